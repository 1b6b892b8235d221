import type { BelfryEvent } from "../../events/catalogue.ts";
import type { WholeFeed } from "./whole.ts";

/** In what a sum is: euro cents, or minutes. */
export type Unit = "cents" | "minutes";

/** A sum over the events of one type and kind. */
export type Sum = {
  readonly type: string;
  /** As `data.kind` says; null where events of this type have none. */
  readonly kind: string | null;
  readonly unit: Unit;
  readonly sum: number;
  /** How many values were added. */
  readonly count: number;
};

/** What a whole file comes to. */
export type Figures = {
  readonly rows: number;
  readonly rejected: number;
  /** Distinct people, about. */
  readonly people: number;
  readonly sums: readonly Sum[];
};

/** A sum that is far from that of the last file. */
export type SumOff = {
  readonly type: string;
  readonly kind?: string | undefined;
  readonly unit: Unit;
  /** The sum as whole percent of the last one. */
  readonly percent: number;
  /** Left out where so few values were added that the sum tells one person's pay. */
  readonly last?: number | undefined;
  readonly now?: number | undefined;
};

/** What makes a file strange beside the last one. */
export type Off = {
  readonly people: { readonly last: number; readonly now: number };
  readonly sums: readonly SumOff[];
};

/** Fewer people than these left out are no reason to hold a file, but that nobody is left is. */
const peopleMin = 3;
/** Rejected rows in a hundred, beyond which a file is no measure. */
const rejectedPercentMax = 20;
/** Values of which a sum may be told. */
const toldMin = 5;
/** Sums that are kept and told, at most. */
const sumsMax = 40;

/** Adds what an event says in amounts and hours: fields in whole cents, and the minutes of shifts. */
export function withEvent(
  sums: Map<string, Sum>,
  { type, data }: Pick<BelfryEvent, "type"> & { data?: unknown },
): void {
  if (typeof data !== "object" || data === null) return;
  const { kind } = data as { kind?: unknown };
  const add = (unit: Unit, value: number): void => {
    const name = typeof kind === "string" ? kind : null;
    const key = JSON.stringify([type, name, unit]);
    const known = sums.get(key) ?? { type, kind: name, unit, sum: 0, count: 0 };
    if (sums.size < sumsMax || sums.has(key))
      sums.set(key, { ...known, sum: known.sum + value, count: known.count + 1 });
  };
  for (const [field, value] of Object.entries(data))
    if (field.endsWith("Cents") && typeof value === "number") add("cents", value);
  const { shifts } = data as { shifts?: unknown };
  if (Array.isArray(shifts))
    add(
      "minutes",
      shifts.reduce((sum: number, shift) => sum + minutesOf(shift), 0),
    );
}

const minutesOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/**
 * What makes a file strange beside the last one; null where nothing does. A rejected row is told of by itself and counts
 * as one that might have been a person more; what one of the files has nothing of is not compared, for premiums and
 * holiday pay come in some months only.
 */
export function compared(now: Figures, last: Figures, bounds: WholeFeed): Off | null {
  const people = { last: last.people, now: now.people };
  const fewer = fewerPeople(now, last, bounds);
  const sums = now.sums.flatMap((sum) => {
    const before = last.sums.find(({ type, kind, unit }) => [type, kind, unit].join() === keyOf(sum));
    return before === undefined || !isOff(sum.sum, before.sum, bounds, manyRejected(now)) ? [] : [offOf(sum, before)];
  });
  return fewer || sums.length > 0 ? { people, sums } : null;
}

const keyOf = ({ type, kind, unit }: Sum): string => [type, kind, unit].join();

/** Whether so many rows were rejected that what is left says little of the whole. */
export const manyRejected = ({ rows, rejected }: Figures): boolean => rejected * 100 > rows * rejectedPercentMax;

function fewerPeople(now: Figures, last: Figures, { fewerPeoplePercent }: WholeFeed): boolean {
  const missing = last.people - (now.people + now.rejected);
  if (missing * 100 <= last.people * fewerPeoplePercent) return false;
  return missing >= peopleMin || now.people + now.rejected === 0;
}

function isOff(now: number, last: number, { amountsOffPercent }: WholeFeed, orRejected: boolean): boolean {
  if (now === 0 || last === 0 || (now < last && orRejected)) return false;
  return Math.abs(now - last) * 100 > last * amountsOffPercent;
}

const offOf = ({ type, kind, unit, sum, count }: Sum, last: Sum): SumOff => ({
  type,
  ...(kind === null ? {} : { kind }),
  unit,
  percent: Math.min(Math.round((sum * 100) / last.sum), percentMax),
  ...(Math.min(count, last.count) < toldMin ? {} : { last: last.sum, now: sum }),
});

/** A sum beyond this is told as this. */
const percentMax = 1_000_000;
