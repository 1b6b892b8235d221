import { describe, expect, it } from "vitest";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import {
  card,
  configured,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  retracted,
  underTheSameId,
} from "../cast.ts";
import {
  applicationAdmissible,
  applicationDecided,
  applied,
  renewal,
  supplementAsked,
  supplementProvided,
} from "../procedure-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "application-decision";
/** Admissible on Monday 2 December 2024: sixty days end on Friday 31 January 2025. */
const examined = [applied("2024-11-18"), applicationAdmissible("2024-12-02")];
const line = (rest: string) => `application-asha: ${rest}`;
/** What the arithmetic says, each step with its last day. */
const workings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) =>
    because.workings.map(({ say, with: { last, due } }) =>
      [say, ...[last, due].flatMap((day) => (day === undefined ? [] : [formatDay(day as Day)]))].join(" "),
    ),
  );

describe("Immigration Office, Researchers: a decision comes within sixty days of admissibility", () => {
  it.each([
    ["2025-01-23", "open, due 2025-01-31", "2025-01-24", "open, before-7, due 2025-01-31"],
    ["2025-01-30", "open, before-7, due 2025-01-31", "2025-01-31", "open, due, due 2025-01-31"],
    ["2025-01-31", "open, due, due 2025-01-31", "2025-02-01", "overdue, due 2025-01-31"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...examined)
      .on(dayBefore)
      .shows(rule, line(was));
    given(...examined)
      .on(day)
      .shows(rule, line(is));
  });

  it("a filing alone starts no clock", () => given(applied("2024-11-18")).on("2025-06-01").showsAll(rule));

  it.each(["granted", "granted-by-silence", "refused", "inadmissible"] as const)("%s meets it", (outcome) => {
    const events = [...examined, applicationDecided("2025-02-03", outcome)];
    given(...events)
      .on("2025-02-02")
      .shows(rule, line("overdue, due 2025-01-31"));
    given(...events)
      .on("2025-02-03")
      .shows(rule, line("met, due 2025-01-31"));
  });
});

describe("Civil Code, art. 1.7: a last day on a weekend or holiday: both are named, the earlier is warned of", () => {
  it.each([
    ["2024-12-03", "2025-02-01", "2025-02-03", 2, "a Saturday"],
    ["2024-12-04", "2025-02-02", "2025-02-03", 1, "a Sunday"],
    ["2025-03-02", "2025-05-01", "2025-05-02", 1, "Labour Day"],
  ])("admissible on %s: counted %s, moved to %s (before-%i), %s", (on, last, due, step) => {
    const events = [applied("2024-11-18"), applicationAdmissible(on)];
    expect(workings(events)).toEqual([`decision-counted ${last}`, `moves-to-working-day ${last} ${due}`]);
    given(...events)
      .on(last)
      .shows(rule, line(`open, before-${step}, due ${due}`));
    given(...events)
      .on(due)
      .shows(rule, line(`open, due, due ${due}`));
  });
});

