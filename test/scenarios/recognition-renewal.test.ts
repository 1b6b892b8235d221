import { describe, it } from "vitest";
import { answered, configured, corrected, hired, retracted } from "../cast.ts";
import { hosted, recognised, recognitionAsked } from "../checks-cast.ts";
import { given } from "./given.ts";

const lab = recognised("2021-06-01", "2026-05-31");

describe("Royal Decree of 8 June 2007, art. 6: the renewal is asked for two months before the recognition expires", () => {
  const rule = "recognition-renewal";
  // Two months before 31 May is 31 March.
  it.each([
    ["2025-11-30", []],
    ["2025-12-01", ["recognition-2021: open, before-120, due 2026-03-31"]],
    ["2026-03-30", ["recognition-2021: open, before-7, due 2026-03-31"]],
    ["2026-03-31", ["recognition-2021: open, due, due 2026-03-31"]],
    ["2026-04-01", ["recognition-2021: overdue, due 2026-03-31"]],
    ["2026-06-01", ["recognition-2021: overdue, escalated, due 2026-03-31"]],
  ])("on %s", (day, lines) =>
    given(lab)
      .on(day)
      .shows(rule, ...lines),
  );
  it("follows the employer's own ladder", () =>
    given(lab, configured({ policies: { "recognition-ladder": [200] } }))
      .on("2025-09-12")
      .shows(rule, "recognition-2021: open, before-200, due 2026-03-31"));

  const met = ["recognition-2021: met, due 2026-03-31"];
  const overdue = ["recognition-2021: overdue, due 2026-03-31"];
  const asked = recognitionAsked("2026-03-31");
  it.each([
    ["a request on the last day meets it", [asked], met],
    ["one that was taken back does not", [asked, retracted(asked)], overdue],
    ["nor one for another recognition", [recognitionAsked("2026-03-31", { key: "recognition-2016" })], overdue],
    ["a request of a day later is too late, and closes it", [recognitionAsked("2026-04-01")], met],
  ])("%s", (_, more, lines) =>
    given(lab, ...more)
      .on("2026-04-01")
      .shows(rule, ...lines),
  );
  it("so does a recognition that runs longer, of which nobody reported the request", () =>
    given(lab, recognised("2026-03-20", "2031-05-31"))
      .on("2026-03-20")
      .shows(rule, "recognition-2021: met, due 2026-03-31"));
  it("a corrected last day moves it", () =>
    given(lab, corrected(lab, { expiresOn: "2026-04-30" }))
      .on("2026-03-01")
      .shows(rule, "recognition-2021: overdue, due 2026-02-28"));
  it("who is not recognised owes nothing", () => given(configured()).on("2026-04-01").shows(rule));
});

describe("a hosting agreement is concluded while the employer is recognised", () => {
  const rule = "hosting-agreement-without-recognition";
  const concluded = (on: string) => hosted("2027-05-31", { occurredOn: on });
  const subject = "hosting-asha-1";
  it.each([
    ["on the first day of the recognition", "2021-06-01", []],
    ["on its last day", "2026-05-31", []],
    ["on the day after", "2026-06-01", [`${subject}: breached, on 2026-06-01`]],
    [
      "before the first one that was reported",
      "2021-05-31",
      [`${subject}: undetermined, for want of recognition-of-employer`],
    ],
  ])("%s", (_, on, lines) =>
    given(hired(), lab, concluded(on))
      .on(on)
      .shows(rule, ...lines),
  );
  it("not the day before it was concluded", () => given(lab, concluded("2026-06-01")).on("2026-05-31").shows(rule));
  it("where no recognition was ever reported, it is asked after until the agreement ends", () => {
    given(concluded("2026-06-01"))
      .on("2027-05-31")
      .shows(rule, `${subject}: undetermined, for want of recognition-of-employer`);
    given(concluded("2026-06-01")).on("2027-06-01").shows(rule, `${subject}: void`);
  });
  it("a recognition reported late settles it, and one taken back opens it again", () => {
    const next = recognised("2026-06-01", "2031-05-31");
    given(lab, next, concluded("2026-06-01")).on("2026-06-10").shows(rule);
    given(lab, next, retracted(next), concluded("2026-06-01"))
      .on("2026-06-10")
      .shows(rule, `${subject}: breached, on 2026-06-01`);
  });
  it("an agreement that was taken back breaks nothing", () =>
    given(lab, concluded("2026-06-01"), retracted(concluded("2026-06-01")))
      .on("2026-06-10")
      .shows(rule));
  it("who acknowledges the breach closes it", () =>
    given(lab, concluded("2026-06-01"), answered("2026-06-10", `${rule}:${subject}`, { kind: "acknowledged" }))
      .on("2026-06-10")
      .shows(rule, `${subject}: breached, on 2026-06-01, muted`));
});
