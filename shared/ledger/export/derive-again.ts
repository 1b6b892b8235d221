import { canonical } from "../../../events/canonical.ts";
import type { Alert } from "../../alerts/told.ts";
import { formatDay } from "../../calendar/day.ts";
import { type Employer, employerOf } from "../../dossier/employer.ts";
import { release } from "../../obligations/rules.ts";
import { lookUp } from "../../obligations/timeline.ts";
import { findingsOf, laidOutIn } from "./findings.ts";
import { type KeptDossier, type KnownDossier, knownDossier, type RecordedChange } from "./known-dossier.ts";
import { alertRows } from "./ledger-rows.ts";
import { obligationRow } from "./obligation-row.ts";
import { type ExportRequest, standsOn } from "./pack.ts";

/** A line of a pack, where it stands, and the same read from JSON. */
export type SaidLine = { readonly place: string; readonly text: string };

/** A dossier as a pack holds it: its ledger, and what the pack concludes from it. */
export type PackedDossier = {
  readonly kept: KeptDossier;
  readonly obligations: readonly SaidLine[];
  readonly alerts: readonly SaidLine[];
};

/** What came of deriving a dossier's conclusions again from its events. */
export type DerivedAgain = {
  readonly obligations: number;
  readonly alerts: number;
  /** Alerts that another release gave: its rules are not here, so they were not derived again. */
  readonly byOthers: number;
  /** Where the pack says something else, in words. */
  readonly differences: readonly string[];
};

/** The days of a pack, the day on which its statuses stand, and the families of its obligations. */
type ObligationsAsked = Pick<ExportRequest, "span" | "asOf" | "families">;

/** The employer of a pack, as its own dossier says. */
export const employerIn = (own: KeptDossier): Employer => employerOf(knownDossier(own, {}).dossier);

/**
 * Folds the events of a dossier anew, asks the rules again, and compares: every obligation of the span with its
 * explanation, and every alert with what the rules say of the day it was given on, by what was recorded before it.
 * @param own the employer's own dossier, under which every other is assessed
 */
export function deriveAgain(packed: PackedDossier, own: KeptDossier, request: ObligationsAsked): DerivedAgain {
  const employer = employerIn(own);
  const known = knownDossier(packed.kept, employer.sourcePrecedence);
  const rows = findingsOf(known, employer, request).map((finding) => obligationRow(known, finding, standsOn(request)));
  const given = known.changes.map((change) => ({ change, wrong: wronglyGiven(packed.kept, change, own) }));
  const ofRelease = given.filter(({ change }) => change.payload.release === release);
  const alertsIn = (changes: readonly { readonly change: RecordedChange }[]): number =>
    changes.reduce((sum, { change }) => sum + change.payload.alerts.length, 0);
  return {
    obligations: rows.length,
    alerts: alertsIn(ofRelease),
    byOthers: alertsIn(given) - alertsIn(ofRelease),
    differences: [
      ...differing(packed.obligations, rows, known, "obligation"),
      ...differing(packed.alerts, alertRows(known, employer), known, "alert"),
      ...given.flatMap(({ wrong }) => wrong),
    ],
  };
}

/** Lines that say something else than the rows do, and rows that stand in no line. */
function differing(
  said: readonly SaidLine[],
  rows: readonly { readonly dossier: string }[],
  { id }: KnownDossier,
  what: string,
): readonly string[] {
  const named = (row: Record<string, unknown>): string => String(row.obligation ?? `${row.seq}, number ${row.number}`);
  const derived = new Map(rows.map((row) => [named(row), JSON.stringify(row)]));
  const differences: string[] = [];
  for (const { place, text } of said) {
    const row = JSON.parse(text);
    const again = derived.get(named(row));
    derived.delete(named(row));
    if (again === undefined)
      differences.push(`${place} (${id}): ${what} ${named(row)} does not follow from the events`);
    else if (again !== text)
      differences.push(`${place} (${id}): ${what} ${named(row)} has ${fieldsOf(row, JSON.parse(again))} otherwise`);
  }
  for (const name of derived.keys()) differences.push(`${id}: ${what} ${name} follows from the events and is missing`);
  return differences;
}

/** The names of fields in which two rows differ, for a person to look at. */
function fieldsOf(said: Record<string, unknown>, again: Record<string, unknown>): string {
  const names = [...new Set([...Object.keys(said), ...Object.keys(again)])];
  const differ = names.filter(
    (name) => canonical(said[name] ?? null) !== canonical(again[name] ?? null) || name in said !== name in again,
  );
  return differ.join(", ") || "the order of its fields";
}

/** Which alerts of a change do not follow from what was known when they were given. */
function wronglyGiven(kept: KeptDossier, { record, payload }: RecordedChange, own: KeptDossier): readonly string[] {
  const { day, alerts, recordedAt } = payload;
  if (payload.release !== release || alerts.length === 0) return [];
  const employer = employerIn(upTo(own, (one) => recordedAtOf(one) <= recordedAt));
  const known = knownDossier(
    upTo(kept, ({ seq }) => seq < record.seq),
    employer.sourcePrecedence,
  );
  const found = new Map(
    laidOutIn(known, employer, { from: day, to: day }).map((one) => [one.obligation.id, one] as const),
  );
  const wrong = alerts.filter((alert) => {
    const one = found.get(alert.obligation);
    return one === undefined ? alert.kind !== "withdrawn" : !follows(alert, lookUp(one.segments, day));
  });
  return wrong.map(
    ({ obligation, kind }) =>
      `alerts.ndjson (${kept.id}, record ${record.seq}): that ${obligation} was ${kind} on ${formatDay(day)} does not follow from what was recorded before`,
  );
}

function follows({ kind, stage, due, movedTo }: Alert, view: ReturnType<typeof lookUp>): boolean {
  switch (kind) {
    case "raised":
      return !view.closed && view.stage === stage && view.due === due;
    case "closed":
      return view.closed;
    case "withdrawn":
      return movedTo === view.due;
  }
}

type Kept = KeptDossier["records"][number];

/** A dossier as it stood after some of its records. */
function upTo({ id, records }: KeptDossier, is: (record: Kept) => boolean): KeptDossier {
  const before = records.filter(is);
  const last = before.reduce<Kept | null>((found, one) => (found === null || one.seq > found.seq ? one : found), null);
  return { id, records: before, head: last === null ? { seq: 0, hash: "" } : { seq: last.seq, hash: last.hash } };
}

/** An erased record says no longer when it was recorded; it came before what follows it, and counts for nothing. */
const recordedAtOf = ({ payload }: Kept): string =>
  (payload as { readonly recordedAt?: string } | null)?.recordedAt ?? "";
