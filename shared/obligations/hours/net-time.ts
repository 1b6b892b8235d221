import type { Day } from "../../calendar/day.ts";
import { brusselsDay, type Instant, minutesByCivilDay, parseInstant } from "../../calendar/instant.ts";
import { minuteSeconds } from "../../calendar/units.ts";
import { type Dossier, type Facts, type Stated, statements } from "../../dossier/fact.ts";

declare const net: unique symbol;

export type Stretch = { readonly start: Instant; readonly end: Instant };
/** A stretch of net working time: presence without its breaks. Branded: presence is never taken for it. */
export type NetStretch = Stretch & { readonly [net]: true };
export type Sheet = Stated<"ShiftsRecorded">;

/**
 * Net working time of a dossier, in order and without overlaps: time that two sheets both tell is counted once.
 */
export const netTime = (dossier: Dossier): readonly NetStretch[] => worked(dossier).net;

/** Net working time by civil day in Belgium, in minutes, days in order. */
export const netMinutesByDay = (dossier: Dossier): ReadonlyMap<Day, number> => worked(dossier).byDay;

/** The sheets that tell of work on one of some days, in the order of their statements. */
export function sheetsAbout(dossier: Dossier, days: readonly Day[]): readonly Sheet[] {
  const sheets = days.flatMap((day) => worked(dossier).sheetsByDay.get(day) ?? []);
  return statements(dossier, "ShiftsRecorded").filter((sheet) => sheets.includes(sheet));
}

/** Net working time that one sheet tells of by civil day in Belgium, in minutes. */
export const minutesOfSheet = (sheet: Sheet): ReadonlyMap<Day, number> =>
  byDayOf(joined(shiftsOf(sheet).flatMap(({ stretches }) => stretches)));

/** One shift, from when to when, and its net stretches in order. */
export type NetShift = { readonly start: Instant; readonly end: Instant; readonly stretches: readonly NetStretch[] };

/** The shifts of a dossier, each cut by its breaks. */
export const netShifts = (dossier: Dossier): readonly NetShift[] =>
  statements(dossier, "ShiftsRecorded").flatMap(shiftsOf);

/** Elapsed minutes of a stretch; seconds are cut off both ends, as in the minutes of a day. */
export const minutesOf = ({ start, end }: Stretch): number =>
  Math.floor(end / minuteSeconds) - Math.floor(start / minuteSeconds);

/** The same time without overlaps, in order; what lies less than `gap` seconds apart is one. */
export function joined<Kind extends Stretch>(stretches: readonly Kind[], gap = 0): readonly Kind[] {
  const merged: Kind[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || (stretch.start > last.end && stretch.start - last.end >= gap)) merged.push(stretch);
    else if (stretch.end > last.end) merged[merged.length - 1] = { ...last, end: stretch.end };
  }
  return merged;
}

type Worked = {
  readonly net: readonly NetStretch[];
  readonly byDay: ReadonlyMap<Day, number>;
  readonly sheetsByDay: ReadonlyMap<Day, readonly Sheet[]>;
};

/** Facts never change once they are made, so what was worked out for one rule serves the next. */
const known = new WeakMap<Facts, Worked>();

function worked(dossier: Dossier): Worked {
  const before = known.get(dossier.facts);
  if (before !== undefined) return before;
  const sheets = statements(dossier, "ShiftsRecorded");
  const stretches = joined(sheets.flatMap(shiftsOf).flatMap((shift) => shift.stretches));
  const sheetsByDay = new Map<Day, Sheet[]>();
  for (const sheet of sheets)
    for (const day of daysOf(sheet)) {
      const about = sheetsByDay.get(day);
      if (about === undefined) sheetsByDay.set(day, [sheet]);
      else about.push(sheet);
    }
  const found = { net: stretches, byDay: byDayOf(stretches), sheetsByDay };
  known.set(dossier.facts, found);
  return found;
}

function byDayOf(stretches: readonly NetStretch[]): ReadonlyMap<Day, number> {
  const minutes = new Map<Day, number>();
  for (const { start, end } of stretches)
    for (const part of minutesByCivilDay(start, end))
      minutes.set(part.day, (minutes.get(part.day) ?? 0) + part.minutes);
  return minutes;
}

const daysOf = (sheet: Sheet): ReadonlySet<Day> => new Set(minutesOfSheet(sheet).keys());

/** A sheet's instants are read once, however many rules ask. */
const read = new WeakMap<Sheet, readonly NetShift[]>();

/** The shifts of a sheet, as it lists them. */
export function shiftsOf(sheet: Sheet): readonly NetShift[] {
  const before = read.get(sheet);
  if (before !== undefined) return before;
  const shifts = sheet.data.shifts.map((shift) => ({
    start: parseInstant(shift.startsAt),
    end: parseInstant(shift.endsAt),
    stretches: netStretches(shift),
  }));
  read.set(sheet, shifts);
  return shifts;
}

/** A shift cut by its breaks. */
function netStretches(shift: Sheet["data"]["shifts"][number]): readonly NetStretch[] {
  const end = parseInstant(shift.endsAt);
  const stretches: NetStretch[] = [];
  let start = parseInstant(shift.startsAt);
  const pauses = shift.breaks.map((pause) => ({
    start: parseInstant(pause.startsAt),
    end: parseInstant(pause.endsAt),
  }));
  for (const pause of joined(pauses)) {
    if (pause.end <= start) continue;
    if (pause.start >= end) break;
    if (pause.start > start) stretches.push(netStretch(start, pause.start));
    start = pause.end;
  }
  if (start < end) stretches.push(netStretch(start, end));
  return stretches;
}

const netStretch = (start: Instant, end: Instant): NetStretch => ({ start, end }) as NetStretch;

/** The civil day in Belgium on which a stretch begins, and the one on which it ends (its last second's). */
export const firstDayOf = ({ start }: Stretch): Day => brusselsDay(start);
export const lastDayOf = ({ end }: Stretch): Day => brusselsDay((end - 1) as Instant);
