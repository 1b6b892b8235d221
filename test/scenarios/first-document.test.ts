import { describe, expect, it } from "vitest";
import { applied, authorised, firstAnnex49, hosted, toCome } from "../arrival-cast.ts";
import { card, corrected, employmentEnded, retracted } from "../cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "first-document";
const asha = [toCome(), hosted(), applied(), authorised()];
const first = firstAnnex49("2025-03-10", "2025-04-23");
const second = (on: string, lastDay?: string) => firstAnnex49(on, lastDay, { key: "annex-49-second" });

describe("Immigration Office, Researchers: Annex 49 is extended, or the card in hand, before its last day", () => {
  it.each([
    ["2025-04-08", "open, due 2025-04-23", "2025-04-09", "open, before-14, due 2025-04-23"],
    ["2025-04-21", "open, before-7, due 2025-04-23", "2025-04-22", "open, before-1, due 2025-04-23"],
    ["2025-04-23", "open, due, due 2025-04-23", "2025-04-24", "overdue, due 2025-04-23"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...asha, first)
      .on(dayBefore)
      .showsAll(rule, `annex-49-first: ${was}`);
    given(...asha, first)
      .on(day)
      .showsAll(rule, `annex-49-first: ${is}`);
  });

  it("without a printed last day, the day of issue is the first of forty-five", () => {
    const unprinted = firstAnnex49("2025-03-10");
    given(...asha, unprinted)
      .on("2025-04-23")
      .shows(rule, "annex-49-first: open, due, due 2025-04-23");
    expect(obligationsOf(rule, [...asha, unprinted])[0]?.because.parameters).toEqual([
      { id: "first-document-days", value: 45, since: "2023-03-01", toBeConfirmed: true },
    ]);
    given(...asha, first, corrected(first, { lastDay: "2025-04-20" }))
      .on("2025-04-21")
      .shows(rule, "annex-49-first: overdue, due 2025-04-20");
  });

  it("each extension is a document of its own, for as many days", () =>
    given(...asha, first, second("2025-04-24"))
      .on("2025-06-07")
      .showsAll(rule, "annex-49-first: met, due 2025-04-23", "annex-49-second: open, due, due 2025-06-07"));

  it("the card ends it, if it lasts longer", () => {
    given(...asha, first, card({}, { occurredOn: "2025-04-15" }))
      .on("2025-04-15")
      .showsAll(rule, "annex-49-first: met, due 2025-04-23");
    given(...asha, first, card({ expiresOn: "2025-04-20" }, { occurredOn: "2025-04-15" }))
      .on("2025-04-24")
      .showsAll(rule, "annex-49-first: overdue, due 2025-04-23");
  });

  it("an extension that begins a day late is a gap, and is shown", () => {
    const late = second("2025-04-25");
    given(...asha, first, late)
      .on("2025-04-24")
      .shows(rule, "annex-49-first: overdue, due 2025-04-23");
    given(...asha, first, late)
      .on("2025-04-25")
      .shows(rule, "annex-49-first: met, due 2025-04-23", "annex-49-second: open, due 2025-06-08");
    expect(obligationsOf(rule, [...asha, first, late])[0]?.because.workings.map(({ say }) => say)).toEqual([
      "no-document-between",
    ]);
  });

  it("not even when it was issued in time, valid from a day too late", () => {
    const late = firstAnnex49("2025-04-22", "2025-06-08", { key: "annex-49-second", holdsFrom: "2025-04-25" });
    given(...asha, first, late)
      .on("2025-04-24")
      .shows(rule, "annex-49-first: overdue, due 2025-04-23");
    given(...asha, first, late)
      .on("2025-04-25")
      .shows(rule, "annex-49-first: met, due 2025-04-23", "annex-49-second: open, due 2025-06-08");
  });

  it("taken back, the document asks nothing", () =>
    given(...asha, first, retracted(first))
      .on("2025-04-24")
      .showsAll(rule));
});

describe("whom it is not asked of", () => {
  it.each([
    ["a Swiss", [toCome({ nationalities: ["CH"] }), applied(), authorised(), first]],
    ["who left before the last day", [...asha, first, employmentEnded("2025-04-22")]],
    ["who is not employed here", [applied(), authorised(), first]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2025-04-24")
      .showsAll(rule),
  );

  it("until the employment ends", () =>
    given(...asha, first, employmentEnded("2025-04-25"))
      .on("2025-04-26")
      .shows(rule, "annex-49-first: void, due 2025-04-23"));
});
