import { type Day, formatDay } from "../../../calendar/day.ts";

/** A stretch of days in the picture; its last day is null where it has no end yet. */
export type Bar = {
  readonly kind: "employment" | "title" | "provisional" | "disputed" | "absence" | "duty" | Mark;
  readonly from: Day;
  readonly to: Day | null;
  /** For those who cannot see it. */
  readonly says: string;
  /** What is marked, by its title; nothing for what is no finding. */
  readonly what?: string;
};

/** What is marked: the day on which it begins carries a sign of its own shape. */
export type Mark = "breached" | "overdue" | "undetermined";

/** A stretch of days in words. */
export const daysInWords = (from: Day, to: Day | null): string =>
  to === null
    ? `from ${formatDay(from)}`
    : from === to
      ? `on ${formatDay(from)}`
      : `${formatDay(from)} to ${formatDay(to)}`;
