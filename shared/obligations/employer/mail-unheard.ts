import { parseDay, within } from "../../calendar/day.ts";
import { type Stated, statements } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/**
 * It is known of each mail whether it left. Where it is not, somebody looks whether it came: what stood in it is told
 * again in the next digest, but the same trouble may keep that one too. A question a day and contact, closed by whoever
 * looked; the contact is written to as before, for nothing says that its address is of no use.
 */
export const mailUnheard: Rule = {
  id: "mail-unheard",
  family: "employer",
  per: "whole",
  says: "Of each mail to a contact of the employer it is known whether it left.",
  since: "1900-01-01",
  reads: { employer: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const unheard = statements(dossier, "MailUnheard").filter(({ data }) =>
      employer.contacts.some(({ id }) => id === data.contact),
    );
    // Of several mails of a day the first is asked about.
    const asked = new Map(unheard.toReversed().map((mail) => [subjectOf(mail), mail]));
    return [...asked.values()]
      .toReversed()
      .map(questionAbout)
      .filter(({ anchor }) => within(span, anchor));
  },
};

const subjectOf = ({ data }: Stated<"MailUnheard">): string => `${data.mailDay}.${data.contact}`;

function questionAbout(mail: Stated<"MailUnheard">): Obligation {
  const on = parseDay(mail.occurredOn);
  return {
    kind: "undetermined",
    id: `${mailUnheard.id}:${subjectOf(mail)}`,
    rule: mailUnheard.id,
    anchor: on,
    missing: { fact: "arrival-of-mail", neededOn: on },
    void: null,
    because: {
      facts: [evidence("contact-of-mail", mail.data.contact, mail), evidence("day-of-mail", mail.data.mailDay, mail)],
      parameters: [],
      workings: [],
    },
  };
}
