import { describe, expect, it } from "vitest";
import { answered, corrected, employmentEnded, hired, left, retracted, underTheSameId } from "../cast.ts";
import { dimonaAnswered, dimonaCancel, dimonaIn, dimonaOut, dimonaUpdate, reportsReceipts } from "../receipts-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "dimona-in";
const lab = reportsReceipts();
/** A contract that begins on 1 May 2026, a public holiday, reported in March. */
const hire = hired({ startsOn: "2026-05-01" }, { occurredOn: "2026-03-16" });

describe("NSSO, The various Dimona declarations, 1: a contract from 1 May, first work on 5 May, is declared by 5 May, dated 1 May", () => {
  const works = hired({ startsOn: "2026-05-01", worksFrom: "2026-05-05" }, { occurredOn: "2026-03-16" });
  it.each([
    ["2026-04-27", []],
    ["2026-04-28", ["contract-asha: open, before-7, due 2026-05-05"]],
    ["2026-05-04", ["contract-asha: open, before-1, due 2026-05-05"]],
    ["2026-05-05", ["contract-asha: open, due, due 2026-05-05"]],
    ["2026-05-06", ["contract-asha: overdue, due 2026-05-05"]],
    ["2026-05-13", ["contract-asha: overdue, escalated, due 2026-05-05"]],
  ])("on %s", (day, lines) =>
    given(lab, works)
      .on(day)
      .shows(rule, ...lines),
  );
  it.each([
    ["on 5 May", "2026-05-05"],
    ["earlier, in the course of April", "2026-04-10"],
  ])("declared %s, it is met", (_, on) => {
    const events = [lab, works, dimonaIn(on), dimonaAnswered("in-1", on, "accepted")];
    given(...events)
      .on("2026-05-06")
      .shows(rule, "contract-asha: met, due 2026-05-05");
    given(...events)
      .on("2026-06-30")
      .shows("dimona-agrees");
  });
  it("dated 5 May, the first day of work, it is asked about", () => {
    const events = [lab, works, dimonaIn("2026-05-05", { startsOn: "2026-05-05" })];
    given(...events)
      .on("2026-05-11")
      .shows("dimona-agrees");
    given(...events)
      .on("2026-05-12")
      .shows("dimona-agrees", "start.in-1: undetermined, for want of start-of-dimona");
  });
});

describe("where no later first day of work is known, by the first day of the contract", () => {
  it.each([
    ["2026-04-23", []],
    ["2026-04-24", ["contract-asha: open, before-7, due 2026-05-01"]],
    ["2026-04-30", ["contract-asha: open, before-1, due 2026-05-01"]],
    ["2026-05-01", ["contract-asha: open, due, due 2026-05-01"]],
    ["2026-05-02", ["contract-asha: overdue, due 2026-05-01"]],
  ])("on %s", (day, lines) =>
    given(lab, hire)
      .on(day)
      .shows(rule, ...lines),
  );
  it("follows the employer's own ladder", () =>
    given(reportsReceipts({ policies: { "dimona-in-ladder": [14] } }), hire)
      .on("2026-04-17")
      .shows(rule, "contract-asha: open, before-14, due 2026-05-01"));
  it("a first day of work that is reported late moves the day", () =>
    given(lab, hire, corrected(hire, { startsOn: "2026-05-01", worksFrom: "2026-05-04" }))
      .on("2026-05-02")
      .shows(rule, "contract-asha: open, before-7, due 2026-05-04"));
  it("a late declaration is overdue until its day, and closes it", () => {
    const late = dimonaIn("2026-05-07");
    given(lab, hire, late).on("2026-05-06").shows(rule, "contract-asha: overdue, due 2026-05-01");
    given(lab, hire, late).on("2026-05-07").shows(rule, "contract-asha: met, due 2026-05-01");
  });
  it("one that was taken back leaves it open", () => {
    const made = dimonaIn("2026-04-20");
    given(lab, hire, made, retracted(made)).on("2026-05-02").shows(rule, "contract-asha: overdue, due 2026-05-01");
  });
  it("two contents under one event id: neither is believed", () => {
    const made = dimonaIn("2026-04-20");
    given(lab, hire, made, underTheSameId(made, { kind: "in", contract: "contract-asha", startsOn: "2026-05-04" }))
      .on("2026-05-02")
      .shows(rule, "contract-asha: overdue, due 2026-05-01");
  });
  it("a hire that was cancelled owes nothing; the Dimona that stands is asked about until it is cancelled too", () => {
    const cancelled = [lab, hire, retracted(hire), dimonaIn("2026-04-20")];
    const asked = "unknown-reference";
    given(...cancelled)
      .on("2026-05-02")
      .shows(rule);
    given(...cancelled)
      .on("2026-05-02")
      .shows(asked, "DimonaDeclared.in-1: undetermined, for want of contract-of-declaration");
    given(...cancelled, dimonaCancel("2026-05-01"), dimonaAnswered("cancel-1", "2026-05-01", "accepted"))
      .on("2026-05-20")
      .shows(asked);
  });
  it("an employment that never began owes nothing", () =>
    given(lab, hire, employmentEnded("2026-04-30")).on("2026-05-02").shows(rule));
  it("a declaration about another contract does not meet it", () =>
    given(lab, hire, dimonaIn("2026-04-20", { contract: "contract-2" }))
      .on("2026-05-02")
      .shows(rule, "contract-asha: overdue, due 2026-05-01"));
});

