import type { EventType } from "../../../events/catalogue.ts";
import { addDays, parseDay, within } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { referencePatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";

/** What an event refers to is known: a change its contract, a renewal its card, a provisional document its renewal. */
export const unknownReference: Rule = {
  id: "unknown-reference",
  family: "residence",
  per: "whole",
  says: "What an event refers to has been reported too.",
  since: "1900-01-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const patience = policyValue(employer.policies, referencePatience);
    return references(dossier)
      .filter(({ known }) => !known)
      .map(({ fact, missing }) => asked(fact, missing, patience))
      .filter((obligation) => within(span, obligation.anchor));
  },
};

type Reference = { readonly fact: Stated<EventType>; readonly missing: string; readonly known: boolean };

function references(dossier: Dossier): readonly Reference[] {
  const knows = (type: EventType, key: string) =>
    [...dossier.facts.values()].some((fact) => fact.type === type && fact.key === key && fact.state !== "retracted");
  const refers = (fact: Stated<EventType>, missing: string, type: EventType, key: string): Reference => ({
    fact,
    missing,
    known: knows(type, key),
  });
  return [
    ...statements(dossier, "ContractChanged").map((f) =>
      refers(f, "contract-of-change", "EmployeeHired", f.data.contract),
    ),
    ...statements(dossier, "EmploymentEnded").map((f) => refers(f, "contract-of-end", "EmployeeHired", f.key)),
    ...statements(dossier, "RenewalFiled").map((f) => refers(f, "card-of-renewal", "ResidenceCardIssued", f.data.card)),
    ...statements(dossier, "RenewalFoundAdmissible").map((f) =>
      refers(f, "card-of-renewal", "ResidenceCardIssued", f.data.card),
    ),
    ...statements(dossier, "RenewalDecided").map((f) =>
      refers(f, "card-of-renewal", "ResidenceCardIssued", f.data.card),
    ),
    ...statements(dossier, "ProvisionalDocumentIssued").map((f) =>
      refers(f, "renewal-of-document", "RenewalFiled", f.data.renewal),
    ),
  ];
}

function asked(fact: Stated<EventType>, missing: string, patienceDays: number): Obligation {
  const neededOn = addDays(parseDay(fact.occurredOn), patienceDays);
  return {
    kind: "undetermined",
    id: `${unknownReference.id}:${fact.type}.${fact.key}`,
    rule: unknownReference.id,
    anchor: neededOn,
    missing: { fact: missing, neededOn },
    void: null,
    because: { facts: [evidence("event", fact.type, fact)], parameters: [], workings: [] },
  };
}
