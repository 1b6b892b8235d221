import { describe, expect, it } from "vitest";
import { digestOf } from "../../events/canonical.ts";
import { wordsOf } from "../../shared/alerts/mail-words.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import { Inbox } from "../assessment/inbox.ts";
import { answered, configured, corrected, hired, retracted, transferred } from "../cast.ts";
import { paid } from "../checks-cast.ts";
import { given, obligationsOf } from "./given.ts";

const rule = "payment-plausible";
const salary = (on: string, grossCents = 389_050, period = "2026-05-01") =>
  paid(on, grossCents, { kind: "salary", period });
/** The question about a payment of a day and an amount. */
const asks = (on: string, cents: number, key = `pay-${on}`, as = "paid", period = "2026-05-01") =>
  `${period}.${key}.${as}.${digestOf({ on, cents }).slice(0, 4)}: undetermined, for want of word-on-payment`;

describe("a payment whose day is far from the month that it pays for", () => {
  it.each<[string, string, boolean]>([
    ["in that month", "2026-05-29", false],
    ["fifty years later", "2076-05-29", true],
    ["two years later", "2028-05-31", false],
    ["a day more", "2028-06-01", true],
    ["two years before", "2024-05-01", false],
    ["a day more before", "2024-04-30", true],
    ["a century before", "1926-05-29", true],
  ])("%s", (_, on, isAsked) => {
    given(hired(), salary(on))
      .on("2026-06-01")
      .shows(rule, ...(isAsked ? [asks(on, 389_050)] : []));
  });

  it("is asked about at once, also where the month is what is wrong", () => {
    given(hired(), salary("2026-05-29", 389_050, "2062-05-01"))
      .on("2026-05-29")
      .shows(rule, asks("2026-05-29", 389_050, "pay-2026-05-29", "paid", "2062-05-01"));
  });

  it("is no question for a premium that is paid late in the year after", () =>
    given(hired(), paid("2027-11-30", 389_050)).on("2027-12-01").shows(rule));

  it("is asked about from another month on where the employer says so", () =>
    given(configured({ policies: { "payment-day-months": 2 } }), hired(), salary("2026-08-01"))
      .on("2026-09-01")
      .shows(rule, asks("2026-08-01", 389_050)));
});

describe("a payment of an amount that nobody is paid", () => {
  it.each<[string, Parameters<typeof obligationsOf>[1][number], string | null]>([
    ["a cent less than asked about", salary("2026-05-29", 9_999_999), null],
    ["a comma that was lost", salary("2026-05-29", 10_000_000), asks("2026-05-29", 10_000_000)],
    [
      "a transfer",
      transferred("2026-05-29", 25_000_000, "SALA"),
      asks("2026-05-29", 25_000_000, "transfer-2026-05-29", "sent"),
    ],
  ])("%s", (_, payment, line) =>
    given(hired(), payment)
      .on("2026-06-01")
      .shows(rule, ...(line === null ? [] : [line])),
  );

  it("is asked about from another amount on where the employer says so", () =>
    given(configured({ policies: { "payment-amount-cents": 389_050 } }), hired(), salary("2026-05-29"))
      .on("2026-06-01")
      .shows(rule, asks("2026-05-29", 389_050)));
});

describe("the question about a payment", () => {
  const wrong = salary("2076-05-29", 20_000_000);

  it("ends with a correction or a retraction, in whichever order they come", () => {
    for (const right of [corrected(wrong, { grossCents: 389_050 }, { occurredOn: "2026-05-29" }), retracted(wrong)])
      for (const events of [
        [wrong, right],
        [right, wrong],
        [wrong, wrong, right],
      ])
        given(hired(), ...events)
          .on("2026-06-01")
          .shows(rule);
  });

  it("is silent once it is acknowledged", () => {
    const [question] = obligationsOf(rule, [hired(), wrong]);
    given(hired(), wrong, answered("2026-06-02", question?.id ?? "", { kind: "acknowledged" }))
      .on("2026-06-03")
      .shows(rule, `${asks("2076-05-29", 20_000_000)}, muted`);
  });

  it.each<[string, object, object]>([
    ["amount", { grossCents: 200_000_000 }, {}],
    ["day", {}, { occurredOn: "2086-05-29" }],
  ])("is asked anew where what was acknowledged is corrected to another %s that looks wrong", (_, data, envelope) => {
    const inbox = new Inbox().receives("2026-06-01", hired(), wrong);
    const lines = () => inbox.said.filter((line) => line.includes(rule));
    const [raised, ...more] = lines();
    expect(more).toEqual([]);
    const id = raised?.split(" ")[2] ?? "";
    inbox.receives("2026-06-02", answered("2026-06-02", id, { kind: "acknowledged" }));
    expect(lines().slice(1)).toEqual([`2026-06-02 closed ${id}`]);
    inbox.receives("2026-06-03", corrected(wrong, { contract: "contract-b" }, { eventId: "b" }));
    expect(lines().slice(2)).toEqual([]);
    inbox.receives("2026-06-04", corrected(wrong, data, { eventId: "c", revision: 3, ...envelope }));
    expect(lines().slice(2)).toEqual([expect.stringMatching(/^2026-06-04 raised payment-plausible:\S+ undetermined$/)]);
    expect(lines().at(-1)).not.toContain(id);
  });

  it("says what stands in it, and why it is asked, in each language", () => {
    const [question] = obligationsOf(rule, [hired(), wrong]);
    expect(question?.because.facts.map(({ name, value }) => [name, value])).toEqual([
      ["paid-on", "2076-05-29"],
      ["paid-for", "2026-05-01"],
      ["paid-amount", 20_000_000],
    ]);
    expect(question?.because.workings).toEqual([
      { say: "payment-day-far", with: { months: 24 } },
      { say: "payment-amount-large", with: { from: 10_000_000 } },
    ]);
    const titles = (["en", "nl", "fr", "de"] as const).map(
      (language) => wordsOf(wordingIn(language), rule, "undetermined").title,
    );
    expect(new Set(titles).size).toBe(4);
  });
});
