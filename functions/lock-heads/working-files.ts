import { sha256 } from "../../events/canonical.ts";
import type { ChainHead } from "../../shared/ledger/chain.ts";
import type { CheckpointRef, DossierHead } from "../../shared/ledger/checkpoint.ts";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import { shards } from "../../shared/store/keys.ts";
import { linesOf } from "../lines.ts";
import { FileMissing, type Files, type Ports } from "../ports.ts";

/**
 * Files that a checkpoint is made from. They name dossiers, so they are in the ordinary bucket, which forgets them after
 * a while; each is known by a digest, so that two runs at once never write one file with two contents.
 */

/** Every head as the checkpoint of a hash left it, in reading order; which depends on the number of shards. */
export const headsKey = (employer: string, hash: string): string =>
  `checkpoints/${employer}/heads/${hash}-${shards}.ndjson`;
/** The checkpoint of a hash as it is going to be locked. */
export const readyKey = (employer: string, hash: string): string => `checkpoints/${employer}/ready/${hash}.ndjson`;
/** What one run read of an employer that takes several. */
const partKey = (employer: string, digest: string): string => `checkpoints/${employer}/parts/${digest}.ndjson`;

/** A head as a checkpoint saw it; with where its chain ended when operators were last alarmed that it ends otherwise. */
export type KnownHead = DossierHead & { readonly seen?: ChainHead };

/** A head as it stands in such a file. */
export const headLine = (head: KnownHead): string => `${JSON.stringify(head)}\n`;

/** Keeps what a run read for the one that comes to the end. @returns the digest by which it is kept */
export async function keepPart(files: Files, employer: string, heads: readonly DossierHead[]): Promise<string> {
  const content = heads.map(headLine).join("");
  const digest = sha256(content);
  await files.write(partKey(employer, digest), inOnePiece(content));
  return digest;
}

/** What the runs before read, and then what this one did. */
export async function* allRead(
  files: Files,
  employer: string,
  parts: readonly string[],
  heads: readonly DossierHead[],
): AsyncGenerator<DossierHead> {
  for (const part of parts) yield* headsIn(await files.read(partKey(employer, part)));
  yield* heads;
}

/**
 * Every head as a checkpoint left it. Where that is not known any more, because nothing was locked for a month or the
 * number of shards is another, there is none: then the next checkpoint holds every head anew, which proves no less.
 */
export async function* knownHeads(
  { files, log }: Ports,
  employer: string,
  checkpoint: CheckpointRef | null,
): AsyncGenerator<KnownHead> {
  if (checkpoint === null) return;
  const content = await files.read(headsKey(employer, checkpoint.hash)).catch((error) => {
    if (!(error instanceof FileMissing)) throw error;
    log("warn", "the heads of the checkpoint before are not known any more; all are locked anew", { employer });
    return null;
  });
  if (content !== null) yield* headsIn(content);
}

async function* headsIn(content: AsyncIterable<Uint8Array>): AsyncGenerator<KnownHead> {
  for await (const line of linesOf(content)) yield JSON.parse(line);
}
