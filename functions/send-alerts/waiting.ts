import { inEveryShard, readDossierId } from "../../shared/store/keys.ts";
import type { Item } from "../../shared/store/table.ts";
import { type PendingChange, pendingChanges, readPendingChange } from "../../shared/store/waiting-changes.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";

/** Changes of one employer that a run takes up, so that a first import cannot outlast every run, nor hold up others. */
const changesARun = 500;

/** Changes that wait, by employer. */
export type Waiting = ReadonlyMap<string, readonly PendingChange[]>;

/** The changes that wait, employer by employer; a digest takes those along whose urgent mail was lost. */
export async function waitingChanges(ports: Ports, kind: "urgent" | "digest"): Promise<Waiting> {
  const kinds = kind === "digest" ? (["digest", "urgent"] as const) : (["urgent"] as const);
  const waiting = await inEveryShard((shard) => Promise.all(kinds.map((each) => waitingIn(ports, each, shard))));
  const groups = new Map<string, PendingChange[]>();
  for (const change of waiting.flat(2)) {
    const employer = employerIn(change.dossier);
    const group = groups.get(employer);
    if (group === undefined) groups.set(employer, [change]);
    else group.push(change);
  }
  return groups;
}

async function waitingIn(ports: Ports, kind: "urgent" | "digest", shard: number): Promise<readonly PendingChange[]> {
  const found: PendingChange[] = [];
  const taken = new Map<string, number>();
  let from: Item | undefined;
  do {
    const page = await pendingChanges(ports.table, kind, shard, from);
    // What is left waits for the next run: what this one reserves is off the list by then.
    const keys = page.changes.filter(({ pk }) => {
      const count = taken.get(employerIn(pk)) ?? 0;
      taken.set(employerIn(pk), count + 1);
      return count < changesARun;
    });
    for (const change of await readEach(keys, (key) => readPendingChange(ports.table, key)))
      if (change !== null) found.push(change);
    from = page.next;
  } while (from !== undefined);
  return found;
}

const employerIn = (dossier: string): string => readDossierId(dossier).employer;
