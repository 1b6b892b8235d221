import type { Day } from "../../calendar/day.ts";
import { brusselsClock } from "../../calendar/instant.ts";
import { weekdaysAWeek } from "../../calendar/units.ts";
import { compareText, type Dossier, type Facts, statements } from "../../dossier/fact.ts";
import type { Working } from "../obligation.ts";
import { firstDayOf, lastDayOf, type Sheet, type Stretch, shiftsOf } from "./net-time.ts";

/** Time in two shifts at once, breaks included: a break of one counts only where the other has no work. Of one sheet or two. */
type Overlap = Stretch & { readonly sheets: readonly Sheet[] };

/** One for each day of a usual week is listed; more are counted. */
const listedMax = weekdaysAWeek;

/**
 * What is told twice on some days that a finding rests on, so that a reader sees what was counted once, and that a
 * breach can come of sheets laid over each other rather than of work.
 */
export function toldTwiceOn(dossier: Dossier, days: readonly Day[]): readonly Working[] {
  const asked = new Set(days);
  return workingsOf(
    overlapsOf(dossier).filter((overlap) => {
      for (let day = firstDayOf(overlap); day <= lastDayOf(overlap); day = (day + 1) as Day)
        if (asked.has(day)) return true;
      return false;
    }),
  );
}

/** What is told twice in some stretches of work or presence that a finding rests on. */
export const toldTwiceIn = (dossier: Dossier, stretches: readonly Stretch[]): readonly Working[] =>
  workingsOf(
    overlapsOf(dossier).filter((overlap) =>
      stretches.some(({ start, end }) => overlap.start < end && overlap.end > start),
    ),
  );

function workingsOf(overlaps: readonly Overlap[]): readonly Working[] {
  const last = overlaps.at(-1);
  if (last === undefined) return [];
  const more = overlaps.length - listedMax;
  return [
    ...overlaps.slice(0, listedMax).map(workingOf),
    ...(more <= 0 ? [] : [{ say: "told-twice-more", with: { times: more, last: firstDayOf(last) } }]),
    { say: "told-twice-counts-once", with: {} },
  ];
}

function workingOf({ start, end, sheets }: Overlap): Working {
  const when = { day: firstDayOf({ start, end }), start: brusselsClock(start), end: brusselsClock(end) };
  const [one = "", other] = [...new Set(sheets)].map(named).sort(compareText);
  return other === undefined
    ? { say: "told-twice-in-sheet", with: { ...when, sheet: one } }
    : { say: "told-by-two-sheets", with: { ...when, one, other } };
}

/** A sheet and the system that sent it. */
const named = ({ key, source }: Sheet): string => `${key} (${source})`;

/** Facts never change once they are made; every finding asks for the same. */
const known = new WeakMap<Facts, readonly Overlap[]>();

/** Where a shift begins before one that began sooner has ended, in order. Together they cover all that is told twice. */
function overlapsOf(dossier: Dossier): readonly Overlap[] {
  const before = known.get(dossier.facts);
  if (before !== undefined) return before;
  const shifts = statements(dossier, "ShiftsRecorded")
    .flatMap((sheet) => shiftsOf(sheet).map(({ start, end }) => ({ start, end, sheet })))
    .sort((a, b) => a.start - b.start);
  const found: Overlap[] = [];
  let reaching = shifts[0];
  for (const shift of shifts.slice(1)) {
    if (reaching !== undefined && shift.start < reaching.end)
      found.push({
        start: shift.start,
        end: shift.end < reaching.end ? shift.end : reaching.end,
        sheets: [reaching.sheet, shift.sheet],
      });
    if (reaching === undefined || shift.end > reaching.end) reaching = shift;
  }
  known.set(dossier.facts, found);
  return found;
}
