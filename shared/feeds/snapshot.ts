import { leftOutContractsMax, leftOutOfSnapshot } from "../../events/belfry/left-out-of-snapshot.ts";
import { digestOf, sha256 } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { type Day, formatDay, parseDay } from "../calendar/day.ts";
import { placeOf } from "../dossier/fact.ts";

/**
 * What a feed that sends everything it knows each time comes to: the events that differ from what was put before.
 * Nothing here knows of files or of time; a snapshot is handed in subject by subject, twice where a run is done twice.
 */

/**
 * When a snapshot is of: its day and, which decides between two of a day, when its file was put. Compared as texts:
 * `2026-06-01/1780286400000/0055AED6DCD90281E5/3f9a0c41`.
 */
export type Order = string;

/**
 * A putting of a file: the instant in milliseconds since 1970, and its sequencer, which decides between two of a second.
 * All of it comes with the file, so that neither who waits for whom nor a person who confirms it late changes the order.
 */
export type Putting = { readonly putMs: number; readonly run: string; readonly file: string };

/** The order of a snapshot; another for each putting of a file. */
export const orderOf = (day: Day, { putMs, run, file }: Putting): Order =>
  [formatDay(day), String(putMs).padStart(13, "0"), run, sha256(file).slice(0, 8)].join("/");

/** The day of a snapshot. */
export const dayOfOrder = (order: Order): Day => parseDay(order.slice(0, 10));

/** One taking in of one snapshot. */
export type SnapshotRun = {
  readonly employer: string;
  readonly feed: string;
  /** No other run has this number; runs done again after a crash keep it. */
  readonly number: number;
  readonly order: Order;
  /** Runs that were never finished: what they stated may not have been put. */
  readonly unfinished: readonly number[];
};

/** That something was left out, as last stated or taken back. */
type LeftOut = {
  readonly stated: boolean;
  readonly revision: number;
  readonly by: number;
  /** The snapshot that missed it, and the one that had it last before that. */
  readonly since: Order;
  readonly lastSeen: Order;
};

/** What was last put in one place. */
export type PlaceState = {
  /** Of the content, without its revision. */
  readonly digest: string;
  readonly revision: number;
  /** The run that put it; 0 where that run was never finished. */
  readonly by: number;
  /** The latest snapshot that had it. */
  readonly seen: Order;
  /** The contract, where it is a hire: that it is missing is asked about. */
  readonly contract: string | null;
  readonly leftOut: LeftOut | null;
};

/** Days for which a place that no snapshot had is remembered, contracts apart. */
const keptDays = 400;

/** What is kept of a person: digests, revisions and contracts' ids, no values. */
export type SubjectState = {
  readonly seen: Order;
  readonly places: { readonly [place: string]: PlaceState };
  readonly leftOut: LeftOut | null;
};

/** A subject after a snapshot, and what is put because of it: the same whenever the same run says it again. */
export type Said = { readonly state: SubjectState; readonly events: readonly BelfryEvent[] };

/** What decides whether two rows say the same: all of an event but its number and its name. */
export const contentDigest = ({ eventId: _, revision: __, ...content }: BelfryEvent): string =>
  digestOf(content).slice(0, 32);

/** Where an event stands, as a digest: keys may be made of anything that stands in a row. */
export const placeDigest = (event: BelfryEvent): string => digestOf(placeOf(event)).slice(0, 24);

/** A subject that a snapshot has. @param events what its rows became, one content a place */
export function seenIn(
  run: SnapshotRun,
  id: string,
  known: SubjectState | undefined,
  events: readonly BelfryEvent[],
): Said {
  const put: BelfryEvent[] = [];
  const before = settled(run, known ?? { seen: "", places: {}, leftOut: null });
  const places: Record<string, PlaceState> = { ...before.places };
  for (const event of events) {
    const place = placeDigest(event);
    const after = stated(run, places[place], event);
    const back = takenBack(run, id, leftOutKey(run, after.contract), after.seen, after.leftOut);
    places[place] = { ...after, leftOut: back.leftOut };
    if (after.by === run.number) put.push(numbered(event, after.revision));
    put.push(...back.events);
  }
  const seen = before.seen > run.order ? before.seen : run.order;
  const back = takenBack(run, id, run.feed, seen, before.leftOut);
  return { state: { seen, places, leftOut: back.leftOut }, events: [...put, ...back.events] };
}

/** The run's own step over a subject that a snapshot does not have. */
export const unseenIn = (run: SnapshotRun, known: SubjectState): SubjectState => settled(run, known);

/**
 * Says of a subject what the latest whole snapshot misses of it: all of it, or contracts of somebody who is still there.
 * @param whole that snapshot
 */
export function missedIn(run: SnapshotRun, id: string, known: SubjectState, whole: Order): Said {
  if (known.seen < whole) {
    const contracts = Object.values(known.places).flatMap(({ contract }) => (contract === null ? [] : [contract]));
    const missed = missing(run, id, run.feed, known.seen, known.leftOut, whole, { whole: true, contracts });
    return { state: { ...known, leftOut: missed.leftOut }, events: missed.events };
  }
  const events: BelfryEvent[] = [];
  const places = Object.entries(known.places).map(([place, state]) => {
    const { contract, seen, leftOut } = state;
    if (contract === null || seen >= whole) return [place, state];
    const said = { whole: false, contracts: [contract] };
    const missed = missing(run, id, leftOutKey(run, contract), seen, leftOut, whole, said);
    events.push(...missed.events);
    return [place, { ...state, leftOut: missed.leftOut }];
  });
  return { state: { ...known, places: Object.fromEntries(places) }, events };
}