describe("what was answered", () => {
  const made = dimonaIn("2026-04-20");
  const met = "contract-asha: met, due 2026-05-01";
  it.each(["accepted", "accepted-with-warning"] as const)("%s: it is declared", (outcome) =>
    given(lab, hire, made, dimonaAnswered("in-1", "2026-04-20", outcome))
      .on("2026-06-30")
      .shows(rule, met),
  );
  it("nothing: it is declared, and after three days it is asked", () => {
    given(lab, hire, made).on("2026-04-22").shows(rule, met);
    given(lab, hire, made).on("2026-04-23").shows(rule, met, "answer.in-1: undetermined, for want of answer-to-dimona");
  });
  it("an answer that is reported late closes the question on its day", () => {
    const events = [lab, hire, made, dimonaAnswered("in-1", "2026-04-27", "accepted")];
    given(...events)
      .on("2026-04-26")
      .shows(rule, met, "answer.in-1: undetermined, for want of answer-to-dimona");
    given(...events)
      .on("2026-04-27")
      .shows(rule, met, "answer.in-1: void");
  });
  it("an acknowledgement closes it too", () =>
    given(lab, hire, made, answered("2026-04-24", "dimona-in:answer.in-1", { kind: "acknowledged" }))
      .on("2026-04-24")
      .shows(rule, met, "answer.in-1: undetermined, for want of answer-to-dimona, muted"));
  describe("waiting: not overdue, and asked after fourteen days", () => {
    const waits = dimonaAnswered("in-1", "2026-04-21", "waiting");
    it.each([
      ["2026-05-04", [met]],
      ["2026-05-05", [met, "answer.in-1: undetermined, for want of decision-on-dimona"]],
    ])("on %s", (day, lines) =>
      given(lab, hire, made, waits)
        .on(day)
        .shows(rule, ...lines),
    );
    it("decided within them, nothing is asked, whichever answer is reported first", () => {
      const decided = dimonaAnswered("in-1", "2026-04-29", "accepted");
      for (const events of [
        [waits, decided],
        [decided, waits],
      ])
        given(lab, hire, made, ...events)
          .on("2026-06-30")
          .shows(rule, met);
    });
    it("a decision holds, though a day of waiting is reported that came after it", () =>
      given(lab, hire, made, dimonaAnswered("in-1", "2026-04-20", "accepted"), waits)
        .on("2026-06-30")
        .shows(rule, met));
    it("follows the employer's own patience", () =>
      given(reportsReceipts({ policies: { "dimona-waiting-patience": 2 } }), hire, made, waits)
        .on("2026-04-23")
        .shows(rule, met, "answer.in-1: undetermined, for want of decision-on-dimona"));
  });
  it("an answer to what nobody declared is asked about after a week", () =>
    given(lab, hire, dimonaAnswered("in-9", "2026-04-20", "accepted"))
      .on("2026-04-27")
      .shows(
        "unknown-reference",
        "DimonaAnswered.answer-in-9-2026-04-20: undetermined, for want of declaration-of-step",
      ));
});

