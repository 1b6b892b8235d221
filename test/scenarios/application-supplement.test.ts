import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
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

const rule = "application-supplement";
const filing = [applied("2024-11-18")];
/** Asked on a Monday: fifteen days end on Tuesday 10 December 2024. */
const asked = [...filing, supplementAsked("2024-11-25", "admissibility")];
const line = (rest: string) => `supplement-2024-11-25: ${rest}`;
const workings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).map(({ because }) => because.workings.map(({ say }) => say));

describe("Immigration Office, Researchers: what was asked for is handed in within fifteen days", () => {
  it.each([
    ["2024-11-29", "open, due 2024-12-10", "2024-11-30", "open, before-10, due 2024-12-10"],
    ["2024-12-04", "open, before-10, due 2024-12-10", "2024-12-05", "open, before-5, due 2024-12-10"],
    ["2024-12-06", "open, before-5, due 2024-12-10", "2024-12-07", "open, before-3, due 2024-12-10"],
    ["2024-12-09", "open, before-1, due 2024-12-10", "2024-12-10", "open, due, due 2024-12-10"],
    ["2024-12-10", "open, due, due 2024-12-10", "2024-12-11", "overdue, due 2024-12-10"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...asked)
      .on(dayBefore)
      .shows(rule, line(was));
    given(...asked)
      .on(day)
      .shows(rule, line(is));
  });

  it("is not there before it was asked for", () =>
    given(...asked)
      .on("2024-11-24")
      .showsAll(rule, line("upcoming, due 2024-12-10")));

  it("is met on the day it is handed in, on the last day too, and late", () => {
    for (const on of ["2024-11-29", "2024-12-10", "2024-12-12"])
      given(...asked, supplementProvided("2024-11-25", on))
        .on(on)
        .shows(rule, line("met, due 2024-12-10"));
    given(...asked, supplementProvided("2024-11-25", "2024-12-12"))
      .on("2024-12-11")
      .shows(rule, line("overdue, due 2024-12-10"));
  });
});

describe("Civil Code, art. 1.7: a last day that is no working day moves, both days are named, the earlier is warned", () => {
  it.each([
    ["2024-11-22", "Saturday 7 December", "2024-12-07", "2024-12-09", 2],
    ["2024-11-23", "Sunday 8 December", "2024-12-08", "2024-12-09", 1],
    ["2024-12-10", "Christmas", "2024-12-25", "2024-12-26", 1],
    ["2025-04-04", "Saturday before Easter, then Easter Monday", "2025-04-19", "2025-04-22", 3],
  ])("asked on %s: %s", (on, _, last, due, step) => {
    const events = [...filing, supplementAsked(on, "admissibility")];
    const [found] = obligationsOf(rule, events);
    if (found?.kind !== "duty") throw new Error("no duty");
    expect([found.recommended, found.due].map((day) => (day === null ? null : formatDay(day)))).toEqual([last, due]);
    expect(workings(events)).toEqual([["supplement-counted", "moves-to-working-day", "time-not-begun"]]);
    given(...events)
      .on(last)
      .shows(rule, `supplement-${on}: open, before-${step}, due ${due}`);
  });

  it("one that ends on a working day moves nowhere", () => {
    expect(obligationsOf(rule, asked)[0]).toMatchObject({ recommended: null });
    expect(workings(asked)).toEqual([["supplement-counted", "time-not-begun"]]);
  });
});

describe("asked for twice: before it was found admissible, and while it was examined", () => {
  const twice = [
    ...asked,
    supplementProvided("2024-11-25", "2024-11-29"),
    applicationAdmissible("2024-12-02"),
    supplementAsked("2024-12-16", "examination"),
  ];
  it("each has its own fifteen days", () => {
    given(...twice)
      .on("2024-12-31")
      .shows(rule, line("met, due 2024-12-10"), "supplement-2024-12-16: open, due, due 2024-12-31");
    given(...twice)
      .on("2025-01-01")
      .shows(rule, line("met, due 2024-12-10"), "supplement-2024-12-16: overdue, due 2024-12-31");
  });
  it("and its own consequence for the time to decide: it has not begun, or it stands still", () =>
    expect(workings(twice).map((said) => said.at(-1))).toEqual(["time-not-begun", "time-stands-still"]));
});

