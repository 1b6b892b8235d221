import type { Day } from "../../calendar/day.ts";
import { type Instant, minutesByCivilDay, parseInstant } from "../../calendar/instant.ts";
import { type Dossier, statements } from "../../dossier/fact.ts";

/** A stretch of net working time: presence without its breaks. Never to be compared with presence. */
type NetStretch = { readonly start: Instant; readonly end: Instant };

/**
 * Net working time by civil day in Belgium, in minutes, from every sheet of a dossier, days in order. Time that two
 * sheets both tell is counted once.
 */
export function netMinutesByDay(dossier: Dossier): ReadonlyMap<Day, number> {
  const minutes = new Map<Day, number>();
  const stretches = statements(dossier, "ShiftsRecorded").flatMap((sheet) => sheet.data.shifts.flatMap(netStretches));
  for (const { start, end } of union(stretches))
    for (const part of minutesByCivilDay(start, end))
      minutes.set(part.day, (minutes.get(part.day) ?? 0) + part.minutes);
  return minutes;
}

type Shift = {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breaks: readonly { readonly startsAt: string; readonly endsAt: string }[];
};

/** A shift cut by its breaks. */
function netStretches(shift: Shift): readonly NetStretch[] {
  const end = parseInstant(shift.endsAt);
  const stretches: NetStretch[] = [];
  let start = parseInstant(shift.startsAt);
  const pauses = shift.breaks.map((pause) => ({
    start: parseInstant(pause.startsAt),
    end: parseInstant(pause.endsAt),
  }));
  for (const pause of union(pauses)) {
    if (pause.end <= start) continue;
    if (pause.start >= end) break;
    if (pause.start > start) stretches.push({ start, end: pause.start });
    start = pause.end;
  }
  if (start < end) stretches.push({ start, end });
  return stretches;
}

/** The same time without overlaps, in order. */
function union(stretches: readonly NetStretch[]): readonly NetStretch[] {
  const merged: NetStretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || stretch.start > last.end) merged.push(stretch);
    else if (stretch.end > last.end) merged[merged.length - 1] = { start: last.start, end: stretch.end };
  }
  return merged;
}
