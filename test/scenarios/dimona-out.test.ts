import { describe, it } from "vitest";
import { contractChanged, corrected, employmentEnded, hired, retracted } from "../cast.ts";
import { dimonaAnswered, dimonaIn, dimonaOut, dimonaUpdate, reportsReceipts } from "../receipts-cast.ts";
import { given } from "./given.ts";

const rule = "dimona-out";
const lab = reportsReceipts();
const hire = hired({ startsOn: "2025-03-01" });

describe("NSSO, When do you declare?: Dimona OUT by the first working day after the end, Monday to Saturday", () => {
  it.each([
    ["a Thursday: on Friday", "2026-04-23", "2026-04-24"],
    ["a Friday: on Saturday", "2026-04-24", "2026-04-25"],
    ["a Saturday: on Monday", "2026-04-25", "2026-04-27"],
    ["the day before Labour Day, a Friday: on Saturday", "2026-04-30", "2026-05-02"],
    ["a Saturday before Easter Monday: on Tuesday", "2026-04-04", "2026-04-07"],
  ])("after %s", (_, last, due) => {
    const events = [lab, hire, employmentEnded(last, { occurredOn: "2026-03-02" })];
    given(...events)
      .on(due)
      .shows(rule, `contract-asha: open, due, due ${due}`);
  });
  const ended = employmentEnded("2026-04-24", { occurredOn: "2026-03-02" });
  it.each([
    ["2026-04-21", []],
    ["2026-04-22", ["contract-asha: open, before-3, due 2026-04-25"]],
    ["2026-04-24", ["contract-asha: open, before-1, due 2026-04-25"]],
    ["2026-04-25", ["contract-asha: open, due, due 2026-04-25"]],
    ["2026-04-26", ["contract-asha: overdue, due 2026-04-25"]],
    ["2026-05-05", ["contract-asha: overdue, escalated, due 2026-04-25"]],
  ])("on %s", (day, lines) =>
    given(lab, hire, ended)
      .on(day)
      .shows(rule, ...lines),
  );
  it("an end that is reported late is overdue at once", () =>
    given(lab, hire, employmentEnded("2026-04-24", { occurredOn: "2026-05-04" }))
      .on("2026-05-04")
      .shows(rule, "contract-asha: overdue, due 2026-04-25"));
  it("follows the employer's own ladder", () =>
    given(reportsReceipts({ policies: { "dimona-out-ladder": [10] } }), hire, ended)
      .on("2026-04-15")
      .shows(rule, "contract-asha: open, before-10, due 2026-04-25"));
  it("ends before receipts are reported are not asked for", () =>
    given(lab, hire, employmentEnded("2025-12-31")).on("2026-02-01").shows(rule));
  it("the first that is, though the employment began before", () =>
    given(lab, hire, employmentEnded("2026-01-01"))
      .on("2026-01-02")
      .shows(rule, "contract-asha: open, due, due 2026-01-02"));
});

describe("what was declared and answered", () => {
  const ended = employmentEnded("2026-04-24", { occurredOn: "2026-03-02" });
  const met = "contract-asha: met, due 2026-04-25";
  const out = dimonaOut("2026-04-24", "2026-04-24");
  it("in time and accepted", () =>
    given(lab, hire, ended, out, dimonaAnswered("out-1", "2026-04-24", "accepted"))
      .on("2026-06-30")
      .shows(rule, met));
  it("late: overdue until its day", () => {
    const late = dimonaOut("2026-04-28", "2026-04-24");
    given(lab, hire, ended, late).on("2026-04-27").shows(rule, "contract-asha: overdue, due 2026-04-25");
    given(lab, hire, ended, late).on("2026-04-28").shows(rule, met);
  });
  it("taken back: open again", () =>
    given(lab, hire, ended, out, retracted(out))
      .on("2026-04-27")
      .shows(rule, "contract-asha: overdue, due 2026-04-25"));
  it("not answered: asked after three days", () => {
    given(lab, hire, ended, out).on("2026-04-26").shows(rule, met);
    given(lab, hire, ended, out)
      .on("2026-04-27")
      .shows(rule, met, "answer.out-1: undetermined, for want of answer-to-dimona");
  });
  it("waiting: asked after fourteen days", () =>
    given(lab, hire, ended, out, dimonaAnswered("out-1", "2026-04-25", "waiting"))
      .on("2026-05-09")
      .shows(rule, met, "answer.out-1: undetermined, for want of decision-on-dimona"));
  it("refused: declared anew on the day of the refusal", () => {
    const refused = [out, dimonaAnswered("out-1", "2026-04-27", "refused")];
    given(lab, hire, ended, ...refused)
      .on("2026-04-27")
      .shows(rule, met, "after.out-1: open, due, due 2026-04-27");
    given(lab, hire, ended, ...refused)
      .on("2026-04-28")
      .shows(rule, met, "after.out-1: overdue, due 2026-04-27");
    given(lab, hire, ended, ...refused, dimonaOut("2026-04-27", "2026-04-24", {}, { key: "out-2" }))
      .on("2026-04-28")
      .shows(rule, met, "after.out-1: met, due 2026-04-27");
  });
});