describe("what ends it besides", () => {
  it("an application found admissible proves that what was asked for before was handed in", () => {
    given(...asked, applicationAdmissible("2024-12-05"))
      .on("2024-12-04")
      .shows(rule, line("open, before-10, due 2024-12-10"));
    given(...asked, applicationAdmissible("2024-12-05"))
      .on("2024-12-05")
      .shows(rule, line("met, due 2024-12-10"));
  });
  it("not what was asked for while it was examined, nor an admissibility from before the request", () => {
    const late = supplementAsked("2024-12-16", "admissibility");
    const examined = supplementAsked("2024-12-16", "examination");
    for (const request of [late, examined])
      given(...filing, applicationAdmissible("2024-12-02"), request)
        .on("2024-12-31")
        .shows(rule, "supplement-2024-12-16: open, due, due 2024-12-31");
  });
  it.each(["granted", "refused", "inadmissible"] as const)("a decision: %s", (outcome) =>
    given(...asked, applicationDecided("2024-12-11", outcome))
      .on("2024-12-11")
      .shows(rule, line("void, due 2024-12-10")),
  );
  it("that the person left for good", () => {
    const left = [hired({ startsOn: "2024-06-01" }), ...asked, employmentEnded("2024-12-01")];
    given(...left)
      .on("2024-12-01")
      .shows(rule, line("open, before-10, due 2024-12-10"));
    given(...left)
      .on("2024-12-02")
      .shows(rule, line("void, due 2024-12-10"));
  });
});

describe("renewals have the same fifteen days", () => {
  const renewing = [hired(), card(), filed("2026-09-30")];
  const request = supplementAsked("2026-10-05", "admissibility", { application: renewal });
  it("on the last day", () =>
    given(...renewing, request)
      .on("2026-10-20")
      .shows(rule, "supplement-2026-10-05: open, due, due 2026-10-20"));
  it("and the same ends", () => {
    given(...renewing, request, foundAdmissible("2026-10-12"))
      .on("2026-10-12")
      .shows(rule, "supplement-2026-10-05: met, due 2026-10-20");
    given(...renewing, request, decided("2026-10-12", "refused"))
      .on("2026-10-12")
      .shows(rule, "supplement-2026-10-05: void, due 2026-10-20");
  });
  it("a first application and a renewal under one key: the request belongs to the one that had begun", () => {
    const events = [
      applied("2024-11-18", {}, { key: renewal }),
      applicationDecided("2025-01-20", "granted", {}, { key: renewal }),
      ...renewing,
      request,
    ];
    given(...events)
      .on("2026-10-20")
      .shows(rule, "supplement-2026-10-05: open, due, due 2026-10-20");
  });
});

describe("late, corrected, taken back", () => {
  const request = supplementAsked("2024-11-25", "admissibility");
  it("a request whose day was wrong moves its last day", () =>
    given(...asked, corrected(request, {}, { occurredOn: "2024-11-26" }))
      .on("2024-12-11")
      .shows(rule, line("open, due, due 2024-12-11")));
  it("a request taken back asks for nothing; what was handed in and taken back counts no more", () => {
    given(...asked, retracted(request))
      .on("2024-12-11")
      .showsAll(rule);
    const provided = supplementProvided("2024-11-25", "2024-11-29");
    given(...asked, provided, retracted(provided))
      .on("2024-12-10")
      .shows(rule, line("open, due, due 2024-12-10"));
  });
  it("a disputed handing in is not believed", () => {
    const provided = supplementProvided("2024-11-25", "2024-11-29");
    given(...asked, provided, underTheSameId(provided, { application: "another" }))
      .on("2024-12-10")
      .shows(rule, line("open, due, due 2024-12-10"));
  });
  it("follows the employer's own ladder", () =>
    given(...asked, configured({ policies: { "supplement-ladder": [2] } }))
      .on("2024-12-08")
      .shows(rule, line("open, before-2, due 2024-12-10")));
});

describe("whom it does not concern, and where nobody can say", () => {
  it.each([
    ["a German", [hired({ nationalities: ["DE"] }), ...asked]],
    [
      "a single permit, which has its own term",
      [applied("2024-11-18", { category: "single-permit" }), supplementAsked("2024-11-25", "admissibility")],
    ],
    [
      "the renewal of a family member's card",
      [
        hired(),
        card({ cardType: "F" }),
        filed("2024-11-18"),
        supplementAsked("2024-11-25", "admissibility", { application: renewal }),
      ],
    ],
    ["a request from before the procedure", [supplementAsked("2023-02-28", "admissibility")]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2024-12-10")
      .showsAll(rule),
  );
  it("where the application is not known, the fifteen days run all the same", () =>
    given(supplementAsked("2024-11-25", "admissibility"))
      .on("2024-12-10")
      .shows(rule, line("open, due, due 2024-12-10")));
});
