import { ALWAYS, addDays, type Day } from "../calendar/day.ts";
import { familyOfPart, type Part, partOf, periodOf, spanOf } from "./parts.ts";
import { isAskedWhole } from "./questions.ts";

/** What has to be looked at again on a day: parts, and families of which every part has to be. */
export type Woken = { readonly parts: readonly Part[]; readonly swept: ReadonlySet<Part> };

/** What the wake days of a dossier call for on a day. */
export function wokenOn(wakes: ReadonlyMap<Part, Day>, today: Day): Woken {
  const woken = [...wakes].flatMap(([part, day]) => (day <= today ? [part] : []));
  const swept = new Set(woken.filter((part) => periodOf(part) === "whole" && !isAskedWhole(familyOfPart(part))));
  return { parts: woken.filter((part) => !swept.has(part)), swept };
}

/**
 * The parts to assess.
 * @param concerned every part of the dossier, where a family must be swept
 */
export const partsDue = ({ parts, swept }: Woken, concerned: readonly Part[]): readonly Part[] =>
  withNextYears([...new Set([...parts, ...concerned.filter((part) => swept.has(familyOfPart(part)))])]);

/** A duty that comes every year: each year leads to the next for as long as the duty stands. */
const withNextYears = (parts: readonly Part[]): readonly Part[] => [
  ...new Set(
    parts.flatMap((part) => {
      const next = addDays(spanOf(part).to, 1);
      return periodOf(part) === "year" && next <= ALWAYS.to ? [part, partOf(familyOfPart(part), "year", next)] : [part];
    }),
  ),
];
