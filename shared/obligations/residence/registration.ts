import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { addWorkingDays } from "../../calendar/working-days.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { registrationAfterDecisionWorkingDays, registrationWorkingDays } from "../../law/arrival.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { freeMovementNationalities } from "../../law/residence.ts";
import { registrationLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { cardFrom, type FirstApplication, firstApplicationsOf, type Grant, wasHere } from "./first-applications.ts";

/**
 * Who arrives registers with the municipality within eight working days; who was lawfully in Belgium already, within
 * eight working days of receiving the decision (Annex 46 or 47).
 * Royal Decree of 8 October 1981; Immigration Office, "Researchers"; days as the Civil Code, art. 1.7, counts them.
 *
 * Municipal pages often say eight days and mean Saturdays too: the day that such a count gives is the one to act by. An
 * appointment that was asked for is shown and meets nothing: only the registration does, or what proves it.
 */
export const registration: Rule = {
  id: "registration",
  family: "residence",
  per: "whole",
  says: "Who arrives, or receives the decision here, registers with the municipality within eight working days.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, registrationWorkingDays, registrationAfterDecisionWorkingDays],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    firstApplicationsOf(dossier)
      .flatMap((application) => registrationOf(application, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** From what the days are counted. */
type Clock = { readonly from: Day; readonly days: Applied<number>; readonly fact: Evidence };

function registrationOf(application: FirstApplication, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { arrival, grant } = application;
  if (wasHere(application) === true)
    return grant === null ? [] : [duty(application, afterDecision(application, grant), dossier, employer)];
  if (arrival !== null) return [duty(application, afterArrival(application, arrival), dossier, employer)];
  return grant === null ? [] : [arrivalUnknown(application, grant, dossier)];
}

function afterArrival({ since: filedOn }: FirstApplication, arrival: Stated<"ArrivedInBelgium">): Clock {
  const from = parseDay(arrival.holdsFrom);
  const fact = evidence("arrived-on", arrival.holdsFrom, arrival);
  return { from, days: applied(registrationWorkingDays, later(from, filedOn)), fact };
}

const afterDecision = ({ since: filedOn }: FirstApplication, { decided, on }: Grant): Clock => ({
  from: on,
  days: applied(registrationAfterDecisionWorkingDays, later(on, filedOn)),
  fact: evidence("decision-received-on", formatDay(on), decided),
});

/** An arrival or a decision that was reported of a day before the filing is counted by the law of the filing. */
const later = (a: Day, b: Day): Day => (a >= b ? a : b);

function duty(
  application: FirstApplication,
  { days, fact, from }: Clock,
  dossier: Dossier,
  employer: Employer,
): Obligation {
  const { employed, key } = application;
  const due = addWorkingDays("administrative", from, days.value);
  const withSaturdays = addWorkingDays("labour", from, days.value);
  const done = registeredBy(application, from, dossier);
  const asked = statements(dossier, "RegistrationAppointmentRequested").filter(({ data }) => data.application === key);
  const ladder = policyValue(employer.policies, registrationLadder);
  return {
    kind: "duty",
    id: `${registration.id}:${key}`,
    rule: registration.id,
    anchor: from,
    opens: from,
    recommended: withSaturdays,
    // Told on the first day, for an appointment takes days, and by the earlier of the two counts.
    ladder: [...new Set([due - from, due - withSaturdays, ...ladder])]
      .filter((before) => before > 0)
      .sort((a, b) => b - a),
    due,
    pauses: [],
    met: done === null ? null : parseDay(done.on),
    void: employed.to === null ? null : addDays(employed.to, 1),
    missing: null,
    because: {
      facts: [
        fact,
        ...asked.map((request) => evidence("appointment-requested-on", request.holdsFrom, request)),
        ...(done === null ? [] : [evidence("registered-on", done.on, done)]),
      ],
      parameters: [days],
      workings: [
        { say: "registration-counted", with: { from, days: days.value, due, earlier: withSaturdays } },
        ...(done === null && asked.length > 0 ? [{ say: "appointment-is-no-registration", with: {} }] : []),
      ],
    },
  };
}

/**
 * The first step that shows the registration: itself, or the provisional document or the card, which only those who
 * registered receive.
 */
function registeredBy({ key }: FirstApplication, from: Day, dossier: Dossier) {
  const card = cardFrom(dossier, addDays(from, 1));
  const steps = [
    ...statements(dossier, "RegisteredWithMunicipality")
      .filter(({ data }) => data.application === key)
      .map(({ eventId, holdsFrom }) => ({ on: holdsFrom, eventId })),
    ...statements(dossier, "ProvisionalDocumentIssued")
      .filter(({ data }) => data.application === key)
      .map(({ eventId, occurredOn }) => ({ on: occurredOn, eventId })),
    ...(card === null ? [] : [{ on: card.occurredOn, eventId: card.eventId }]),
  ];
  return steps.reduce<(typeof steps)[number] | null>(
    (first, step) => (first === null || step.on < first.on ? step : first),
    null,
  );
}

/** Nobody said when the person came, and the first day of work has come: the days cannot be counted. */
function arrivalUnknown(application: FirstApplication, grant: Grant, dossier: Dossier): Obligation {
  const { employed, filed, key } = application;
  const neededOn = employed.from >= grant.on ? employed.from : grant.on;
  const done = registeredBy(application, grant.on, dossier);
  return {
    kind: "undetermined",
    id: `${registration.id}:${key}`,
    rule: registration.id,
    anchor: neededOn,
    missing: { fact: "arrival-in-belgium", neededOn },
    void: done === null ? null : parseDay(done.on),
    because: {
      facts: [
        evidence("application-filed-on", filed.holdsFrom, filed),
        evidence("decision-received-on", formatDay(grant.on), grant.decided),
        evidence("employed-from", formatDay(employed.from), employed.hire),
      ],
      parameters: [],
      workings: [],
    },
  };
}
