import { describe, expect, it } from "vitest";
import { card, configured, corrected, decided, employmentEnded, filed, foundAdmissible, hired } from "../cast.ts";
import { applicationAdmissible, applicationDecided, applied, renewal } from "../procedure-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "appeal-after-refusal";
const examined = [applied("2024-11-18"), applicationAdmissible("2024-12-02")];
const inWallonia = corrected(configured(), { region: "wallonia" });
const line = (rest: string) => `application-asha: ${rest}`;

describe("in Wallonia thirty days from the day the refusal was received (to be confirmed)", () => {
  /** Received on Monday 20 January 2025: thirty days end on Wednesday 19 February. */
  const refused = [inWallonia, ...examined, applicationDecided("2025-01-20", "refused")];
  it.each([
    ["2025-01-19", []],
    ["2025-01-20", [line("open, before-30, due 2025-02-19")]],
    ["2025-02-04", [line("open, before-30, due 2025-02-19")]],
    ["2025-02-05", [line("open, before-14, due 2025-02-19")]],
    ["2025-02-18", [line("open, before-1, due 2025-02-19")]],
    ["2025-02-19", [line("open, due, due 2025-02-19")]],
    ["2025-02-20", [line("void, due 2025-02-19")]],
  ])("on %s: %j", (day, lines) =>
    given(...refused)
      .on(day)
      .shows(rule, ...lines),
  );
  it("counts from the day it was received, where that is known", () =>
    given(inWallonia, ...examined, applicationDecided("2025-01-20", "refused", { receivedOn: "2025-01-27" }))
      .on("2025-02-26")
      .shows(rule, line("open, due, due 2025-02-26")));
  it("is of medium confidence", () =>
    expect(obligationsOf(rule, refused)[0]?.because.parameters).toMatchObject([{ value: 30, toBeConfirmed: true }]));
  it("a last day on a weekend moves, and the earlier is the one to act by", () =>
    given(inWallonia, ...examined, applicationDecided("2025-01-23", "refused"))
      .on("2025-02-22")
      .shows(rule, line("open, before-2, due 2025-02-24")));
});

describe("elsewhere only the decision says", () => {
  it.each([
    ["in Flanders", corrected(configured(), { region: "flanders" })],
    ["where no region is known", configured()],
  ])("%s the term is asked for on the day of the refusal", (_, employer) => {
    const refused = [employer, ...examined, applicationDecided("2025-01-20", "refused")];
    given(...refused)
      .on("2025-01-19")
      .shows(rule);
    given(...refused)
      .on("2025-01-20")
      .shows(rule, line("undetermined, for want of last-day-of-appeal"));
  });
  it("and the day that it names governs, in Wallonia too", () => {
    for (const employer of [configured(), inWallonia])
      given(employer, ...examined, applicationDecided("2025-01-20", "refused", { appealBy: "2025-02-10" }))
        .on("2025-02-10")
        .shows(rule, line("open, due, due 2025-02-10"));
  });
  it("works where the contract says Wallonia and the employer's region is another", () =>
    given(
      corrected(configured(), { region: "flanders" }),
      corrected(hired(), { region: "wallonia" }),
      ...examined,
      applicationDecided("2025-01-20", "refused"),
    )
      .on("2025-02-19")
      .shows(rule, line("open, due, due 2025-02-19")));
});

describe("an application that was not taken up", () => {
  const inadmissible = (data: { appealBy?: string } = {}) => applicationDecided("2025-01-20", "inadmissible", data);
  it("asks for the term on its day, in Wallonia too, for that is known of refusals alone", () => {
    given(inWallonia, applied("2024-11-18"), inadmissible()).on("2025-01-19").shows(rule);
    given(inWallonia, applied("2024-11-18"), inadmissible())
      .on("2025-01-20")
      .shows(rule, line("undetermined, for want of last-day-of-appeal"));
  });
  it.each([
    ["2025-02-18", line("open, before-1, due 2025-02-19")],
    ["2025-02-19", line("open, due, due 2025-02-19")],
    ["2025-02-20", line("void, due 2025-02-19")],
  ])("the day that the decision names governs: %s", (day, said) =>
    given(inWallonia, applied("2024-11-18"), inadmissible({ appealBy: "2025-02-19" }))
      .on(day)
      .shows(rule, said),
  );
  it("of a renewal likewise", () =>
    given(configured(), hired(), card(), filed("2026-07-15"), decided("2026-08-20", "inadmissible"))
      .on("2026-08-20")
      .shows(rule, `renewal.${renewal}: undetermined, for want of last-day-of-appeal`));
});

