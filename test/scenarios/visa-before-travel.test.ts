import { describe, it } from "vitest";
import { applied, appliedFromSomewhere, arrived, authorised, hosted, toCome, visa } from "../arrival-cast.ts";
import { card, employmentEnded, retracted } from "../cast.ts";
import { given } from "./given.ts";

const rule = "visa-before-travel";
const granted = [toCome(), hosted(), applied(), authorised()];
const question = (fact: string) => `application-asha: undetermined, for want of ${fact}`;

describe("Immigration Office, Researchers: who comes from abroad has the visa D (B13) before travelling", () => {
  it.each([
    ["2025-01-19", "upcoming, due 2025-03-03", "2025-01-20", "open, before-42, due 2025-03-03"],
    ["2025-01-31", "open, before-42, due 2025-03-03", "2025-02-01", "open, before-30, due 2025-03-03"],
    ["2025-03-03", "open, due, due 2025-03-03", "2025-03-04", "overdue, due 2025-03-03"],
  ])("%s: %s; %s: %s", (dayBefore, was, day, is) => {
    given(...granted)
      .on(dayBefore)
      .showsAll(rule, `application-asha: ${was}`);
    given(...granted)
      .on(day)
      .showsAll(rule, `application-asha: ${is}`);
  });

  it("is met on the day of the visa, with the code or without one reported", () => {
    given(...granted, visa("2025-02-05", "B13"))
      .on("2025-02-04")
      .shows(rule, "application-asha: open, before-30, due 2025-03-03");
    for (const one of [visa("2025-02-05", "B13"), visa("2025-02-05")])
      given(...granted, one)
        .on("2025-02-05")
        .shows(rule, "application-asha: met, due 2025-03-03");
  });

  it("nothing is asked before the authorisation is granted, nor once it was refused", () => {
    given(toCome(), hosted(), applied()).on("2025-03-04").showsAll(rule);
    given(toCome(), applied(), authorised("2025-01-20", { outcome: "refused" }))
      .on("2025-03-04")
      .showsAll(rule);
  });

  it.each([
    ["on a short stay", applied({ staysIn: "short-stay" })],
    ["on a long stay", applied({ staysIn: "long-stay" })],
    ["on a title of another Member State", applied({ category: "long-term-mobility" })],
    ["who asks for an orientation year", applied({ category: "orientation-year" })],
  ])("not of somebody %s", (_, filing) =>
    given(toCome(), hosted(), filing, authorised()).on("2025-03-04").showsAll(rule),
  );

  it("nor of a Swiss, nor of somebody who never comes", () => {
    given(toCome({ nationalities: ["CH"] }), applied(), authorised())
      .on("2025-03-04")
      .showsAll(rule);
    given(applied(), authorised()).on("2025-03-04").showsAll(rule);
    given(...granted, employmentEnded("2025-03-10"))
      .on("2025-03-11")
      .shows(rule, "application-asha: void, due 2025-03-03");
  });
});

describe("a question, not a breach", () => {
  it("an arrival without a visa: was there one?", () => {
    given(...granted, arrived("2025-02-18"))
      .on("2025-02-17")
      .shows(rule);
    given(...granted, arrived("2025-02-18"))
      .on("2025-02-18")
      .shows(rule, question("visa-of-arrival"));
  });

  it("a visa of the day of arrival is in time, one of the day after is not", () => {
    given(...granted, arrived("2025-02-18"), visa("2025-02-18"))
      .on("2025-02-19")
      .shows(rule, "application-asha: met, due 2025-02-18");
    given(...granted, arrived("2025-02-18"), visa("2025-02-19"))
      .on("2025-02-19")
      .shows(rule, question("visa-of-arrival"));
  });

  it("a visa reported late answers it; one taken back asks it again; the first card closes it", () => {
    const late = visa("2025-02-05", "B13");
    given(...granted, arrived(), late)
      .on("2025-03-04")
      .shows(rule, "application-asha: met, due 2025-02-18");
    given(...granted, arrived(), late, retracted(late))
      .on("2025-03-04")
      .shows(rule, question("visa-of-arrival"));
    given(...granted, arrived(), card({}, { occurredOn: "2025-04-10" }))
      .on("2025-04-10")
      .shows(rule, "application-asha: void");
  });

  it("a visa of another kind", () =>
    given(...granted, visa("2025-02-05", "B29"))
      .on("2025-02-05")
      .shows(rule, question("visa-code")));

  it("where nobody said where the person was at the filing, it is asked once the authorisation is granted", () => {
    const somewhere = [toCome(), hosted(), appliedFromSomewhere(), authorised()];
    given(...somewhere)
      .on("2025-01-19")
      .shows(rule);
    given(...somewhere)
      .on("2025-01-20")
      .shows(rule, question("place-at-filing"));
    given(...somewhere, visa())
      .on("2025-02-05")
      .shows(rule, "application-asha: met, due 2025-03-03");
  });
});
