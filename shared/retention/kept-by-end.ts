import { addDays, type Day, formatDay } from "../calendar/day.ts";
import { type RetentionClass, retentionClasses } from "./classes.ts";
import type { RecordTerm } from "./terms.ts";

/** Records of one kind whose terms end on one day. */
export type KeptUntil = {
  readonly kind: RetentionClass;
  readonly records: number;
  /** The last day on which they are kept, an ISO day; null where it cannot be said yet. */
  readonly until: string | null;
  /** Since when the value of the law holds that has them kept. */
  readonly since: string;
};

/**
 * How many records are kept of each kind, and until when: a line for each day on which terms end, the soonest first. One
 * day for a whole kind would be wrong for all but its last record.
 */
export const keptByEnd = (terms: readonly RecordTerm[]): readonly KeptUntil[] =>
  retentionClasses.flatMap((kind) => {
    const ofKind = terms.filter((term) => term.class === kind);
    const days = [...new Set(ofKind.map(({ erasableFrom }) => erasableFrom))].sort(soonestFirst);
    return days.map((day) => {
      const some = ofKind.filter(({ erasableFrom }) => erasableFrom === day);
      const until = day === null ? null : formatDay(addDays(day, -1));
      return { kind, records: some.length, until, since: some[0]?.by.since ?? "" };
    });
  });

/** What cannot be said yet comes last. */
const soonestFirst = (a: Day | null, b: Day | null): number =>
  (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY);
