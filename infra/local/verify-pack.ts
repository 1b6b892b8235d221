import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkFolder, packIn } from "../../functions/export-audit/verify.mjs";
import { parseDay } from "../../shared/calendar/day.ts";
import { type DerivedAgain, deriveAgain } from "../../shared/ledger/export/derive-again.ts";
import type { Manifest } from "../../shared/ledger/export/manifest.ts";
import { release } from "../../shared/obligations/rules.ts";
import { packedDossiers } from "./packed-dossiers.ts";

/** Which dossiers of a pack are derived again: all, or so many, which the seed picks. */
export type Sample = { readonly size: number | "all"; readonly seed: string };

/** Differences that are named; the others are counted. */
const namedMax = 20;

/**
 * Checks a pack in a folder with the verifier of this repository, and derives its conclusions again from its events.
 * @param witnesses what came from elsewhere: `--seal HEX`, `--checkpoint HEX`
 * @returns what there is to say, and whether all is well
 * @throws Error where there is neither a pack in the folder nor the pages of one
 */
export async function verifyPackIn(
  folder: string,
  witnesses: readonly string[],
  sample: Sample,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const has = (name: string): boolean => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  if (!has("manifest.json") && !has("index.json"))
    throw new Error("there is no manifest.json or index.json in that folder: name the folder of a pack");
  const { faults, text } = await checkFolder(folder, witnesses);
  if (faults.length === 0 && has("index.json"))
    return { ok: true, text: `${text}  Conclusions of pages are not derived again.` };
  if (faults.length > 0) return { ok: false, text: `${text}  Its conclusions were not derived again.` };
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  if (manifest.asked.pseudonymised)
    return {
      ok: true,
      text: `${text}  Its conclusions were not derived again: codes stand in place of what they rest on.`,
    };
  if (manifest.release !== release)
    return {
      ok: true,
      text: `${text}  Its conclusions were not derived again: release ${manifest.release} drew them, and this is release ${release}. Take the source of that release.`,
    };
  const derived = derivedIn(folder, manifest, sample);
  return { ok: derived.differences.length === 0, text: `${text}${inWords(derived, sample)}` };
}

type Derived = DerivedAgain & { readonly dossiers: number };

function derivedIn(folder: string, { employer, from, to, asked }: Manifest, sample: Sample): Derived {
  const heads: readonly { readonly dossier: string }[] = JSON.parse(readFileSync(join(folder, "heads.json"), "utf8"));
  const all = heads.map(({ dossier }) => dossier);
  const picked = pickedFrom(all, sample);
  const id = `${employer}#employer#${employer}`;
  const own = [...packedDossiers(packIn(folder), all, (dossier) => dossier === id)][0]?.kept ?? {
    id,
    records: [],
    head: { seq: 0, hash: "" },
  };
  const request = { span: { from: parseDay(from), to: parseDay(to) }, asOf: parseDay(asked.asOf) };
  let derived: Derived = { dossiers: 0, obligations: 0, alerts: 0, byOthers: 0, differences: [] };
  for (const packed of packedDossiers(packIn(folder), all, (dossier) => picked.has(dossier))) {
    const { obligations, alerts, byOthers, differences } = deriveAgain(packed, own, request);
    derived = {
      dossiers: derived.dossiers + 1,
      obligations: derived.obligations + obligations,
      alerts: derived.alerts + alerts,
      byOthers: derived.byOthers + byOthers,
      differences: [...derived.differences, ...differences],
    };
  }
  return derived;
}

/** Those whose digest under the seed comes first: the same seed picks the same, and nobody can tell before which. */
function pickedFrom(dossiers: readonly string[], { size, seed }: Sample): ReadonlySet<string> {
  if (size === "all") return new Set(dossiers);
  const digest = (dossier: string): string => createHash("sha256").update(`${seed}\n${dossier}`).digest("hex");
  const ranked = dossiers.map((dossier) => [digest(dossier), dossier] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Set(ranked.slice(0, size).map(([, dossier]) => dossier));
}

function inWords({ dossiers, obligations, alerts, byOthers, differences }: Derived, { size, seed }: Sample): string {
  const which = size === "all" ? "all of them" : `picked by seed ${seed}`;
  const counted = `${dossiers} dossiers (${which}): ${obligations} obligations and ${alerts} alerts`;
  const others = byOthers === 0 ? [] : [`  ${byOthers} alerts of other releases were not derived again.`];
  if (differences.length === 0) return [`DERIVED AGAIN: ${counted} follow from the events.`, ...others].join("\n");
  const named = differences.slice(0, namedMax).map((text) => `  ${text}`);
  return [`FAULT: ${differences.length} differences in ${counted} that were derived again`, ...named, ...others].join(
    "\n",
  );
}
