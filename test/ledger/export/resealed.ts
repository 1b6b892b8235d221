import { generateKeyPairSync, sign } from "node:crypto";
import { sha256 } from "../../../events/canonical.ts";
import { publicKeyOf } from "../../../functions/folder-signer.ts";
import {
  evidenceOf,
  fingerprintOf,
  type Manifest,
  sealed,
  type Weighed,
} from "../../../shared/ledger/export/manifest.ts";
import { isReport } from "../../../shared/ledger/export/report/report-files.ts";
import { asLines, type PackBytes, packWith, type Row, rowsIn } from "./packs.ts";

const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const forgerPublic = publicKeyOf(privateKey);
const forgerKey = fingerprintOf(forgerPublic);

/** A manifest signed by whoever altered the pack: the key of who made it is out of reach. */
function forgedSignature(text: string): string {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
  const signature = base64(sign("sha256", Buffer.from(text), privateKey));
  const signed = { algorithm: "ECDSA_SHA_256", keyId: forgerKey, publicKey: base64(forgerPublic), signature };
  return `${JSON.stringify(signed, null, 2)}\n`;
}

/** Rows as a file holds them. */
export const rowsWritten = (name: string, rows: readonly Row[]): string =>
  name === "heads.json"
    ? `[\n  ${rows.map((row) => JSON.stringify(row)).join(",\n  ")}\n]\n`
    : asLines(rows.map((row) => JSON.stringify(row)));

/** A pack with another row in one of its files, under a manifest that fits. */
export function edited(bytes: PackBytes, name: string, line: number, edit: (row: Row) => Row): PackBytes {
  const rows = rowsIn(bytes, name).map((row, at) => (at === line - 1 ? edit(row) : row));
  return resealed(packWith(bytes, name, rowsWritten(name, rows)), bytes);
}

/**
 * The same files under a manifest that fits them, counts and all.
 * @param before the pack that nobody altered: where its manifest was, its counts are left as they are
 */
export function resealed(altered: PackBytes, before: PackBytes): PackBytes {
  const { check: _, ...manifest }: Manifest & { check?: string } = JSON.parse(String(altered.get("manifest.json")));
  const files: Weighed[] = manifest.files.map(({ name }) => {
    const content = altered.get(name) ?? Buffer.alloc(0);
    return { name, bytes: content.length, sha256: sha256(content) };
  });
  const untouched = altered.get("manifest.json")?.equals(before.get("manifest.json") ?? Buffer.alloc(0));
  const counted = {
    ...manifest.counts,
    dossiers: rowsIn(altered, "heads.json").length,
    records: rowsIn(altered, "chains.ndjson").length,
    events: rowsIn(altered, "events.ndjson").length,
    changes: rowsIn(altered, "chains.ndjson").filter(({ kind }) => kind === "change").length,
    erased: rowsIn(altered, "chains.ndjson").filter((row) => row.erased).length,
    alerts: rowsIn(altered, "alerts.ndjson").length,
    answers: rowsIn(altered, "answers.ndjson").length,
    obligations: rowsIn(altered, "obligations.ndjson").length,
  };
  const counts = untouched ? counted : manifest.counts;
  const evidence = evidenceOf(files.filter(({ name }) => !isReport(name)));
  const { text } = sealed({ ...manifest, signedBy: forgerKey, counts, evidence, files });
  return new Map(altered)
    .set("manifest.json", Buffer.from(text))
    .set("manifest.sig.json", Buffer.from(forgedSignature(text)));
}
