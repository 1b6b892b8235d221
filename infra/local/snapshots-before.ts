import { folderFiles } from "../../functions/folder-files.ts";
import type { Ports } from "../../functions/ports.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { dayOfOrder } from "../../shared/feeds/snapshot.ts";
import {
  type FeedId,
  noSnapshots,
  readSnapshots,
  type Snapshots,
  writeSnapshots,
} from "../../shared/store/feed-snapshots.ts";
import type { Table } from "../../shared/store/table.ts";

/** Where a machine keeps what it knows of its feeds' snapshots: its table, the folder of its files. */
export type KeptOnMachine = { readonly table: Table; readonly files: string };

/** What was known of the snapshots of a feed, and how to say it. */
export type SnapshotsBefore = { readonly lines: readonly string[]; readonly read: Ports["files"]["read"] | null };

/**
 * Copies into a table of one's own how far the snapshots of a feed were taken in on a machine, which is only read.
 * @param machine null where none runs, or no feed is named
 * @returns what a dry run is counted beside, in lines, and the machine's files, where it has what is known of the people
 */
export async function copySnapshots(machine: KeptOnMachine | null, to: Table, feed: FeedId): Promise<SnapshotsBefore> {
  if (machine === null)
    return {
      lines: [
        "A snapshot puts only what differs from those before it. Here every row is counted as if none had come before;",
        "to count it beside them give --employer and --feed while npm start runs.",
      ],
      read: null,
    };
  const { version, snapshots } = await readSnapshots(machine.table, feed);
  if (version === 0) return { lines: ["No snapshot of the feed was taken in before it."], read: null };
  await writeSnapshots(to, feed, noSnapshots, asIfGivenUp(snapshots));
  return { lines: inWords(snapshots), read: folderFiles(machine.files).read };
}

/** A run that is under way counts as given up: what it may not have put is put anew. */
const asIfGivenUp = (snapshots: Snapshots): Snapshots =>
  snapshots.open === null
    ? snapshots
    : { ...snapshots, open: null, unfinished: [...snapshots.unfinished, snapshots.open.number] };

function inWords({ whole, open }: Snapshots): readonly string[] {
  const latest = whole === "" ? "none of them was whole" : `the latest whole one is of ${formatDay(dayOfOrder(whole))}`;
  const beside = `It is counted beside the snapshots of the feed that were taken in; ${latest}.`;
  return open === null
    ? [beside]
    : [beside, "Another file of the feed is being taken in at the moment: what it says is counted as not put yet."];
}
