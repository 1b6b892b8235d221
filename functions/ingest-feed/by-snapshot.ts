import { leftOutOfSnapshot } from "../../events/belfry/left-out-of-snapshot.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Rejection } from "../../shared/feeds/map-row.ts";
import {
  dayOfOrder,
  missedIn,
  type Order,
  placeDigest,
  type SnapshotRun,
  type SubjectState,
  seenIn,
  unseenIn,
} from "../../shared/feeds/snapshot.ts";
import { mapPerson, type Unit } from "../../shared/feeds/snapshot-rows.ts";
import { noCounts, type Outcome, rowsIn, type State } from "../feed-state.ts";
import { ReadTooLong } from "./by-group.ts";
import { wholeOf } from "./hold.ts";
import { withParts } from "./parts.ts";
import { FileUnreadable } from "./rows.ts";
import { ClaimLost, claimLeft, claimSnapshot, type SnapshotClaim } from "./snapshot-claim.ts";
import { type RowsOfPeople, rowsOfShare } from "./snapshot-reading.ts";
import { goOnLater, type Kept, note, noteUnreadable, put, type Task, timeIsUp } from "./task.ts";

/**
 * Takes in a file that has everything its feed knows: puts what differs from the snapshots before it, then says who is
 * missing. The file is read once for each share of the people; what will be said of a share is kept before it is put, so
 * that a run that dies says the same again. A second round over the shares, without the file, finds who is missing, for
 * only at its end is a file known to be whole.
 * @returns null where the time was up, or another file of the feed is being taken in, and the next run was called
 */
export async function bySnapshot(task: Task, from: Kept): Promise<Kept | null> {
  const { passes, pass } = from.state;
  try {
    if (passes !== null && pass >= 2 * passes) return await answered(task, from, await claimLeft(task, from.state));
    const claim = await claimSnapshot(task, from.state);
    if (claim === null) return null;
    if (claim instanceof FileUnreadable) return await noteUnreadable(task, from, claim);
    const read = await sayWhatDiffers(task, claim, begunUnder(task, claim, from));
    return read === null || read.state.phase !== "reading" ? read : await sayWhoIsMissing(task, claim, read);
  } catch (error) {
    if (error instanceof ClaimLost) return goOnLater(task);
    throw error;
  }
}

/** A state under a claim: from nothing, unless it was begun under the same. */
function begunUnder({ bounds }: Task, { run: { number, order }, shares }: SnapshotClaim, from: Kept): Kept {
  const { state } = from;
  if (state.snapshot?.number === number) return from;
  const chunk = state.chunk ?? bounds.chunkRows;
  const counts = { ...noCounts, unchanged: 0, leftOut: 0, passedOver: 0, missedByAnother: 0 };
  const nothing = { pass: 0, groups: 0, counts, rejections: [], parts: 0, unreadable: null };
  return { ...from, state: { ...state, ...nothing, chunk, passes: shares, snapshot: { number, order } } };
}

/** What is said of one person, and what became of the rows about them. */
type Item = {
  readonly events: readonly BelfryEvent[];
  readonly rejections: readonly Rejection[];
  readonly outcome: Outcome;
};

/** What is known of the people of a share after a step over it, and what that step says. */
type Step = { readonly people: ReadonlyMap<string, SubjectState>; readonly items: readonly Item[] };

async function sayWhatDiffers(task: Task, claim: SnapshotClaim, from: Kept): Promise<Kept | null> {
  let kept = from;
  for (let first = true; kept.state.pass < claim.shares; first = false) {
    const before = task.ports.remaining();
    const read = await rowsOfShare(task, kept.state, claim.shares);
    if (read instanceof ReadTooLong && !first) return goOnLater(task);
    if (read instanceof FileUnreadable) {
      await claim.leave();
      return noteUnreadable(task, kept, read);
    }
    const readMs = before - task.ports.remaining();
    const share = kept.state.pass;
    const step = differing(task, claim.run, await claim.people(share), read.people);
    if (!claim.isPast(share, "read")) await claim.keep(share, "read", step.people);
    const done = await putItems(task, { ...kept, state: read.state }, step.items);
    if (done === null) return null;
    kept = done;
    if (kept.state.pass < claim.shares && (await timeIsUp(task, readMs + task.bounds.putMs))) return null;
  }
  return kept;
}

function differing({ feed }: Task, run: SnapshotRun, known: Step["people"], rows: RowsOfPeople): Step {
  const { snapshot } = feed.description;
  const day = typeof snapshot === "object" && "dayColumn" in snapshot ? dayOfOrder(run.order) : null;
  const people = new Map([...known].map(([id, person]) => [id, unseenIn(run, person)]));
  const items: Item[] = [];
  for (const id of [...rows.keys()].sort()) {
    const person = mapPerson(feed, rows.get(id) ?? [], day);
    // What is mapped is held as events from now on.
    rows.delete(id);
    const said = person.events.length === 0 ? null : seenIn(run, id, known.get(id), person.events);
    if (said !== null) people.set(id, said.state);
    const placeOf = (event: BelfryEvent) => said?.state.places[placeDigest(event)];
    items.push(
      itemOf(person.units, said?.events ?? [], ({ events }) => {
        if (events.some((event) => placeOf(event)?.by === run.number)) return "put";
        return events.every((event) => (placeOf(event)?.seen ?? "") > run.order) ? "passed over" : "unchanged";
      }),
    );
  }
  return { people, items };
}

