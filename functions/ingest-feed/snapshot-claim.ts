import { addDays, type Day } from "../../shared/calendar/day.ts";
import { dayWithin } from "../../shared/feeds/read-day.ts";
import { type Order, orderOf, type SnapshotRun } from "../../shared/feeds/snapshot.ts";
import { dayInRow } from "../../shared/feeds/snapshot-rows.ts";
import {
  type KeptSnapshots,
  type OpenRun,
  readSnapshots,
  type Snapshots,
  type Writing,
  writeSnapshots,
} from "../../shared/store/feed-snapshots.ts";
import { todayOf } from "../clock.ts";
import type { State } from "../feed-state.ts";
import { orderOfPutting, puttingOf } from "./putting.ts";
import { FileUnreadable, start } from "./rows.ts";
import { placeFor, stillNamed, toBeEmptied } from "./snapshot-places.ts";
import { emptyShare, type People, readShare, shareOf, writeShare } from "./snapshot-shares.ts";
import { goOnLater, Overtaken, rowsFrom, type Task } from "./task.ts";

/**
 * For how long nobody else may begin on a feed after a run last did something, in milliseconds: longer than a function
 * lives, so that whoever takes over is alone.
 */
const heldMs = 20 * 60_000;
/** Milliseconds between two looks whether another file of the feed is through, and how many looks a run takes. */
const lookMs = 5_000;
const looksMax = 40;

/** Another file of the same feed took over, since this run was not heard of for long. It begins anew after that one. */
export class ClaimLost extends Error {
  override readonly name = "ClaimLost";
}

/** Snapshots of one feed are taken in one after the other; who holds the claim reads and writes what is known. */
export class SnapshotClaim {
  readonly #task: Task;
  #kept: KeptSnapshots;

  constructor(task: Task, kept: KeptSnapshots) {
    this.#task = task;
    this.#kept = kept;
  }

  /** The run as the pure part knows it. */
  get run(): SnapshotRun {
    const { employer, feed } = this.#task.file;
    const { number, order } = this.#open;
    return { employer, feed, number, order, unfinished: this.#kept.snapshots.unfinished };
  }

  /** Into how many shares the people are divided. */
  get shares(): number {
    return this.#kept.snapshots.shares.length;
  }

  /** The latest whole snapshot, empty where there was none. */
  get whole(): Order {
    return this.#kept.snapshots.whole;
  }

  get #open(): OpenRun {
    const { open } = this.#kept.snapshots;
    if (open === null) throw new ClaimLost("the claim was given up");
    return open;
  }

  /** Whether a share is as a step of this run left it. */
  isPast(share: number, step: string): boolean {
    return this.#kept.snapshots.shares[share]?.step === this.#named(step);
  }

  /** What is known of the people of a share. */
  async people(share: number): Promise<People> {
    const { ports, file } = this.#task;
    const { shares, from } = this.#kept.snapshots;
    const at = shares[share] ?? null;
    if (at !== null) return readShare(ports, { feed: file, shares: shares.length, share }, at);
    const people = new Map();
    for (const [old, oldAt] of (from ?? []).entries())
      if (oldAt !== null)
        for (const [id, person] of await readShare(ports, { feed: file, shares: from?.length ?? 0, share: old }, oldAt))
          if (shareOf(id, shares.length) === share) people.set(id, person);
    return people;
  }

