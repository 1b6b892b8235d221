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
  /** The days on which something fell due and was not assessed, earliest first, by employer, as far as one page a shard shows. */
  readonly days: ReadonlyMap<string, readonly Day[]>;
};

/** What is unassessed on a day. Reads one page of each shard: where that is full, it says less of employers not on it. */
export async function unassessedOn(table: Table, today: Day): Promise<Unassessed> {
  const pages = await inEveryShard((shard) => queryPage(table, dueBy(shard, formatDay(today))));
  const found = new Map<string, Set<Day>>();
  // Beyond a full page lies nothing of before its last day.
  let beyond = addDays(today, 1);
  for (const { items, next } of pages) {
    const entries = items.map((item) => readText(item, "dueSk") ?? "");
    for (const entry of entries) keep(found, readDossierId(entry.slice(dayLength + 1)).employer, dayIn(entry));
    const last = next === undefined ? undefined : entries.at(-1);
    if (last !== undefined) beyond = earlier(beyond, dayIn(last));
  }
  const days = new Map([...found].map(([employer, own]) => [employer, [...own].sort((a, b) => a - b)]));
  return { days, completeUpTo: (employer) => addDays(earlier(days.get(employer)?.[0] ?? beyond, beyond), -1) };
}

const dayLength = "YYYY-MM-DD".length;
const dayIn = (entry: string): Day => parseDay(entry.slice(0, dayLength));
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function keep(found: Map<string, Set<Day>>, employer: string, day: Day): void {
  found.set(employer, (found.get(employer) ?? new Set()).add(day));
}
