import type { ReviewStage } from "../../../events/project/review-stages.ts";
import { type Day, parseDay } from "../../calendar/day.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";

/** A time in which the authors revise: from the day a revision is asked until the day the revised text is handed in. */
export type Revision = {
  readonly since: Day;
  /** The day on which the clock goes on; null while the authors revise. */
  readonly until: Day | null;
  readonly asked: Stated<"ReviewDecided">;
  readonly submitted: Stated<"RevisionSubmitted"> | null;
};

/** A decision of a reviewing side. */
export type Decision = {
  readonly on: Day;
  readonly outcome: Stated<"ReviewDecided">["data"]["outcome"];
  readonly fact: Stated<"ReviewDecided">;
};

/** One review of a publication. */
export type Review = {
  readonly key: string;
  readonly stage: ReviewStage;
  /** Whose review it is: its stage, and the side where several review in one stage. */
  readonly reviewer: string;
  readonly request: Stated<"ReviewRequested">;
  /** The day it was handed in: the day reported, or an earlier one that proves it, for nobody decides on nothing. */
  readonly requestedOn: Day;
  readonly revisions: readonly Revision[];
  /** In order; of one day, the last word last. */
  readonly decisions: readonly Decision[];
  /** The first approval or refusal; null while undecided. */
  readonly decided: Decision | null;
  /** The next review of the same reviewer that was handed in on a later day, and takes the place of this one. */
  readonly replacedBy: Handed | null;
};

/** What was handed in for a review. */
type Handed = Pick<Review, "key" | "reviewer" | "request" | "requestedOn">;

/** Every review that was requested, in the order of their days. */
export function reviewsOf(dossier: Dossier): readonly Review[] {
  const decisions = statements(dossier, "ReviewDecided");
  const submissions = statements(dossier, "RevisionSubmitted");
  const reviews = statements(dossier, "ReviewRequested")
    .map((request) =>
      reviewOf(
        request,
        decisions.filter(({ data }) => data.review === request.key),
        submissions.filter(({ data }) => data.review === request.key),
      ),
    )
    .sort((a, b) => a.requestedOn - b.requestedOn);
  return reviews.map((review) => ({ ...review, replacedBy: successorOf(review, reviews) }));
}

/** Of two requests of one day nobody can say which took the place of which: both stand. */
const successorOf = ({ reviewer, requestedOn }: Handed, reviews: readonly Handed[]): Handed | null =>
  reviews.find((other) => other.reviewer === reviewer && other.requestedOn > requestedOn) ?? null;

function reviewOf(
  request: Stated<"ReviewRequested">,
  given: readonly Stated<"ReviewDecided">[],
  submissions: readonly Stated<"RevisionSubmitted">[],
): Omit<Review, "replacedBy"> {
  const { stage, side } = request.data;
  const decisions = given
    .map((fact) => ({ on: parseDay(fact.holdsFrom), outcome: fact.data.outcome, fact }))
    .sort((a, b) => a.on - b.on || finality(a) - finality(b));
  const decided = decisions.find(isFinal) ?? null;
  const days = [request, ...given, ...submissions].map(({ holdsFrom }) => parseDay(holdsFrom));
  return {
    key: request.key,
    stage,
    reviewer: side === undefined ? stage : `${stage}.${side}`,
    request,
    requestedOn: Math.min(...days) as Day,
    revisions: revisionsOf(decisions, decided, submissions),
    decisions,
    decided,
  };
}

/** Of two decisions on one day a revision came first, and a refusal is believed before an approval. */
const finality = ({ outcome }: Decision): number => ["approved", "refused"].indexOf(outcome);

const isFinal = (decision: Decision): boolean => finality(decision) >= 0;

/**
 * When authors revised, until the decision. What comes twice, or a text that nobody asked for, moves nothing. A text
 * that is handed in on the day it was asked stops nothing; one that is sent back on the day it came is a new round
 * without a day between.
 */
function revisionsOf(
  decisions: readonly Decision[],
  decided: Decision | null,
  submissions: readonly Stated<"RevisionSubmitted">[],
): readonly Revision[] {
  const asks = decisions.filter((decision) => !isFinal(decision) && (decided === null || decision.on < decided.on));
  const texts = submissions.map((fact) => ({ on: parseDay(fact.holdsFrom), fact }));
  const days = [...new Set([...asks, ...texts].map(({ on }) => on))].sort((a, b) => a - b);
  const revisions: Revision[] = [];
  for (const day of days) {
    const asked = asks.find(({ on }) => on === day);
    const submitted = texts.find(({ on }) => on === day);
    const last = revisions.at(-1);
    const revising = last !== undefined && last.until === null;
    if (asked !== undefined && submitted === undefined && !revising)
      revisions.push({ since: day, until: null, asked: asked.fact, submitted: null });
    if (submitted !== undefined && asked === undefined && revising)
      revisions[revisions.length - 1] = { ...last, until: day, submitted: submitted.fact };
  }
  return revisions;
}

/** Whether its authors revise on a day. */
export const isRevised = ({ revisions }: Review, day: Day): boolean =>
  revisions.some(({ since, until }) => since <= day && (until === null || day < until));
