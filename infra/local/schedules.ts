import type { FunctionSpec, ScheduledInput } from "../../functions/spec.ts";
import { type NextRun, readScheduleExpression } from "./schedule-expression.ts";

/** A schedule of a function, able to say when it runs. */
export type Schedule = {
  readonly functionName: string;
  readonly id: string;
  /** The first run strictly after an instant; `undefined` when there is none any more. */
  readonly nextRun: NextRun;
};

/** One run that fell due. */
export type DueRun = { readonly functionName: string; readonly schedule: string; readonly scheduledFor: Date };

/** Runs that one call of `dueBetween` lists at most: a year of five-minute runs. */
export const DUE_RUNS_MAX = 105_408;

/**
 * The schedules that functions declare.
 * @throws ScheduleExpressionError for an expression that EventBridge Scheduler would refuse.
 */
export function schedulesOf(specs: readonly FunctionSpec[]): readonly Schedule[] {
  return specs.flatMap((spec) =>
    spec.triggers.flatMap((trigger) =>
      trigger.kind === "schedule"
        ? [
            {
              functionName: spec.name,
              id: trigger.id,
              nextRun: readScheduleExpression(trigger.expression, trigger.timeZone),
            },
          ]
        : [],
    ),
  );
}

/**
 * Runs due after `from` and up to `to`, `to` included, in order of time; at one instant in the order of `schedules`.
 * Adjoining spans share no run and miss none.
 * @throws RangeError beyond DUE_RUNS_MAX runs: walk in shorter steps.
 */
export function dueBetween(schedules: readonly Schedule[], from: Date, to: Date): readonly DueRun[] {
  const due: DueRun[] = [];
  for (const { functionName, id, nextRun } of schedules) {
    for (let run = nextRun(from); run !== undefined && run <= to; run = nextRun(run)) {
      if (due.length === DUE_RUNS_MAX) {
        throw new RangeError(`More than ${DUE_RUNS_MAX} runs are due by ${to.toISOString()}; walk in shorter steps.`);
      }
      due.push({ functionName, schedule: id, scheduledFor: run });
    }
  }
  // Stable: schedules keep their order at one instant.
  return due.sort((a, b) => a.scheduledFor.getTime() - b.scheduledFor.getTime());
}

/** What Scheduler hands to the function for a run. */
export function scheduledInput(run: DueRun): ScheduledInput {
  return { schedule: run.schedule, scheduledFor: `${run.scheduledFor.toISOString().slice(0, 19)}Z` };
}
