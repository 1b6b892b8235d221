import { describe, expect, it } from "vitest";
import { formatDay } from "../../shared/calendar/day.ts";
import {
  applied,
  appliedFromSomewhere,
  appointmentRequested,
  arrived,
  authorised,
  firstAnnex49,
  hosted,
  registered,
  toCome,
} from "../arrival-cast.ts";
import { card, employmentEnded, retracted } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "registration";
const came = [toCome(), hosted(), applied(), authorised(), arrived("2025-02-18")];
const here = [toCome(), hosted(), applied({ staysIn: "long-stay" })];
const question = "application-asha: undetermined, for want of arrival-in-belgium";

/** The day by which to act and the last day, for an arrival. */
function daysFor(arrival: string): readonly (string | null)[] {
  const [duty] = obligationsOf(rule, [toCome(), applied(), authorised(), arrived(arrival)]);
  if (duty?.kind !== "duty") throw new Error("no duty");
  return [duty.recommended === null ? null : formatDay(duty.recommended), formatDay(duty.due)];
}

describe("Royal Decree of 8 October 1981: registration within eight working days of the arrival", () => {
  it.each([
    ["2025-02-17", "upcoming, due 2025-02-28", "2025-02-18", "open, before-10, due 2025-02-28"],
    ["2025-02-22", "open, before-10, due 2025-02-28", "2025-02-23", "open, before-5, due 2025-02-28"],
    ["2025-02-26", "open, before-5, due 2025-02-28", "2025-02-27", "open, before-1, due 2025-02-28"],
    ["2025-02-28", "open, due, due 2025-02-28", "2025-03-01", "overdue, due 2025-02-28"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...came)
      .on(dayBefore)
      .showsAll(rule, `application-asha: ${was}`);
    given(...came)
      .on(day)
      .showsAll(rule, `application-asha: ${is}`);
  });

  it.each([
    // 1 May is a holiday in each; in 2026 Ascension Day is 14 May, after the last day.
    ["2026-04-30", "2026-05-11", "2026-05-13"],
    // Ascension Day is 9 May in 2024 and 1 May in 2008 and 2160: holidays that fall within the eight days.
    ["2024-04-30", "2024-05-11", "2024-05-14"],
    // The arrival on the eve of Ascension Day, with Whit Monday ten days later.
    ["2026-05-13", "2026-05-23", "2026-05-27"],
    // Christmas and New Year.
    ["2025-12-22", "2026-01-02", "2026-01-05"],
    // Arrival on a Saturday: counted from the Sunday, so from Monday on.
    ["2026-03-07", "2026-03-17", "2026-03-18"],
  ])("arrival on %s: act by %s, the last day is %s", (arrival, recommended, due) =>
    expect(daysFor(arrival)).toEqual([recommended, due]),
  );

  it("warns on the day that a count with Saturdays gives, whatever the ladder", () => {
    const onTheEve = [toCome(), hosted(), applied(), authorised(), arrived("2026-05-13")];
    given(...onTheEve)
      .on("2026-05-22")
      .shows(rule, "application-asha: open, before-5, due 2026-05-27");
    given(...onTheEve)
      .on("2026-05-23")
      .shows(rule, "application-asha: open, before-4, due 2026-05-27");
  });

  it("an appointment that was asked for is shown and meets nothing", () => {
    const asked = [...came, appointmentRequested("2025-02-19")];
    given(...asked)
      .on("2025-03-01")
      .shows(rule, "application-asha: overdue, due 2025-02-28");
    const [duty] = obligationsOf(rule, asked);
    expect(duty?.because.facts.map(({ name, value }) => [name, value])).toEqual([
      ["arrived-on", "2025-02-18"],
      ["appointment-requested-on", "2025-02-19"],
    ]);
    expect(duty?.because.workings.map(({ say }) => say)).toEqual([
      "registration-counted",
      "appointment-is-no-registration",
    ]);
  });

  it.each([
    ["the registration", registered("2025-02-25"), "2025-02-24", "2025-02-25"],
    ["the provisional document", firstAnnex49("2025-02-26"), "2025-02-25", "2025-02-26"],
    ["the card", card({}, { occurredOn: "2025-02-24" }), "2025-02-23", "2025-02-24"],
  ])("is met by %s", (_, step, dayBefore, on) => {
    given(...came, step)
      .on(dayBefore)
      .shows(rule, "application-asha: open, before-5, due 2025-02-28");
    given(...came, step)
      .on(on)
      .shows(rule, "application-asha: met, due 2025-02-28");
  });

  it("late is late until it is done; taken back, it was never done", () => {
    const late = registered("2025-03-03");
    given(...came, late)
      .on("2025-03-02")
      .shows(rule, "application-asha: overdue, due 2025-02-28");
    given(...came, late)
      .on("2025-03-03")
      .shows(rule, "application-asha: met, due 2025-02-28");
    given(...came, late, retracted(late))
      .on("2025-03-03")
      .shows(rule, "application-asha: overdue, due 2025-02-28");
  });

  it("ends with the employment, and is not asked of a Swiss", () => {
    given(...came, employmentEnded("2025-03-04"))
      .on("2025-03-05")
      .shows(rule, "application-asha: void, due 2025-02-28");
    given(toCome({ nationalities: ["CH"] }), applied(), authorised(), arrived())
      .on("2025-03-05")
      .showsAll(rule);
  });
});

describe("who was lawfully in Belgium: eight working days after receiving Annex 46 or 47", () => {
  it("counts from the day of receipt, else from the decision", () => {
    given(...here, authorised("2025-01-20", { receivedOn: "2025-01-24" }))
      .on("2025-01-24")
      .shows(rule, "application-asha: open, before-12, due 2025-02-05");
    given(...here, authorised("2025-01-20"))
      .on("2025-01-31")
      .shows(rule, "application-asha: overdue, due 2025-01-30");
  });

  it("nothing while there is no decision, or one that refuses", () => {
    given(...here)
      .on("2025-03-04")
      .showsAll(rule);
    given(...here, authorised("2025-01-20", { outcome: "refused" }))
      .on("2025-03-04")
      .showsAll(rule);
  });
});

describe("where the arrival is not known", () => {
  it("it is asked for from the first day of work", () => {
    const unheard = [toCome(), hosted(), applied(), authorised()];
    given(...unheard)
      .on("2025-03-02")
      .shows(rule);
    given(...unheard)
      .on("2025-03-03")
      .shows(rule, question);
    given(toCome(), hosted(), appliedFromSomewhere(), authorised()).on("2025-03-03").shows(rule, question);
  });

  it("the registration, the document or the card closes it", () =>
    given(toCome(), hosted(), applied(), authorised(), firstAnnex49("2025-03-10"))
      .on("2025-03-10")
      .shows(rule, "application-asha: void"));
});