describe("once something else settles it", () => {
  const notTakenUp = [configured(), hired(), card(), filed("2026-07-15"), decided("2026-08-20", "inadmissible")];
  const asked = `renewal.${renewal}: undetermined, for want of last-day-of-appeal`;
  const over = `renewal.${renewal}: void`;
  const anew = (cardKey: string) =>
    corrected(filed("2026-08-31"), { card: cardKey }, { key: "renewal-2", revision: 1, eventId: "anew" });
  const grantOf = (key: string) => decided("2026-08-31", "granted", "2027-09-30", { key });

  it.each([
    ["filed anew for the card", anew("card-a-77"), over],
    ["filed for another card", anew("card-other"), asked],
    ["granted after all, under another key", grantOf("renewal-2"), over],
    ["another application granted", applicationDecided("2026-08-31", "granted"), over],
    ["another application filed", applied("2026-08-31"), asked],
    ["another application granted before", applicationDecided("2026-08-19", "granted"), asked],
  ])("%s, on 31 August 2026", (_, event, said) => {
    given(...notTakenUp, event)
      .on("2026-08-30")
      .shows(rule, asked);
    given(...notTakenUp, event)
      .on("2026-08-31")
      .shows(rule, said);
    given(...notTakenUp, event)
      .on("2027-08-31")
      .shows(rule, said);
  });
  it.each([
    ["without a last day that is known", {}, "undetermined, for want of last-day-of-appeal", "void"],
    ["with one", { appealBy: "2025-02-19" }, "open, before-30, due 2025-02-19", "void, due 2025-02-19"],
  ])("a first application that is filed anew, %s", (_, data, before, after) => {
    const next = applied("2025-02-03", {}, { key: "application-2" });
    const refused = [configured(), ...examined, applicationDecided("2025-01-20", "refused", data), next];
    given(...refused)
      .on("2025-02-02")
      .shows(rule, line(before));
    given(...refused)
      .on("2025-02-03")
      .shows(rule, line(after));
  });
});

describe("what it does not follow", () => {
  it.each(["granted", "granted-by-silence"] as const)("%s", (outcome) =>
    given(inWallonia, ...examined, applicationDecided("2025-01-20", outcome))
      .on("2025-01-20")
      .showsAll(rule),
  );
  it("a refusal corrected to a grant", () => {
    const refusal = applicationDecided("2025-01-20", "refused");
    given(inWallonia, ...examined, refusal, corrected(refusal, { outcome: "granted" }))
      .on("2025-01-20")
      .showsAll(rule);
  });
  it("a person who left", () =>
    given(inWallonia, hired(), ...examined, applicationDecided("2025-01-20", "refused"), employmentEnded("2025-02-01"))
      .on("2025-02-02")
      .shows(rule, line("void, due 2025-02-19")));
  it("one who left after the last day, when nothing was left to do", () =>
    given(inWallonia, hired(), ...examined, applicationDecided("2025-01-20", "refused"), employmentEnded("2025-06-30"))
      .on("2025-02-20")
      .shows(rule, line("void, due 2025-02-19")));
});

it("a refused renewal has it too", () =>
  given(
    inWallonia,
    hired(),
    card(),
    filed("2026-07-15"),
    foundAdmissible("2026-08-04"),
    decided("2026-09-01", "refused"),
  )
    .on("2026-10-01")
    .shows(rule, `renewal.${renewal}: open, due, due 2026-10-01`));
