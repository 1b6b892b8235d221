import { parseDay, within } from "../../calendar/day.ts";
import { bouncesOf } from "../../dossier/employer.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * Whoever is to be written to can be: an address from which mails come back is replaced. What was for it goes to the
 * contact's deputy until then. The employer says that an address works again by sending its configuration anew, on a
 * later day. A question, for nobody can tell when the address stopped working; so a second bounce asks nothing anew, but
 * the first one after a later configuration does, whatever was answered before.
 */
export const contactUnreachable: Rule = {
  id: "contact-unreachable",
  family: "employer",
  per: "whole",
  says: "Mails to a contact of the employer arrive.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    [...bouncesOf(dossier)]
      .map(([contact, bounce]): Obligation => {
        const on = parseDay(bounce.occurredOn);
        return {
          kind: "undetermined",
          id: `${contactUnreachable.id}:${contact}.${bounce.occurredOn}`,
          rule: contactUnreachable.id,
          anchor: on,
          missing: { fact: "address-of-contact", neededOn: on },
          void: null,
          because: {
            facts: [evidence("bounced-address", bounce.data.email, bounce)],
            parameters: [],
            workings: [],
          },
        };
      })
      .filter(({ anchor }) => within(span, anchor)),
};
