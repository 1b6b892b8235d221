import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { compareText, type Disputed, type Fact, type Facts, factOf, placeOf } from "./fact.ts";
import { firstNamed } from "./first-named.ts";

/**
 * Folds one event into a set of facts. Commutative, associative and idempotent: within a place the highest
 * `(revision, eventId, source)` wins, so any order and any repetition of the same events give the same facts.
 */
export const fold = (facts: Facts, event: BelfryEvent): Facts => merge(facts, factOf(event));

/**
 * Folds one of several contents that came under a single event id. Each is set aside, wherever it belongs, until a
 * later revision settles the place.
 */
export function foldDisputed(facts: Facts, event: BelfryEvent): Facts {
  const { type, key, period, revision, source, eventId, occurredOn, feedsNamed } = factOf(event);
  const disputed: Disputed = {
    state: "disputed",
    type,
    key,
    ...(period === undefined ? {} : { period }),
    revision,
    source,
    eventId,
    occurredOn,
    ...(feedsNamed === undefined ? {} : { feedsNamed }),
  };
  return merge(facts, disputed);
}

/** Folds many events from nothing, setting aside messages that carry more than one content. */
export function foldAll(events: readonly BelfryEvent[]): Facts {
  const contents = new Map<string, Map<string, BelfryEvent>>();
  for (const event of events) {
    const message = `${event.source} ${event.eventId}`;
    const known = contents.get(message) ?? new Map<string, BelfryEvent>();
    contents.set(message, known.set(digestOf(event), event));
  }
  let facts: Facts = new Map();
  for (const known of contents.values())
    for (const event of known.values()) facts = known.size > 1 ? foldDisputed(facts, event) : fold(facts, event);
  return facts;
}

function merge(facts: Facts, fact: Fact): Facts {
  const place = placeOf(fact);
  const known = facts.get(place);
  const winner = known === undefined ? fact : withNamed(later(known, fact), known, fact);
  return winner === known ? facts : new Map(facts).set(place, winner);
}

/** The one that decides, with what either of the two named first. */
function withNamed(winner: Fact, known: Fact, fact: Fact): Fact {
  const feedsNamed = firstNamed(known.feedsNamed, fact.feedsNamed);
  return feedsNamed === undefined || feedsNamed === winner.feedsNamed ? winner : { ...winner, feedsNamed };
}

/** The one that decides. Under one event id a dispute outranks the contents it is about. */
function later(a: Fact, b: Fact): Fact {
  const oneMessage = a.eventId === b.eventId && a.source === b.source;
  if (oneMessage && (a.state === "disputed") !== (b.state === "disputed"))
    return a.state === "disputed" ? atLeast(a, b) : atLeast(b as Disputed, a);
  const order =
    a.revision - b.revision ||
    compareText(a.eventId, b.eventId) ||
    compareText(a.source, b.source) ||
    compareText(a.occurredOn, b.occurredOn);
  return order >= 0 ? a : b;
}

/** The dispute, at the highest revision among the contents under its event id. */
function atLeast(dispute: Disputed, other: Fact): Disputed {
  if (other.revision < dispute.revision) return dispute;
  if (other.revision === dispute.revision && other.occurredOn <= dispute.occurredOn) return dispute;
  return { ...dispute, revision: other.revision, occurredOn: other.occurredOn };
}