/** What became of what some rows say: it is put, a later snapshot has spoken of it, or it was said before. */
type Became = "passed over" | "unchanged" | "put";

function itemOf(units: readonly Unit[], events: readonly BelfryEvent[], becameOf: (unit: Unit) => Became): Item {
  const taken = units.filter((unit) => unit.events.length > 0);
  const rejections = units.flatMap((unit) => unit.rejections);
  const outcome = {
    accepted: rowsOf(taken),
    rejected: rowsIn(rejections),
    skipped: 0,
    events: events.filter((event) => !isLeftOut(event)).length,
    unchanged: rowsOf(taken.filter((unit) => becameOf(unit) === "unchanged")),
    passedOver: rowsOf(taken.filter((unit) => becameOf(unit) === "passed over")),
  };
  return { events, rejections, outcome };
}

const rowsOf = (units: readonly Unit[]): number => units.reduce((sum, { rows }) => sum + rows.length, 0);
const isLeftOut = ({ type }: BelfryEvent): boolean => type === leftOutOfSnapshot.type;

/** Puts what is left to say of a share. @returns null where the time was up before its end and the next run was called */
async function putItems(task: Task, from: Kept, items: readonly Item[]): Promise<Kept | null> {
  let kept = from;
  for (;;) {
    const chunk = chunkOf(items, kept.state.groups, kept.state.chunk ?? task.bounds.chunkRows);
    await put(
      task.ports,
      chunk.flatMap(({ events }) => events),
    );
    const rejections = chunk.flatMap((item) => item.rejections);
    const state = await withParts(task, kept.state, sumOf(chunk), rejections);
    const groups = kept.state.groups + chunk.length;
    const ended = groups >= items.length;
    kept = await note(task.ports, task.file, kept, {
      ...state,
      ...(ended ? { pass: state.pass + 1, groups: 0 } : { groups }),
    });
    if (ended) return kept;
    if (await timeIsUp(task)) return null;
  }
}

/** People from one on, until they have so many events or rejections: a night on which nobody changed is one chunk. */
function chunkOf(items: readonly Item[], from: number, most: number): readonly Item[] {
  let said = 0;
  let to = from;
  for (let item = items[to]; item !== undefined && said < most; item = items[to]) {
    said += item.events.length + item.rejections.length;
    to += 1;
  }
  return items.slice(from, to);
}

function sumOf(items: readonly Item[]): Outcome {
  const sum = (of: (outcome: Outcome) => number) => items.reduce((all, { outcome }) => all + of(outcome), 0);
  return {
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    skipped: 0,
    events: sum(({ events }) => events),
    unchanged: sum(({ unchanged = 0 }) => unchanged),
    leftOut: sum(({ leftOut = 0 }) => leftOut),
    passedOver: sum(({ passedOver = 0 }) => passedOver),
    missedByAnother: sum(({ missedByAnother = 0 }) => missedByAnother),
  };
}

/**
 * Whether everybody who is not in a file is missing: it is no correction of a part, nothing of it was rejected, and it was
 * read to its end.
 */
const isWhole = ({ feed, file }: Task, { counts, unreadable }: State): boolean =>
  wholeOf(feed, file) !== null && counts.rejected === 0 && unreadable === null;

async function sayWhoIsMissing(task: Task, claim: SnapshotClaim, from: Kept): Promise<Kept | null> {
  const { order } = claim.run;
  const whole = isWhole(task, from.state) && order > claim.whole ? order : claim.whole;
  let kept = from;
  while (kept.state.pass < 2 * claim.shares) {
    const share = kept.state.pass - claim.shares;
    const step = missing(claim.run, await claim.people(share), whole);
    if (step.items.length === 0) {
      kept = { ...kept, state: { ...kept.state, pass: kept.state.pass + 1, groups: 0 } };
      continue;
    }
    if (!claim.isPast(share, "missed")) await claim.keep(share, "missed", step.people);
    const done = await putItems(task, kept, step.items);
    if (done === null) return null;
    kept = done;
    if (await timeIsUp(task)) return null;
  }
  return answered(task, kept, claim);
}

/**
 * What a whole snapshot misses of the people of a share; nothing where there never was a whole one. An older snapshot, or
 * one that was not taken in whole, misses nobody itself: what the later one misses of it counts apart.
 */
function missing(run: SnapshotRun, known: Step["people"], whole: Order): Step {
  const people = new Map<string, SubjectState>();
  const items: Item[] = [];
  for (const [id, person] of known) {
    const said = missedIn(run, id, person, whole);
    people.set(id, said.state);
    const missed = said.events.length;
    const counted = whole === run.order ? { leftOut: missed } : { missedByAnother: missed };
    const outcome = { accepted: 0, rejected: 0, skipped: 0, events: 0, ...counted };
    if (missed > 0) items.push({ events: said.events, rejections: [], outcome });
  }
  return { people, items };
}

/** Gives the claim up, for all was put, and has the file answered. */
async function answered(task: Task, kept: Kept, claim: SnapshotClaim | null): Promise<Kept> {
  if (claim !== null) {
    // Noted first: who goes on after a crash then has nothing to put.
    const noted = await note(task.ports, task.file, kept, kept.state);
    await claim.end(isWhole(task, kept.state));
    return note(task.ports, task.file, noted, { ...kept.state, phase: "answering" });
  }
  return note(task.ports, task.file, kept, { ...kept.state, phase: "answering" });
}
