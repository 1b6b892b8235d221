import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import type { Employed } from "../../dossier/employment.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { type Nationality, nationalitiesStated, nationalityOn } from "../../dossier/nationality.ts";
import { applied } from "../../law/parameter.ts";
import { freeMovementNationalities } from "../../law/residence.ts";

/** Belgians need no title, and no parameter to say so. */
const own = "BE";

/** Whether a nationality lets a person stay and work without a title on a day. */
export const movesFreely = ({ codes }: Nationality, day: Day): boolean =>
  codes.includes(own) || codes.some((code) => applied(freeMovementNationalities, day).value.includes(code));

/** Whether a person is known to need no title on a day. */
export function isFree(dossier: Dossier, day: Day): boolean {
  const nationality = nationalityOn(dossier, day);
  return nationality !== null && movesFreely(nationality, day);
}

/** Days of employment on which a title is needed, or on which that cannot be said because no nationality is known. */
export type TitleNeeded = { readonly from: Day; readonly to: Day | null; readonly nationality: Nationality | null };

/**
 * The days of a stretch of employment on which a title is needed: cut where the law's list of states changes and where
 * the person's nationality does.
 */
export function titleNeeded(employed: Employed, dossier: Dossier): readonly TitleNeeded[] {
  const needed: TitleNeeded[] = [];
  for (const { from, to } of pieces(employed, dossier)) {
    const nationality = nationalityOn(dossier, from);
    if (nationality !== null && movesFreely(nationality, from)) continue;
    const last = needed.at(-1);
    if (last?.to === addDays(from, -1) && (last.nationality === null) === (nationality === null))
      needed[needed.length - 1] = { ...last, to };
    else needed.push({ from, to, nationality });
  }
  return needed;
}

function pieces({ from, to }: Employed, dossier: Dossier): readonly { readonly from: Day; readonly to: Day | null }[] {
  const changes = [
    ...freeMovementNationalities.values.map(({ since }) => parseDay(since)),
    ...nationalitiesStated(dossier).map((stated) => stated.from),
  ];
  const inside = changes.filter((day) => day > from && (to === null || day <= to));
  const starts = [...new Set([from, ...inside])].sort((a, b) => a - b);
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return { from: start, to: next === undefined ? to : addDays(next, -1) };
  });
}
