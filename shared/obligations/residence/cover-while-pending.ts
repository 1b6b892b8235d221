import { addDays, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { employedStretches } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import {
  freeMovementNationalities,
  provisionalDocumentDays,
  provisionalDocumentsMax,
  researchersPage,
} from "../../law/residence.ts";
import { coverLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Duty, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { movesFreely } from "./free-movement.ts";
import type { Title } from "./title.ts";
import { titlesOf } from "./titles.ts";

const common = {
  family: "residence",
  per: "whole",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, provisionalDocumentDays, provisionalDocumentsMax],
  basis: [researchersPage],
  atOnce: [],
} as const;

/**
 * While a renewal is pending, the present title is followed by the provisional document (Annex 49) or the decision
 * before it ends. A filing alone opens nothing: only an admissible renewal does.
 * Immigration Office, "Researchers", renewal: provisional residence document.
 */
export const coverWhilePending: Rule = {
  ...common,
  id: "cover-while-pending",
  says: "While a renewal is pending, the next title is in hand before the present one ends.",
  obligations: (dossier, employer, span) =>
    endings(dossier, employer)
      .map((ending) => pendingDuty(ending, dossier))
      .filter((obligation) => within(span, obligation.anchor)),
};

/**
 * After a renewal was refused, the person has another title, or the employment has ended, before the present title
 * ends. Act of 11 February 2013, art. 4, applied in time.
 */
export const titleAfterRefusal: Rule = {
  ...common,
  id: "title-after-refusal",
  says: "After a refusal, another title is in hand, or the employment has ended, before the present title ends.",
  obligations: (dossier, employer, span) =>
    endings(dossier, employer)
      .flatMap((ending) => refusalDuty(ending, dossier))
      .filter((obligation) => within(span, obligation.anchor)),
};

/** A title that ends during employment while a renewal was filed, and how long before it HR is warned. */
type Ending = {
  readonly title: Title;
  readonly last: Day;
  readonly filed: Stated<"RenewalFiled">;
  readonly next: Title | undefined;
  readonly ladder: readonly number[];
};

function endings(dossier: Dossier, employer: Employer): readonly Ending[] {
  const titles = titlesOf(dossier);
  const stretches = employedStretches(dossier);
  return titles.flatMap((title): readonly Ending[] => {
    const { last } = title;
    const filed = statements(dossier, "RenewalFiled").find((filing) => restsOn(title, filing));
    if (last === null || last < parseDay(common.since) || filed === undefined) return [];
    const nationality = nationalityOn(dossier, last);
    if (nationality === null || movesFreely(nationality, last)) return [];
    if (!stretches.some(({ from, to }) => from <= last && (to === null || to > last))) return [];
    const next = titles.find(
      (other) =>
        other !== title &&
        other.missing === null &&
        other.from <= addDays(last, 1) &&
        other.last !== null &&
        other.last > last,
    );
    return [{ title, last, filed, next, ladder: policyValue(employer.policies, coverLadder) }];
  });
}

function pendingDuty(ending: Ending, dossier: Dossier): Obligation {
  const { title, last, filed } = ending;
  const admissible = statements(dossier, "RenewalFoundAdmissible").find((found) => found.key === filed.key);
  const refused = refusalOf(ending, dossier);
  return {
    ...dutyUntil(ending, coverWhilePending.id, later(parseDay(filed.holdsFrom), title.from)),
    void: refused === undefined ? addDays(last, 1) : earlier(parseDay(refused.holdsFrom), addDays(last, 1)),
    because: {
      facts: [
        evidence("title-ends-on", formatDay(last), title),
        evidence("renewal-filed-on", filed.holdsFrom, filed),
        ...(admissible === undefined ? [] : [evidence("admissible-on", admissible.holdsFrom, admissible)]),
      ],
      parameters: title.parameters,
      workings: [{ say: admissible === undefined ? "not-yet-admissible" : "admissible-ask-document", with: { last } }],
    },
  };
}

function refusalDuty(ending: Ending, dossier: Dossier): readonly Obligation[] {
  const { title, last } = ending;
  const refused = refusalOf(ending, dossier);
  if (refused === undefined || parseDay(refused.holdsFrom) > last) return [];
  const opens = parseDay(refused.holdsFrom);
  return [
    {
      ...dutyUntil(ending, titleAfterRefusal.id, opens),
      // A refusal is told on the day it comes, however long the title still lasts.
      ladder: [...new Set([last - opens, ...ending.ladder])].sort((a, b) => b - a),
      because: {
        facts: [evidence("title-ends-on", formatDay(last), title), evidence("refused-on", refused.holdsFrom, refused)],
        parameters: title.parameters,
        workings: [{ say: "refused-title-ends", with: { last } }],
      },
    },
  ];
}

/** What both duties share. From the day after the title, the breach of employment without a title says more. */
const dutyUntil = ({ title, last, next, ladder }: Ending, rule: string, opens: Day): Omit<Duty, "because"> => ({
  kind: "duty",
  id: `${rule}:${title.subject}`,
  rule,
  anchor: last,
  opens,
  recommended: null,
  ladder,
  due: last,
  pauses: [],
  // In hand on the day it was issued, whatever the day from which it is valid.
  met: next === undefined ? null : next.issuedOn,
  void: addDays(last, 1),
  missing: null,
});

const refusalOf = ({ filed }: Ending, dossier: Dossier): Stated<"RenewalDecided"> | undefined =>
  statements(dossier, "RenewalDecided").find(({ key, data }) => key === filed.key && data.outcome === "refused");

/** Whether a filing is about this title: the card itself, or a provisional document of the same application. */
const restsOn = (title: Title, filing: Stated<"RenewalFiled">): boolean =>
  title.kind === "provisional" ? title.renewal === filing.key : title.kind === "card" && filing.data.card === title.key;

const later = (a: Day, b: Day): Day => (a >= b ? a : b);
const earlier = (a: Day, b: Day): Day => (a <= b ? a : b);
