import { addDays, addMonths, type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Employed, employedStretches, employments } from "../../dossier/employment.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { nationalityOn } from "../../dossier/nationality.ts";
import { termOn } from "../../dossier/terms.ts";
import { openLabourMarketCards, openLabourMarketGrounds, singlePermitLeadMonths } from "../../law/arrival.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities, researchersPage } from "../../law/residence.ts";
import { singlePermitLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { grantsOf } from "./first-applications.ts";
import { movesFreely } from "./free-movement.ts";
import { labourMarketOf } from "./open-labour-market.ts";
import { type Ending, lastHostingAgreement, lastOrientationCard, lastResearchTitle } from "./research-title.ts";

/**
 * A researcher who goes on as an ordinary employee holds the single permit before the work changes or the title ends,
 * whichever comes first; who works in an orientation year holds it before that year ends. It is best applied for some
 * four months before.
 * Immigration Office, "Researchers": getting hired as an employee. Act of 15 December 1980, arts 61/25-1 ff.
 *
 * Where the hosting agreement is over and the employment goes on, what the work is now must be known.
 */
export const titleAfterResearch: Rule = {
  id: "title-after-research",
  family: "residence",
  per: "whole",
  says: "Who goes on working after research or an orientation year holds the single permit before they end.",
  since: "2023-03-01",
  reads: { employment: noMargin, residence: noMargin },
  uses: [freeMovementNationalities, openLabourMarketCards, openLabourMarketGrounds, singlePermitLeadMonths],
  basis: [researchersPage],
  atOnce: [],
  obligations: (dossier, employer, span) => {
    const research = lastResearchTitle(dossier);
    const orientation = lastOrientationCard(dossier);
    return [
      ...(research === null ? [] : afterResearch(research, dossier, employer)),
      ...(orientation === null ? [] : afterOrientation(orientation, dossier, employer)),
    ].filter((obligation) => within(span, obligation.anchor));
  },
};

/** Why another title is needed, and from when: the last day by which it must be held. */
type Cause = { readonly due: Day; readonly facts: readonly Evidence[]; readonly working: Working };

function afterResearch(title: Ending, dossier: Dossier, employer: Employer): readonly Obligation[] {
  if (!isWatched(title, dossier)) return [];
  const ordinary = ordinaryWorkFrom(title, dossier);
  if (ordinary !== null) {
    const due = ordinary.from < title.last ? ordinary.from : title.last;
    if (due < parseDay(titleAfterResearch.since)) return [];
    const facts = [evidence("ordinary-work-from", formatDay(ordinary.from), ordinary)];
    const working = { say: "work-is-no-research", with: { from: ordinary.from, last: title.last } };
    return [permitDuty(title, { due, facts, working }, dossier, employer)];
  }
  return withoutAgreement(title, dossier);
}

function afterOrientation(card: Ending, dossier: Dossier, employer: Employer): readonly Obligation[] {
  const { last } = card;
  const goesOn = employedStretches(dossier).some(({ from, to }) => from <= last && (to === null || to > last));
  if (!isWatched(card, dossier) || !goesOn) return [];
  const working = { say: "orientation-year-ends", with: { last } };
  return [permitDuty(card, { due: last, facts: [], working }, dossier, employer)];
}

/** Since the rule holds, and nobody who moves freely. */
function isWatched({ last }: Ending, dossier: Dossier): boolean {
  const nationality = nationalityOn(dossier, last);
  return last >= parseDay(titleAfterResearch.since) && (nationality === null || !movesFreely(nationality, last));
}

function permitDuty(title: Ending, { due, facts, working }: Cause, dossier: Dossier, employer: Employer): Obligation {
  const lead = applied(singlePermitLeadMonths, title.last);
  const recommended = addMonths(due, -lead.value);
  const ladder = policyValue(employer.policies, singlePermitLadder);
  const longest = addDays(due, -Math.max(0, ...ladder));
  const held = followedBy(title, due, dossier);
  return {
    kind: "duty",
    id: `${titleAfterResearch.id}:${title.subject}`,
    rule: titleAfterResearch.id,
    anchor: due,
    opens: recommended <= longest ? recommended : longest,
    recommended,
    ladder,
    due,
    pauses: [],
    met: held === null ? null : held.on,
    void: employmentEnds(due, dossier),
    missing: null,
    because: {
      facts: [
        evidence("title-ends-on", formatDay(title.last), title),
        ...facts,
        ...(held === null ? [] : [evidence("authorisation-held-on", formatDay(held.on), held)]),
      ],
      parameters: [lead],
      workings: [working, { say: "single-permit-recommended", with: { due, months: lead.value, recommended } }],
    },
  };
}

/** The first decision or card since that allows other work than research, or opens the labour market. */
function followedBy({ from, key, last }: Ending, due: Day, dossier: Dossier) {
  const papers = [
    ...grantsOf(dossier)
      .filter(({ category, last: until, on }) => {
        const forWork = category === "single-permit" || category === null || due === last;
        return forWork && category !== "orientation-year" && on > from && (until === null || until > due);
      })
      .map(({ decided, on }) => ({ on, eventId: decided.eventId })),
    ...statements(dossier, "ResidenceCardIssued")
      .filter((card) => card.key !== key && parseDay(card.occurredOn) > from && opensWork(card, due))
      .map(({ eventId, occurredOn }) => ({ on: parseDay(occurredOn), eventId })),
  ];
  return papers.reduce<(typeof papers)[number] | null>(
    (first, paper) => (first === null || paper.on < first.on ? paper : first),
    null,
  );
}

function opensWork(card: Stated<"ResidenceCardIssued">, due: Day): boolean {
  const { cardType, expiresOn, ground } = card.data;
  const lasts = expiresOn === undefined || parseDay(expiresOn) > due;
  return lasts && (ground === "employee" || cardType === "H" || labourMarketOf(card, due) === "open");
}

/** The day after an employment that has an end by then; a later one starts under a rule of its own. */
function employmentEnds(due: Day, dossier: Dossier): Day | null {
  const employed = stretchOn(due, dossier);
  return employed === undefined || employed.to === null ? null : addDays(employed.to, 1);
}

const stretchOn = (day: Day, dossier: Dossier): Employed | undefined =>
  employedStretches(dossier).find(({ from, to }) => from <= day && (to === null || to >= day));

/**
 * The first day under the title on which the work is no research any more, by a change of the contract or by a contract
 * that follows it without a break. Work that was none from its first day is another rule's.
 */
function ordinaryWorkFrom(title: Ending, dossier: Dossier): { readonly from: Day; readonly eventId: string } | null {
  const stretch = employedStretches(dossier).find(
    ({ from, to }) => from <= title.last && (to === null || to >= title.from),
  );
  if (stretch === undefined) return null;
  const starts = [
    ...employments(dossier).map(({ contract, startsOn }) => ({ contract, from: startsOn })),
    ...statements(dossier, "ContractChanged")
      .filter(({ data }) => data.role !== undefined)
      .map(({ data, holdsFrom }) => ({ contract: data.contract, from: parseDay(holdsFrom) })),
  ];
  const ordinary = starts.flatMap(({ contract, from }) => {
    const role = termOn(dossier, contract, "role", from);
    const inside = from > stretch.from && from > title.from && from <= addDays(title.last, 1);
    const employed = stretch.to === null || from <= stretch.to;
    return role?.value === "other" && inside && employed ? [{ from, eventId: role.eventId }] : [];
  });
  return ordinary.reduce<(typeof ordinary)[number] | null>(
    (first, one) => (first === null || one.from < first.from ? one : first),
    null,
  );
}

/** Employed on the day after the last hosting agreement, while the title still runs: what is the work now? */
function withoutAgreement(title: Ending, dossier: Dossier): readonly Obligation[] {
  const agreement = lastHostingAgreement(dossier);
  if (agreement === null) return [];
  const after = addDays(parseDay(agreement.data.endsOn), 1);
  const employed = stretchOn(after, dossier);
  if (after > title.last || after <= title.from || employed === undefined) return [];
  const role = termOn(dossier, employed.contract, "role", after);
  return [
    {
      kind: "undetermined",
      id: `${titleAfterResearch.id}:${title.subject}`,
      rule: titleAfterResearch.id,
      anchor: after,
      missing: { fact: role === null ? "role-of-contract" : "hosting-agreement", neededOn: after },
      void: employed.to === null ? null : addDays(employed.to, 1),
      because: {
        facts: [
          evidence("hosting-agreement-ends-on", agreement.data.endsOn, agreement),
          evidence("title-ends-on", formatDay(title.last), title),
          ...(role === null ? [] : [evidence("role", role.value, role)]),
        ],
        parameters: [],
        workings: [],
      },
    },
  ];
}
