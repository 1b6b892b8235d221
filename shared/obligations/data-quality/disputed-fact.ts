import { definitions } from "../../../events/catalogue.ts";
import { type Family, families } from "../../../events/envelope.ts";
import { parseDay, within } from "../../calendar/day.ts";
import { type Disputed, disputes, type Fact } from "../../dossier/fact.ts";
import type { Obligation } from "../obligation.ts";
import { noMargin, type Rule } from "../rule.ts";

/**
 * Two contents that came under one event id are both set aside until the sender settles which is right.
 * One rule a family, because a family is what is read and assessed together.
 */
export const disputedFact = (family: Family): Rule => {
  const id = `disputed-${family}`;
  return {
    id,
    family,
    per: families[family],
    says: "An event id always carries the same content; where it carried two, the sender says which is right.",
    since: "1900-01-01",
    reads: { [family]: noMargin },
    uses: [],
    basis: [],
    atOnce: [],
    obligations: (dossier, _employer, span) =>
      disputes(dossier)
        .filter((fact) => familyOf(fact) === family)
        .map((fact) => disputeOf(id, fact))
        .filter((obligation) => within(span, obligation.anchor)),
  };
};

/** The rules for every family. */
export const disputedFacts: readonly Rule[] = (Object.keys(families) as Family[]).map(disputedFact);

function disputeOf(rule: string, fact: Disputed): Obligation {
  const on = parseDay(fact.period ?? fact.occurredOn);
  return {
    kind: "limit",
    id: `${rule}:${fact.period === undefined ? `${fact.type}.${fact.key}` : `${fact.period}.${fact.key}`}`,
    rule,
    anchor: on,
    on,
    until: null,
    lasting: false,
    because: {
      facts: [{ name: "disputed-event", value: fact.type, eventId: fact.eventId }],
      parameters: [],
      workings: [{ say: "two-contents", with: { type: fact.type, key: fact.key } }],
    },
  };
}

const familyOf = (fact: Fact): Family => definitions.get(fact.type)?.family ?? "employer";
