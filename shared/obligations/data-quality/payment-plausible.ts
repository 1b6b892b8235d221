import { addMonths, type Day, firstOfMonth, parseDay, within } from "../../calendar/day.ts";
import { shortDigestOf } from "../../dossier/content.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import { paymentAmountCents, paymentDayMonths } from "../../policy/plausibility.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * A payment whose day is far from the month that it pays for, or whose amount is beyond what people are paid, was mostly
 * written down wrong. It is a statement like any other, and what follows from it stands; but whoever sent it is asked.
 * A correction or a retraction ends the question, and so does an acknowledgement where it is right: of that day and that
 * amount, for a correction to others that look wrong is asked about anew.
 */
export const paymentPlausible: Rule = {
  id: "payment-plausible",
  family: "pay",
  per: "year",
  says: "A payment's day is near the month that it pays for and its amount is one that people are paid, or somebody said that it is right.",
  since: "1900-01-01",
  reads: { pay: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    [
      ...statements(dossier, "PaymentMade").map((one) => ({ one, as: "paid", cents: one.data.grossCents })),
      ...statements(dossier, "SalaryTransferred").map((one) => ({ one, as: "sent", cents: one.data.amountCents })),
    ]
      .flatMap((payment) => askedAbout(payment, employer))
      .filter(({ anchor }) => within(span, anchor)),
};

type Payment = {
  readonly one: Stated<"PaymentMade"> | Stated<"SalaryTransferred">;
  readonly as: string;
  readonly cents: number;
};

function askedAbout({ one, as, cents }: Payment, { policies }: Employer): readonly Obligation[] {
  const [month, on] = [parseDay(one.period ?? one.occurredOn), parseDay(one.occurredOn)];
  const workings: readonly Working[] = [
    ...farFrom(month, on, policyValue(policies, paymentDayMonths)),
    ...largeFor(cents, policyValue(policies, paymentAmountCents)),
  ];
  if (workings.length === 0) return [];
  return [
    {
      kind: "undetermined",
      id: `${paymentPlausible.id}:${one.period}.${one.key}.${as}.${shortDigestOf({ on: one.occurredOn, cents })}`,
      rule: paymentPlausible.id,
      anchor: month,
      // Which of the two days is wrong is not known; what is asked must not wait for a day that is decades off.
      missing: { fact: "word-on-payment", neededOn: month < on ? month : on },
      void: null,
      because: {
        facts: [
          evidence("paid-on", one.occurredOn, one),
          evidence("paid-for", one.period ?? one.occurredOn, one),
          evidence("paid-amount", cents, one),
        ],
        parameters: [],
        workings,
      },
    },
  ];
}

/** A premium's period is the first day of its year, so that the months after it are counted from there. */
function farFrom(month: Day, on: Day, months: number): readonly Working[] {
  const paidIn = firstOfMonth(on);
  const isNear = month <= addMonths(paidIn, months) && paidIn <= addMonths(month, months);
  return isNear ? [] : [{ say: "payment-day-far", with: { months } }];
}

const largeFor = (cents: number, from: number): readonly Working[] =>
  cents < from ? [] : [{ say: "payment-amount-large", with: { from } }];
