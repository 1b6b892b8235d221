import { addDays, type Day } from "../../calendar/day.ts";
import type { Title } from "./title.ts";

/** Days on which an employment rests on a paper. */
export type Reliance = { readonly title: Title; readonly from: Day; readonly to: Day | null };

/**
 * The papers that an employment rests on, one after the other, from a day to another (null where it goes on). On each day
 * it is the newest paper in hand; a decision is relied on only where no card or document is, for it comes before one.
 * A paper that is relied on again after another has one reliance, from its first day to its last.
 */
export function reliances(titles: readonly Title[], from: Day, to: Day | null): readonly Reliance[] {
  const found = new Map<Title, Reliance>();
  let day: Day | null = from;
  while (day !== null && (to === null || day <= to)) {
    const on: Day = day;
    const held = titles.filter((title) => title.from <= on && isHeld(title, on, titles));
    const title = newest(held.filter(({ kind }) => kind !== "grant")) ?? newest(held);
    const next: Day | null = titles.find((other) => other.from > on)?.from ?? null;
    if (title === undefined) {
      day = next;
      continue;
    }
    const until = earliest(title.last, next === null ? null : addDays(next, -1), to);
    found.set(title, { title, from: found.get(title)?.from ?? on, to: until });
    day = until === null ? null : addDays(until, 1);
  }
  return [...found.values()];
}

/** To its last day; one whose last day is not known, until the next paper shows that it was replaced. */
const isHeld = (title: Title, day: Day, titles: readonly Title[]): boolean =>
  title.last === null ? titles.every(({ from }) => from <= title.from || from > day) : title.last >= day;

/** The one that begins last; of several, the one that lasts longest. */
const newest = (titles: readonly Title[]): Title | undefined =>
  titles.reduce<Title | undefined>(
    (best, title) =>
      best === undefined || title.from > best.from || (title.from === best.from && lastsLonger(title, best))
        ? title
        : best,
    undefined,
  );

const lastsLonger = (one: Title, other: Title): boolean =>
  other.last !== null && (one.last === null || one.last > other.last);

const earliest = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
