import { addDays, addMonths, lastOfMonth, parseDay } from "../../calendar/day.ts";
import { type Quarter, quartersIn } from "../../calendar/months.ts";
import { isWorkingDay } from "../../calendar/working-days.ts";
import type { Employer } from "../../dossier/employer.ts";
import { compareText, type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { declarationsSince, dmfaMonths } from "../../law/declarations.ts";
import { applied } from "../../law/parameter.ts";
import { dmfaLadder } from "../../policy/declarations.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Duty } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * The DmfA of each quarter has arrived at the National Social Security Office on the last day of the month after it.
 * Royal Decree of 28 November 1969; NSSO, Calendar of employers.
 *
 * One duty for each quarter that ends on the day from which the employer reports receipts, or later, met by the first
 * original of it; a correction alone is none. The Office's calendar names a Sunday as the last day (30 April 2017), so that
 * the day stays where offices are closed, which is to be confirmed.
 */
export const dmfaReceived: Rule = {
  id: "dmfa-received",
  family: "employer",
  per: "year",
  says: "The DmfA of a quarter is received by social security on the last day of the month after it.",
  since: declarationsSince,
  reads: { employer: noMargin },
  uses: [dmfaMonths],
  basis: [],
  atOnce: [],
  goesOn: (dossier) => configurationOf(dossier)?.data.receipts?.dmfaFrom !== undefined,
  obligations: (dossier, employer, span) => {
    const configured = configurationOf(dossier);
    const { dmfaFrom } = employer.receipts;
    if (configured === undefined || dmfaFrom === null) return [];
    return quartersIn(span)
      .filter(({ to }) => to >= dmfaFrom && to >= parseDay(declarationsSince))
      .map((quarter) => duty(quarter, configured, dossier, employer));
  },
};

const configurationOf = (dossier: Dossier): Stated<"EmployerConfigured"> | undefined =>
  statements(dossier, "EmployerConfigured").at(-1);

function duty(
  { number, to, year }: Quarter,
  configured: Stated<"EmployerConfigured">,
  dossier: Dossier,
  { policies }: Employer,
): Duty {
  const name = `${year}-Q${number}`;
  const months = applied(dmfaMonths, to);
  const due = lastOfMonth(addMonths(addDays(to, 1), months.value - 1));
  const received = statements(dossier, "DmfaReceived")
    .filter(({ data }) => data.quarter === name)
    .sort((a, b) => compareText(a.occurredOn, b.occurredOn));
  const original = received.find(({ data }) => data.kind === "original");
  return {
    kind: "duty",
    id: `${dmfaReceived.id}:${year}.${number}`,
    rule: dmfaReceived.id,
    anchor: to,
    opens: addDays(to, 1),
    recommended: null,
    ladder: policyValue(policies, dmfaLadder),
    due,
    pauses: [],
    met: original === undefined ? null : parseDay(original.occurredOn),
    void: null,
    missing: null,
    because: {
      facts: [
        evidence("dmfa-reported-from", configured.data.receipts?.dmfaFrom ?? "", configured),
        ...received.map((one) =>
          evidence(one.data.kind === "original" ? "dmfa-received-on" : "dmfa-corrected-on", one.occurredOn, one),
        ),
      ],
      parameters: [months],
      workings: [
        { say: "dmfa-counted", with: { quarter: name, last: to, due } },
        ...(isWorkingDay("labour", due) ? [] : [{ say: "dmfa-due-on-rest-day", with: { due } }]),
      ],
    },
  };
}
