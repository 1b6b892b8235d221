import { inEveryShard, readDossierId } from "../../shared/store/keys.ts";
import type { Item } from "../../shared/store/table.ts";
import { type PendingChange, pendingChanges, readPendingChanges } from "../../shared/store/waiting-changes.ts";
import type { Ports } from "../ports.ts";

/** Changes of one employer that a run takes up for a contact, so that a first import cannot outlast every run, nor hold up others. */
export const changesARun = 500;
/** Changes of one employer that a run looks at. Those that others have already wait for a contact with a later hour. */
const changesRead = 5_000;

/** Changes that wait, by employer. */
export type Waiting = ReadonlyMap<string, readonly PendingChange[]>;

/** The changes that wait, employer by employer; a digest takes those along whose urgent mail was lost. */
export async function waitingChanges(ports: Ports, kind: "urgent" | "digest"): Promise<Waiting> {
  const kinds = kind === "digest" ? (["digest", "urgent"] as const) : (["urgent"] as const);
  const waiting = await inEveryShard((shard) => Promise.all(kinds.map((each) => waitingIn(ports, each, shard))));
  const groups = new Map<string, PendingChange[]>();
  for (const change of waiting.flat(2)) keep(groups, employerIn(change.dossier), change);
  return groups;
}

async function waitingIn(ports: Ports, kind: "urgent" | "digest", shard: number): Promise<readonly PendingChange[]> {
  const found = new Map<string, PendingChange[]>();
  let [from, left]: [Item | undefined, number] = [undefined, 0];
  do {
    const page = await pendingChanges(ports.table, kind, shard, from);
    // What is left waits for the next run: what this one reserves is off the list by then.
    const keys = page.changes.filter(({ pk }) => hasRoom(found.get(employerIn(pk)) ?? []));
    left += page.changes.length - keys.length;
    for (const change of await readPendingChanges(ports.table, keys)) keep(found, employerIn(change.dossier), change);
    from = page.next;
  } while (from !== undefined);
  countLeft(ports, left);
  return [...found.values()].flat();
}

/** Tells operators how many changes a run leaves to the next one, because an employer has more than it takes up. */
export function countLeft(ports: Ports, left: number): void {
  if (left === 0) return;
  ports.count("ChangesLeftWaiting", left);
  ports.log("warn", "an employer has more changes than one run takes up; the next run goes on", { left });
}

/** Whether a run looks at more of an employer: what waits for a contact with a later hour holds up nobody else's. */
const hasRoom = (changes: readonly PendingChange[]): boolean => changes.length < changesRead;

function keep(groups: Map<string, PendingChange[]>, employer: string, change: PendingChange): void {
  const group = groups.get(employer);
  if (group === undefined) groups.set(employer, [change]);
  else group.push(change);
}

const employerIn = (dossier: string): string => readDossierId(dossier).employer;
