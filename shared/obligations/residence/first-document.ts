import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { firstDocumentDays } from "../../law/arrival.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { employerResidenceCheck, freeMovementNationalities, researchersPage } from "../../law/residence.ts";
import { coverLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { type FirstApplication, firstApplicationsOf } from "./first-applications.ts";

/**
 * The provisional document (Annex 49) that the municipality issues while it makes the first card is extended, or the
 * card is in hand, before its last day: forty-five days, and as many with each extension.
 * Immigration Office, "Researchers": provisional residence document. Act of 11 February 2013, art. 4: the employer keeps
 * a copy of each.
 *
 * To extend it is the municipality's act. A gap is shown all the same: the employer must hold a copy of a paper that is
 * valid.
 */
export const firstDocument: Rule = {
  id: "first-document",
  family: "residence",
  per: "whole",
  says: "The provisional document for the first card is extended, or the card in hand, before its last day.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, firstDocumentDays],
  basis: [researchersPage, employerResidenceCheck],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    firstApplicationsOf(dossier)
      .flatMap((application) => documentsOf(application, dossier))
      .flatMap((document, _, all) => ofDocument(document, all, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A provisional document, and the legal value that its last day rests on where none is printed. */
type Document = {
  readonly application: FirstApplication;
  readonly issued: Stated<"ProvisionalDocumentIssued">;
  readonly from: Day;
  readonly last: Day;
  readonly counted: Applied<number> | null;
};

function documentsOf(application: FirstApplication, dossier: Dossier): readonly Document[] {
  return statements(dossier, "ProvisionalDocumentIssued")
    .filter(({ data, holdsFrom }) => data.application === application.key && holdsFrom >= firstDocument.since)
    .map((issued) => {
      const from = parseDay(issued.holdsFrom);
      const { lastDay } = issued.data;
      if (lastDay !== undefined) return { application, issued, from, last: parseDay(lastDay), counted: null };
      const counted = applied(firstDocumentDays, from);
      return { application, issued, from, last: addDays(from, counted.value - 1), counted };
    });
}

function ofDocument(
  document: Document,
  all: readonly Document[],
  dossier: Dossier,
  employer: Employer,
): readonly Obligation[] {
  const { application, counted, from, issued, last } = document;
  const { employed } = application;
  if (last < from || (employed.to !== null && employed.to < last)) return [];
  const next = followedBy(document, all, dossier);
  const gap = next !== null && next.from > addDays(last, 1);
  return [
    {
      kind: "duty",
      id: `${firstDocument.id}:${issued.key}`,
      rule: firstDocument.id,
      anchor: last,
      opens: from,
      recommended: null,
      ladder: policyValue(employer.policies, coverLadder),
      due: last,
      pauses: [],
      met: next === null ? null : gap ? next.from : next.on,
      void: employed.to === null ? null : addDays(employed.to, 1),
      missing: null,
      because: {
        facts: [
          evidence("document-ends-on", formatDay(last), issued),
          ...(next === null ? [] : [evidence("next-title-from", formatDay(next.from), next)]),
        ],
        parameters: counted === null ? [] : [counted],
        workings: [
          ...(counted === null ? [] : [{ say: "first-document-counted", with: { from, days: counted.value, last } }]),
          ...(gap ? [{ say: "no-document-between", with: { on: addDays(last, 1), to: addDays(next.from, -1) } }] : []),
        ],
      },
    },
  ];
}

/** The extension or the card that lasts longer and came first; null where none did. */
function followedBy({ application, from, last }: Document, all: readonly Document[], dossier: Dossier) {
  const papers = [
    ...all
      .filter((other) => other.application.key === application.key && other.last > last)
      .map((other) => ({ from: other.from, on: parseDay(other.issued.occurredOn), eventId: other.issued.eventId })),
    ...statements(dossier, "ResidenceCardIssued")
      .filter(({ data, occurredOn }) => {
        const lasts = data.expiresOn === undefined || parseDay(data.expiresOn) > last;
        return lasts && parseDay(occurredOn) >= from;
      })
      .map(({ data, eventId, holdsFrom, occurredOn }) => ({
        from: parseDay(data.validFrom ?? holdsFrom),
        on: parseDay(occurredOn),
        eventId,
      })),
  ];
  return papers.reduce<(typeof papers)[number] | null>(
    (first, paper) => (first === null || paper.from < first.from ? paper : first),
    null,
  );
}
