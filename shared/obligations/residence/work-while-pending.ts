import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import { employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { workOnProvisionalDocument } from "../../law/papers.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax } from "../../law/residence.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely } from "./free-movement.ts";
import { decisionOnWork } from "./lawful.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

/**
 * On the provisional document pending a renewal a researcher may stay; work on it is lawful only from the Region's
 * positive decision on the work authorisation, which is to be confirmed for researchers with a hosting agreement.
 * Act of 15 December 1980, arts 61/10 ff.; practice of the Regions since 29 January 2020.
 *
 * A question while nobody reported the Region's decision, from the first day of the document: whether work is lawful on
 * it cannot be said. It ends with the Region's decision, with the whole decision, or with the document.
 */
export const workWhilePending: Rule = {
  id: "work-while-pending",
  family: "residence",
  per: "whole",
  says: "On the provisional document pending a renewal nobody works before the Region has decided positively on work.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [workOnProvisionalDocument, freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax],
  basis: [],
  atOnce: [],
  obligations: (dossier, _employer, span) =>
    titlesOf(dossier)
      .flatMap((title) => questionOf(title, dossier))
      .filter((obligation) => within(span, obligation.anchor)),
};

function questionOf(title: Title, dossier: Dossier): readonly Obligation[] {
  const { from, last, renewal } = title;
  if (title.kind !== "provisional" || title.missing !== null || last === null || renewal === null) return [];
  const nationality = nationalityOn(dossier, from);
  if (nationality === null || movesFreely(nationality, from) || !isEmployedDuring(from, last, dossier)) return [];
  const decided = firstDecision(renewal, dossier);
  const ends = decided === null ? addDays(last, 1) : parseDay(decided.holdsFrom);
  if (ends <= from) return [];
  return [
    {
      kind: "undetermined",
      id: `${workWhilePending.id}:${title.subject}`,
      rule: workWhilePending.id,
      anchor: from,
      missing: { fact: "regional-decision-on-work", neededOn: from },
      void: ends < addDays(last, 1) ? ends : addDays(last, 1),
      because: {
        facts: [
          evidence("document-from", formatDay(from), title),
          evidence("title-ends-on", formatDay(last), title),
          ...(decided === null ? [] : [evidence("decided-on", decided.holdsFrom, decided)]),
        ],
        parameters: [applied(workOnProvisionalDocument, from)],
        workings: [{ say: "stay-without-work", with: { from } }],
      },
    },
  ];
}

type Decision = Stated<"WorkAuthorisationDecided"> | Stated<"RenewalDecided">;

/** The Region's own decision, or the whole one, whichever was first. */
function firstDecision(renewal: string, dossier: Dossier): Decision | null {
  const whole = statements(dossier, "RenewalDecided").find(({ key }) => key === renewal);
  const own = decisionOnWork(dossier, renewal);
  if (own === undefined || whole === undefined) return own ?? whole ?? null;
  return own.holdsFrom <= whole.holdsFrom ? own : whole;
}

const isEmployedDuring = (from: Day, last: Day, dossier: Dossier): boolean =>
  employedStretches(dossier).some((stretch) => stretch.from <= last && (stretch.to === null || stretch.to >= from));
