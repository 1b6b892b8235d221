import { digestOf, sha256 } from "../../../events/canonical.ts";
import type { Asked, Counts, PackFile, PageWritten } from "./pack.ts";

/** A file of a pack by its bytes. */
export type Weighed = { readonly name: PackFile; readonly bytes: number; readonly sha256: string };

/** What a pack holds, byte for byte. */
export type Manifest = {
  readonly pack: "belfry-audit-export";
  readonly version: 1;
  readonly employer: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly asked: Asked;
  /** Left out of a pack that holds the whole export. */
  readonly page?: PageWritten;
  readonly release: string;
  readonly counts: Counts;
  /** Digest of the files that the report rests on; it stands in the report, which cannot name its own. */
  readonly evidence: string;
  readonly files: readonly Weighed[];
};

/** The digest of some files: of their names, sizes and hashes. */
export const evidenceOf = (files: readonly Weighed[]): string => digestOf(files);

/**
 * A manifest as it is written, and its seal. `check` finds a careless change of the manifest itself; the seal, the
 * SHA-256 of the whole text, finds every change, wherever it is kept out of reach of who could make one.
 */
export function sealed(manifest: Manifest): { readonly text: string; readonly seal: string } {
  const text = `${JSON.stringify({ ...manifest, check: digestOf(manifest) }, null, 2)}\n`;
  return { text, seal: sha256(text) };
}
