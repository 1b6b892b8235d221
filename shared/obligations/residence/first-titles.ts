import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { firstDocumentDays } from "../../law/arrival.ts";
import { workOnGrantDays } from "../../law/papers.ts";
import { applied } from "../../law/parameter.ts";
import { type Category, type Grant, grantsOf } from "./first-applications.ts";
import type { Title } from "./title.ts";

/** The regime of researchers; of papers from before it nothing is known here. */
const since = parseDay(firstDocumentDays.values[0].since);

/** The papers on which a person stays before the first card: the visa, a decision received here, the provisional document. */
export const firstTitles = (dossier: Dossier): readonly Title[] => [
  ...statements(dossier, "VisaIssued").map(visaTitle),
  ...grantsHere(dossier).map(decisionTitle),
  ...firstDocuments(dossier),
];

function visaTitle(visa: Stated<"VisaIssued">): Title {
  const { validFrom, expiresOn } = visa.data;
  return {
    kind: "visa",
    key: visa.key,
    subject: `visa.${visa.key}`,
    from: parseDay(validFrom ?? visa.holdsFrom),
    last: expiresOn === undefined ? null : parseDay(expiresOn),
    issuedOn: parseDay(visa.occurredOn),
    renewal: null,
    eventId: visa.eventId,
    parameters: [],
    missing: expiresOn === undefined ? "last-day-of-visa" : null,
  };
}

/** Who stays in Belgium lawfully at the filing stays on the decision; who is abroad comes on a visa. */
function grantsHere(dossier: Dossier): readonly Grant[] {
  const here = statements(dossier, "AuthorisationFiled").filter(
    ({ data }) => data.staysIn === "short-stay" || data.staysIn === "long-stay",
  );
  return grantsOf(dossier).filter(({ application }) => here.some((filed) => filed.key === application));
}

function decisionTitle({ application, on, last, decided }: Grant): Title {
  return {
    kind: "authorisation",
    key: application,
    subject: `authorisation.${application}`,
    from: on,
    last,
    issuedOn: parseDay(decided.occurredOn),
    renewal: null,
    eventId: decided.eventId,
    parameters: [],
    missing: last === null ? "last-day-of-grant" : null,
  };
}

/** The printed last day governs; else the day of issue is the first of forty-five. Only a grant opens the document. */
function firstDocuments(dossier: Dossier): readonly Title[] {
  const grants = grantsOf(dossier);
  return statements(dossier, "ProvisionalDocumentIssued").flatMap((document): readonly Title[] => {
    const { application, lastDay } = document.data;
    const from = parseDay(document.holdsFrom);
    if (application === undefined || from < since) return [];
    const days = applied(firstDocumentDays, from);
    const granted = grants.some(
      (grant) => grant.application === application && parseDay(grant.decided.holdsFrom) <= from,
    );
    return [
      {
        kind: "first-document",
        key: document.key,
        subject: `first-document.${document.key}`,
        from,
        last: lastDay === undefined ? addDays(from, days.value - 1) : parseDay(lastDay),
        issuedOn: parseDay(document.occurredOn),
        renewal: null,
        eventId: document.eventId,
        parameters: lastDay === undefined ? [days] : [],
        missing: granted ? null : "grant-of-application",
      },
    ];
  });
}

/** What is applied for to do research. */
const research: readonly Category[] = ["researcher", "long-term-mobility"];

/**
 * The days on which a first decision alone allows a researcher to work who may stay: counted from the decision or, where
 * that was sooner, from the arrival that follows the same application. A long-term mobility is research on a hosting
 * agreement too. Whoever was granted something else waits for the document or the card; where nobody reported what was
 * applied for, it cannot be said.
 */
export function workOnGrants(dossier: Dossier): readonly Title[] {
  const arrivals = statements(dossier, "ArrivedInBelgium");
  return grantsOf(dossier).flatMap((grant): readonly Title[] => {
    const from = grant.on;
    if (from < since || (grant.category !== null && !research.includes(grant.category))) return [];
    const days = applied(workOnGrantDays, from);
    const arrived = arrivals
      .filter(({ data }) => data.application === grant.application)
      .map((one) => parseDay(one.holdsFrom));
    const counted = Math.min(from, ...arrived) as Day;
    const last = addDays(counted, days.value - 1);
    return [
      {
        ...decisionTitle(grant),
        from,
        last,
        parameters: [days],
        missing: grant.category === null ? "application-of-step" : null,
      },
    ];
  });
}
