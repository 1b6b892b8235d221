import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Day, formatDay, parseDay } from "../../shared/calendar/day.ts";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { lookUp, timeline } from "../../shared/obligations/timeline.ts";
import { applicationAdmissible, applied, supplementAsked, supplementProvided } from "../procedure-cast.ts";
import { obligationsOf } from "../scenarios/given.ts";

/**
 * A second calculation of the time to decide: slow and obvious, one day after the other, with a counter that moves on days
 * on which nothing that was asked for is missing. It shares the calendar with the rule and nothing else.
 */
const daysToDecide = 60;
const windowDays = 160;

type Request = {
  readonly asked: number;
  readonly during: "admissibility" | "examination";
  readonly after: number | null;
};
const request: fc.Arbitrary<Request> = fc.record({
  asked: fc.integer({ min: -5, max: 75 }),
  during: fc.constantFrom("examination" as const, "examination" as const, "admissibility" as const),
  after: fc.option(fc.integer({ min: 0, max: 30 })),
});
/** Days on whose sixtieth lie a weekend, Easter, Ascension Day or the year's end. */
const anyStart = fc.constantFrom("2026-02-03", "2026-03-17", "2026-10-30", "2024-12-02").map(parseDay);

/** The last day as it stands on each day of the window; null while the time stands still. */
function walk(start: Day, requests: readonly Request[]): readonly (Day | null)[] {
  const seen: (Day | null)[] = [];
  let counted = 0;
  for (let at = 0; at < windowDays; at += 1) {
    const over = counted === daysToDecide && isOver(addDays(start, at), seen);
    // A request of the last day or before stops it; what was asked for and handed in on one day stops nothing.
    const missing = requests.some(
      ({ asked, during, after }) =>
        during === "examination" && asked <= at && (after === null || at < asked + after) && after !== 0,
    );
    const ended = requests.some(({ asked, after }) => after !== null && after > 0 && asked + after === at);
    if (over) seen.push(seen.at(-1) ?? null);
    else if (missing) seen.push(null);
    else {
      const resumes = at === 0 || (ended && seen[at - 1] === null);
      if (!resumes && counted < daysToDecide) counted += 1;
      seen.push(moved(addDays(start, at + daysToDecide - counted), counted, addDays(start, at), seen));
    }
  }
  return seen;
}

/** Whether the last day has passed. */
const isOver = (day: Day, seen: readonly (Day | null)[]): boolean => {
  const last = seen.at(-1) ?? null;
  return last !== null && day > last;
};

/** The next working day; a last day that was reached and only waits for one stays where it is. */
function moved(day: Day, counted: number, today: Day, seen: readonly (Day | null)[]): Day {
  const before = seen.at(-1) ?? null;
  if (counted === daysToDecide && before !== null && before >= today) return before;
  let last = day;
  while (!isWorkingDay("administrative", last)) last = addDays(last, 1);
  return last;
}

it("the time to decide is what a walk from day to day comes to", () => {
  let stopped = 0;
  fc.assert(
    fc.property(anyStart, fc.array(request, { maxLength: 4 }), (start, requests) => {
      const on = (days: number) => formatDay(addDays(start, days));
      const events = [
        applied(on(-10)),
        applicationAdmissible(on(0)),
        ...requests.flatMap(({ asked, during, after }, at) => [
          supplementAsked(on(asked), during, { key: `s${at}` }),
          ...(after === null ? [] : [supplementProvided(on(asked), on(asked + after), { key: `s${at}` })]),
        ]),
      ];
      const [duty] = obligationsOf("application-decision", events);
      if (duty === undefined) throw new Error("no duty");
      const segments = timeline(duty, []);
      const known = Array.from({ length: windowDays }, (_, at) => lookUp(segments, addDays(start, at)).due);
      const walked = walk(start, requests);
      if (walked.includes(null)) stopped += 1;
      expect(known.map((day) => day && formatDay(day))).toEqual(walked.map((day) => day && formatDay(day)));
    }),
    { numRuns: Number(process.env.HISTORIES ?? 500) },
  );
  expect(stopped).toBeGreaterThan(20);
});