describe("while what was asked for is missing, the time stands still", () => {
  /** Asked after thirteen days (3 to 15 December): forty-seven are left. */
  const asked = [...examined, supplementAsked("2024-12-16", "examination")];
  it("from the request, with no last day invented", () => {
    given(...asked)
      .on("2024-12-15")
      .shows(rule, line("open, due 2025-01-31"));
    given(...asked)
      .on("2024-12-16")
      .shows(rule, line("suspended"));
    given(...asked)
      .on("2025-06-30")
      .shows(rule, line("suspended"));
    expect(workings(asked)).toEqual(["decision-counted 2025-01-31", "decision-stands-still"]);
  });
  it("until it is handed in; the day of handing in does not count", () => {
    const went = [...asked, supplementProvided("2024-12-16", "2024-12-20")];
    given(...went)
      .on("2024-12-19")
      .shows(rule, line("suspended"));
    given(...went)
      .on("2024-12-20")
      .shows(rule, line("open, due 2025-02-05"));
    expect(workings(went)).toEqual(["decision-counted 2025-01-31", "decision-went-on 2025-02-05"]);
  });
  it("a second time, and over a weekend at its end", () => {
    const twice = [
      ...asked,
      supplementProvided("2024-12-16", "2024-12-20"),
      supplementAsked("2025-01-06", "examination"),
      supplementProvided("2025-01-06", "2025-01-09"),
    ];
    // 47 days less 21 December to 5 January (16) leaves 31 from 10 January: 9 February, a Sunday.
    expect(workings(twice)).toEqual([
      "decision-counted 2025-01-31",
      "decision-went-on 2025-02-05",
      "decision-went-on 2025-02-09",
      "moves-to-working-day 2025-02-09 2025-02-10",
    ]);
    given(...twice)
      .on("2025-02-09")
      .shows(rule, line("open, before-1, due 2025-02-10"));
    given(...twice)
      .on("2025-02-11")
      .shows(rule, line("overdue, due 2025-02-10"));
  });
  it("two requests at once stand still together, until the later is answered", () => {
    const both = [
      ...asked,
      supplementAsked("2024-12-18", "examination"),
      supplementProvided("2024-12-16", "2024-12-19"),
      supplementProvided("2024-12-18", "2024-12-20"),
    ];
    expect(workings(both)).toEqual(["decision-counted 2025-01-31", "decision-went-on 2025-02-05"]);
    const answeredInTurn = [
      ...asked,
      supplementAsked("2024-12-17", "examination"),
      supplementProvided("2024-12-17", "2024-12-18"),
      supplementProvided("2024-12-16", "2024-12-20"),
    ];
    expect(workings(answeredInTurn)).toEqual(["decision-counted 2025-01-31", "decision-went-on 2025-02-05"]);
    const oneMissing = both.slice(0, -1);
    given(...oneMissing)
      .on("2024-12-30")
      .shows(rule, line("suspended"));
  });
  it.each([
    ["before it was found admissible: the clock had not begun", supplementAsked("2024-11-25", "admissibility")],
    ["on the day after its last day", supplementAsked("2025-02-01", "examination")],
    ["in another application", supplementAsked("2024-12-16", "examination", { application: "application-b" })],
  ])("a request moves nothing %s", (_, request) =>
    given(...examined, request)
      .on("2025-02-03")
      .shows(rule, line("overdue, due 2025-01-31")),
  );
  it("nor does the arithmetic speak of one that came too late, or in a renewal that is known", () => {
    const tooLate = supplementAsked("2025-02-01", "examination");
    expect(workings([...examined, tooLate])).toEqual(["decision-counted 2025-01-31"]);
    const renewing = [filed("2024-12-01"), supplementAsked("2024-12-16", "examination", { application: renewal })];
    expect(workings([...examined, ...renewing])).toEqual(["decision-counted 2025-01-31"]);
  });
  it("one dated before admissibility stops the clock from admissibility on, not before", () => {
    const early = [...examined, supplementAsked("2024-11-29", "examination")];
    given(...early)
      .on("2024-12-01")
      .showsAll(rule, line("upcoming, due 2025-01-31"));
    given(...early)
      .on("2024-12-02")
      .shows(rule, line("suspended"));
  });
  it("on its last day, one does: that day is left", () => {
    const last = [
      ...examined,
      supplementAsked("2025-01-31", "examination"),
      supplementProvided("2025-01-31", "2025-02-04"),
    ];
    given(...last)
      .on("2025-02-05")
      .shows(rule, line("open, due, due 2025-02-05"));
  });
});

describe("incomplete twice, before admissibility and during the examination, then refused", () => {
  const story = [
    applied("2024-11-18"),
    supplementAsked("2024-11-25", "admissibility"),
    supplementProvided("2024-11-25", "2024-11-29"),
    applicationAdmissible("2024-12-02"),
    supplementAsked("2024-12-16", "examination"),
    supplementProvided("2024-12-16", "2024-12-20"),
    applicationDecided("2025-02-05", "refused"),
  ];
  it.each([
    ["2024-12-01", "upcoming, due 2025-01-31"],
    ["2024-12-02", "open, due 2025-01-31"],
    ["2024-12-16", "suspended"],
    ["2024-12-20", "open, due 2025-02-05"],
    ["2025-02-04", "open, before-7, due 2025-02-05"],
    ["2025-02-05", "met, due 2025-02-05"],
  ])("%s: %s", (day, is) =>
    given(...story)
      .on(day)
      .showsAll(rule, line(is)),
  );
});

