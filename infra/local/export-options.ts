import { type Family, families } from "../../events/envelope.ts";
import { civil, type Day, dayFromCivil, formatDay, isDay, parseDay } from "../../shared/calendar/day.ts";
import type { Subject } from "../../shared/dossier/fact.ts";
import type { Asked } from "./export-all.ts";

/** The options of a command that say what an export is asked for. */
export type ExportOptions = {
  readonly from?: string;
  readonly to?: string;
  readonly "as-of"?: string;
  readonly "known-at"?: string;
  readonly person?: readonly string[];
  readonly project?: readonly string[];
  readonly family?: readonly string[];
  readonly pseudonymised?: boolean;
  readonly separator?: string;
};

/**
 * What an export is asked for by options.
 * @throws Error naming the option and the remedy
 */
export function askedBy(options: ExportOptions, today: Day): Asked {
  const last = options.to === undefined ? today : dayIn("--to", options.to);
  const first = options.from === undefined ? dayFromCivil(civil(last).year, 1, 1) : dayIn("--from", options.from);
  if (first > last && options.to !== undefined) throw new Error("--from: give a day that is not after --to");
  if (first > today) throw new Error(aheadWithRemedy(options, last, today));
  const asOf = options["as-of"] === undefined ? undefined : dayIn("--as-of", options["as-of"]);
  if (asOf !== undefined && asOf < last)
    throw new Error("--as-of: give a day that is not before --to, or let --to end sooner");
  const knownAt = options["known-at"] === undefined ? undefined : dayIn("--known-at", options["known-at"]);
  if (knownAt !== undefined && knownAt > today)
    throw new Error("--known-at: give a day that has come; what will be known later nobody can say");
  const scope = [...subjectsIn("person", options.person), ...subjectsIn("project", options.project)];
  return {
    span: { from: first, to: last },
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(scope.length === 0 ? {} : { scope }),
    ...(options.family === undefined ? {} : { families: familiesIn(options.family) }),
    ...(options.pseudonymised ? { pseudonymised: true } : {}),
    ...(options.separator === undefined ? {} : { separator: separatorIn(options.separator) }),
  };
}

/** Nothing of the days that are asked for has come: a pack of them would say nothing, and look as if all were well. */
function aheadWithRemedy({ from }: ExportOptions, last: Day, today: Day): string {
  if (from !== undefined) return `--from: give a day that has come, ${formatDay(today)} at the latest`;
  return `--to: ${formatDay(last)} lies in a year of which no day has come, and a pack begins on the first of January of that year; give a day until ${civil(today).year}-12-31, or --from with a day that has come`;
}

/** What to say of a pack whose last days have not come; null where all of them have. */
export const stillToCome = ({ span }: Asked, today: Day): string | null =>
  span.to <= today
    ? null
    : `  After ${formatDay(today)} nothing is recorded yet: of later days the pack says what follows from what is known now.`;

function separatorIn(text: string): "," | ";" {
  if (text !== "," && text !== ";") throw new Error("--separator: give ',' or ';'");
  return text;
}

function familiesIn(given: readonly string[]): readonly Family[] {
  const known = Object.keys(families) as Family[];
  if (!given.every((name) => known.some((family) => family === name)))
    throw new Error(`--family: give one of ${known.join(", ")}; it may be given again`);
  return known.filter((family) => given.includes(family));
}

const subjectsIn = (kind: "person" | "project", ids: readonly string[] = []): readonly Subject[] =>
  [...new Set(ids)].sort().map((id) => {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new Error(`--${kind}: give the id under which events name it`);
    return { kind, id };
  });

function dayIn(option: string, text: string): Day {
  if (!isDay(text)) throw new Error(`${option}: give a day as YYYY-MM-DD`);
  return parseDay(text);
}
