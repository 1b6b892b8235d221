import type { NewestEvent } from "../../events/catalogue.ts";

/** The day on which a configuration first named a feed, and the event that did. */
export type Naming = { readonly feed: string; readonly on: string; readonly eventId: string };

/** The feeds that an event names, from the day on which it holds, in the order of their ids; undefined where it names none. */
export function namedBy(event: NewestEvent): readonly Naming[] | undefined {
  if (event.type !== "EmployerConfigured" || event.data?.feeds === undefined) return undefined;
  const { eventId, holdsFrom: on = event.occurredOn } = event;
  return event.data.feeds.map(({ id }) => ({ feed: id, on, eventId })).sort(byFeed);
}

/**
 * The earlier naming of each feed. Commutative, associative and idempotent; gives back the very first list where the
 * second adds nothing to it.
 */
export function firstNamed(
  a: readonly Naming[] | undefined,
  b: readonly Naming[] | undefined,
): readonly Naming[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const earlier = b.filter((naming) => isEarlier(naming, a.find(about(naming))));
  if (earlier.length === 0) return a;
  return [...a.filter((naming) => !earlier.some(about(naming))), ...earlier].sort(byFeed);
}

const about =
  ({ feed }: Naming) =>
  (other: Naming): boolean =>
    other.feed === feed;

const isEarlier = (naming: Naming, known: Naming | undefined): boolean =>
  known === undefined || naming.on < known.on || (naming.on === known.on && naming.eventId < known.eventId);

const byFeed = (a: Naming, b: Naming): number => (a.feed < b.feed ? -1 : 1);
