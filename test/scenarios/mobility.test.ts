import { describe, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { formatDay, parseDay } from "../../shared/calendar/day.ts";
import { lawfulOn } from "../../shared/obligations/residence/lawful.ts";
import { authorisedForCard } from "../arrival-cast.ts";
import { card, configured, corrected, hired, retracted, sheet, shift } from "../cast.ts";
import {
  hiredInMobility,
  longTermDecided,
  longTermFiled,
  mobile,
  mobileForUnknownTime,
  mobilityNotified,
  mobilityNotifiedUntil,
  mobilityStopped,
  stayed,
} from "../mobility-cast.ts";
import { dossierOf, given, obligationsOf } from "./given.ts";

/** What stay and work rest on, as in `mobility-asha until 2026-06-30`. */
const on = (events: readonly BelfryEvent[], day: string) => {
  const { stay, work } = lawfulOn(dossierOf(events), parseDay(day));
  return [stay, work].map((basis) => {
    if (basis.kind === "paper")
      return `${basis.title.key} until ${basis.title.last === null ? "?" : formatDay(basis.title.last)}`;
    return basis.kind === "unknown" ? `for want of ${basis.missing}` : basis.kind === "none" ? basis.cause : "free";
  });
};

describe("the Immigration Office is notified before the mobility starts", () => {
  const rule = "mobility-notified";
  it.each([
    ["2026-02-28", []],
    ["2026-03-01", ["mobility-asha: open, before-30, due 2026-03-31"]],
    ["2026-03-30", ["mobility-asha: open, before-1, due 2026-03-31"]],
    ["2026-03-31", ["mobility-asha: open, due, due 2026-03-31"]],
    ["2026-04-01", ["mobility-asha: overdue, due 2026-03-31"]],
    ["2026-06-30", ["mobility-asha: overdue, escalated, due 2026-03-31"]],
    ["2026-07-01", ["mobility-asha: void, due 2026-03-31"]],
  ])("on %s", (day, lines) =>
    given(mobile())
      .on(day)
      .shows(rule, ...lines),
  );
  it("the notification meets it on its day", () => {
    const events = [mobile(), mobilityNotified("2026-03-31")];
    given(...events)
      .on("2026-03-30")
      .shows(rule, "mobility-asha: open, before-1, due 2026-03-31");
    given(...events)
      .on("2026-03-31")
      .shows(rule, "mobility-asha: met, due 2026-03-31");
    given(...events, retracted(mobilityNotified("2026-03-31")))
      .on("2026-04-01")
      .shows(rule, "mobility-asha: overdue, due 2026-03-31");
  });
  it("a later start moves it", () =>
    given(mobile(), corrected(mobile(), { memberState: "NL", startsOn: "2026-05-01", endsOn: "2026-06-30" }))
      .on("2026-04-30")
      .shows(rule, "mobility-asha: open, due, due 2026-04-30"));
  it.each([
    ["2026-04-10", "mobility-asha: overdue, escalated, due 2026-03-31"],
    ["2026-04-11", "mobility-asha: overdue, escalated, due 2026-03-31"],
    ["2026-06-30", "mobility-asha: overdue, escalated, due 2026-03-31"],
    ["2026-07-01", "mobility-asha: void, due 2026-03-31"],
  ])("a stay that ended leaves the rest to notify: %s", (day, line) =>
    given(mobile(), stayed("2026-04-01", "2026-04-10")).on(day).shows(rule, line),
  );
  it("follows the employer's own ladder", () =>
    given(mobile(), configured({ policies: { "mobility-notice-ladder": [45] } }))
      .on("2026-02-14")
      .shows(rule, "mobility-asha: open, before-45, due 2026-03-31"));
  it("a stop leaves nothing to notify", () =>
    given(mobile(), mobilityStopped("2026-03-10", "first-member-state"))
      .on("2026-03-10")
      .shows(rule, "mobility-asha: void, due 2026-03-31"));
  it.each([
    ["2026-03-19", "granted", "mobility-asha: open, before-14, due 2026-03-31"],
    ["2026-03-20", "granted", "mobility-asha: void, due 2026-03-31"],
    ["2026-03-20", "refused", "mobility-asha: open, before-14, due 2026-03-31"],
    ["2026-04-01", "refused", "mobility-asha: overdue, due 2026-03-31"],
  ] as const)(
    "a long-term mobility that is granted takes its place, an application does not: %s, %s",
    (day, outcome, line) =>
      given(
        mobile({ endsOn: "2026-12-31" }),
        longTermFiled("2026-03-02", "2026-04-01"),
        longTermDecided("2026-03-20", outcome),
      )
        .on(day)
        .shows(rule, line),
  );
  it.each([
    ["a Swiss", hired({ nationalities: ["CH"] })],
    ["somebody of whom two nationalities are known, one of them German", hired({ nationalities: ["IN", "DE"] })],
  ])("%s needs none", (_, hire) => given(hire, mobile()).on("2026-04-01").showsAll(rule));
  it("a mobility of before March 2023 is not looked at", () =>
    given(mobile({ startsOn: "2023-02-28", endsOn: "2023-06-30" }))
      .on("2023-03-01")
      .showsAll(rule));
  it("one that starts on its first day is", () =>
    given(mobile({ startsOn: "2023-03-01", endsOn: "2023-06-30" }))
      .on("2023-03-01")
      .shows(rule, "mobility-asha: overdue, due 2023-02-28"));
});

describe("at most 180 days of any 360: 1 April to 27 September 2026", () => {
  const rule = "mobility-days";
  const long = [mobile({ endsOn: "2026-12-31" }), mobilityNotified()];
  it("a stay of 180 days gives nothing, one day more does", () => {
    given(mobile({ endsOn: "2026-09-27" }), mobilityNotified())
      .on("2026-09-27")
      .showsAll(rule);
    given(mobile({ endsOn: "2026-09-28" }), mobilityNotified())
      .on("2026-09-27")
      .shows(rule, "mobility-asha: open, due, due 2026-09-27");
  });
  it.each([
    ["2026-07-28", []],
    ["2026-07-29", ["mobility-asha: open, before-60, due 2026-09-27"]],
    ["2026-09-26", ["mobility-asha: open, before-1, due 2026-09-27"]],
    ["2026-09-27", ["mobility-asha: open, due, due 2026-09-27"]],
    ["2026-09-28", ["mobility-asha: overdue, due 2026-09-27"]],
    ["2026-12-31", ["mobility-asha: overdue, escalated, due 2026-09-27"]],
    ["2027-01-01", ["mobility-asha: void, due 2026-09-27"]],
  ])("of a guest, on %s", (day, lines) =>
    given(...long)
      .on(day)
      .shows(rule, ...lines),
  );
  it("of an employee, employment without a title says more from the day after", () => {
    const employee = [hiredInMobility("2026-12-31"), ...long];
    given(...employee)
      .on("2026-09-28")
      .shows(rule, "mobility-asha: void, due 2026-09-27");
    given(...employee)
      .on("2026-09-27")
      .shows("employment-without-title");
    given(...employee)
      .on("2026-09-28")
      .shows("employment-without-title", "mobility.mobility-asha: breached, on 2026-09-28");
  });
  it.each([
    ["2026-04-30", []],
    ["2026-05-01", ["mobility-asha: open, before-60, due 2026-06-30"]],
    ["2026-06-29", ["mobility-asha: open, before-1, due 2026-06-30"]],
    ["2026-06-30", ["mobility-asha: open, due, due 2026-06-30"]],
    ["2026-07-01", ["mobility-asha: void, due 2026-06-30"]],
  ])("of a shorter mobility, where the employment goes on after it: %s", (day, lines) =>
    given(hiredInMobility("2026-12-31"), mobile(), mobilityNotified())
      .on(day)
      .shows(rule, ...lines),
  );
  it.each([
    ["2026-06-29", []],
    ["2026-06-30", []],
    ["2026-07-01", ["mobility-asha: open, due, due 2026-06-30"]],
  ])("an employment to %s", (endsOn, lines) =>
    given(hiredInMobility(endsOn), mobile(), mobilityNotified())
      .on("2026-06-30")
      .shows(rule, ...lines),
  );
  it.each([
    ["2026-05-30", "mobility-asha: open, before-1, due 2026-05-31"],
    ["2026-05-31", "mobility-asha: open, due, due 2026-05-31"],
    ["2026-06-01", "mobility-asha: overdue, due 2026-05-31"],
  ])("of a guest whose first authorisation ends before the mobility does, on %s", (day, line) =>
    given(mobile({ authorisedUntil: "2026-05-31" }), mobilityNotified())
      .on(day)
      .shows(rule, line),
  );
  it.each([
    ["2026-03-30", "mobility-asha: open, before-1, due 2026-03-31"],
    ["2026-03-31", "mobility-asha: open, due, due 2026-03-31"],
    ["2026-04-01", "mobility-asha: overdue, due 2026-03-31"],
  ])("or before it starts, on %s", (day, line) =>
    given(mobile({ authorisedUntil: "2026-03-15" }), mobilityNotified())
      .on(day)
      .shows(rule, line),
  );
  it("a later mobility that is notified meets it", () => {
    const later = mobile({ startsOn: "2026-07-01", endsOn: "2026-08-31" }, { key: "mobility-later", eventId: "later" });
    const notified = mobilityNotified("2026-06-20", { key: "mobility-later", eventId: "later-notified" });
    given(hiredInMobility("2026-08-31"), mobile(), mobilityNotified(), later, notified)
      .on("2026-06-20")
      .shows(rule, "mobility-asha: met, due 2026-06-30");
  });
  it("a card that goes on meets it on the day it was issued", () => {
    const held = [...long, card({ expiresOn: "2027-08-31" }, { occurredOn: "2026-09-10" })];
    given(...held)
      .on("2026-09-09")
      .shows(rule, "mobility-asha: open, before-30, due 2026-09-27");
    given(...held)
      .on("2026-09-10")
      .shows(rule, "mobility-asha: met, due 2026-09-27");
  });
  it.each([
    ["2026-03-31", ["mobility-days-counted", "mobility-days-agreed"]],
    ["2026-04-01", ["mobility-days-counted", "mobility-days-agreed", "mobility-days-on-title"]],
  ])("days on which another title is held are counted, to be confirmed: a card to %s", (expiresOn, words) => {
    const held = card({ validFrom: "2025-10-01", expiresOn }, { occurredOn: "2025-10-01" });
    const [found] = obligationsOf(rule, [...long, held]);
    expect(found?.because.workings.map(({ say }) => say)).toEqual(words);
  });
  it("a card that ends on the same day does not", () =>
    given(...long, card({ expiresOn: "2026-09-27" }, { occurredOn: "2026-09-10" }))
      .on("2026-09-27")
      .shows(rule, "mobility-asha: open, due, due 2026-09-27"));
  it("who leaves in time owes nothing more, once the agreed end says so too", () => {
    const left = [...long, stayed("2026-04-01", "2026-09-27")];
    given(...left)
      .on("2026-09-27")
      .shows(rule, "mobility-asha: open, due, due 2026-09-27");
    const agreed = { memberState: "NL", authorisedUntil: "2027-08-31", startsOn: "2026-04-01", endsOn: "2026-09-27" };
    given(...left, corrected(mobile({ endsOn: "2026-12-31" }), agreed))
      .on("2026-09-28")
      .showsAll(rule);
  });
  it.each([
    ["2026-11-26", "mobility-asha: open, before-1, due 2026-11-27"],
    ["2026-11-27", "mobility-asha: open, due, due 2026-11-27"],
    ["2026-11-28", "mobility-asha: overdue, due 2026-11-27"],
  ])("after a stay that was recorded the agreed days go on to count, from the first day agreed on: %s", (day, line) =>
    given(
      mobile({ endsOn: "2026-12-31", startsOn: "2026-06-01" }),
      mobilityNotified(),
      stayed("2026-06-01", "2026-06-30"),
    )
      .on(day)
      .shows(rule, line),
  );
  it("and so the application goes on to be asked for", () =>
    given(...long, stayed("2026-04-01", "2026-05-30"))
      .on("2026-08-28")
      .shows("long-mobility-filed", "mobility-asha: open, due, due 2026-08-28"));
  it("days away do not count", () => {
    const events = [...long, stayed("2026-04-01", "2026-05-30"), stayed("2026-07-01")];
    expect(obligationsOf(rule, events).map((one) => one.kind === "duty" && formatDay(one.due))).toEqual(["2026-10-28"]);
  });
  it("days of an earlier mobility do, for 360 days", () => {
    const earlier = mobile({ startsOn: "2025-10-01", endsOn: "2025-12-29" }, { key: "mobility-2025", eventId: "m25" });
    const due = (endsOn: string) =>
      obligationsOf(rule, [earlier, mobile({ endsOn }), mobilityNotified()]).map(
        (one) => one.kind === "duty" && formatDay(one.due),
      );
    // 90 days of 2025 leave 90 for the 91 days from 1 April to 30 June.
    expect(due("2026-06-29")).toEqual([]);
    expect(due("2026-06-30")).toEqual(["2026-06-29"]);
  });
  it.each([
    ["2026-05-03", "2026-10-26"],
    ["2026-05-04", "2026-10-25"],
    ["2026-05-05", "2026-10-24"],
  ])("of a mobility that was stopped on %s the days before do", (stop, due) => {
    const later = mobile({ startsOn: "2026-06-01", endsOn: "2026-12-31" }, { key: "mobility-later", eventId: "later" });
    const notified = mobilityNotified("2026-05-20", { key: "mobility-later", eventId: "later-notified" });
    const found = obligationsOf(rule, [mobile(), mobilityNotified(), mobilityStopped(stop), later, notified]);
    expect(found.map((one) => one.kind === "duty" && formatDay(one.due))).toEqual([due]);
  });
  it.each([
    ["2026-07-31", "mobility-asha: open, before-60, due 2026-09-27"],
    ["2026-08-01", "mobility-asha: void, due 2026-09-27"],
    ["2026-08-02", "mobility-asha: void, due 2026-09-27"],
  ])("a stop leaves nothing to do, and what was told before it stays told: %s", (day, line) =>
    given(...long, mobilityStopped("2026-08-01"))
      .on(day)
      .shows(rule, line),
  );
  it("nor where the employment was to go on after the mobility", () => {
    const stopped = [hiredInMobility("2026-12-31"), mobile(), mobilityNotified(), mobilityStopped("2026-06-01")];
    given(...stopped)
      .on("2026-05-31")
      .shows(rule, "mobility-asha: open, before-30, due 2026-06-30");
    given(...stopped)
      .on("2026-06-01")
      .shows(rule, "mobility-asha: void, due 2026-06-30");
  });
  it("one that was not notified is another rule's", () =>
    given(mobile({ endsOn: "2026-12-31" }))
      .on("2026-09-28")
      .showsAll(rule));
});

describe("a long-term mobility is applied for thirty days before", () => {
  const rule = "long-mobility-filed";
  const again = "mobility-asha.application-long";
  const agreed = mobile({ endsOn: "2026-12-31" });
  it.each([
    ["2025-12-31", []],
    ["2026-01-01", ["mobility-asha: open, before-60, due 2026-03-02"]],
    ["2026-03-01", ["mobility-asha: open, before-1, due 2026-03-02"]],
    ["2026-03-02", ["mobility-asha: open, due, due 2026-03-02"]],
    ["2026-03-03", ["mobility-asha: overdue, due 2026-03-02"]],
    ["2026-04-01", ["mobility-asha: overdue, escalated, due 2026-03-02"]],
    ["2026-04-02", ["mobility-asha: void, due 2026-03-02"]],
  ])("its start, where it was not notified as a short one: %s", (day, lines) =>
    given(agreed)
      .on(day)
      .shows(rule, ...lines),
  );
  it.each([
    ["2026-08-27", ["mobility-asha: open, before-1, due 2026-08-28"]],
    ["2026-08-28", ["mobility-asha: open, due, due 2026-08-28"]],
    ["2026-08-29", ["mobility-asha: overdue, due 2026-08-28"]],
    ["2026-09-28", ["mobility-asha: void, due 2026-08-28"]],
  ])("the end of the short one, where it was: %s", (day, lines) =>
    given(agreed, mobilityNotified())
      .on(day)
      .shows(rule, ...lines),
  );
  it("the application meets it, on its last day too", () =>
    given(agreed, mobilityNotified(), longTermFiled("2026-08-28"))
      .on("2026-08-28")
      .shows(rule, "mobility-asha: met, due 2026-08-28"));
  it.each([
    ["2026-08-19", ["mobility-asha: met, due 2026-08-28"]],
    ["2026-08-20", ["mobility-asha: met, due 2026-08-28", `${again}: open, before-14, due 2026-08-28`]],
    ["2026-08-28", ["mobility-asha: met, due 2026-08-28", `${again}: open, due, due 2026-08-28`]],
    ["2026-08-29", ["mobility-asha: met, due 2026-08-28", `${again}: overdue, due 2026-08-28`]],
    ["2026-09-28", ["mobility-asha: met, due 2026-08-28", `${again}: void, due 2026-08-28`]],
  ])("one that is refused in time for another asks for that under its own name: %s", (day, lines) =>
    given(agreed, mobilityNotified(), longTermFiled("2026-08-03"), longTermDecided("2026-08-20", "refused"))
      .on(day)
      .shows(rule, ...lines),
  );
  it("which another application meets", () => {
    const refused = [longTermFiled("2026-08-03"), longTermDecided("2026-08-20", "inadmissible")];
    const anew = { ...longTermFiled("2026-08-25"), key: "application-anew", eventId: "filed-anew" };
    given(agreed, mobilityNotified(), ...refused, anew)
      .on("2026-08-25")
      .shows(rule, "mobility-asha: met, due 2026-08-28", `${again}: met, due 2026-08-28`);
  });
  it("a refusal after the last day to apply leaves it to the days that remain", () =>
    given(agreed, mobilityNotified(), longTermFiled("2026-08-03"), longTermDecided("2026-08-29", "refused"))
      .on("2026-08-29")
      .shows(rule, "mobility-asha: met, due 2026-08-28"));
  it("is for the mobility that it overlaps, from whatever day it was wished", () => {
    given(agreed, longTermFiled("2026-02-01", "2026-03-30"))
      .on("2026-03-02")
      .shows(rule, "mobility-asha: met, due 2026-03-02");
    given(agreed, longTermFiled("2026-02-01", "2027-01-01"))
      .on("2026-03-02")
      .shows(rule, "mobility-asha: open, due, due 2026-03-02");
  });
  it("and not for the one after it", () => {
    const next = mobile({ startsOn: "2027-06-01", endsOn: "2028-02-28" }, { key: "mobility-next", eventId: "next" });
    given(agreed, next, longTermFiled("2026-02-01", "2026-03-30"))
      .on("2027-05-02")
      .shows(rule, "mobility-asha: met, due 2026-03-02", "mobility-next: open, due, due 2027-05-02");
  });
  it.each([
    ["2026-07-31", "mobility-asha: open, before-30, due 2026-08-28"],
    ["2026-08-01", "mobility-asha: void, due 2026-08-28"],
    ["2026-08-02", "mobility-asha: void, due 2026-08-28"],
  ])("a stop leaves nothing to apply for: %s", (day, line) =>
    given(agreed, mobilityNotified(), mobilityStopped("2026-08-01")).on(day).shows(rule, line),
  );
  it("and one that was filed before it stays filed", () =>
    given(agreed, mobilityNotified(), longTermFiled("2026-07-20"), mobilityStopped("2026-08-01"))
      .on("2026-08-01")
      .shows(rule, "mobility-asha: met, due 2026-08-28"));
  it("one that is filed after it is not for what was stopped", () => {
    const next = mobile({ startsOn: "2026-10-01", endsOn: "2027-09-30" }, { key: "mobility-next", eventId: "next" });
    given(agreed, mobilityNotified(), mobilityStopped("2026-08-01"), next, longTermFiled("2026-08-20"))
      .on("2026-09-01")
      .shows(rule, "mobility-asha: void, due 2026-08-28", "mobility-next: met, due 2026-09-01");
  });
  it("an orientation year that is asked for does not", () =>
    given(
      agreed,
      mobilityNotified(),
      corrected(longTermFiled("2026-08-28"), { category: "orientation-year", wishedFrom: "2026-09-01" }),
    )
      .on("2026-08-28")
      .shows(rule, "mobility-asha: open, due, due 2026-08-28"));
  it("a short one asks for none", () => given(mobile(), mobilityNotified()).on("2026-06-30").showsAll(rule));
});

describe("stay and work rest on it", () => {
  const until = ["mobility-asha until 2026-06-30", "mobility-asha until 2026-06-30"];
  it.each([
    ["2026-03-31", ["no-paper-yet", "no-paper-yet"]],
    ["2026-04-01", until],
    ["2026-06-30", until],
    ["2026-07-01", ["paper-ended", "paper-ended"]],
  ])("notified in time: %s", (day, words) =>
    expect(on([hiredInMobility(), mobile(), mobilityNotified()], day)).toEqual(words),
  );
  it.each([
    ["2026-04-09", ["no-paper-yet", "no-paper-yet"]],
    ["2026-04-10", until],
  ])("notified late, from the notification on: %s", (day, words) =>
    expect(on([hiredInMobility(), mobile(), mobilityNotified("2026-04-10")], day)).toEqual(words),
  );
  it("not notified, as far as is known, it cannot be said", () =>
    expect(on([hiredInMobility(), mobile()], "2026-04-01")).toEqual(
      Array(2).fill("for want of notification-of-mobility"),
    ));
  it("nor where nobody said how long the first authorisation lasts", () =>
    expect(on([hiredInMobility(), mobileForUnknownTime(), mobilityNotified()], "2026-04-01")).toEqual(
      Array(2).fill("for want of last-day-of-first-title"),
    ));
  it.each([
    ["2026-05-31", Array(2).fill("mobility-asha until 2026-05-31")],
    ["2026-06-01", ["paper-ended", "paper-ended"]],
  ])("while the first authorisation lasts: %s", (day, words) =>
    expect(on([hiredInMobility(), mobile({ authorisedUntil: "2026-05-31" }), mobilityNotified()], day)).toEqual(words),
  );
  it.each([
    ["2026-05-03", Array(2).fill("mobility-asha until 2026-05-03")],
    ["2026-05-04", ["paper-ended", "paper-ended"]],
  ])("until an authority stops it: %s", (day, words) =>
    expect(on([hiredInMobility(), mobile(), mobilityNotified(), mobilityStopped("2026-05-04")], day)).toEqual(words),
  );
  it.each([
    ["2026-09-27", Array(2).fill("mobility-asha until 2026-09-27")],
    ["2026-09-28", ["paper-ended", "paper-ended"]],
  ])("and for 180 days: %s", (day, words) =>
    expect(on([hiredInMobility(), mobile({ endsOn: "2026-12-31" }), mobilityNotified()], day)).toEqual(words),
  );
});

describe("a notification covers the days that it named", () => {
  const agreed = mobile({ endsOn: "2026-12-31" });
  const until = mobilityNotifiedUntil("2026-06-30");
  it.each([
    ["2026-06-29", Array(2).fill("mobility-asha until 2026-06-30")],
    ["2026-06-30", Array(2).fill("mobility-asha until 2026-06-30")],
    ["2026-07-01", ["paper-ended", "paper-ended"]],
  ])("stay and work rest on it to its last day: %s", (day, words) =>
    expect(on([hiredInMobility("2026-12-31"), agreed, until], day)).toEqual(words),
  );
  it.each([
    ["2026-05-30", "mobility-asha: open, before-1, due 2026-05-31"],
    ["2026-05-31", "mobility-asha: open, due, due 2026-05-31"],
    ["2026-06-01", "mobility-asha: overdue, due 2026-05-31"],
  ])("a long-term mobility is applied for thirty days before: %s", (day, line) =>
    given(agreed, until).on(day).shows("long-mobility-filed", line),
  );
  it.each([
    ["2026-06-29", "mobility-asha: open, before-1, due 2026-06-30"],
    ["2026-06-30", "mobility-asha: open, due, due 2026-06-30"],
    ["2026-07-01", "mobility-asha: overdue, due 2026-06-30"],
  ])("a stay beyond needs another title: %s", (day, line) => given(agreed, until).on(day).shows("mobility-days", line));
  const extended = { memberState: "NL", authorisedUntil: "2027-08-31", startsOn: "2026-04-01", endsOn: "2026-08-31" };
  it.each([
    ["2026-03-02", Array(2).fill("mobility-asha until 2026-08-31")],
    ["2026-03-03", Array(2).fill("for want of last-day-notified")],
  ])("where it was agreed anew after it, on %s, its last day is asked for", (occurredOn, words) => {
    const anew = corrected(mobile(), extended, { occurredOn });
    expect(on([hiredInMobility(), anew, mobilityNotified()], "2026-04-01")).toEqual(words);
    expect(on([hiredInMobility(), anew, mobilityNotifiedUntil("2026-08-31")], "2026-04-01")).toEqual(
      Array(2).fill("mobility-asha until 2026-08-31"),
    );
  });
});

describe("after a long-term mobility was granted to somebody who is here", () => {
  const granted = [
    hiredInMobility("2027-03-31"),
    mobile({ endsOn: "2026-12-31" }),
    mobilityNotified(),
    longTermFiled("2026-08-03", "2026-09-28", { staysIn: "short-stay" }),
    authorisedForCard("2026-09-20", { validUntil: "2027-08-31" }, { key: "application-long" }),
  ];
  it.each([
    ["2026-09-19", ["mobility-asha until 2026-09-27", "mobility-asha until 2026-09-27"]],
    ["2026-09-28", ["application-long until 2027-08-31", "application-long until 2026-12-18"]],
    ["2026-12-18", ["application-long until 2027-08-31", "application-long until 2026-12-18"]],
    ["2026-12-19", ["application-long until 2027-08-31", "decision-alone"]],
  ])("on %s (work on the decision is to be confirmed)", (day, words) => expect(on(granted, day)).toEqual(words));
});

describe("what other rules make of it", () => {
  const notified = [mobile(), mobilityNotified()];
  it("work before the notification is work without authorisation", () => {
    const day = shift("2026-04-06T09:00:00+02:00", "2026-04-06T17:00:00+02:00");
    const worked = [hiredInMobility(), sheet("2026-04-06", [day])];
    given(...worked, ...notified)
      .on("2026-04-30")
      .shows("work-without-authorisation");
    given(...worked, mobile(), mobilityNotified("2026-04-10"))
      .on("2026-04-30")
      .shows("work-without-authorisation", "2026-04-01: breached, on 2026-04-06");
  });
  it("no authorisation is asked for by the first day, unless the mobility needs one", () => {
    const rule = "authorisation-before-start";
    const hire = hiredInMobility("2026-12-31");
    const wanted = "contract-asha: undetermined, for want of hosting-agreement";
    given(hiredInMobility(), mobile()).on("2026-04-01").showsAll(rule);
    given(hiredInMobility(), ...notified)
      .on("2026-04-01")
      .showsAll(rule);
    given(hire, mobile({ endsOn: "2026-12-31" }), mobilityNotified())
      .on("2026-04-01")
      .showsAll(rule);
    given(hire, mobile({ endsOn: "2026-12-31" }))
      .on("2026-03-31")
      .shows(rule, wanted);
    given(hire, mobile({ startsOn: "2026-04-02", endsOn: "2026-12-31" }), mobilityNotified())
      .on("2026-03-31")
      .shows(rule, wanted);
  });
  it.each([
    ["2026-07-30", []],
    ["2026-07-31", []],
    ["2026-08-01", ["contract-asha: undetermined, for want of hosting-agreement"]],
  ])("nor for a contract to %s, in a mobility to 31 July", (endsOn, lines) =>
    given(hiredInMobility(endsOn), mobile({ endsOn: "2026-07-31" }), mobilityNotified())
      .on("2026-03-31")
      .shows("authorisation-before-start", ...lines),
  );
  it.each([
    ["2026-03-31", ["contract-asha: undetermined, for want of hosting-agreement"]],
    ["2026-04-01", ["contract-asha: undetermined, for want of hosting-agreement"]],
    ["2026-04-02", []],
  ])("nor where it is stopped after the start: on %s", (stop, lines) =>
    given(hiredInMobility(), ...notified, mobilityStopped(stop))
      .on("2026-03-31")
      .shows("authorisation-before-start", ...lines),
  );
  const beyond = mobile({ startsOn: "2026-07-01", endsOn: "2026-12-31" }, { key: "mobility-next", eventId: "next" });
  it.each([
    ["a card", card({ validFrom: "2026-07-01", expiresOn: "2027-06-30" }, { occurredOn: "2026-02-02" }), []],
    ["a later mobility", beyond, []],
    ["an application", longTermFiled("2026-03-02", "2026-07-01"), []],
    ["one for a later day", longTermFiled("2026-03-02", "2026-07-02"), ["hosting-agreement"]],
  ])("nor where %s takes over from the mobility", (_, event, missing) =>
    given(hiredInMobility("2026-12-31"), ...notified, event)
      .on("2026-03-31")
      .shows(
        "authorisation-before-start",
        ...missing.map((fact) => `contract-asha: undetermined, for want of ${fact}`),
      ),
  );
  it("a refused one does not", () =>
    given(
      hiredInMobility("2026-12-31"),
      ...notified,
      longTermFiled("2026-02-02", "2026-07-01"),
      longTermDecided("2026-03-02", "refused"),
    )
      .on("2026-03-31")
      .shows("authorisation-before-start", "contract-asha: undetermined, for want of hosting-agreement"));
  it("the employer checks the paper and keeps a copy", () =>
    given(hiredInMobility(), ...notified)
      .on("2026-04-01")
      .shows("title-check", "mobility.mobility-asha: open, due, due 2026-04-01"));
  it.each([
    ["2026-03-31", []],
    ["2026-04-01", []],
    ["2026-04-10", ["mobility.mobility-asha: open, due, due 2026-04-10"]],
    ["2026-04-11", ["mobility.mobility-asha: overdue, due 2026-04-10"]],
  ])("but not of a notification that was not made: %s", (day, lines) =>
    given(hiredInMobility(), mobile(), ...(lines.length === 0 ? [] : [mobilityNotified("2026-04-10")]))
      .on(day)
      .shows("title-check", ...lines),
  );
  it("no Region authorised it, so that nothing is told to one", () =>
    given(hiredInMobility("2026-05-31"), ...notified)
      .on("2026-05-31")
      .showsAll("region-notified"));
  it("a step of a mobility that nobody told of is asked about", () =>
    given(mobilityNotified("2026-03-02"))
      .on("2026-03-31")
      .shows("unknown-reference", "MobilityNotified.mobility-asha: undetermined, for want of mobility-of-step"));
});
