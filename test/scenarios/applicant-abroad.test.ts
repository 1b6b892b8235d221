import { describe, expect, it } from "vitest";
import { answered, card, corrected, employmentEnded, filed, hired, retracted } from "../cast.ts";
import { applicationAdmissible, applicationDecided, applied } from "../procedure-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "applicant-abroad";
const filing = (data: object) => applied("2024-11-18", data);
const unknown = corrected(applied("2024-11-18"), { staysIn: undefined }, { revision: 1 });
const line = (rest: string) => `application-asha: ${rest}`;

describe("Immigration Office, Researchers: at the filing the person is abroad or on an authorised stay", () => {
  it.each([
    ["outside the EU", { staysIn: "abroad" }],
    ["on a short stay", { staysIn: "short-stay" }],
    ["on a long stay", { staysIn: "long-stay" }],
    ["on a stay that ends on the day of the filing", { staysIn: "short-stay", stayEndsOn: "2024-11-18" }],
    ["back abroad after a stay that had ended", { staysIn: "abroad", stayEndsOn: "2024-06-30" }],
  ])("%s: in order", (_, data) => given(filing(data)).on("2024-11-18").showsAll(rule));

  it.each([
    ["a provisional stay, pending another decision, does not count", { staysIn: "provisional-stay" }],
    ["nor does a stay that ended the day before", { staysIn: "short-stay", stayEndsOn: "2024-11-17" }],
  ])("%s", (_, data) => {
    given(filing(data)).on("2024-11-17").shows(rule);
    given(filing(data)).on("2024-11-18").shows(rule, line("breached, on 2024-11-18"));
  });

  it("says which of the two it was", () => {
    const said = (data: object) => obligationsOf(rule, [filing(data)]).flatMap(({ because }) => because.workings);
    expect(said({ staysIn: "provisional-stay" })).toMatchObject([{ say: "stay-not-authorised" }]);
    expect(said({ staysIn: "long-stay", stayEndsOn: "2024-11-17" })).toMatchObject([{ say: "stay-had-ended" }]);
  });

  it("ends when somebody says that it was seen to, or when the stay is put right", () => {
    const wrong = filing({ staysIn: "provisional-stay" });
    given(wrong, answered("2024-11-20", `${rule}:application-asha`, { kind: "acknowledged" }))
      .on("2024-11-20")
      .shows(rule, line("breached, on 2024-11-18, muted"));
    given(wrong, corrected(wrong, { staysIn: "abroad" }))
      .on("2024-11-20")
      .showsAll(rule);
    given(wrong, retracted(wrong)).on("2024-11-20").showsAll(rule);
  });
});

describe("where nobody said, it is asked", () => {
  it("from the day of the filing", () => {
    given(unknown).on("2024-11-17").shows(rule);
    given(unknown).on("2024-11-18").shows(rule, line("undetermined, for want of stay-at-filing"));
  });
  it.each([
    ["it was found admissible", [applicationAdmissible("2024-12-02")]],
    ["it was decided on", [applicationDecided("2024-12-02", "refused")]],
    ["the person left", [hired(), employmentEnded("2024-12-01")]],
  ])("until %s", (_, events) => {
    given(unknown, ...events)
      .on("2024-12-01")
      .shows(rule, line("undetermined, for want of stay-at-filing"));
    given(unknown, ...events)
      .on("2024-12-02")
      .shows(rule, line("void"));
  });
});

describe("whom it does not concern", () => {
  it.each([
    ["a renewal, filed from here", [hired(), card(), filed("2026-07-15")]],
    ["a Dane", [hired({ nationalities: ["DK"] }), filing({ staysIn: "provisional-stay" })]],
    ["a single permit", [filing({ category: "single-permit", staysIn: "provisional-stay" })]],
  ])("%s", (_, events) =>
    given(...events)
      .on("2026-07-15")
      .showsAll(rule),
  );
});
