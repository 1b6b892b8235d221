import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { employerConfigured } from "../../events/employer/employer-configured.ts";
import { families } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";
import { workingInWords } from "../../shared/alerts/mail-words.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { sourcesKeptMax } from "../../shared/dossier/fold.ts";
import { Inbox } from "../assessment/inbox.ts";
import { absent, answered, card, configured, corrected, hired, premiumPaid, retracted } from "../cast.ts";
import { paid } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";
import { daysOf, shiftsOf, weekAs } from "./working-week.ts";

const ranked = Object.keys(families).filter((family) => family !== "employer" && family !== "answers");
const payroll = "payroll.lab";
const hr = "hr.lab";
const hrFirst = configured({ sourcePrecedence: { employment: [hr, payroll], residence: [hr, payroll] } });
const payrollFirst = configured({ sourcePrecedence: { pay: [payroll, hr], hours: [payroll], residence: [payroll] } });

/** What payroll says of the same thing, under ids of its own. */
const byPayroll = (event: BelfryEvent, data: object = {}, revision = event.revision) =>
  corrected(event, data, { source: payroll, revision, eventId: `payroll-${event.key}-${revision}` });

const rule = "sources-disagree-residence";
const theirs = byPayroll(card(), { expiresOn: "2027-09-30" });
/** Each difference without the digest that tells it apart. */
const told = (about: string, ...events: BelfryEvent[]) =>
  obligationsOf(about, events).map(({ id, because }) => [
    id.replace(/\.[0-9a-f]{8}$/, ""),
    because.workings[0]?.say,
    because.workings[0]?.with.believed,
    because.workings[0]?.with.other,
  ]);

