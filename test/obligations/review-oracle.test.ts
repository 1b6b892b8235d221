import fc from "fast-check";
import { expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { lookUp, type Status, timeline } from "../../shared/obligations/timeline.ts";
import { configured, planned, released, requested, resubmitted, reviewed } from "../cast.ts";
import { sampled } from "../sampled.ts";
import { obligationsOf } from "../scenarios/given.ts";

/**
 * A second calculation of what a review and a publication have to wait for: slow and obvious, one day after the other,
 * with a counter that moves on working days alone. It shares the calendar with the rules and nothing else.
 */

/** Histories of a run of `npm test`; HISTORIES sets another number. */
const histories = Number(process.env.HISTORIES ?? sampled(300, 700));
const windowDays = 110;

type Outcome = "approved" | "revision-asked" | "refused";
type Step = { readonly day: number; readonly does: Outcome | "hands-in" };
type Story = { readonly stage: Stage; readonly requested: number; readonly steps: readonly Step[] };
const stages = ["supervisor", "ethics", "management"] as const;
type Stage = (typeof stages)[number];

/** Days around Easter, Ascension Day and Whit Monday, and around the year's end. */
const anyStart = fc.constantFrom("2026-03-02", "2026-04-20", "2026-12-01", "2024-02-12").map(parseDay);
const step: fc.Arbitrary<Step> = fc.record({
  day: fc.integer({ min: -4, max: 60 }),
  does: fc.constantFrom("revision-asked", "revision-asked", "hands-in", "hands-in", "approved", "refused"),
});
const story: fc.Arbitrary<Story> = fc.record({
  stage: fc.constantFrom(...stages),
  requested: fc.integer({ min: 0, max: 25 }),
  steps: fc.array(step, { maxLength: 7 }),
});

/** Events of a review, their keys by the order in which they are told. */
const eventsOf = (
  start: Day,
  { stage, requested: day, steps }: Story,
  key: string,
  side: { readonly side?: string } = {},
): readonly BelfryEvent[] => [
  requested(stage, formatDay(addDays(start, day)), { key, ...side }),
  ...steps.map((one, at) => {
    const on = formatDay(addDays(start, one.day));
    const more = { key: `${key}-${at}` };
    return one.does === "hands-in" ? resubmitted(key, on, more) : reviewed(key, on, one.does, more);
  }),
];

const known = new Map<Day, boolean>();
/** Whether a day is a working day, remembered, for the walks ask again and again. */
function works(day: Day): boolean {
  const is = known.get(day) ?? isWorkingDay("administrative", day);
  known.set(day, is);
  return is;
}

type Seen = { readonly status: Status; readonly due: Day | null };

/** The first day of anything about a review: nobody decides on what was not handed in. */
const firstDay = ({ requested: day, steps }: Story): number => Math.min(day, ...steps.map((one) => one.day));

const doesOn = ({ steps }: Story, day: number, what: Step["does"]): boolean =>
  steps.some((one) => one.day === day && one.does === what);

const isDecidedBy = ({ steps }: Story, day: number): boolean =>
  steps.some((one) => one.day <= day && (one.does === "approved" || one.does === "refused"));

/** Whether another request of the same stage was handed in after it, up to a day. */
const isReplacedBy = (review: Story, reviews: readonly Story[], day: number): boolean =>
  reviews.some((other) => other.stage === review.stage && firstDay(other) > firstDay(review) && firstDay(other) <= day);

/** Whether the authors revise at the end of a day, given whether they did at its beginning. */
function revises(review: Story, day: number, before: boolean): boolean {
  const asked = doesOn(review, day, "revision-asked");
  const came = doesOn(review, day, "hands-in");
  if (asked && came) return before;
  if (asked) return true;
  return came ? false : before;
}

/** The day on which so many working days have passed after a day. */
function after(start: Day, day: number, ticks: number): Day {
  let last = addDays(start, day);
  for (let left = ticks; left > 0; ) {
    last = addDays(last, 1);
    if (works(last)) left -= 1;
  }
  return last;
}

/** How a review looks on each day of the window; from the first of some days on nobody waits for it any more. */
function walkReview(
  start: Day,
  review: Story,
  workingDays: number,
  endings: readonly (number | null)[],
): readonly Seen[] {
  const seen: Seen[] = [];
  const first = firstDay(review);
  let still = false;
  let ticks = 0;
  let ended: Day | null = null;
  let settled: "met" | "void" | null = null;
  for (let day = -10; day < windowDays; day += 1) {
    const today = addDays(start, day);
    const before = still;
    if (settled === null && isDecidedBy(review, day)) settled = "met";
    if (settled === null && endings.some((ending) => ending !== null && ending <= day)) settled = "void";
    if (ended === null) still = revises(review, day, before);
    if (ended === null && day > first && !before && !still && works(today)) ticks += 1;
    const due = ended ?? (still ? null : after(start, Math.max(day, first), workingDays - ticks));
    if (settled !== null) seen.push({ status: settled, due: null });
    else if (day < first) seen.push({ status: "upcoming", due: null });
    else if (ended !== null) seen.push({ status: "overdue", due });
    else seen.push(still ? { status: "suspended", due: null } : { status: "open", due });
    if (ended === null && ticks === workingDays) ended = today;
  }
  return seen;
}

type Plan = { readonly stages: readonly Stage[]; readonly deadline: number | null };

/** The last decision of a stage up to a day; of one day that of the review told last, and of that the gravest final one. */
function latest(reviews: readonly Story[], stage: Stage, day: number): Outcome | null {
  const gravity: readonly Step["does"][] = ["revision-asked", "approved", "refused"];
  let found: { readonly day: number; readonly does: Step["does"] } | null = null;
  for (const review of reviews.filter((one) => one.stage === stage))
    for (const one of [...review.steps].sort(
      (a, b) => a.day - b.day || gravity.indexOf(a.does) - gravity.indexOf(b.does),
    ))
      if (one.does !== "hands-in" && one.day <= day && (found === null || one.day >= found.day)) found = one;
  return found === null ? null : (found.does as Outcome);
}

/** How a whole publication looks on each day, until it was approved for the first time. */
function walkApproval(start: Day, told: readonly Story[], plan: Plan, workingDays: number): readonly Seen[] {
  const seen: Seen[] = [];
  const reviews = told.filter(({ stage }) => plan.stages.includes(stage));
  const wanted = plan.deadline === null ? null : addDays(start, plan.deadline);
  const first = reviews.length === 0 ? null : Math.min(...reviews.map(firstDay));
  const opens = wanted === null ? first : Math.min(-8, first ?? -8);
  const revising = reviews.map(() => false);
  let still = false;
  let ticks = 0;
  let met = false;
  let overdue: Day | null = null;
  for (let day = -10; day < windowDays; day += 1) {
    const today = addDays(start, day);
    const before = still;
    for (const [at, review] of reviews.entries()) revising[at] = revises(review, day, revising[at] ?? false);
    const waiting = reviews
      .map((review, at) => ({ review, revised: revising[at] === true }))
      .filter(
        ({ review }) => firstDay(review) <= day && !isDecidedBy(review, day) && !isReplacedBy(review, reviews, day),
      )
      .filter(({ review }) => latest(reviews, review.stage, day) !== "approved");
    still = waiting.length > 0 && waiting.every(({ revised }) => revised);
    if (first !== null && day > first && !before && !still && works(today) && ticks < workingDays) ticks += 1;
    met ||= plan.stages.every((stage) => latest(reviews, stage, day) === "approved");
    const counted = first === null || still ? null : after(start, Math.max(day, first), workingDays - ticks);
    // Once the days have passed, the last of them stays what it was.
    const due: Day | null = overdue ?? sooner(counted, wanted);
    if (met) seen.push({ status: "met", due: null });
    else if (opens === null || day < opens) seen.push({ status: "upcoming", due: null });
    else if (due === null) seen.push({ status: "suspended", due: null });
    else if (due < today) seen.push({ status: "overdue", due });
    else seen.push({ status: "open", due });
    if (overdue === null && due !== null && opens !== null && day >= opens && due <= today) overdue = due;
  }
  return seen;
}

const sooner = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a < b ? a : b);

