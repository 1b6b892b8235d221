import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import { applied, authorised, hosted } from "../arrival-cast.ts";
import { card, contractChanged, employmentEnded, hired } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "title-after-research";
const researcher = [hired({ role: "researcher" }), card(), hosted("2026-09-30")];
const becomesEngineer = (on: string) => contractChanged("2026-03-02", { role: "other" }, { holdsFrom: on });
const permit = (on: string) => [
  applied({ category: "single-permit" }, { key: "permit", occurredOn: "2026-05-04" }),
  authorised(on, {}, { key: "permit" }),
];
const fact = (name: string) => `card-a-77: undetermined, for want of ${name}`;

describe("getting hired as an ordinary employee: the single permit is held before research or the title ends", () => {
  const engineer = [...researcher, becomesEngineer("2026-07-01")];

  it.each([
    ["2026-02-28", "upcoming, due 2026-07-01", "2026-03-01", "open, due 2026-07-01"],
    ["2026-03-02", "open, due 2026-07-01", "2026-03-03", "open, before-120, due 2026-07-01"],
    ["2026-06-30", "open, before-1, due 2026-07-01", "2026-07-01", "open, due, due 2026-07-01"],
    ["2026-07-01", "open, due, due 2026-07-01", "2026-07-02", "overdue, due 2026-07-01"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...engineer)
      .on(dayBefore)
      .showsAll(rule, `card-a-77: ${was}`);
    given(...engineer)
      .on(day)
      .showsAll(rule, `card-a-77: ${is}`);
  });

  it("is best applied for four months before", () => {
    const [duty] = obligationsOf(rule, engineer);
    expect(duty?.kind === "duty" && duty.recommended !== null && formatDay(duty.recommended)).toBe("2026-03-01");
    expect(duty?.because.parameters.map(({ id, toBeConfirmed }) => [id, toBeConfirmed])).toEqual([
      ["single-permit-lead-months", true],
    ]);
  });

  it("a contract for other work that follows without a break, on the day after the card: held on its last day", () =>
    given(
      hired({ role: "researcher", endsOn: "2026-09-30" }),
      card(),
      hosted("2026-09-30"),
      hired({ role: "other", startsOn: "2026-10-01" }, { key: "contract-2", occurredOn: "2026-06-01" }),
    )
      .on("2026-09-30")
      .showsAll(rule, "card-a-77: open, due, due 2026-09-30"));

  it.each([
    ["the single permit", permit("2026-06-15")],
    [
      "an employee's card",
      [card({ ground: "employee", expiresOn: "2028-06-30" }, { key: "e", occurredOn: "2026-06-15" })],
    ],
    ["a relative's", [card({ cardType: "F", expiresOn: "2031-06-30" }, { key: "f", occurredOn: "2026-06-15" })]],
    ["a Blue Card", [card({ cardType: "H", expiresOn: "2028-06-30" }, { key: "h", occurredOn: "2026-06-15" })]],
  ])("is met by %s", (_, events) => {
    given(...engineer, ...events)
      .on("2026-06-14")
      .shows(rule, "card-a-77: open, before-30, due 2026-07-01");
    given(...engineer, ...events)
      .on("2026-06-15")
      .shows(rule, "card-a-77: met, due 2026-07-01");
  });

  it("not by another researcher's authorisation, nor by a refusal", () => {
    const again = [
      applied({}, { key: "again", occurredOn: "2026-05-04" }),
      authorised("2026-06-15", {}, { key: "again" }),
    ];
    const [asked] = permit("2026-06-15");
    const refused = authorised("2026-06-15", { outcome: "refused" }, { key: "permit" });
    for (const events of [again, asked === undefined ? [] : [asked, refused]])
      given(...engineer, ...events)
        .on("2026-07-02")
        .shows(rule, "card-a-77: overdue, due 2026-07-01");
  });

  it.each([
    ["research goes on", [...researcher]],
    ["other work from the first day: another rule asks", [hired({ role: "other" }), card(), hosted("2026-09-30")]],
    ["a Swiss", [hired({ nationalities: ["CH"] }), card(), becomesEngineer("2026-07-01")]],
    [
      "a card that opens the labour market",
      [hired(), card({ labourMarket: "unlimited" }), becomesEngineer("2026-07-01")],
    ],
    ["who left before the work changed", [...engineer, employmentEnded("2026-06-30")]],
  ])("asks nothing: %s", (_, events) =>
    given(...events)
      .on("2026-07-02")
      .shows(rule),
  );
});

describe("an orientation year: the single permit is held before the card ends", () => {
  const orientation = [hired(), card({ ground: "orientation-year", expiresOn: "2026-02-19" })];

  it.each([
    ["2025-10-18", "upcoming, due 2026-02-19", "2025-10-19", "open, due 2026-02-19"],
    ["2026-02-19", "open, due, due 2026-02-19", "2026-02-20", "overdue, due 2026-02-19"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...orientation)
      .on(dayBefore)
      .showsAll(rule, `card-a-77: ${was}`);
    given(...orientation)
      .on(day)
      .showsAll(rule, `card-a-77: ${is}`);
  });

  it("a researcher's authorisation follows it as well; the renewal of a card is not asked for", () => {
    const again = [
      applied({}, { key: "again", occurredOn: "2025-11-04" }),
      authorised("2026-01-15", {}, { key: "again" }),
    ];
    given(...orientation, ...again)
      .on("2026-01-15")
      .showsAll(rule, "card-a-77: met, due 2026-02-19");
    given(...orientation)
      .on("2026-02-19")
      .showsAll("a-card-renewal");
  });

  it("who leaves with the year needs none", () =>
    given(...orientation, employmentEnded("2026-02-19"))
      .on("2026-02-20")
      .showsAll(rule));
});

describe("employed after the hosting agreement, while the card still runs", () => {
  it("what the work is now is asked on the day after", () => {
    const over = [hired(), card(), hosted("2026-06-30")];
    given(...over)
      .on("2026-06-30")
      .shows(rule);
    given(...over)
      .on("2026-07-01")
      .shows(rule, fact("role-of-contract"));
    given(hired({ role: "researcher" }), card(), hosted("2026-06-30"))
      .on("2026-07-01")
      .shows(rule, fact("hosting-agreement"));
  });

  it("not where another agreement follows, the employment ends with it, or the card does", () => {
    const asha = [hired({ role: "researcher" }), card(), hosted("2026-06-30")];
    given(...asha, hosted("2027-06-30", { key: "hosting-asha-2" }))
      .on("2026-07-01")
      .showsAll(rule);
    given(...asha, employmentEnded("2026-06-30"))
      .on("2026-07-01")
      .showsAll(rule);
    given(...researcher)
      .on("2026-10-01")
      .showsAll(rule);
  });
});
