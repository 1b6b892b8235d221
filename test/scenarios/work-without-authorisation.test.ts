import { describe, expect, it } from "vitest";
import { applied, appliedFromSomewhere, arrived, authorisedForCard, visaFrom, workDecided } from "../arrival-cast.ts";
import { card, corrected, decided, filed, foundAdmissible, hired, provisional, sheet, shift } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "work-without-authorisation";
const worked = (monday: string, ...days: readonly string[]) =>
  sheet(
    monday,
    days.map((day) => shift(`${day}T09:00:00+02:00`, `${day}T17:00:00+02:00`)),
  );

const pending = [
  hired(),
  card(),
  filed("2026-07-15"),
  foundAdmissible("2026-08-04"),
  provisional("2026-10-01", "2026-10-30"),
];
const week = worked("2026-10-05", "2026-10-08", "2026-10-09");
const sayings = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) => because.workings);

describe("while a renewal is pending", () => {
  it.each([
    ["decided on the day after both: two days", "2026-10-10", "2026-10-01: breached, on 2026-10-08"],
    ["decided between them: one day", "2026-10-09", "2026-10-01: breached, on 2026-10-08"],
  ])("hours before the Region's decision are a breach; %s", (_, day, line) =>
    given(...pending, week, workDecided(day))
      .on("2026-10-12")
      .shows(rule, line),
  );
  it("says how many days, and that it is to be confirmed", () => {
    const events = [...pending, week, workDecided("2026-10-09")];
    expect(sayings(events).map(({ say, with: { days } }) => [say, days])).toEqual([
      ["worked-before-regional-decision", 1],
    ]);
    expect(
      obligationsOf(rule, events).flatMap(({ because }) => because.parameters.map((one) => one.toBeConfirmed)),
    ).toEqual([true]);
  });
  it.each([
    ["decided before the first of them", workDecided("2026-10-08")],
    ["granted as a whole before", decided("2026-10-07", "granted", "2027-09-30")],
  ])("%s: no breach", (_, event) =>
    given(...pending, week, event)
      .on("2026-10-12")
      .showsAll(rule),
  );
  it("nothing is said while nobody reported the Region's decision: work-while-pending asks for it", () =>
    given(...pending, week)
      .on("2026-10-12")
      .showsAll(rule));
  it("after a refusal", () =>
    expect(sayings([...pending, week, workDecided("2026-10-09", "refused")]).map(({ say }) => say)).toEqual([
      "worked-before-regional-decision",
      "worked-work-refused",
    ]));
  it("after the document ended, employment without a title says more", () =>
    given(...pending, workDecided("2026-10-09"), worked("2026-11-02", "2026-11-03"))
      .on("2026-11-05")
      .showsAll(rule));
});

describe("before the first card", () => {
  const coming = [
    hired({ startsOn: "2025-04-01" }),
    applied(),
    authorisedForCard("2025-01-20"),
    visaFrom("2025-04-10", "2025-10-09"),
    arrived("2025-04-12"),
  ];
  it.each([
    [
      "before the arrival, which asks whether it was worked from abroad",
      worked("2025-04-07", "2025-04-09"),
      ["2025-04-01.before-arrival: undetermined, for want of work-before-arrival"],
    ],
    ["on the visa within ninety days of the decision", worked("2025-04-14", "2025-04-18"), []],
    ["on the visa alone afterwards", worked("2025-04-21", "2025-04-22"), ["2025-04-01: breached, on 2025-04-22"]],
    ["on the last of the ninety days", worked("2025-04-14", "2025-04-19"), []],
    ["on the day after it", worked("2025-04-14", "2025-04-20"), ["2025-04-01: breached, on 2025-04-20"]],
  ])("%s", (_, hours, lines) =>
    given(...coming, hours)
      .on("2025-12-01")
      .shows(rule, ...lines),
  );
  it("before the arrival and on the visa alone in one month", () =>
    given(...coming, worked("2025-04-07", "2025-04-08", "2025-04-09"), worked("2025-04-21", "2025-04-22"))
      .on("2025-12-01")
      .shows(
        rule,
        "2025-04-01.before-arrival: undetermined, for want of work-before-arrival",
        "2025-04-01: breached, on 2025-04-22",
      ));
  it("on the day of the arrival, asks nothing", () =>
    given(...coming, worked("2025-04-07", "2025-04-12"))
      .on("2025-12-01")
      .showsAll(rule));
  it("before any paper, of whom nobody said that they were abroad", () =>
    given(
      ...coming.filter(({ type }) => type !== "AuthorisationFiled"),
      appliedFromSomewhere(),
      worked("2025-04-07", "2025-04-09"),
    )
      .on("2025-12-01")
      .shows(rule, "2025-04-01: breached, on 2025-04-09"));
  it("the contract alone is no breach", () =>
    given(...coming)
      .on("2025-12-01")
      .showsAll(rule));
  it("each month has its own", () =>
    given(...coming, worked("2025-04-21", "2025-04-22"), worked("2025-05-05", "2025-05-06"))
      .on("2025-12-01")
      .shows(rule, "2025-04-01: breached, on 2025-04-22", "2025-05-01: breached, on 2025-05-06"));
});

describe("whom it does not concern", () => {
  it.each([
    ["a Swiss", [corrected(hired(), { nationalities: ["CH"] })]],
    [
      "somebody of whose papers only a later card was reported",
      [card({ validFrom: "2026-11-01", expiresOn: "2030-01-01" })],
    ],
    ["on a card that opens the labour market", [card({ cardType: "F", expiresOn: "2030-01-01" })]],
  ])("%s", (_, events) =>
    given(hired(), ...events, week)
      .on("2026-10-12")
      .showsAll(rule),
  );
  it("but on a card that forbids work it does", () =>
    given(hired(), card({ labourMarket: "none", expiresOn: "2026-12-31" }), week)
      .on("2026-10-12")
      .shows(rule, "2026-10-01: breached, on 2026-10-08"));
});