describe("a Dimona that was refused declares nothing: it is declared anew", () => {
  const made = dimonaIn("2026-04-20");
  const met = "contract-asha: met, due 2026-05-01";
  const refused = dimonaAnswered("in-1", "2026-04-21", "refused");
  it.each([
    ["2026-04-20", [met]],
    ["2026-04-21", [met, "after.in-1: open, before-10, due 2026-05-01"]],
    ["2026-04-24", [met, "after.in-1: open, before-7, due 2026-05-01"]],
    ["2026-05-01", [met, "after.in-1: open, due, due 2026-05-01"]],
    ["2026-05-02", [met, "after.in-1: overdue, due 2026-05-01"]],
  ])("before the work begins: by the same day; on %s", (day, lines) =>
    given(lab, hire, made, refused)
      .on(day)
      .shows(rule, ...lines),
  );
  it("after it began: on the day of the refusal", () => {
    const events = [lab, hire, made, dimonaAnswered("in-1", "2026-05-06", "refused")];
    given(...events)
      .on("2026-05-06")
      .shows(rule, met, "after.in-1: open, due, due 2026-05-06", "answer.in-1: void");
    given(...events)
      .on("2026-05-07")
      .shows(rule, met, "after.in-1: overdue, due 2026-05-06", "answer.in-1: void");
  });
  it("names the refusal", () => {
    const found = obligationsOf(rule, [lab, hire, made, refused]).find(({ id }) => id === "dimona-in:after.in-1");
    expect(found?.because.facts).toContainEqual({
      name: "dimona-refused-on",
      value: "2026-04-21",
      eventId: refused.eventId,
    });
    expect(found?.because.workings.map(({ say }) => say)).toEqual(["dimona-by-start", "dimona-refused"]);
  });
  const anew = dimonaIn("2026-04-22", {}, { key: "in-2" });
  it("declared anew and accepted, both are met", () =>
    given(lab, hire, made, refused, anew, dimonaAnswered("in-2", "2026-04-22", "accepted"))
      .on("2026-06-30")
      .shows(rule, met, "after.in-1: met, due 2026-05-01"));
  it("refused again, a third is owed, and each names its own refusal", () =>
    given(lab, hire, made, refused, anew, dimonaAnswered("in-2", "2026-04-23", "refused"))
      .on("2026-05-02")
      .shows(rule, met, "after.in-1: met, due 2026-05-01", "after.in-2: overdue, due 2026-05-01"));
  it("on the same day under a key that sorts before: still both met", () =>
    given(
      lab,
      hire,
      made,
      dimonaAnswered("in-1", "2026-04-20", "refused"),
      dimonaIn("2026-04-20", {}, { key: "a-second" }),
      dimonaAnswered("a-second", "2026-04-20", "accepted"),
    )
      .on("2026-06-30")
      .shows(rule, met, "after.in-1: met, due 2026-05-01"));
  it("one more than is needed may be refused", () =>
    given(
      lab,
      hire,
      made,
      dimonaAnswered("in-1", "2026-04-20", "accepted"),
      anew,
      dimonaAnswered("in-2", "2026-04-22", "refused"),
    )
      .on("2026-06-30")
      .shows(rule, met));
  it("a refusal that is corrected, or taken back, asks nothing anew", () => {
    const accepted = corrected(refused, { declaration: "in-1", outcome: "accepted" });
    given(lab, hire, made, refused, accepted).on("2026-05-02").shows(rule, met);
    given(lab, hire, made, refused, retracted(refused))
      .on("2026-05-02")
      .shows(rule, met, "answer.in-1: undetermined, for want of answer-to-dimona");
  });
  it("so does one whose period an accepted CANCEL took back, while the contract stands; a refused CANCEL takes nothing back", () => {
    const accepted = dimonaAnswered("in-1", "2026-04-20", "accepted");
    const cancel = dimonaCancel("2026-04-30");
    given(lab, hire, made, accepted, cancel, dimonaAnswered("cancel-1", "2026-04-30", "accepted"))
      .on("2026-05-02")
      .shows(rule, met, "after.in-1: overdue, due 2026-05-01");
    given(lab, hire, made, accepted, cancel, dimonaAnswered("cancel-1", "2026-04-30", "refused"))
      .on("2026-05-02")
      .shows(rule, met);
  });
});

