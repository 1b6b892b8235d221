import { describe, expect, it } from "vitest";
import { pageOf } from "../../shared/alerts/mail.ts";
import type { MailLine } from "../../shared/alerts/mail-content.ts";
import { heardBefore } from "../../shared/alerts/mail-history.ts";
import { wordings } from "../../shared/alerts/wording/wordings.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { asha, card, digest, hired, kofi, linesOf, person, type Sent, wei } from "./mail-stories.ts";

/** What a line says of its past, on the day of the digest unless another is given. */
const pastOf = ([line]: readonly MailLine[], language: keyof typeof wordings = "en", on = "2026-08-15") => {
  const wording = wordings[language];
  const page = pageOf({ ...digest(line === undefined ? [] : [line]), day: parseDay(on) }, wording);
  const labels = [wording.labels.whatChanged, wording.labels.openSince];
  return page.sections
    .flatMap(({ cards }) => cards.flatMap(({ reasons }) => reasons))
    .filter(({ label }) => labels.includes(label))
    .flatMap(({ items }) => items.map(({ text }) => text.replaceAll("\u00a0", " ")));
};

const employed = hired("ida", "2025-03-01", { name: "Ida Okafor", nationalities: ["NG"] });
const snooze: Sent = {
  type: "ObligationAnswered",
  eventId: "answer-1",
  key: "answer-1",
  occurredOn: "2026-08-02",
  data: { obligation: "a-card-renewal:card-ida", by: "hr", answer: { kind: "snoozed", until: "2026-08-14" } },
};

describe("what changed since a line was told last, and how long it has been open", () => {
  it("is new where nothing was told", () => {
    expect(pastOf(wei())).toEqual(["New since the last mail."]);
  });

  it.each([
    ["en", 'Told last as "120 days before"; now "60 days before".', "2 June 2026 (2026-06-02), 74 days"],
    ["nl", 'Laatst gemeld als "120 dagen vooraf"; nu "60 dagen vooraf".', "2 juni 2026 (2026-06-02), 74 dagen"],
    [
      "fr",
      "Dernier signalement : « 120 jours avant » ; maintenant : « 60 jours avant ».",
      "2 juin 2026 (2026-06-02), 74 jours",
    ],
    ["de", "Zuletzt gemeldet als „120 Tage vorher“; jetzt „60 Tage vorher“.", "2. Juni 2026 (2026-06-02), 74 Tage"],
  ] as const)("a later step of the ladder, in %s", (language, changed, open) => {
    expect(pastOf(asha(), language)).toEqual([changed, open]);
  });

  it.each([
    ["2026-09-30", "last day"],
    ["2026-10-01", "overdue"],
  ])("read on %s it is %s, whatever it was raised as", (on, now) => {
    expect(pastOf(asha(), "en", on)[0]).toBe(`Told last as "120 days before"; now "${now}".`);
  });

  it("a day that moved, with the event that moved it", () => {
    const lines = linesOf(person("p-ida"), [
      { on: "2026-08-01", events: [employed, card("ida", "2025-03-01", "2026-09-30")] },
      { on: "2026-08-15", events: [card("ida", "2025-03-01", "2026-10-09", 2)] },
    ]);
    expect(pastOf(lines)).toEqual([
      "The day moved from 30 September 2026 (2026-09-30) to 9 October 2026 (2026-10-09), by event card-ida-2.",
      "1 August 2026 (2026-08-01), 14 days",
    ]);
  });

  it("a silence that ended", () => {
    const lines = linesOf(person("p-ida"), [
      { on: "2026-08-01", events: [employed, card("ida", "2025-03-01", "2026-09-30")] },
      { on: "2026-08-02", events: [snooze] },
      { on: "2026-08-15", events: [] },
    ]);
    expect(pastOf(lines)).toEqual([
      "The silence that somebody asked for has ended, and this is still open.",
      "1 August 2026 (2026-08-01), 14 days",
    ]);
  });

  it("is not guessed where it was not kept, nor said of what was taken back", () => {
    const kept = asha().map((line) => ({ ...line, alert: { ...line.alert, before: undefined, since: undefined } }));
    expect(pastOf(kept)).toEqual([]);
    expect(pastOf(kofi())).toEqual([]);
  });
});

describe("what a reader heard before a mail", () => {
  const [line] = asha();
  if (line === undefined) throw new Error("Asha's card is told");
  const third = {
    ...line.alert,
    number: 3,
    before: { stage: "before-90", due: null, muted: false, number: 2 },
  } as const;
  const second = {
    ...line.alert,
    number: 2,
    before: { stage: "before-120", due: null, muted: false, number: 1 },
  } as const;
  const first = { ...line.alert, number: 1, before: null };
  it.each([
    ["the last alert, which left before", [third], 2],
    ["the one before, where the last stands in the same mail", [second, third], 1],
    ["nothing, where all stand in the same mail", [first, second, third], undefined],
  ])("is %s", (_, inMail, number) => {
    expect(heardBefore(third, inMail)?.number).toBe(number);
  });
});

it("what is late still says how long ago its day was, with each language's own colon", () => {
  const again = wei().filter(({ alert }) => alert.stage === "overdue");
  const week = {
    open: { breached: 0, overdue: 1, unknown: 0, coming: 0, answered: 0 },
    again,
    of: 1,
    toldOnce: 0,
    feeds: [],
    head: { seq: 1, hash: "0" },
    checkpoint: null,
  };
  const entries = (["en", "fr"] as const).map((language) =>
    pageOf({ ...digest([]), week }, wordings[language]).again?.entries[0]?.about.replaceAll("\u00a0", " "),
  );
  expect(entries).toEqual([
    "Wei Chen (p-wei), 10 August 2026 (2026-08-10): 5 days ago",
    "Wei Chen (p-wei), 10 août 2026 (2026-08-10) : il y a 5 jours",
  ]);
});
