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
import { followedOn, titlesOf } from "./titles.ts";

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
 * After a renewal was refused or not taken up, the person has another title, or the employment has ended, before the
 * present title ends; an application that is filed anew takes its place. Act of 11 February 2013, art. 4, applied in time.
 */
export const titleAfterRefusal: Rule = {
  ...common,
  id: "title-after-refusal",
  says: "After a refused or inadmissible renewal, another title is in hand, or the work has ended, before the title ends.",
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
  /** Its name: that of the title, with the application's where another was filed for the title before it. */
  readonly name: string;
  /** The application that was filed after it for the same title. */
  readonly anew: Stated<"RenewalFiled"> | undefined;
  /** The day on which the next title was in hand. */
  readonly next: Day | null;
  readonly ladder: readonly number[];
};

function endings(dossier: Dossier, employer: Employer): readonly Ending[] {
  const titles = titlesOf(dossier);
  const stretches = employedStretches(dossier);
  return titles.flatMap((title): readonly Ending[] => {
    const { last } = title;
    const filings = filingsFor(title, dossier);
    if (last === null || last < parseDay(common.since)) return [];
    const nationality = nationalityOn(dossier, last);
    if (nationality === null || movesFreely(nationality, last)) return [];
    if (!stretches.some(({ from, to }) => from <= last && (to === null || to > last))) return [];
    const next = followedOn(titles, last);
    const ladder = policyValue(employer.policies, coverLadder);
    return filings.map((filed, at) => {
      const name = at === 0 ? title.subject : `${title.subject}.${filed.key}`;
      return { title, last, filed, name, anew: filings[at + 1], next, ladder };
    });
  });
}

function pendingDuty(ending: Ending, dossier: Dossier): Obligation {
  const { title, last, filed } = ending;
  const admissible = statements(dossier, "RenewalFoundAdmissible").find((found) => found.key === filed.key);
  const ended = [refusalOf(filed.key, dossier), ending.anew].flatMap((step) =>
    step === undefined ? [] : [parseDay(step.holdsFrom)],
  );
  return {
    ...dutyUntil(ending, coverWhilePending.id, later(parseDay(filed.holdsFrom), title.from)),
    void: Math.min(addDays(last, 1), ...ended) as Day,
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
  const { anew, filed, title, last } = ending;
  const refused = refusalOf(filed.key, dossier);
  if (refused === undefined || parseDay(refused.holdsFrom) > last) return [];
  const opens = parseDay(refused.holdsFrom);
  const isRefused = refused.data.outcome === "refused";
  return [
    {
      ...dutyUntil(ending, titleAfterRefusal.id, opens),
      // A refusal is told on the day it comes, however long the title still lasts.
      ladder: [...new Set([last - opens, ...ending.ladder])].sort((a, b) => b - a),
      void: anew === undefined ? addDays(last, 1) : (Math.min(addDays(last, 1), parseDay(anew.holdsFrom)) as Day),
      because: {
        facts: [
          evidence("title-ends-on", formatDay(last), title),
          evidence(isRefused ? "refused-on" : "not-taken-up-on", refused.holdsFrom, refused),
        ],
        parameters: title.parameters,
        workings: [{ say: isRefused ? "refused-title-ends" : "not-taken-up-title-ends", with: { last } }],
      },
    },
  ];
}

/** What both duties share. From the day after the title, the breach of employment without a title says more. */
const dutyUntil = ({ name, last, next, ladder }: Ending, rule: string, opens: Day): Omit<Duty, "because"> => ({
  kind: "duty",
  id: `${rule}:${name}`,
  rule,
  anchor: last,
  opens,
  recommended: null,
  ladder,
  due: last,
  pauses: [],
  met: next,
  void: addDays(last, 1),
  missing: null,
});

/** The application for a title, and after each that ended without a grant the one that was filed anew. */
function filingsFor(title: Title, dossier: Dossier): readonly Stated<"RenewalFiled">[] {
  const filings = statements(dossier, "RenewalFiled").filter((filing) => restsOn(title, filing));
  const pending = filings.findIndex(({ key }) => refusalOf(key, dossier) === undefined);
  return pending === -1 ? filings : filings.slice(0, pending + 1);
}

/** The decision that ended an application without a grant. */
const refusalOf = (application: string, dossier: Dossier): Stated<"RenewalDecided"> | undefined =>
  statements(dossier, "RenewalDecided").find(({ key, data }) => key === application && data.outcome !== "granted");

/** Whether a filing is about this title: the card itself, or a provisional document of the same application. */
const restsOn = (title: Title, filing: Stated<"RenewalFiled">): boolean =>
  title.kind === "provisional" ? title.renewal === filing.key : title.kind === "card" && filing.data.card === title.key;

const later = (a: Day, b: Day): Day => (a >= b ? a : b);