  /** Keeps what is known of the people of a share, before anything of it is put: a retry then knows what it says again. */
  async keep(share: number, step: string, people: People): Promise<void> {
    const { ports, file } = this.#task;
    const { shares } = this.#kept.snapshots;
    const open = this.#heldOn();
    const { slot, writing } = placeFor(this.#kept.snapshots, share, ports.now().getTime(), open.untilMs);
    // Given before it is written to, and only while this run has the claim.
    await this.#write({ ...this.#kept.snapshots, open, writing });
    const at = await writeShare(ports, { feed: file, shares: shares.length, share }, slot, this.#named(step), people);
    await this.#write({ ...this.#kept.snapshots, open: this.#heldOn(), shares: shares.with(share, at) });
  }

  /** Gives the claim up: everything was put. @param whole whether the file was taken in whole */
  async end(whole: boolean): Promise<void> {
    const { ports, file } = this.#task;
    const { snapshots } = this.#kept;
    const { order } = this.#open;
    for (const [share, at] of (snapshots.from ?? []).entries())
      if (at !== null) await emptyShare(ports, { feed: file, shares: snapshots.from?.length ?? 0, share }, at);
    const latest = whole && order > snapshots.whole ? order : snapshots.whole;
    const emptied = await this.#emptied();
    const writing = stillNamed(this.#kept.snapshots.writing ?? [], ports.now().getTime()).map((one) =>
      emptied.includes(one) ? { ...one, empty: true as const } : one,
    );
    await this.#write({ ...this.#kept.snapshots, open: null, unfinished: [], whole: latest, from: null, writing });
  }

  /** Empties the places that nobody needs; each is given to this run before, as for any writing. */
  async #emptied(): Promise<readonly Writing[]> {
    const { ports, file } = this.#task;
    const { snapshots } = this.#kept;
    const over = toBeEmptied(snapshots, ports.now().getTime());
    if (over.length === 0) return [];
    const open = this.#heldOn();
    const given = over.map((one) => ({ ...one, untilMs: open.untilMs }));
    const others = (snapshots.writing ?? []).filter((one) => !over.includes(one));
    await this.#write({ ...snapshots, open, writing: [...others, ...given] });
    for (const one of given) await emptyShare(ports, { feed: file, ...one }, one);
    return given;
  }

  /** Gives the claim up for a file that cannot be taken in: what it may not have put is put anew, and nothing is forgotten. */
  async leave(): Promise<void> {
    const { snapshots } = this.#kept;
    await this.#write({ ...snapshots, open: null, unfinished: [...snapshots.unfinished, this.#open.number] });
  }

  readonly #named = (step: string): string => `${this.#open.number}-${step}`;
  readonly #heldOn = (): OpenRun => ({ ...this.#open, untilMs: this.#task.ports.now().getTime() + heldMs });

  /** @throws Overtaken where the same run goes on elsewhere, ClaimLost where another has the claim */
  async #write(next: Snapshots): Promise<void> {
    const { ports, file } = this.#task;
    const written = await writeSnapshots(ports.table, file, this.#kept, next);
    if (written === null) {
      const { snapshots } = await readSnapshots(ports.table, file);
      if (snapshots.open?.number === this.#open.number) throw new Overtaken("another run of this file is ahead");
      throw new ClaimLost("another file of this feed took over");
    }
    this.#kept = written;
  }
}

/**
 * Waits until no other file of the feed is taken in, and begins or goes on with this one. A run that waited may have too
 * little time left to read a share: it takes the claim for the next, which has all of it.
 * @returns null where the next run was called; a FileUnreadable where the file does not say its
 * day as its description says it does
 */
export async function claimSnapshot(task: Task, state: State): Promise<SnapshotClaim | FileUnreadable | null> {
  const { ports, file, bounds } = task;
  for (let look = 0; look < looksMax && ports.remaining() >= bounds.reserveMs; look += 1) {
    const kept = await readSnapshots(ports.table, file);
    const claimed = await nextOf(task, state, kept.snapshots);
    if (claimed instanceof FileUnreadable) return claimed;
    const written = claimed === null ? null : await writeSnapshots(ports.table, file, kept, claimed);
    if (written !== null) return look === 0 ? new SnapshotClaim(task, written) : goOnLater(task);
    if (claimed === null) await ports.sleep(lookMs);
  }
  return goOnLater(task);
}

/** The claim that a run left when all was put; null where it had given it up already. */
export async function claimLeft({ ports, file, ...task }: Task, state: State): Promise<SnapshotClaim | null> {
  const kept = await readSnapshots(ports.table, file);
  const isOwn = kept.snapshots.open?.number === state.snapshot?.number;
  return kept.snapshots.open !== null && isOwn ? new SnapshotClaim({ ...task, ports, file }, kept) : null;
}

/** What is kept once this run has the claim; null while another has it. */
async function nextOf(task: Task, state: State, before: Snapshots): Promise<Snapshots | FileUnreadable | null> {
  const { ports, file } = task;
  const nowMs = ports.now().getTime();
  const { open } = before;
  const untilMs = nowMs + heldMs;
  const isOwn = open?.file === file.file && open.run === file.run;
  if (open !== null && isOwn && open.under === state.under) return { ...before, open: { ...open, untilMs } };
  if (open !== null && !isOwn && open.untilMs > nowMs) return null;
  const order = state.snapshot?.order ?? (await orderOfFile(task, state));
  if (order instanceof FileUnreadable) return order;
  const number = before.last + 1;
  return {
    ...before,
    ...divided(before, Math.ceil(file.bytes / task.bounds.passBytes)),
    last: number,
    open: { number, file: file.file, run: file.run, under: state.under, order, untilMs },
    unfinished: open === null ? before.unfinished : [...before.unfinished, open.number],
  };
}

/** The shares for a file that needs so many: a power of two, never fewer than before, so that they seldom change. */
function divided({ shares, from }: Snapshots, needed: number): Pick<Snapshots, "shares" | "from"> {
  let count = Math.max(1, shares.length);
  while (count < needed) count *= 2;
  if (count === shares.length || from !== null) return { shares, from };
  return { shares: Array(count).fill(null), from: shares.length === 0 ? null : shares };
}

/** When the file's snapshot is of; where nothing says it, of the day on which it was put, whenever it is taken in. */
async function orderOfFile(task: Task, state: State): Promise<Order | FileUnreadable> {
  const { snapshot } = task.feed.description;
  const today = todayOf(task.ports);
  if (typeof snapshot !== "object") return orderOfPutting(task, state);
  const day = "dayInName" in snapshot ? dayWithin(snapshot.dayInName, task.file.file) : await dayInRows(task);
  if (day instanceof FileUnreadable) return day;
  if (day === undefined)
    return new FileUnreadable(1, "does not say of which day it is", "give its day as the feed's description says");
  // An hour's difference is no mistake; a year's would make every snapshot until then a late one.
  if (day > addDays(today, 1))
    return new FileUnreadable(1, "is of a day that is still to come", "give the day on which it was made");
  return orderOf(day, puttingOf(task));
}

/** The day in the first row that says one. */
async function dayInRows(task: Task): Promise<Day | FileUnreadable | undefined> {
  try {
    for await (const row of rowsFrom(task, start)) {
      const day = row.kind === "row" ? dayInRow(task.feed.description, row) : undefined;
      if (day !== undefined) return day;
    }
    return undefined;
  } catch (error) {
    if (error instanceof FileUnreadable) return error;
    throw error;
  }
}
