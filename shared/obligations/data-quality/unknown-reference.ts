import type { EventType } from "../../../events/catalogue.ts";
import type { Family } from "../../../events/envelope.ts";
import { addDays, parseDay, within } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { referencePatience } from "../../policy/patience.ts";
import { policyValue } from "../../policy/policy.ts";
import { declarationsOf, undoneOf } from "../declarations/declarations.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, type Margin, noMargin, type Rule } from "../rule.ts";

/** What an event refers to is known: a change its contract, a renewal its card, a provisional document its renewal. */
export const unknownReference: Rule = unknownReferences(
  "unknown-reference",
  "residence",
  { employment: noMargin, residence: noMargin },
  (dossier) => [
    ...refer(dossier, "ContractChanged", "contract-of-change", "EmployeeHired", ({ data }) => data.contract),
    ...refer(dossier, "EmploymentEnded", "contract-of-end", "EmployeeHired", ({ key }) => key),
    ...declarationsReferredTo(dossier),
    ...refer(dossier, "RenewalFiled", "card-of-renewal", "ResidenceCardIssued", ({ data }) => data.card),
    ...refer(dossier, "RenewalFoundAdmissible", "card-of-renewal", "ResidenceCardIssued", ({ data }) => data.card),
    ...refer(dossier, "RenewalDecided", "card-of-renewal", "ResidenceCardIssued", ({ data }) => data.card),
    ...refer(dossier, "ProvisionalDocumentIssued", "renewal-of-document", "RenewalFiled", ({ data }) => data.renewal),
    ...applicationsReferredTo(dossier),
    ...refer(dossier, "MobilityNotified", "mobility-of-step", "MobilityAgreed", ({ key }) => key),
    ...refer(dossier, "MobilityStayRecorded", "mobility-of-step", "MobilityAgreed", ({ data }) => data.mobility),
    ...refer(dossier, "MobilityStopped", "mobility-of-step", "MobilityAgreed", ({ key }) => key),
  ],
);

/**
 * What belongs to a Dimona, and the contract of each IN and OUT that stands: of a hire that was cancelled, none should. An
 * update and a cancel belong to the IN that they name.
 */
const declarationsReferredTo = (dossier: Dossier): readonly Reference[] => {
  const all = declarationsOf(dossier);
  const ofContract = all.filter(({ kind }) => kind === "in" || kind === "out").map(({ key }) => key);
  const standing = all.filter((one) => undoneOf(one, all) === null).map(({ key }) => key);
  const missing = "declaration-of-step";
  return [
    ...refer(dossier, "DimonaDeclared", "contract-of-declaration", "EmployeeHired", ({ data, key }) =>
      ofContract.includes(key) && standing.includes(key) ? data.contract : undefined,
    ),
    ...refer(dossier, "DimonaDeclared", missing, "DimonaDeclared", ({ data, key }) =>
      ofContract.includes(key) ? undefined : data.declaration,
    ),
    ...refer(dossier, "DimonaAnswered", missing, "DimonaDeclared", ({ data }) => data.declaration),
  ];
};

/** What belongs to an application: a first one, or one of either kind. */
const applicationsReferredTo = (dossier: Dossier): readonly Reference[] => {
  const missing = "application-of-step";
  const first = "AuthorisationFiled";
  const either = [first, "RenewalFiled"] as const;
  return [
    ...refer(dossier, "AuthorisationFoundAdmissible", missing, first, ({ key }) => key),
    ...refer(dossier, "AuthorisationDecided", missing, first, ({ key }) => key),
    ...refer(dossier, "VisaIssued", missing, first, ({ data }) => data.application),
    ...refer(dossier, "ArrivedInBelgium", missing, first, ({ data }) => data.application),
    ...refer(dossier, "RegistrationAppointmentRequested", missing, first, ({ data }) => data.application),
    ...refer(dossier, "RegisteredWithMunicipality", missing, first, ({ data }) => data.application),
    ...refer(dossier, "ProvisionalDocumentIssued", missing, first, ({ data }) => data.application),
    ...refer(dossier, "WorkAuthorisationDecided", missing, either, ({ key }) => key),
    ...refer(dossier, "SupplementAsked", missing, either, ({ data }) => data.application),
    ...refer(dossier, "SupplementProvided", missing, either, ({ data }) => data.application),
  ];
};

/** The same of publications: a decision its review, a release its plan, and a review or a filing any plan at all. */
export const unknownPublicationReference: Rule = unknownReferences(
  "unknown-publication-reference",
  "publication",
  { publication: noMargin },
  (dossier) => [
    ...refer(dossier, "ReviewDecided", "review-of-decision", "ReviewRequested", ({ data }) => data.review),
    ...refer(dossier, "RevisionSubmitted", "review-of-revision", "ReviewRequested", ({ data }) => data.review),
    ...refer(dossier, "PublicationReleased", "plan-of-publication", "PublicationPlanned", ({ key }) => key),
    ...refer(dossier, "PublicationWithdrawn", "plan-of-publication", "PublicationPlanned", ({ key }) => key),
    ...refer(dossier, "ReviewRequested", "plan-of-publication", "PublicationPlanned", () => null),
    ...refer(dossier, "PatentApplicationFiled", "plan-of-publication", "PublicationPlanned", () => null),
  ],
);

type Reference = { readonly fact: Stated<EventType>; readonly missing: string; readonly known: boolean };

/** The rule that asks, in one family, about what references lead nowhere. */
function unknownReferences(
  id: string,
  family: Family,
  reads: { readonly [Name in Family]?: Margin },
  references: (dossier: Dossier) => readonly Reference[],
): Rule {
  return {
    id,
    family,
    per: "whole",
    says: "What an event refers to has been reported too.",
    since: "1900-01-01",
    reads,
    uses: [],
    basis: [],
    atOnce: [],
    obligations: (dossier, employer, span) => {
      const patience = policyValue(employer.policies, referencePatience);
      return references(dossier)
        .filter(({ known }) => !known)
        .map(({ fact, missing }) => asked(id, fact, missing, patience))
        .filter((obligation) => within(span, obligation.anchor));
    },
  };
}

/**
 * What statements of a type refer to, and whether that is known.
 * @param to the type that is referred to, or any of some types
 * @param keyOf the key it refers to; null where any of that type will do, undefined where it refers to nothing
 */
const refer = <Type extends EventType>(
  dossier: Dossier,
  type: Type,
  missing: string,
  to: EventType | readonly EventType[],
  keyOf: (fact: Stated<Type>) => string | null | undefined,
): readonly Reference[] =>
  statements(dossier, type).flatMap((fact) => {
    const key = keyOf(fact);
    return key === undefined ? [] : [{ fact: fact as Stated, missing, known: knows(dossier, [to].flat(), key) }];
  });

/** Whether something of a type was reported and not taken back: under a key, or any at all. */
export const knows = (dossier: Dossier, types: readonly EventType[], key: string | null): boolean =>
  [...dossier.facts.values()].some(
    (fact) => types.includes(fact.type) && (key === null || fact.key === key) && fact.state !== "retracted",
  );

function asked(rule: string, fact: Stated<EventType>, missing: string, patienceDays: number): Obligation {
  const neededOn = addDays(parseDay(fact.occurredOn), patienceDays);
  return {
    kind: "undetermined",
    id: `${rule}:${fact.type}.${fact.key}`,
    rule,
    anchor: neededOn,
    missing: { fact: missing, neededOn },
    void: null,
    because: { facts: [evidence("event", fact.type, fact)], parameters: [], workings: [] },
  };
}
