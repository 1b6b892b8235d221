import { type Family, families } from "../../../events/envelope.ts";
import { parseDay, within } from "../../calendar/day.ts";
import { statements } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * Somebody is told of every kind of alert. What no contact takes goes to the fallback contacts, and where none is marked
 * so, to everybody, until the employer names who is to hear of it. A question, so that a configuration which is sent
 * again asks nothing anew; who acknowledges it is content with that. A manager's copy takes nothing off anybody.
 */
export const alertsWithoutContact: Rule = {
  id: "alerts-without-contact",
  family: "employer",
  per: "whole",
  says: "A contact of the employer takes each kind of alert.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) => {
    const configured = statements(dossier, "EmployerConfigured").at(-1);
    if (configured === undefined) return [];
    const { contacts } = configured.data;
    const isTaken = (family: Family) =>
      contacts.some(({ families, team }) => team !== true && (families === undefined || families.includes(family)));
    const on = parseDay(configured.holdsFrom);
    return (Object.keys(families) as Family[])
      .filter((family) => !isTaken(family))
      .map(
        (family): Obligation => ({
          kind: "undetermined",
          id: `${alertsWithoutContact.id}:${family}`,
          rule: alertsWithoutContact.id,
          anchor: on,
          missing: { fact: "contact-for-alerts", neededOn: on },
          void: null,
          because: {
            facts: [evidence("kind-of-alert", family, configured)],
            parameters: [],
            workings: [],
          },
        }),
      )
      .filter(({ anchor }) => within(span, anchor));
  },
};
