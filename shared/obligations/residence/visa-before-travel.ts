import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { researcherVisaCode } from "../../law/arrival.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, researchersPage } from "../../law/residence.ts";
import { visaLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { cardFrom, type FirstApplication, firstApplicationsOf, wasHere } from "./first-applications.ts";

/**
 * Who is abroad when the application is filed travels to Belgium on a visa D, for a researcher with the code B13. It is
 * asked for at the diplomatic post once the authorisation is granted.
 * Immigration Office, "Researchers": visa.
 *
 * An arrival without a visa is a question, not a breach: a visa is reported by others than an arrival, and whether one
 * was held is the border's to judge. The first card closes it, for the municipality looked at the papers by then.
 */
export const visaBeforeTravel: Rule = {
  id: "visa-before-travel",
  family: "residence",
  per: "whole",
  says: "Who comes from abroad has the visa for a long stay before travelling.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, researcherVisaCode],
  basis: [researchersPage],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    firstApplicationsOf(dossier)
      .flatMap((application) => visaOf(application, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** Nobody who holds the title of another Member State needs a visa for mobility within the EU. */
const travelsOnVisa = ({ category }: FirstApplication): boolean => category !== "long-term-mobility";

function visaOf(application: FirstApplication, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { arrival, grant, key } = application;
  if (!travelsOnVisa(application) || wasHere(application) === true) return [];
  const arrived = arrival === null ? null : parseDay(arrival.holdsFrom);
  const visas = statements(dossier, "VisaIssued").filter(({ data }) => data.application === key);
  const visa = visas.find((one) => hasCode(one, application)) ?? null;
  const inTime = visa !== null && (arrived === null || parseDay(visa.occurredOn) <= arrived);
  if (inTime) return grant === null ? [] : [visaDuty(application, grant.on, visa, employer)];

  const wrong = visas[0];
  if (wrong !== undefined && visa === null)
    return [question(application, "visa-code", parseDay(wrong.occurredOn), visas, dossier)];
  if (arrived !== null) return [question(application, "visa-of-arrival", arrived, visas, dossier)];
  if (grant === null) return [];
  return wasHere(application) === null
    ? [question(application, "place-at-filing", grant.on, visas, dossier)]
    : [visaDuty(application, grant.on, null, employer)];
}

/** A code that nobody reported is not held against the visa; another one is another stay. */
const hasCode = ({ data }: Stated<"VisaIssued">, { category, since: filedOn }: FirstApplication): boolean =>
  category !== "researcher" || data.code === undefined || data.code === applied(researcherVisaCode, filedOn).value;

function visaDuty(
  application: FirstApplication,
  granted: Day,
  visa: Stated<"VisaIssued"> | null,
  employer: Employer,
): Obligation {
  const { arrival, employed, filed, key } = application;
  const due = parseDay(arrival?.holdsFrom ?? filed.data.wishedFrom);
  const ladder = policyValue(employer.policies, visaLadder);
  return {
    kind: "duty",
    id: `${visaBeforeTravel.id}:${key}`,
    rule: visaBeforeTravel.id,
    anchor: granted,
    opens: granted,
    recommended: null,
    // The visa can be asked for from the decision on, and is told of on that day.
    ladder: due > granted ? [...new Set([due - granted, ...ladder])].sort((a, b) => b - a) : ladder,
    due,
    pauses: [],
    met: visa === null ? null : parseDay(visa.occurredOn),
    void: employed.to === null ? null : addDays(employed.to, 1),
    missing: null,
    because: {
      facts: [...factsOf(application), ...(visa === null ? [] : visaFacts([visa]))],
      parameters: application.category === "researcher" ? [applied(researcherVisaCode, application.since)] : [],
      workings: [{ say: "visa-before-arrival", with: { due } }],
    },
  };
}

function question(
  application: FirstApplication,
  fact: string,
  neededOn: Day,
  visas: readonly Stated<"VisaIssued">[],
  dossier: Dossier,
): Obligation {
  const card = cardFrom(dossier, application.since);
  return {
    kind: "undetermined",
    id: `${visaBeforeTravel.id}:${application.key}`,
    rule: visaBeforeTravel.id,
    anchor: neededOn,
    missing: { fact, neededOn },
    void: card === null ? null : parseDay(card.occurredOn),
    because: {
      facts: [...factsOf(application), ...visaFacts(visas)],
      parameters: application.category === "researcher" ? [applied(researcherVisaCode, application.since)] : [],
      workings: [],
    },
  };
}

const factsOf = ({ arrival, filed, grant }: FirstApplication): readonly Evidence[] => [
  evidence("application-filed-on", filed.holdsFrom, filed),
  ...(grant === null ? [] : [evidence("decision-received-on", formatDay(grant.on), grant.decided)]),
  ...(arrival === null ? [] : [evidence("arrived-on", arrival.holdsFrom, arrival)]),
];

const visaFacts = (visas: readonly Stated<"VisaIssued">[]): readonly Evidence[] =>
  visas.flatMap((visa) => [
    evidence("visa-issued-on", visa.occurredOn, visa),
    ...(visa.data.code === undefined ? [] : [evidence("visa-code", visa.data.code, visa)]),
  ]);
