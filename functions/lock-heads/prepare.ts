import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import {
  type Checkpoint,
  type CheckpointRef,
  checkpointLine,
  type DossierHead,
  leafLine,
  leafOf,
  sealCheckpoint,
} from "../../shared/ledger/checkpoint.ts";
import type { Spool } from "../../shared/ledger/export/pack.ts";
import { mergeHeads } from "../../shared/ledger/merge-heads.ts";
import { headNow, inReadingOrder } from "../../shared/store/checkpoints.ts";
import type { Ports } from "../ports.ts";
import { headLine, headsKey, type KnownHead, knownHeads, readyKey } from "./working-files.ts";

/** The day of an employer that is to be witnessed, and the checkpoint that it follows. */
export type Wanted = { readonly employer: string; readonly day: string; readonly previous: CheckpointRef | null };

/**
 * Works out the checkpoint of a day, and writes down, each under its hash, what is going to be locked and what the next
 * one is compared with. Nothing is decided by it: whoever works it out again writes the same, or other files.
 * @param read every head as it was read, in reading order
 */
export async function prepareCheckpoint(
  ports: Ports,
  spool: Spool,
  { employer, day, previous }: Wanted,
  read: AsyncIterable<DossierHead>,
): Promise<Checkpoint> {
  let count = 0;
  for await (const { head, was } of mergeHeads(knownHeads(ports, employer, previous), read, inReadingOrder)) {
    await spool.add("heads", headLine(was === "behind" ? await lookAgain(ports, head) : ended(head)));
    if (was !== "moved") continue;
    const leaf = leafOf(head);
    await spool.add(`leaves-${leaf[0]}`, leafLine(leaf));
    count += 1;
  }
  const root = createHash("sha256");
  for await (const chunk of sortedLeaves(spool)) root.update(chunk);
  const checkpoint = sealCheckpoint({ employer, day, previous, count, root: root.digest("hex") });
  await ports.files.write(headsKey(employer, checkpoint.hash), spool.read("heads"));
  await ports.files.write(readyKey(employer, checkpoint.hash), contentOf(checkpoint, spool));
  return checkpoint;
}

/** Where a chain ends, without what was seen otherwise before: a chain put back and moved back again is news again. */
const ended = ({ dossier, seq, hash }: DossierHead): DossierHead => ({ dossier, seq, hash });

/**
 * A head that was read ends before the one known: a moment-old reading, or a ledger that was altered. Read as it is now,
 * only the second is left. Operators are alarmed once of what they find: a dossier that was taken away whole is missing
 * every night, and an alarm that never ends hides the next.
 * @returns the head as it is known from now on
 */
async function lookAgain({ table, count, log }: Ports, known: KnownHead): Promise<KnownHead> {
  const { seq, hash } = await headNow(table, known.dossier);
  const head = ended(known);
  if (seq > known.seq || (seq === known.seq && hash === known.hash)) return head;
  const isNew = known.seen?.seq !== seq || known.seen.hash !== hash;
  if (isNew) count("HeadsMovedBack");
  const said = "a chain ends before, or otherwise than, where a checkpoint saw it end";
  log(isNew ? "error" : "warn", said, { seq, knownSeq: known.seq });
  return { ...head, seen: { seq, hash } };
}

const hexDigits = [..."0123456789abcdef"];

/** The leaves in order. They wait apart by their first digit, so that a sixteenth of them is sorted at a time. */
async function* sortedLeaves(spool: Spool): AsyncGenerator<Uint8Array> {
  for (const digit of hexDigits) {
    const lines = (await buffer(spool.read(`leaves-${digit}`))).toString().split("\n").slice(0, -1);
    if (lines.length > 0) yield Buffer.from(`${lines.sort().join("\n")}\n`);
  }
}

async function* contentOf(checkpoint: Checkpoint, spool: Spool): AsyncGenerator<Uint8Array> {
  yield Buffer.from(checkpointLine(checkpoint));
  yield* sortedLeaves(spool);
}
