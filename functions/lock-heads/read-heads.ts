import type { DossierHead } from "../../shared/ledger/checkpoint.ts";
import { headsLately } from "../../shared/store/checkpoints.ts";
import { shards } from "../../shared/store/keys.ts";
import { employerDossiers } from "../../shared/store/work.ts";
import type { Ports } from "../ports.ts";

/** Where reading goes on: a shard of the employer's index, and where in it the last page ended. */
export type Place = { readonly shard: number; readonly after?: string | undefined };

/** Heads that one run reads, give or take a page: half a minute's work, and a few megabytes. */
const headsMax = 20_000;
/** Milliseconds kept back to write down what was read. */
const reserveMs = 60_000;

/** What a run read, in reading order, and where the next goes on; null where everything is read. */
export type HeadsRead = { readonly heads: readonly DossierHead[]; readonly next: Place | null };

/**
 * Reads heads from a place on. A head costs half a read unit; the employer's index cannot hold it, for then each event
 * would pay to keep it there.
 */
export async function readHeads(ports: Ports, employer: string, from: Place): Promise<HeadsRead> {
  const heads: DossierHead[] = [];
  let place: Place | null = from;
  while (place !== null) {
    const page = await employerDossiers(ports.table, employer, place.shard, place.after ?? null);
    heads.push(...(await headsLately(ports.table, page.entries)));
    place = following(place, page.next);
    if (heads.length >= headsMax || ports.remaining() < reserveMs) break;
  }
  return { heads: heads.filter(({ seq }) => seq > 0), next: place };
}

function following({ shard }: Place, after: string | null): Place | null {
  if (after !== null) return { shard, after };
  return shard + 1 < shards ? { shard: shard + 1 } : null;
}