describe("renewals have the same clock", () => {
  const renewing = [hired(), card()];
  const renewalLine = (rest: string) => `renewal.${renewal}: ${rest}`;
  it("filed on the last day and found admissible after the card expired: sixty days from there", () => {
    const late = [...renewing, filed("2026-09-30"), foundAdmissible("2026-10-01")];
    given(...late)
      .on("2026-09-30")
      .showsAll(rule, renewalLine("upcoming, due 2026-11-30"));
    given(...late)
      .on("2026-11-30")
      .shows(rule, renewalLine("open, due, due 2026-11-30"));
    given(...late)
      .on("2026-12-01")
      .shows(rule, renewalLine("overdue, due 2026-11-30"));
    given(...late, decided("2026-12-04", "granted", "2027-09-30"))
      .on("2026-12-04")
      .shows(rule, renewalLine("met, due 2026-11-30"));
  });
  it("and stands still for a supplement", () => {
    const asked = supplementAsked("2026-10-15", "examination", { application: renewal });
    given(...renewing, filed("2026-09-30"), foundAdmissible("2026-10-01"), asked)
      .on("2026-12-01")
      .shows(rule, renewalLine("suspended"));
  });
  it("an admissibility whose filing or card nobody reported starts it too", () =>
    given(hired(), foundAdmissible("2026-10-01")).on("2026-12-01").shows(rule, renewalLine("overdue, due 2026-11-30")));
  it("goes on beyond an agreed end, which the renewal is to move, but not when the person left", () => {
    const fixed = [hired({ endsOn: "2026-09-30" }), card(), filed("2026-07-15"), foundAdmissible("2026-08-04")];
    given(...fixed)
      .on("2026-10-05")
      .shows(rule, renewalLine("overdue, due 2026-10-05".replace("overdue", "open, due")));
    given(...fixed, employmentEnded("2026-09-30"))
      .on("2026-10-01")
      .shows(rule, renewalLine("void, due 2026-10-05"));
  });
});

describe("late, corrected, taken back, disputed", () => {
  const admissible = applicationAdmissible("2024-12-02");
  it("an admissibility whose day was wrong moves the last day, under the same name", () =>
    given(...examined, corrected(admissible, {}, { occurredOn: "2024-12-05" }))
      .on("2025-02-03")
      .shows(rule, line("open, due, due 2025-02-03")));
  it("one taken back starts no clock", () =>
    given(...examined, retracted(admissible))
      .on("2025-02-03")
      .showsAll(rule));
  it("a disputed decision is none until it is settled", () => {
    const decision = applicationDecided("2025-01-20", "granted");
    given(...examined, decision, underTheSameId(decision, { outcome: "refused" }))
      .on("2025-02-01")
      .shows(rule, line("overdue, due 2025-01-31"));
  });
  it("follows the employer's own ladder", () =>
    given(...examined, configured({ policies: { "decision-ladder": [20] } }))
      .on("2025-01-11")
      .shows(rule, line("open, before-20, due 2025-01-31")));
});

describe("whom it does not concern", () => {
  it.each([
    ["a Swiss", [hired({ nationalities: ["CH"] }), ...examined]],
    ["a single permit", [applied("2024-11-18", { category: "single-permit" }), applicationAdmissible("2024-12-02")]],
    ["an F card", [hired(), card({ cardType: "F" }), filed("2024-11-18"), foundAdmissible("2024-12-02")]],
    ["an application from before the procedure", [applied("2023-02-28"), applicationAdmissible("2023-03-20")]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2025-02-01")
      .showsAll(rule),
  );
  it("an A card of a researcher, or whose ground nobody said, it does; one of a student it does not", () => {
    const renewed = (ground: string | null) =>
      obligationsOf(rule, [
        hired(),
        corrected(card(), ground === null ? {} : { ground }),
        filed("2026-07-15"),
        foundAdmissible("2026-08-04"),
      ]).length;
    expect(["researcher", null, "study"].map(renewed)).toEqual([1, 1, 0]);
  });
});