/** The place after a row: another content, or one of which it is not certain that it was put, gets the next revision. */
function stated(run: SnapshotRun, before: PlaceState | undefined, event: BelfryEvent): PlaceState {
  const digest = contentDigest(event);
  const contract = event.type === "EmployeeHired" ? event.key : null;
  // A later snapshot has spoken of this place.
  if (before !== undefined && before.seen > run.order) return before;
  const says = { digest, contract, seen: run.order, leftOut: before?.leftOut ?? null };
  if (before?.digest === digest && isSure(run, before.by)) return { ...before, ...says };
  return { ...says, revision: nextRevision(run, before), by: run.number };
}

/**
 * Rises over what was put; begins with the snapshot's day as a number, so that it also rises over what was sent by hand
 * under small numbers, by a feed that numbered by days, and by this one where its state was lost.
 */
const nextRevision = ({ order }: SnapshotRun, before: { readonly revision: number } | null | undefined): number =>
  Math.max((before?.revision ?? 0) + 1, dayOfOrder(order));

const isSure = ({ unfinished }: SnapshotRun, by: number): boolean => by !== 0 && !unfinished.includes(by);

/**
 * What is known with each statement of an unfinished run marked, so that a later run need not know of that one. What was
 * not seen for long, as a payment of some month, is forgotten: seen again it is put again, under a higher revision.
 */
const settled = (run: SnapshotRun, { seen, places, leftOut }: SubjectState): SubjectState => ({
  seen,
  places: Object.fromEntries(
    Object.entries(places)
      .filter(([, { contract, seen }]) => contract !== null || dayOfOrder(run.order) - dayOfOrder(seen) <= keptDays)
      .map(([place, state]) => [place, { ...marked(run, state), leftOut: marked(run, state.leftOut) }]),
  ),
  leftOut: marked(run, leftOut),
});

const marked = <Statement extends { readonly by: number } | null>(run: SnapshotRun, said: Statement): Statement =>
  said === null || isSure(run, said.by) ? said : { ...said, by: 0 };

type Asked = { readonly leftOut: LeftOut | null; readonly events: readonly BelfryEvent[] };

function missing(
  run: SnapshotRun,
  id: string,
  key: string,
  lastSeen: Order,
  before: LeftOut | null,
  whole: Order,
  says: { readonly whole: boolean; readonly contracts: readonly string[] },
): Asked {
  const again = before?.stated === true && before.by === run.number;
  if (before?.stated === true && !again && isSure(run, before.by)) return { leftOut: before, events: [] };
  const leftOut = again
    ? before
    : { stated: true, revision: nextRevision(run, before), by: run.number, since: whole, lastSeen };
  const data = {
    feed: run.feed,
    whole: says.whole,
    contracts: [...says.contracts].sort().slice(0, leftOutContractsMax),
    lastSeenOn: formatDay(dayOfOrder(leftOut.lastSeen)),
  };
  return { leftOut, events: [leftOutEvent(run, id, key, leftOut, { data })] };
}

/** Takes a statement back where a snapshot after the one that missed it has its subject. */
function takenBack(run: SnapshotRun, id: string, key: string, seen: Order, before: LeftOut | null): Asked {
  // A run that is begun anew under another description can see whom it missed before.
  if (before === null || seen < before.since) return { leftOut: before, events: [] };
  const again = !before.stated && before.by === run.number;
  if (!before.stated && !again && isSure(run, before.by)) return { leftOut: before, events: [] };
  const leftOut = again ? before : { ...before, stated: false, revision: nextRevision(run, before), by: run.number };
  return {
    leftOut,
    events: [leftOutEvent(run, id, key, leftOut, { retracted: { reason: "seen again in the feed" } })],
  };
}

/** The key of what is said of the contract of a feed; of the person the feed itself is the key. */
const leftOutKey = ({ feed }: SnapshotRun, contract: string | null): string =>
  contract === null ? feed : `contract-${digestOf([feed, contract]).slice(0, 32)}`;

function leftOutEvent(run: SnapshotRun, id: string, key: string, leftOut: LeftOut, says: object): BelfryEvent {
  const { type, version, ownSource } = leftOutOfSnapshot;
  const content = {
    type,
    version,
    source: ownSource,
    employer: run.employer,
    subject: { kind: "person", id },
    key,
    revision: leftOut.revision,
    occurredOn: formatDay(dayOfOrder(leftOut.since)),
    ...says,
  };
  const parsed = parseEvent({ ...content, eventId: `left-out-${digestOf(content).slice(0, 32)}` });
  if (!parsed.ok) throw new Error(`Belfry's own event is not accepted: ${parsed.problems[0]?.field}`);
  return parsed.event;
}

/** An event under a revision; its id follows from its whole content. */
function numbered(event: BelfryEvent, revision: number): BelfryEvent {
  const { eventId: _, ...content } = { ...event, revision };
  return { ...content, eventId: `feed-${digestOf(content).slice(0, 40)}` } as BelfryEvent;
}
