import { addDays, parseDay, within } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { referencePatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { knows } from "./unknown-reference.ts";

/**
 * The contract that a payment names was reported as a hire. A payment under a name that nobody was hired under, as a
 * misspelt one, pays nobody that Belfry knows: without a word it would be missed where it belongs, and nowhere seen.
 *
 * One question for each contract and period that is paid for, with every payment that names it: who acknowledges one
 * hears of what is paid later all the same.
 */
export const unknownContractOfPayment: Rule = {
  id: "unknown-contract-of-payment",
  family: "pay",
  per: "year",
  says: "The contract that a payment names has been reported too.",
  since: "1900-01-01",
  reads: { employment: noMargin, pay: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const patience = policyValue(employer.policies, referencePatience);
    return [...strayPayments(dossier)]
      .map(([place, payments]) => asked(place, payments, patience))
      .filter(({ anchor }) => within(span, anchor));
  },
};

type Payments = readonly [Stated<"PaymentMade">, ...Stated<"PaymentMade">[]];

/** Payments under contracts that nobody reported, in the order of their days, by period and contract. */
function strayPayments(dossier: Dossier): ReadonlyMap<string, Payments> {
  const found = new Map<string, Payments>();
  const byDay = [...statements(dossier, "PaymentMade")].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : 1));
  for (const payment of byDay) {
    const { contract } = payment.data;
    if (knows(dossier, ["EmployeeHired"], contract)) continue;
    const place = `${periodPaid(payment)}.${contract}`;
    const before = found.get(place);
    found.set(place, before === undefined ? [payment] : [...before, payment]);
  }
  return found;
}

const periodPaid = ({ period, occurredOn }: Stated<"PaymentMade">): string => period ?? occurredOn;

function asked(place: string, payments: Payments, patienceDays: number): Obligation {
  const [first] = payments;
  return {
    kind: "undetermined",
    id: `${unknownContractOfPayment.id}:${place}`,
    rule: unknownContractOfPayment.id,
    anchor: parseDay(periodPaid(first)),
    missing: { fact: "contract-of-payment", neededOn: addDays(parseDay(first.occurredOn), patienceDays) },
    void: null,
    because: {
      facts: [
        evidence("contract-named", first.data.contract, first),
        ...payments.map((payment) => evidence("paid-on", payment.occurredOn, payment)),
      ],
      parameters: [],
      workings: [],
    },
  };
}
