import { describe, expect, it } from "vitest";
import { type Day, formatDay } from "../../shared/calendar/day.ts";
import {
  card,
  cardWithoutExpiry,
  configured,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  provisional,
  retracted,
} from "../cast.ts";
import { renewal, supplementAsked, supplementProvided } from "../procedure-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "decision-beyond-cover";
const asha = [hired(), card()];
const line = (rest: string) => `renewal.${renewal}: ${rest}`;
/** The last day for the decision and the last of the second document, where the one comes after the other. */
const daysOf = (events: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(rule, events).flatMap(({ because }) =>
    because.workings.map(({ with: { latest, last } }) => formatDay((latest ?? last) as Day)),
  );

describe("Immigration Office, Researchers: sixty days to decide against thirty and once thirty more", () => {
  it("a renewal filed in good time is decided on before the documents end", () =>
    given(...asha, filed("2026-07-15"), foundAdmissible("2026-08-04"))
      .on("2026-08-04")
      .showsAll(rule));

  it.each([
    // The card until 30 September and two documents of thirty days cover until Sunday 29 November.
    ["2026-09-28", []],
    // Counted, the decision is due on Saturday the 28th; it moves to Monday.
    ["2026-09-29", ["2026-11-30", "2026-11-29"]],
    ["2026-09-30", ["2026-11-30", "2026-11-29"]],
    // Admissible after the card expired: nobody knows from when a document covers until one was issued.
    ["2026-10-01", []],
  ])("admissible on %s: %j", (on, days) =>
    expect(daysOf([...asha, filed("2026-09-21"), foundAdmissible(on)])).toEqual(days),
  );

  /** Filed on the last day; admissible a day late, after the card expired. */
  const expired = [...asha, filed("2026-09-30"), foundAdmissible("2026-10-01")];
  const late = [...expired, provisional("2026-10-01", "2026-10-30")];
  it("filed on the last day, admissible and documented a day late: they end on the day before the decision's last", () => {
    expect(daysOf(late)).toEqual(["2026-11-30", "2026-11-29"]);
    given(...late)
      .on("2026-09-30")
      .shows(rule);
    given(...late)
      .on("2026-10-01")
      .shows(rule, line("open, before-59, due 2026-11-29"));
  });

  it("warns again before the documents end, on their last day, and leaves the day after to the breach", () => {
    given(...late)
      .on("2026-11-15")
      .shows(rule, line("open, before-14, due 2026-11-29"));
    given(...late)
      .on("2026-11-29")
      .shows(rule, line("open, due, due 2026-11-29"));
    given(...late)
      .on("2026-11-30")
      .shows(rule, line("void, due 2026-11-29"));
  });

  it("follows the documents as they were issued", () => {
    // Issued a day after admissibility: two of thirty days reach the very day on which the decision is due at the latest.
    const first = provisional("2026-10-02", "2026-10-31");
    expect(daysOf([...expired, first])).toEqual([]);
    const short = provisional("2026-10-01", "2026-10-25");
    expect(daysOf([...expired, short])).toEqual(["2026-11-30", "2026-11-24"]);
    const second = provisional("2026-10-26", "2026-11-20", { key: "annex-49-2" });
    expect(daysOf([...expired, short, second])).toEqual(["2026-11-30", "2026-11-20"]);
    const third = provisional("2026-11-21", "2026-12-20", { key: "annex-49-3" });
    expect(daysOf([...expired, short, second, third])).toEqual(["2026-11-30", "2026-11-20"]);
  });
});

describe("a standstill makes the decision later", () => {
  const pending = [...asha, filed("2026-08-28"), foundAdmissible("2026-09-15")];
  const asked = supplementAsked("2026-10-05", "examination", { application: renewal });
  it("without one it comes in time", () => expect(daysOf(pending)).toEqual([]));
  it("while it lasts, counted as if all came on the last of its fifteen days", () =>
    // 19 days are counted, so 41 are left from 20 October on.
    expect(daysOf([...pending, asked])).toEqual(["2026-11-30", "2026-11-29"]));
  it("once it has ended, as it was", () => {
    const provided = supplementProvided("2026-10-05", "2026-10-09", { application: renewal });
    expect(daysOf([...pending, asked, provided])).toEqual([]);
    const tooLate = supplementProvided("2026-10-05", "2026-10-23", { application: renewal });
    expect(daysOf([...pending, asked, tooLate])).toEqual(["2026-12-03", "2026-11-29"]);
  });
});

describe("what ends it", () => {
  const issued = provisional("2026-10-01", "2026-10-30");
  const late = [...asha, filed("2026-09-30"), foundAdmissible("2026-10-01"), issued];
  it.each([
    ["a grant", decided("2026-11-10", "granted", "2027-09-30"), "met"],
    ["a grant whose last day is not known", decided("2026-11-10", "granted"), "met"],
    ["a refusal: it is waited for no more", decided("2026-11-10", "refused"), "void"],
    ["a new card", card({ expiresOn: "2027-09-30" }, { key: "card-a-78", occurredOn: "2026-11-10" }), "met"],
    ["that the person left", employmentEnded("2026-11-09"), null],
  ])("%s", (_, event, is) => {
    given(...late, event)
      .on("2026-11-10")
      .shows(rule, ...(is === null ? [] : [line(`${is}, due 2026-11-29`)]));
  });
  it("the decision after the provisional document ended comes too late for it", () =>
    given(...late, decided("2026-12-03", "granted", "2027-09-30"))
      .on("2026-12-03")
      .shows(rule, line("void, due 2026-11-29")));
  it("an admissibility taken back, or put right to a day in time", () => {
    const admissible = foundAdmissible("2026-10-01");
    given(...late, retracted(admissible))
      .on("2026-10-01")
      .showsAll(rule);
    given(...asha, filed("2026-09-21"), admissible, corrected(admissible, {}, { occurredOn: "2026-09-28" }))
      .on("2026-10-01")
      .showsAll(rule);
  });
  it("follows the employer's own ladder", () =>
    given(...late, configured({ policies: { "cover-ladder": [30] } }))
      .on("2026-10-30")
      .shows(rule, line("open, before-30, due 2026-11-29")));
});

describe("whom it does not concern", () => {
  const steps = [filed("2026-09-30"), foundAdmissible("2026-09-30")];
  it.each([
    ["a German", [hired({ nationalities: ["DE"] }), card(), ...steps]],
    ["somebody whose contract ends with the documents", [hired({ endsOn: "2026-11-29" }), card(), ...steps]],
    ["a card whose last day nobody reported, which is asked elsewhere", [hired(), cardWithoutExpiry(), ...steps]],
    ["a renewal that is not admissible yet: it has no document at all", [hired(), card(), filed("2026-09-30")]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-10-01")
      .showsAll(rule),
  );
});