/** What the rules see on the same days; the due day of what is not open says nothing. */
function seenByRule(rule: string, id: string, start: Day, events: readonly BelfryEvent[]): readonly Seen[] | null {
  const found = obligationsOf(rule, events).find((obligation) => obligation.id === `${rule}:${id}`);
  if (found === undefined) return null;
  const segments = timeline(found, []);
  return Array.from({ length: windowDays + 10 }, (_, at) => {
    const { status, due } = lookUp(segments, addDays(start, at - 10));
    return { status, due: status === "open" || status === "overdue" ? due : null };
  });
}

/** Days in words, only where they are not the same anyway. */
function expectSame(seen: readonly Seen[] | null, walked: readonly Seen[] | null, start: Day): void {
  const same =
    seen === null || walked === null
      ? seen === walked
      : seen.every(({ status, due }, at) => status === walked[at]?.status && due === walked[at]?.due);
  if (!same) expect(told(seen, start)).toEqual(told(walked, start));
}

const told = (seen: readonly Seen[] | null, start: Day) =>
  seen?.map(
    ({ status, due }, at) => `${formatDay(addDays(start, at - 10))} ${status} ${due === null ? "" : formatDay(due)}`,
  );

it("a review looks on every day as a walk from day to day says", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(
      anyStart,
      story,
      fc.option(story),
      fc.boolean(),
      fc.option(fc.integer({ min: -8, max: 60 })),
      fc.integer({ min: 1, max: 25 }),
      (start, review, another, isOtherSide, appears, days) => {
        const again = another === null ? null : { ...another, stage: review.stage };
        const events = [
          planned(),
          configured({ policies: { [`${review.stage}-review-working-days`]: days } }),
          ...eventsOf(start, review, "r0"),
          ...(again === null ? [] : eventsOf(start, again, "r1", isOtherSide ? { side: "ghent" } : {})),
          ...(appears === null ? [] : [released(formatDay(addDays(start, appears)))]),
        ];
        const begins = [review, ...(again === null ? [] : [again])].map(firstDay);
        for (const [at, one] of [review, again].entries()) {
          if (one === null) continue;
          const later = isOtherSide ? [] : begins.filter((begin) => begin > firstDay(one));
          const seen = seenByRule("publication-review", `r${at}`, start, events);
          expectSame(seen, walkReview(start, one, days, [appears, ...later]), start);
        }
      },
    ),
    { numRuns: histories },
  );
});

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  stages: fc.uniqueArray(fc.constantFrom(...stages), { minLength: 1 }),
  deadline: fc.option(fc.integer({ min: -6, max: 80 }), { nil: null }),
});

it("a publication looks on every day as a walk from day to day says", { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(
      anyStart,
      fc.array(story, { maxLength: 4 }),
      anyPlan,
      fc.integer({ min: 1, max: 30 }),
      (start, reviews, plan, days) => {
        // Reviews are told in the order in which they began, and of one day in which they were requested.
        const inOrder = [...reviews].sort((a, b) => firstDay(a) - firstDay(b) || a.requested - b.requested);
        const venueDeadline = plan.deadline === null ? undefined : formatDay(addDays(start, plan.deadline));
        const events = [
          planned({ stages: plan.stages, venueDeadline }, { occurredOn: formatDay(addDays(start, -8)) }),
          configured({ policies: { "approval-working-days": days } }),
          ...inOrder.flatMap((review, at) => eventsOf(start, review, `r${at}`)),
        ];
        const seen = seenByRule("publication-approval", "pub-clouds", start, events);
        const waits = inOrder.some(({ stage }) => plan.stages.includes(stage)) || plan.deadline !== null;
        expectSame(seen, waits ? walkApproval(start, inOrder, plan, days) : null, start);
      },
    ),
    { numRuns: histories },
  );
});
