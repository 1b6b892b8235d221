import { describe, expect, it } from "vitest";
import type { papersRow } from "../../../shared/ledger/export/papers.ts";
import { lab } from "../../cast.ts";
import { exported, rowsIn } from "./packs.ts";
import { papersStory } from "./papers-story.ts";

type Row = ReturnType<typeof papersRow>;
const { table } = await papersStory();
const { bytes } = await exported(table, lab);
const rows = rowsIn<Row>(bytes, "papers.ndjson");
const spellsOf = (id: string) =>
  rows
    .find(({ subject }) => subject.id === id)
    ?.spells.map(({ from, to, stay, work }) => `${from} ${to} ${says(stay)}, ${says(work)}`);

const says = (basis: Row["spells"][number]["stay"]): string =>
  "because" in basis ? `nothing (${basis.because})` : basis.on;

describe("the papers of people in an audit export", () => {
  it("are those of everybody employed who needs one", () =>
    expect(rows.map(({ subject }) => subject.id).sort()).toEqual(["p-asha", "p-lina", "p-mina", "p-sami", "p-teo"]));

  it("say what a pending renewal allows, and the day before the Region decided", () =>
    expect(spellsOf("p-asha")).toEqual([
      "2026-01-01 2026-09-30 card, card",
      "2026-10-01 2026-10-08 provisional, nothing (before-regional-decision)",
      "2026-10-09 2026-10-26 provisional, provisional",
      "2026-10-27 2026-11-19 grant, grant",
      "2026-11-20 2026-12-31 card, card",
    ]));

  it("follow an arrival from the visa to the card, and leave out the days before, without a contract", () =>
    expect(spellsOf("p-mina")).toEqual([
      "2026-02-16 2026-03-09 visa, authorisation",
      "2026-03-10 2026-04-23 first-document, first-document",
      "2026-04-24 2026-04-25 visa, authorisation",
      "2026-04-26 2026-04-27 visa, nothing (visa-alone)",
      "2026-04-28 2026-12-31 card, card",
    ]));

  it("show a gap with its cause", () =>
    expect(spellsOf("p-teo")).toEqual([
      "2026-01-01 2026-05-31 card, card",
      "2026-06-01 2026-06-14 nothing (paper-ended), nothing (paper-ended)",
      "2026-06-15 2026-12-31 card, card",
    ]));

  it("count the days of employment that something was lacking", () => {
    const lacking = rows.map(({ daysWithout, subject }) => [subject.id, daysWithout] as const);
    expect(Object.fromEntries(lacking)).toEqual({
      "p-asha": { stay: 0, work: 8, unknown: 0 },
      "p-lina": { stay: 0, work: 19, unknown: 0 },
      "p-mina": { stay: 0, work: 2, unknown: 0 },
      "p-sami": { stay: 62, work: 73, unknown: 49 },
      "p-teo": { stay: 14, work: 14, unknown: 0 },
    });
  });

  it("say how each decision came out, and the last day of an appeal though it has gone by", () => {
    const milestones = rows.find(({ subject }) => subject.id === "p-sami")?.milestones ?? [];
    expect(milestones.slice(-2)).toEqual([
      { day: "2026-10-20", what: "RenewalDecided", key: "renewal-a-77", past: true, outcome: "refused" },
      {
        day: "2026-11-19",
        what: "appeal-after-refusal",
        key: "appeal-after-refusal:renewal.renewal-a-77",
        past: true,
        outcome: null,
      },
    ]);
  });

  it.each([
    ["2026-11-19", false],
    ["2026-11-20", true],
  ])(
    "say of an appeal that can be lodged until 19 November, in an export until %s, whether the day has gone by: %s",
    async (until, past) => {
      const part = await exported(table, lab, `until-${until}`, ["2026-01-01", until]);
      const known = rowsIn<Row>(part.bytes, "papers.ndjson").find(({ subject }) => subject.id === "p-sami");
      expect(known?.milestones.filter(({ what }) => what === "appeal-after-refusal")).toEqual([
        {
          day: "2026-11-19",
          what: "appeal-after-refusal",
          key: "appeal-after-refusal:renewal.renewal-a-77",
          past,
          outcome: null,
        },
      ]);
    },
  );

  it("come with what happened, in order, and what must happen", () => {
    const milestones = rows.find(({ subject }) => subject.id === "p-asha")?.milestones ?? [];
    expect(milestones.filter(({ past }) => past).map(({ day, what }) => `${day} ${what}`)).toEqual([
      "2026-07-15 RenewalFiled",
      "2026-08-04 RenewalFoundAdmissible",
      "2026-10-01 ProvisionalDocumentIssued",
      "2026-10-09 WorkAuthorisationDecided",
      "2026-10-27 RenewalDecided",
      "2026-11-20 ResidenceCardIssued",
    ]);
    expect(milestones.filter(({ past }) => !past).map(({ day, what }) => `${day} ${what}`)).toContain(
      "2027-09-30 a-card-renewal",
    );
  });

  it("stand in the report too", () => {
    const page = String(bytes.get("report.html"));
    expect(page).toContain('id="papers"');
    expect(page).toContain(
      '<th scope="row">2026-10-01 to 2026-10-08</th><td data-label="Stay">provisional document (Annex 49) annex-49-1, until 2026-10-30</td>',
    );
    expect(page).toContain('<span class="chip t-breach">8 days without lawful work</span>');
  });
});
