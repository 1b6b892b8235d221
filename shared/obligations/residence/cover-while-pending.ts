import { addDays, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches, nationalitiesOf } from "../../dossier/employment.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";
import {
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
  researchersPage,
} from "../../law/residence.ts";
import { coverLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely, type Title, titlesOf } from "./titles.ts";

/**
 * While a renewal is pending, the present title is followed by the provisional document (Annex 49) or the decision
 * before it ends. A filing alone opens nothing: only an admissible renewal does.
 * Immigration Office, "Researchers", renewal: provisional residence document.
 */
export const coverWhilePending: Rule = {
  id: "cover-while-pending",
  family: "residence",
  says: "While a renewal is pending, the next title is in hand before the present one ends.",
  since: "2023-03-01",
  reads: ["employment", "residence"],
  uses: [freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax],
  basis: [researchersPage],
  margin: noMargin,
  atOnce: [],
  obligations: (dossier, employer, span) =>
    titlesOf(dossier)
      .flatMap((title) => ofTitle(title, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function ofTitle(title: Title, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { last } = title;
  const filed = statements(dossier, "RenewalFiled").find((filing) => restsOn(title, filing));
  const nationalities = nationalitiesOf(dossier);
  if (last === null || filed === undefined || nationalities === null || movesFreely(nationalities, last)) return [];
  const employed = employedStretches(dossier).some(({ from, to }) => from <= last && (to === null || to > last));
  if (!employed) return [];

  const opens = parseDay(filed.holdsFrom) > title.from ? parseDay(filed.holdsFrom) : title.from;
  const next = titlesOf(dossier).find(
    (other) => other !== title && other.from <= addDays(last, 1) && (other.last === null || other.last > last),
  );
  const admissible = statements(dossier, "RenewalFoundAdmissible").find((found) => found.key === filed.key);
  return [
    {
      kind: "duty",
      id: `${coverWhilePending.id}:${title.key}`,
      rule: coverWhilePending.id,
      anchor: last,
      opens,
      recommended: null,
      ladder: policyValue(employer.policies, coverLadder),
      due: last,
      pauses: [],
      // In hand on the day it was issued, whatever the day from which it is valid.
      met: next === undefined ? null : parseDay(next.fact.occurredOn),
      // From the day after, the breach of employment without a title says more.
      void: addDays(last, 1),
      missing: null,
      because: {
        facts: [
          evidence("title-ends-on", formatDay(last), title.fact),
          evidence("renewal-filed-on", filed.holdsFrom, filed),
          ...(admissible === undefined ? [] : [evidence("admissible-on", admissible.holdsFrom, admissible)]),
        ],
        parameters: [],
        workings: [
          { say: admissible === undefined ? "not-yet-admissible" : "admissible-ask-document", with: { last } },
        ],
      },
    },
  ];
}

/** Whether a filing is about this title: the card itself, or a provisional document of the same application. */
function restsOn(title: Title, filing: { readonly key: string; readonly data: { readonly card: string } }): boolean {
  if (title.fact.type === "ProvisionalDocumentIssued") return title.fact.data.renewal === filing.key;
  return title.fact.type === "ResidenceCardIssued" && filing.data.card === title.key;
}
