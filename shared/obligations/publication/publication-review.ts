import { type Day, formatDay, parseDay, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { noStatutoryDeadline } from "../../law/publication.ts";
import { reviewLadder } from "../../policy/ladders.ts";
import { policyValue } from "../../policy/policy.ts";
import { reviewWorkingDays } from "../../policy/reviews.ts";
import type { Evidence, Obligation, Working } from "../obligation.ts";
import { evidence, noMargin, type Rule } from "../rule.ts";
import { lastEnding } from "./publications.ts";
import { type Clock, reviewClock } from "./review-clock.ts";
import { type Review, reviewsOf } from "./reviews.ts";

/**
 * A review of a publication is decided within the working days of its stage, counted from the day after it was handed
 * in. While the authors revise, the clock stands still. No law sets the days: the employer and its contracts do.
 *
 * An undecided review is void from the day on which another was requested of the same reviewer in its stage, and from
 * the day on which the publication is public or given up. What is public unapproved is a breach of its own.
 */
export const publicationReview: Rule = {
  id: "publication-review",
  family: "publication",
  per: "whole",
  says: "A review of a publication is decided within the days of its stage; while the authors revise, they stand still.",
  since: "1900-01-01",
  reads: { publication: noMargin },
  uses: [],
  basis: [noStatutoryDeadline],
  dueSetBy: "policy",
  atOnce: [],
  obligations: (dossier, employer, span) =>
    reviewsOf(dossier)
      .map((review) => dutyOf(review, dossier, employer))
      .filter((obligation) => within(span, obligation.anchor)),
};

function dutyOf(review: Review, dossier: Dossier, employer: Employer): Obligation {
  const workingDays = policyValue(employer.policies, reviewWorkingDays[review.stage]);
  const clock = reviewClock(review.requestedOn, workingDays, review.revisions);
  const end = endOf(review, dossier);
  return {
    kind: "duty",
    id: `${publicationReview.id}:${review.key}`,
    rule: publicationReview.id,
    anchor: clock.due,
    opens: review.requestedOn,
    recommended: null,
    ladder: policyValue(employer.policies, reviewLadder),
    due: clock.due,
    pauses: clock.pauses,
    met: review.decided === null ? null : review.decided.on,
    void: end === null ? null : end.on,
    missing: null,
    because: {
      facts: [...factsOf(review), ...(end === null ? [] : end.facts)],
      parameters: [],
      workings: [...workingsOf(review, workingDays, clock), ...(end === null ? [] : end.workings)],
    },
  };
}

/** What left nothing to decide, and why. */
type End = { readonly on: Day; readonly facts: readonly Evidence[]; readonly workings: readonly Working[] };

/** What came first of all that ends an undecided review; null where nothing did. */
function endOf({ decided, replacedBy }: Review, dossier: Dossier): End | null {
  const ends = [...replacement(replacedBy), ...ending(dossier)].filter(({ on }) => decided === null || on < decided.on);
  return ends.sort((a, b) => a.on - b.on)[0] ?? null;
}

function replacement(by: Review["replacedBy"]): readonly End[] {
  if (by === null) return [];
  const { requestedOn: on, request } = by;
  return [
    {
      on,
      facts: [evidence("review-requested-on", request.holdsFrom, request)],
      workings: [{ say: "review-replaced", with: { on } }],
    },
  ];
}

function ending(dossier: Dossier): readonly End[] {
  const last = lastEnding(dossier);
  if (last === null) return [];
  const { on, fact } = last;
  if (fact.type === "PublicationWithdrawn") return [{ on, facts: [], workings: [] }];
  return [
    { on, facts: [evidence("made-public-on", formatDay(on), fact)], workings: [{ say: "review-moot", with: { on } }] },
  ];
}

function factsOf({ request, revisions, decided }: Review): readonly Evidence[] {
  return [
    evidence("review-requested-on", request.holdsFrom, request),
    ...revisions.flatMap(({ asked, submitted }) => [
      evidence("revision-asked-on", asked.holdsFrom, asked),
      ...(submitted === null ? [] : [evidence("revision-submitted-on", submitted.holdsFrom, submitted)]),
    ]),
    ...(decided === null ? [] : [evidence("review-decided-on", decided.fact.holdsFrom, decided.fact)]),
  ];
}

function workingsOf(review: Review, days: number, { due, pauses }: Clock): readonly Working[] {
  const { stage, requestedOn, request } = review;
  const late = review.revisions.at(pauses.length);
  return [
    ...(requestedOn < parseDay(request.holdsFrom) ? [proven(requestedOn)] : []),
    { say: "review-counted", with: { stage, from: requestedOn, days, due } },
    ...pauses.map(
      ({ since, remaining, resumed }): Working =>
        resumed === null
          ? { say: "review-stands-still", with: { since, remaining } }
          : { say: "review-went-on", with: { since, remaining, on: resumed.on, due: resumed.due } },
    ),
    ...(late === undefined ? [] : [{ say: "revision-too-late", with: { since: late.since } }]),
  ];
}

const proven = (on: Day): Working => ({ say: "request-proven", with: { on } });
