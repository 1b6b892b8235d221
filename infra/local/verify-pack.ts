import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FailedVerification } from "../../functions/export-audit/verification-failed.ts";
import { checkFolder, packIn } from "../../functions/export-audit/verify.mjs";
import { many } from "../../shared/alerts/wording/english.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { type DerivedAgain, deriveAgain } from "../../shared/ledger/export/derive-again.ts";
import type { Manifest } from "../../shared/ledger/export/manifest.ts";
import type { ExportRequest } from "../../shared/ledger/export/pack.ts";
import { release } from "../../shared/obligations/rules.ts";
import { packedDossiers } from "./packed-dossiers.ts";

/** Which dossiers of a pack are derived again: all, or so many, which the seed picks. */
export type Sample = { readonly size: number | "all"; readonly seed: string };

/** A check that failed: whose ledger or pack it was, what was checked, and the faults in words. */
export type FailedCheck = Omit<FailedVerification, "on">;

/** What there is to say of a pack. `failed` is null where all is well, or the pack does not say of whom it is. */
export type CheckedPack = { readonly ok: boolean; readonly text: string; readonly failed: FailedCheck | null };

/** Differences that are named; the others are counted. */
const namedMax = 20;

/**
 * Checks a pack in a folder with the verifier of this repository, and derives its conclusions again from its events.
 * @param witnesses what came from elsewhere: `--seal HEX`, `--checkpoint HEX`
 * @returns what there is to say, and whether all is well
 * @throws Error where there is neither a pack in the folder nor the pages of one
 */
export async function verifyPackIn(folder: string, witnesses: readonly string[], sample: Sample): Promise<CheckedPack> {
  const has = (name: string): boolean => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined;
  if (!has("manifest.json") && !has("index.json"))
    throw new Error("there is no manifest.json or index.json in that folder: name the folder of a pack");
  const { faults, text, manifest: said } = await checkFolder(folder, witnesses);
  const failed = failedCheck(said as Manifest | null, faults);
  if (faults.length === 0 && has("index.json"))
    return { ok: true, text: `${text}  Conclusions of pages are not derived again.`, failed: null };
  if (faults.length > 0) return { ok: false, text: `${text}  Its conclusions were not derived again.`, failed };
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  if (manifest.asked.pseudonymised)
    return {
      ok: true,
      text: `${text}  Its conclusions were not derived again: codes stand in place of what they rest on.`,
      failed: null,
    };
  if (manifest.release !== release)
    return {
      ok: true,
      text: `${text}  Its conclusions were not derived again: release ${manifest.release} drew them, and this is release ${release}. Take the source of that release.`,
      failed: null,
    };
  const derived = derivedIn(folder, manifest, sample);
  const { differences } = derived;
  return {
    ok: differences.length === 0,
    text: `${text}${inWords(derived, sample)}`,
    failed: differences.length === 0 ? null : failedCheck(manifest, differences),
  };
}

/** A pack that failed its check, by what its manifest says of itself; null where that cannot be read. */
function failedCheck(manifest: Manifest | null, faults: readonly string[]): FailedCheck | null {
  if (manifest === null) return null;
  const { employer, id, from, to } = manifest;
  return { employer, checked: { kind: "pack", pack: id, from, to }, faults };
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
  const request = {
    span: { from: parseDay(from), to: parseDay(to) },
    asOf: parseDay(asked.asOf),
    ...familiesIn(asked),
  };
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

const familiesIn = ({ families }: Manifest["asked"]): Pick<ExportRequest, "families"> =>
  families === null ? {} : { families };

/** Those whose digest under the seed comes first: the same seed picks the same, and nobody can tell before which. */
function pickedFrom(dossiers: readonly string[], { size, seed }: Sample): ReadonlySet<string> {
  if (size === "all") return new Set(dossiers);
  const digest = (dossier: string): string => createHash("sha256").update(`${seed}\n${dossier}`).digest("hex");
  const ranked = dossiers.map((dossier) => [digest(dossier), dossier] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Set(ranked.slice(0, size).map(([, dossier]) => dossier));
}

function inWords({ dossiers, obligations, alerts, byOthers, differences }: Derived, { size, seed }: Sample): string {
  const which = size === "all" ? "all of them" : `picked by seed ${seed}`;
  const counted = `${many(dossiers, "dossier", "dossiers")} (${which}): ${many(obligations, "obligation", "obligations")} and ${many(alerts, "alert", "alerts")}`;
  const others =
    byOthers === 0
      ? []
      : [`  ${many(byOthers, "alert of another release was", "alerts of other releases were")} not derived again.`];
  if (differences.length === 0) return [`DERIVED AGAIN: ${counted} follow from the events.`, ...others].join("\n");
  const named = differences.slice(0, namedMax).map((text) => `  ${text}`);
  return [
    `FAULT: ${many(differences.length, "difference", "differences")} in ${counted} that were derived again`,
    ...named,
    ...others,
  ].join("\n");
}
