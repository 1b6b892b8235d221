import { everyEmployer } from "../../shared/store/employers.ts";
import { inEveryShard, readDossierId } from "../../shared/store/keys.ts";
import type { Table } from "../../shared/store/table.ts";
import { dossiersOf } from "../../shared/store/work.ts";

/** How many of what there is are named. */
const namedMax = 10;

/** What to say of an employer of which nothing is known: which there are, and what to send first. */
export async function unknownEmployer(table: Table, employer: string): Promise<string> {
  return `${employer}: nothing is known of this employer. ${whichAreKnown(await employersKnown(table))}`;
}

/** Every employer that was configured. */
export const employersKnown = async (table: Table): Promise<readonly string[]> =>
  (await inEveryShard((shard) => everyEmployer(table, shard))).flat();

/** Which employers there are, and how a new one begins. */
export function whichAreKnown(known: readonly string[]): string {
  const there = known.length === 0 ? "No employer is known yet." : `Known are ${listed(known)}: check the spelling.`;
  return `${there} A new one begins with its EmployerConfigured (npm run send).`;
}

/** What to say of a dossier of which nothing is known: which of its kind there are. */
export async function unknownDossier(table: Table, dossier: string): Promise<string> {
  const { employer, subject } = readDossierId(dossier);
  const all = (await dossiersOf(table, employer)).map((id) => readDossierId(id).subject);
  if (all.length === 0) return unknownEmployer(table, employer);
  const alike = all.filter(({ kind }) => kind === subject.kind).map(({ id }) => id);
  const there =
    alike.length === 0
      ? `${employer} has no ${subject.kind} yet.`
      : `${employer} has ${subject.kind} ${listed(alike)}: check the spelling.`;
  return `${employer} ${subject.kind} ${subject.id}: nothing is known of this dossier. ${there} A new one begins with its first event (npm run send).`;
}

/** Names in a row, as many as can be read at a glance. */
const listed = (names: readonly string[]): string => {
  const shown = [...names].sort().slice(0, namedMax);
  const rest = names.length - shown.length;
  return `${shown.join(", ")}${rest === 0 ? "" : ` and ${rest} more`}`;
};
