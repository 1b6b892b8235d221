import { Cron } from "croner";

/** Finds the first run strictly after an instant; `undefined` when there is none any more. */
export type NextRun = (after: Date) => Date | undefined;

/** An expression that is not EventBridge Scheduler's, or uses a part of it that Belfry does not. A retry never helps. */
export class ScheduleExpressionError extends Error {
  override readonly name = "ScheduleExpressionError";
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
/** Numbers, names of three letters, and the signs that Belfry uses; `L` stands for the last day of the month only. */
const FIELD = /^([\d*?,/-]|[A-Z]{3})+$/;
const HOUR_MS = 3_600_000;
/** A repeated hour drops sixty runs of one minute; beyond twice that something is wrong, and looping on would hide it. */
const DROPPED_RUNS_MAX = 120;

/**
 * Reads `cron(minute hour day-of-month month day-of-week year)` or `rate(value unit)` as EventBridge Scheduler does:
 * a cron run at a local time that the clock change removes is skipped, and one at a local time that comes twice runs
 * once, the first time (Scheduler user guide, "Schedule types", daylight saving time).
 * A rate counts whole periods since 1970 in UTC: the cloud counts from the schedule's creation, which one machine does not have.
 * @throws ScheduleExpressionError for anything else.
 */
export function readScheduleExpression(expression: string, timeZone: string): NextRun {
  const [, kind, body = ""] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === "rate") return rate(expression, body);
  if (kind === "cron") return cron(expression, body, timeZone);
  throw new ScheduleExpressionError(`"${expression}" is not a schedule; write cron(...) or rate(...).`);
}

function rate(expression: string, body: string): NextRun {
  const [, digits = "", unit = "", plural] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(body) ?? [];
  const count = Number(digits);
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined || (count === 1) === (plural === "s")) {
    throw new ScheduleExpressionError(
      `"${expression}" is no rate; write rate(1 minute), rate(5 minutes), hours or days.`,
    );
  }
  const periodMs = count * unitMs;
  return (after) => new Date((Math.floor(after.getTime() / periodMs) + 1) * periodMs);
}

function cron(expression: string, body: string, timeZone: string): NextRun {
  const schedule = cronOf(expression, body, timeZone);
  return (after) => {
    let run = schedule.nextRun(after);
    for (let dropped = 0; run !== null && dropped < DROPPED_RUNS_MAX; dropped += 1) {
      // croner fires late for a local time that does not exist: such a run does not match its own pattern.
      if (schedule.match(run) && !isRepeated(run, timeZone)) return run;
      run = schedule.nextRun(run);
    }
    if (run === null) return undefined;
    throw new ScheduleExpressionError(`"${expression}" finds no local time that exists in ${timeZone}.`);
  };
}

function cronOf(expression: string, body: string, timeZone: string): Cron {
  const fields = body.split(" ");
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields;
  if (fields.length !== 6 || !fields.every((field, index) => FIELD.test(field) || (index === 2 && field === "L"))) {
    const parts = "minute hour day-of-month month day-of-week year";
    throw new ScheduleExpressionError(`"${expression}" needs six fields (${parts}) of numbers, names, * , - / or ?.`);
  }
  if ((dayOfMonth === "?") === (dayOfWeek === "?") || [minute, hour, month, year].includes("?")) {
    throw new ScheduleExpressionError(
      `"${expression}": exactly one of day-of-month and day-of-week must be ?, no other field.`,
    );
  }
  if (/\b[089]/.test(dayOfWeek ?? "")) {
    throw new ScheduleExpressionError(`"${expression}": day-of-week runs from 1 (Sunday) to 7 (Saturday).`);
  }
  const pattern = ["0", ...fields.map((field) => (field === "?" ? "*" : field))].join(" ");
  try {
    return new Cron(pattern, { timezone: timeZone, alternativeWeekdays: true, sloppyRanges: true, paused: true });
  } catch (cause) {
    throw new ScheduleExpressionError(`"${expression}" can't be read; see the cause.`, { cause });
  }
}

/** Whether the same local time was already shown an hour before, when the clocks went back. */
function isRepeated(run: Date, timeZone: string): boolean {
  return localTime(run, timeZone) === localTime(new Date(run.getTime() - HOUR_MS), timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(instant: Date, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, format);
  return format.format(instant);
}