describe("two sources say different things of one card", () => {
  const place = `${rule}:ResidenceCardIssued.card-a-77`;

  it("the first in rank is believed, and the difference is told", () => {
    expect(told(rule, hrFirst, card(), theirs)).toEqual([[place, "believed-by-ranking", hr, payroll]]);
    const bothRanked = configured({ sourcePrecedence: { residence: [payroll, hr] } });
    expect(told(rule, bothRanked, card(), theirs)).toEqual([[place, "believed-by-ranking", payroll, hr]]);
    expect(told(rule, payrollFirst, card(), theirs)).toEqual([[place, "believed-alone-in-ranking", payroll, hr]]);
    given(hrFirst, hired(), card(), theirs)
      .on("2026-09-30")
      .shows("a-card-renewal", "card-a-77: open, due, due 2026-09-30");
    given(payrollFirst, hired(), card(), theirs).on("2026-09-30").shows("a-card-renewal");
  });

  it("names what the configuration ranks where the other is not in it, for that may be a slip of the pen", () => {
    const misspelt = configured({ sourcePrecedence: { residence: ["hr.lbx", payroll] } });
    const [found] = obligationsOf(rule, [misspelt, card(), theirs]);
    const [working] = found?.because.workings ?? [];
    expect(working).toMatchObject({ say: "believed-alone-in-ranking", with: { ranking: "hr.lbx, payroll.lab" } });
    if (working === undefined) throw new Error("no working");
    const said = (["en", "nl", "fr", "de"] as const).map((language) => workingInWords(wordingIn(language), working));
    for (const text of said) expect(text).toMatch(/hr\.lab.*hr\.lbx, payroll\.lab.*hr\.lab/);
  });

  it("says of what and of whom, by which events, and not what either says", () => {
    const [found] = obligationsOf(rule, [hrFirst, card(), theirs]);
    expect(found?.because).toEqual({
      facts: [
        { name: "believed-source", value: hr, eventId: "ResidenceCardIssued-card-a-77-1" },
        { name: "other-source", value: payroll, eventId: "payroll-card-a-77-1" },
      ],
      parameters: [],
      workings: [
        {
          say: "believed-by-ranking",
          with: { type: "ResidenceCardIssued", key: "card-a-77", believed: hr, other: payroll },
        },
      ],
    });
    expect(JSON.stringify(found)).not.toMatch(/2027-09-30|2026-09-30/);
  });

  it.each<[string, readonly BelfryEvent[], unknown[]]>([
    ["both say the same", [hrFirst, card(), byPayroll(card())], []],
    ["unranked, of one revision", [card(), theirs], [[place, "believed-by-event-id", payroll, hr]]],
    ["unranked, a higher revision is a correction", [card(), byPayroll(card(), { expiresOn: "2027-09-30" }, 2)], []],
    [
      "ranked, a higher revision of the next is none",
      [hrFirst, card(), byPayroll(card(), { expiresOn: "2027-09-30" }, 2)],
      [[place, "believed-by-ranking", hr, payroll]],
    ],
    [
      "the day from which it holds differs",
      [hrFirst, card(), byPayroll(card({}, { holdsFrom: "2025-03-01" }))],
      [[place, "believed-by-ranking", hr, payroll]],
    ],
    ["the first takes it back", [hrFirst, card(), theirs, retracted(card())], []],
    ["the next takes it back", [hrFirst, card(), theirs, retracted(theirs, { eventId: "gone" })], []],
    ["the next is corrected to the same", [hrFirst, card(), theirs, byPayroll(card(), {}, 2)], []],
    ["another card of payroll's", [hrFirst, card(), byPayroll(card({}, { key: "card-b" }))], []],
  ])("%s", (_, events, expected) => expect(told(rule, ...events)).toEqual(expected));

  it("closes by acknowledgement, and opens anew only where another content differs", () => {
    const inbox = new Inbox([hrFirst]).receives("2026-03-02", card(), theirs);
    const [first = ""] = [...inbox.told.keys()].filter((id) => id.startsWith(rule));
    inbox.receives("2026-03-03", answered("2026-03-03", first, { kind: "acknowledged" }));
    const said = inbox.said.length;
    // Said again under another id and revision, it is the same difference.
    inbox.receives("2026-03-04", byPayroll(card(), { expiresOn: "2027-09-30" }, 2));
    expect(inbox.said.slice(said)).toEqual([]);
    inbox.receives("2026-03-05", byPayroll(card(), { expiresOn: "2028-09-30" }, 3));
    const lines = inbox.said.slice(said).filter((line) => line.includes(rule));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^2026-03-05 raised sources-disagree-residence:\S+ breached$/);
    expect(lines[0]).not.toContain(first);
  });

  it("a ranking that changes believes the other, and what rested on the one is taken back; the difference is told once", () => {
    const inbox = new Inbox([hrFirst]).receives("2026-09-28", hired(), card(), theirs);
    const said = inbox.said.length;
    inbox.isConfigured("2026-09-29", payrollFirst).isReassessed("2026-09-29");
    expect(inbox.said.slice(said).filter((line) => /a-card-renewal|sources-disagree/.test(line))).toEqual([
      "2026-09-29 withdrawn a-card-renewal:card-a-77 before-7",
    ]);
    inbox.isConfigured("2026-09-30", hrFirst);
    expect(inbox.said.slice(said)).toContain("2026-09-30 raised a-card-renewal:card-a-77 due");
  });

  it("is told of each other source that differs from the one that is believed", () => {
    const third = corrected(card(), { cardType: "B" }, { source: "permits.lab", eventId: "p", revision: 1 });
    expect(told(rule, hrFirst, card(), theirs, third).map(([, , , other]) => other)).toEqual([payroll, "permits.lab"]);
  });
});

