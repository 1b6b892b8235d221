import { type Day, formatDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import type { BothActs } from "../../law/working-time.ts";
import type { Because, Obligation } from "../obligation.ts";
import { evidence } from "../rule.ts";
import type { Sheet } from "./net-time.ts";

/** What was found of a day or week. */
export type Found = {
  /** The day, or the Monday of the week, that names it. */
  readonly anchor: Day;
  /** The days on which the bound was first and last broken. */
  readonly on: Day;
  readonly until: Day;
  readonly because: Because;
};

/** A bound that was broken, whichever act applies. */
export const breach = (rule: string, { anchor, on, until, because }: Found): Obligation => ({
  kind: "limit",
  id: `${rule}:${formatDay(anchor)}`,
  rule,
  anchor,
  on,
  until,
  lasting: false,
  because,
});

/** A bound that one act sets and the other does not, broken at an employer of whom nobody said which act applies. */
const sectorUnknown = (rule: string, { anchor, on, because }: Found): Obligation => ({
  kind: "undetermined",
  id: `${rule}:${formatDay(anchor)}`,
  rule,
  anchor,
  missing: { fact: "sector-of-employer", neededOn: on },
  void: null,
  because,
});

/** What the Labour Act alone forbids: nothing for public employers, a question where the sector is not known. */
export function underLabourAct(rule: string, { sector }: Employer, found: Found): readonly Obligation[] {
  if (sector === "public") return [];
  return [sector === "private" ? breach(rule, found) : sectorUnknown(rule, found)];
}

/** The limit of the act that applies on a day; of both where nobody said which one applies. */
export function limitsOn({ sector }: Employer, acts: BothActs, day: Day): readonly Applied<number>[] {
  const applying = sector === null ? [acts.private, acts.public] : [acts[sector]];
  return applying.map((parameter) => applied(parameter, day));
}

/**
 * What two acts may both forbid: a breach where every limit that may apply is broken, a question where only some are.
 * @param found what was found, given the limits that are broken
 */
export function judged(
  rule: string,
  limits: readonly Applied<number>[],
  isBroken: (limit: number) => boolean,
  found: (broken: readonly [Applied<number>, ...Applied<number>[]]) => Found,
): readonly Obligation[] {
  const [first, ...others] = limits.filter(({ value }) => isBroken(value));
  if (first === undefined) return [];
  const why = found([first, ...others]);
  return [others.length + 1 === limits.length ? breach(rule, why) : sectorUnknown(rule, why)];
}

/** The sheets that a finding rests on. */
export const sheetEvidence = (sheets: readonly Sheet[]) => sheets.map((sheet) => evidence("sheet", sheet.key, sheet));
