import { addDays, type Day, formatDay, parseDay } from "../calendar/day.ts";
import { inEveryShard, readDossierId } from "./keys.ts";
import { queryPage, readText, type Table } from "./table.ts";
import { dueBy } from "./work.ts";

/**
 * What fell due and was not assessed: it stands in the due index until it is, so that neither a sweep that never came nor
 * a queue that stands still goes unseen.
 */
export type Unassessed = {
  /** The day up to which everything of an employer was assessed; never a later one than is true. */
  readonly completeUpTo: (employer: string) => Day;
  /** The first day on which something fell due and was not assessed, by employer, as far as one page a shard shows. */
  readonly since: ReadonlyMap<string, Day>;
};

/** What is unassessed on a day. Reads one page of each shard: where that is full, it says less of employers not on it. */
export async function unassessedOn(table: Table, today: Day): Promise<Unassessed> {
  const pages = await inEveryShard((shard) => queryPage(table, dueBy(shard, formatDay(today))));
  const since = new Map<string, Day>();
  // Beyond a full page lies nothing of before its last day.
  let beyond = addDays(today, 1);
  for (const { items, next } of pages) {
    const entries = items.map((item) => readText(item, "dueSk") ?? "");
    for (const entry of entries) keepEarliest(since, readDossierId(entry.slice(dayLength + 1)).employer, dayIn(entry));
    const last = next === undefined ? undefined : entries.at(-1);
    if (last !== undefined) beyond = earlier(beyond, dayIn(last));
  }
  return { since, completeUpTo: (employer) => addDays(earlier(since.get(employer) ?? beyond, beyond), -1) };
}

const dayLength = "YYYY-MM-DD".length;
const dayIn = (entry: string): Day => parseDay(entry.slice(0, dayLength));
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function keepEarliest(days: Map<string, Day>, employer: string, day: Day): void {
  days.set(employer, earlier(days.get(employer) ?? day, day));
}