describe("NSSO, 1: a last day that was declared with the IN, or by an update, needs no OUT", () => {
  const fixed = hired({ startsOn: "2026-05-01", endsOn: "2026-08-31" }, { occurredOn: "2026-03-16" });
  const met = "contract-asha: met, due 2026-09-01";
  const withEnd = dimonaIn("2026-04-20", { endsOn: "2026-08-31" });
  it("the very day of the end", () => given(lab, fixed, withEnd).on("2026-09-02").shows(rule, met));
  it("not another day: an OUT or an update is due, and nothing else is asked", () => {
    const leaves = employmentEnded("2026-06-30", { occurredOn: "2026-06-10" });
    given(lab, fixed, withEnd, leaves).on("2026-07-02").shows(rule, "contract-asha: overdue, due 2026-07-01");
    given(lab, fixed, withEnd, leaves).on("2026-07-02").shows("dimona-agrees");
    given(lab, fixed, withEnd, leaves, dimonaUpdate("2026-07-01", { endsOn: "2026-06-30" }))
      .on("2026-07-02")
      .shows(rule, "contract-asha: met, due 2026-07-01");
  });
  it("not an IN that was refused", () =>
    given(lab, fixed, withEnd, dimonaAnswered("in-1", "2026-04-21", "refused"))
      .on("2026-09-02")
      .shows(rule, "contract-asha: overdue, due 2026-09-01"));
  it("nor an update that was", () =>
    given(
      lab,
      fixed,
      dimonaIn("2026-04-20"),
      dimonaUpdate("2026-08-20", { endsOn: "2026-08-31" }),
      dimonaAnswered("update-1", "2026-08-21", "refused"),
    )
      .on("2026-09-02")
      .shows(rule, "contract-asha: overdue, due 2026-09-01"));
});

describe("a contract that another follows by the day ends nothing", () => {
  const first = hired({ startsOn: "2026-01-05", endsOn: "2026-04-24" }, { occurredOn: "2025-12-01" });
  const next = hired(
    { startsOn: "2026-04-25", endsOn: "2026-06-30" },
    { key: "contract-2", occurredOn: "2026-04-20", eventId: "next" },
  );
  it("no OUT after the first; one after the last, under the same name", () => {
    given(lab, first).on("2026-04-26").shows(rule, "contract-asha: overdue, due 2026-04-25");
    given(lab, first, next).on("2026-04-26").shows(rule);
    given(lab, first, next).on("2026-07-01").shows(rule, "contract-asha: open, due, due 2026-07-01");
  });
  it("an OUT of the first is none of the last", () =>
    given(lab, first, next, dimonaOut("2026-04-24", "2026-04-24"))
      .on("2026-07-02")
      .shows(rule, "contract-asha: overdue, due 2026-07-01"));
  it("an OUT of the last meets it, whichever contract it names", () => {
    for (const contract of ["contract-asha", "contract-2"])
      given(lab, first, next, dimonaOut("2026-06-30", "2026-06-30", { contract }))
        .on("2026-07-02")
        .shows(rule, "contract-asha: met, due 2026-07-01");
  });
  it("a term that is moved moves the day", () =>
    given(lab, first, contractChanged("2026-04-20", { endsOn: "2026-05-29" }))
      .on("2026-04-26")
      .shows(rule));
  it("a contract that goes on without a term owes nothing", () =>
    given(lab, first, contractChanged("2026-04-20", { endsOn: null }))
      .on("2026-12-01")
      .shows(rule));
});

describe("a Dimona and the contract name the same days", () => {
  const agrees = "dimona-agrees";
  const ended = employmentEnded("2026-04-24", { occurredOn: "2026-03-02" });
  const period = dimonaIn("2026-01-02", { startsOn: "2025-03-01" });
  it("an OUT of another day is asked about after a week, and settled by a correction on either side", () => {
    const out = dimonaOut("2026-04-24", "2026-04-23");
    const asked = "end.in-1: undetermined, for want of end-of-dimona";
    given(lab, hire, ended, period, out).on("2026-04-30").shows(agrees);
    given(lab, hire, ended, period, out).on("2026-05-01").shows(agrees, asked);
    given(lab, hire, ended, period, out, corrected(ended, { lastDay: "2026-04-23" }))
      .on("2026-05-01")
      .shows(agrees);
    given(lab, hire, ended, period, out, dimonaUpdate("2026-04-28", { endsOn: "2026-04-24" }))
      .on("2026-06-01")
      .shows(agrees);
  });
  it("an OUT of somebody who goes on working is asked about", () =>
    given(lab, hire, period, dimonaOut("2026-04-24", "2026-04-24"))
      .on("2026-05-01")
      .shows(agrees, "end.in-1: undetermined, for want of end-of-dimona"));
  it("a start that an update corrected is not", () => {
    const wrong = dimonaIn("2026-01-02", { startsOn: "2025-03-03" });
    given(lab, hire, wrong).on("2026-01-09").shows(agrees, "start.in-1: undetermined, for want of start-of-dimona");
    given(lab, hire, wrong, dimonaUpdate("2026-01-12", { startsOn: "2025-03-01" }))
      .on("2026-02-09")
      .shows(agrees);
  });
});