describe("every family has its own ranking", () => {
  it("of pay payroll is believed, of the contract HR", () => {
    const both = configured({ sourcePrecedence: { employment: [hr, payroll], pay: [payroll, hr] } });
    const payment = premiumPaid("2026-12-18", 2026, 100_000);
    const events = [
      both,
      hired(),
      byPayroll(hired(), { startsOn: "2025-04-01" }),
      payment,
      byPayroll(payment, { grossCents: 389_050 }),
    ];
    expect(told("sources-disagree-employment", ...events).map(([, , believed]) => believed)).toEqual([hr]);
    expect(told("sources-disagree-pay", ...events)).toEqual([
      [`sources-disagree-pay:2026-01-01.${payment.key}`, "believed-by-ranking", payroll, hr],
    ]);
  });

  it("of a sheet the day on which a system sent it says nothing, nor of an absence", () => {
    const week = weekAs({ occurredOn: "2026-03-09" }, "2026-03-02", ...daysOf(8));
    expect(
      told(
        "sources-disagree-hours",
        payrollFirst,
        week,
        corrected(week, {}, { source: payroll, revision: 1, eventId: "p", occurredOn: "2026-03-12" }),
      ),
    ).toEqual([]);
    const other = corrected(week, { shifts: [] }, { source: payroll, revision: 1, eventId: "p" });
    expect(told("sources-disagree-hours", payrollFirst, week, other).map(([id]) => id)).toEqual([
      `sources-disagree-hours:2026-03-02.${week.key}`,
    ]);
    const leave = absent("sickness", "2026-03-02", "2026-03-03");
    expect(told("sources-disagree-absences", leave, byPayroll(leave, {}, 1))).toEqual([]);
    expect(told("sources-disagree-absences", leave, byPayroll(leave, { kind: "annual-leave" }, 1))).toHaveLength(1);
  });

  it("of two sheets one alone counts: the other's hours are not added", () => {
    const morning = weekAs({}, "2026-03-02", ...daysOf(8, 0, ["Mon"]));
    const evening = byPayroll(morning, { shifts: shiftsOf("2026-03-02", "Mon 17:00-22:00") });
    given(morning, evening).on("2026-03-09").shows("daily-limit");
  });
});

describe("more sources than are kept", () => {
  it("is told, for what was let go cannot be compared", () => {
    const events = Array.from({ length: sourcesKeptMax + 1 }, (_, at) =>
      paid("2026-03-31", 100_000, { key: "pay-1", source: `system-${at}`, eventId: `e-${at}` }),
    );
    expect(told("sources-disagree-pay", ...events.slice(1))).toEqual([]);
    expect(obligationsOf("sources-disagree-pay", events).map(({ id }) => id)).toEqual([
      "sources-disagree-pay:2026-01-01.pay-1.crowded",
    ]);
  });
});

describe("a ranking is accepted", () => {
  const configuration = employerConfigured.accepted as { data: object };
  const problemsWith = (sourcePrecedence: unknown) => {
    const parsed = parseEvent({ ...configuration, data: { ...configuration.data, sourcePrecedence } });
    return parsed.ok ? [] : parsed.problems.map(({ field, remedy }) => [field, remedy]);
  };
  const field = "data.sourcePrecedence";

  it.each<[string, unknown]>([
    ["of one family", { pay: ["feed.payroll", "hr.lab"] }],
    ["of every family that can be ranked", Object.fromEntries(ranked.map((family) => [family, ["hr.lab"]]))],
    ["of none", {}],
  ])("%s", (_, ranking) => expect(problemsWith(ranking)).toEqual([]));

  it.each<[string, unknown, string, string]>([
    ["without a source", { pay: [] }, `${field}.pay`, "name at least one source, or leave the family out"],
    ["with a source twice", { pay: ["hr.lab", "hr.lab"] }, `${field}.pay`, "name each source once"],
    [
      "with what is no source",
      { pay: ["HR"] },
      `${field}.pay.0`,
      "use lower-case letters, digits, dots and hyphens, as in hr.example",
    ],
    [
      "of what an employer says of itself",
      { employer: ["hr.lab"] },
      field,
      `correct or remove them; families are ${ranked.join(", ")}`,
    ],
    ["without families", ["hr.lab"], field, "give an object in braces"],
  ])("but not %s", (_, ranking, at, remedy) => expect(problemsWith(ranking)).toEqual([[at, remedy]]));
});
