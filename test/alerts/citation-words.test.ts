import { describe, expect, it } from "vitest";
import { families } from "../../events/envelope.ts";
import { terminationCauses } from "../../events/person/termination.ts";
import { roles } from "../../events/person/terms.ts";
import { citationInWords, lawInWords } from "../../shared/alerts/citation-words.ts";
import { lawItems } from "../../shared/alerts/mail-law.ts";
import { evidenceInWords } from "../../shared/alerts/mail-words.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { lawRegister } from "../../shared/law/register.ts";
import { rules } from "../../shared/obligations/rules.ts";

const { de, en, fr, nl } = wordings;
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ") ?? null;
const inEach = (english: string) => [nl, fr, de].map((wording) => plain(lawInWords(wording, english)));

const citations = [
  ...lawRegister.flatMap(({ values }) => values.map(({ citation }) => citation)),
  ...rules.flatMap(({ basis }) => basis),
];
const texts = [...new Set(citations.flatMap(({ source, article = source }) => [source, article]))];

describe.each([nl, fr, de])("in $language", (wording) => {
  it.each(texts)("cites %s: where it does not, add what is missing to shared/alerts/wording/law", (english) => {
    expect(lawInWords(wording, english)).toEqual(expect.any(String));
  });

  it("has no phrase that the law register does not write", () => {
    const phrases = Object.keys(wording.law?.phrases ?? {});
    expect(phrases.filter((phrase) => !texts.some((text) => text.includes(phrase)))).toEqual([]);
  });
});

describe("a citation", () => {
  it.each([
    ["art. 4", "art. 4", "art. 4", "Art. 4"],
    ["art. 27, par. 1", "art. 27, § 1", "art. 27, § 1er", "Art. 27 § 1"],
    ["arts 11 and 38ter, par. 2", "art. 11 en 38ter, § 2", "art. 11 et 38ter, § 2", "Art. 11 und 38ter § 2"],
    ["arts 25 to 26bis", "art. 25 tot 26bis", "art. 25 à 26bis", "Art. 25 bis 26bis"],
    ["arts 61/10 ff.", "art. 61/10 e.v.", "art. 61/10 et suivants", "Art. 61/10 ff."],
    ["art. 1.7", "art. 1.7", "art. 1.7", "Art. 1.7"],
    [
      "Walloon Government Decree of 6 June 2024",
      "besluit van de Waalse Regering van 6 juni 2024",
      "arrêté du Gouvernement wallon du 6 juin 2024",
      "Erlass der Wallonischen Regierung vom 6. Juni 2024",
    ],
    ["art. 16 (b)", "art. 16 (b)", "art. 16 (b)", "Art. 16 (b)"],
    ["Act of 1 May 2020", "wet van 1 mei 2020", "loi du 1er mai 2020", "Gesetz vom 1. Mai 2020"],
    ["Directive (EU) 2021/1883", "richtlijn (EU) 2021/1883", "directive (UE) 2021/1883", "Richtlinie (EU) 2021/1883"],
    [
      "Act of 15 December 1980, arts 61/10 ff.; Royal Decree of 27 November 2022",
      "Vreemdelingenwet van 15 december 1980, art. 61/10 e.v.; koninklijk besluit van 27 november 2022",
      "loi du 15 décembre 1980 sur les étrangers, art. 61/10 et suivants ; arrêté royal du 27 novembre 2022",
      "Ausländergesetz vom 15. Dezember 1980, Art. 61/10 ff.; Königlicher Erlass vom 27. November 2022",
    ],
  ])("%s", (english, ...others) => {
    expect(inEach(english)).toEqual(others);
  });

  it.each([["Something else"], ["art. four"], ["Act of 31 Brumaire 1799"], ["Act of 1 May 2020, and so on"]])(
    "%s has no words, and is cited in English",
    (source) => {
      expect(inEach(source)).toEqual([null, null, null]);
      expect(plain(citationInWords(nl, { source, article: "art. 4, par. 1" }))).toBe(`${source}, art. 4, § 1`);
    },
  );

  it("begins an item of a list with a capital, and goes on in lower case behind a colon", () => {
    const because = { facts: [], workings: [], parameters: [] };
    const [basis] = lawItems(fr, { rule: "employment-without-title", because }, parseDay("2026-08-15"));
    expect(plain(basis?.text ?? "")).toBe(
      "Loi du 11 février 2013 (sanctions contre les employeurs de ressortissants de pays tiers en séjour illégal), art. 4",
    );
    const applied = { id: "daily-minutes-max", value: 660, since: "2017-02-01", toBeConfirmed: false };
    const found = lawItems(
      fr,
      { rule: "daily-limit", because: { ...because, parameters: [applied] } },
      parseDay("2026-08-15"),
    );
    expect(plain(found[0]?.text ?? "")).toMatch(/ : loi du 16 mars 1971 sur le travail, art\. 27, § 1er$/);
  });
});

describe.each([en, nl, fr, de])("facts whose values are codes, in $language", (wording) => {
  const coded = [
    ...terminationCauses.map((code) => ["cause-of-leaving", code] as const),
    ...Object.keys(families).map((code) => ["kind-of-alert", code] as const),
    ...roles.map((code) => ["role", code] as const),
  ];
  it.each(coded)("%s %s is said in words", (name, value) => {
    const words = Object.entries(wording.codes).find(([key]) => key === name)?.[1] as Record<string, string>;
    expect(words[value]).toMatch(/^\p{L}/u);
    expect(plain(evidenceInWords(wording, { name, value, eventId: "e1" }))).toContain(
      `: ${plain(words[value] ?? "")} [`.replace(": ", ""),
    );
    expect(words[value]).not.toMatch(/\w-(for|of|agreement|cause|term|majeure)/);
  });

  it("a code of another release stays as it is", () => {
    expect(evidenceInWords(wording, { name: "cause-of-leaving", value: "abduction", eventId: "e1" })).toContain(
      "abduction",
    );
  });
});
