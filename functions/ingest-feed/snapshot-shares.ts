import { Readable } from "node:stream";
import { sha256 } from "../../events/canonical.ts";
import type { SubjectState } from "../../shared/feeds/snapshot.ts";
import type { FeedId, ShareAt } from "../../shared/store/feed-snapshots.ts";
import { snapshotKey } from "../feed-keys.ts";
import { FileMissing, type Ports } from "../ports.ts";

/** What is known of the people of one share, by their ids. */
export type People = ReadonlyMap<string, SubjectState>;

/** In which of some shares a person is kept. */
export const shareOf = (id: string, shares: number): number => Number.parseInt(sha256(id).slice(0, 8), 16) % shares;

/** One share, among how many. */
type Share = { readonly feed: FeedId; readonly shares: number; readonly share: number };

/**
 * Reads a share. One that is gone, or is another than was noted, counts as empty: what its people say is put once more,
 * under higher revisions.
 */
export async function readShare(ports: Ports, { feed, shares, share }: Share, at: ShareAt): Promise<People> {
  const text = await textOf(ports, snapshotKey(feed, shares, share, at.slot));
  if (text !== null && sha256(text) === at.digest) return new Map(text.split("\n").slice(0, -1).map(personIn));
  ports.log("warn", "a share of what was known of a feed's snapshots is gone; its people are said anew", { ...feed });
  return new Map();
}

/** Writes a share in a place that was given to this run. @returns where it stands */
export async function writeShare(
  ports: Ports,
  { feed, shares, share }: Share,
  slot: number,
  step: string,
  people: People,
): Promise<ShareAt> {
  const sorted = [...people].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = sorted.map((person) => `${JSON.stringify(person)}\n`).join("");
  await ports.files.write(snapshotKey(feed, shares, share, slot), Readable.from([Buffer.from(text)]));
  return { slot, digest: sha256(text), step };
}

/** Empties a share that is of no use any more. */
export const emptyShare = (
  ports: Ports,
  { feed, shares, share }: Share,
  { slot }: Pick<ShareAt, "slot">,
): Promise<void> => ports.files.write(snapshotKey(feed, shares, share, slot), Readable.from([Buffer.from("")]));

const personIn = (line: string): [string, SubjectState] => JSON.parse(line);

async function textOf(ports: Ports, key: string): Promise<string | null> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await ports.files.read(key)) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}