describe("NSSO, 1: who stays on under a new contract needs no new declaration where the first one named no last day", () => {
  const first = hired({ startsOn: "2026-05-01", endsOn: "2026-08-31" }, { occurredOn: "2026-03-16" });
  const next = hired({ startsOn: "2026-09-01" }, { key: "contract-2", occurredOn: "2026-08-20", eventId: "next" });
  const met = "contract-asha: met, due 2026-05-01";
  const open = [dimonaIn("2026-04-20"), dimonaAnswered("in-1", "2026-04-20", "accepted")];
  const closed = [dimonaIn("2026-04-20", { endsOn: "2026-08-31" }), dimonaAnswered("in-1", "2026-04-20", "accepted")];
  it("no last day declared: nothing", () =>
    given(lab, first, next, ...open)
      .on("2026-09-02")
      .shows(rule, met));
  it("a last day declared with the IN: an IN, or an update that takes it away, by the day of the new contract", () => {
    given(lab, first, next, ...closed)
      .on("2026-09-01")
      .shows(rule, met, "contract-2: open, due, due 2026-09-01");
    given(lab, first, next, ...closed)
      .on("2026-09-02")
      .shows(rule, met, "contract-2: overdue, due 2026-09-01");
    given(lab, first, next, ...closed, dimonaUpdate("2026-08-28", { endsOn: null }))
      .on("2026-09-02")
      .shows(rule, met);
    given(
      lab,
      first,
      next,
      ...closed,
      dimonaIn("2026-08-28", { startsOn: "2026-09-01", contract: "contract-2" }, { key: "in-2" }),
      dimonaAnswered("in-2", "2026-08-28", "accepted"),
    )
      .on("2026-09-02")
      .shows(rule, met, "contract-2: met, due 2026-09-01");
  });
  it("an OUT closes it all the same, and a new IN is due", () =>
    given(lab, first, next, ...open, dimonaOut("2026-08-31", "2026-08-31"))
      .on("2026-09-02")
      .shows(rule, met, "contract-2: overdue, due 2026-09-01"));
  it("a day without a contract in between is an employment of its own", () =>
    given(
      lab,
      first,
      hired({ startsOn: "2026-09-02" }, { key: "contract-2", occurredOn: "2026-08-20", eventId: "next" }),
      ...open,
    )
      .on("2026-09-03")
      .shows(rule, met, "contract-2: overdue, due 2026-09-02"));
  it("nobody declared the first: the new contract asks nothing beside it", () =>
    given(lab, first, next).on("2026-09-02").shows(rule, "contract-asha: overdue, escalated, due 2026-05-01"));
});

describe("only who reports receipts is asked, and only from the day named", () => {
  it.each([
    ["no receipts", {}],
    ["those of the DmfA alone", { dmfaFrom: "2026-01-01" }],
  ])("%s: nothing", (_, receipts) => {
    for (const each of [rule, "dimona-out", "dimona-agrees"])
      given(reportsReceipts({ receipts }), hire, dimonaIn("2026-04-20", { startsOn: "2026-04-30" }))
        .on("2026-06-30")
        .shows(each);
  });
  it("from the day after it begins: nothing", () =>
    given(reportsReceipts({ receipts: { dimonaFrom: "2026-05-02" } }), hire)
      .on("2026-06-30")
      .shows(rule));
  it("from the very day it begins: asked", () =>
    given(reportsReceipts({ receipts: { dimonaFrom: "2026-05-01" } }), hire)
      .on("2026-05-02")
      .shows(rule, "contract-asha: overdue, due 2026-05-01"));
  it("a day before Dimona began in 2003 is read as its beginning", () =>
    given(
      reportsReceipts({ receipts: { dimonaFrom: "1999-01-01" } }),
      hired({ startsOn: "2002-12-31" }, { occurredOn: "2002-12-01" }),
      left("2002-12-31", "resignation"),
    )
      .on("2003-03-01")
      .shows(rule));
});
