import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import {
  aloneIn,
  compareText,
  compareWeight,
  type Disputed,
  type Fact,
  type Facts,
  factOf,
  placeOf,
  voicesOf,
} from "./fact.ts";
import { firstNamed } from "./first-named.ts";

/**
 * Folds one event into a set of facts. Commutative, associative and idempotent: within a place the highest
 * `(revision, eventId)` of each source counts, so any order and any repetition of the same events give the same facts.
 * Which source is believed is not decided here but in precedence.ts, so that it can be decided anew.
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

/**
 * How many sources' last statements are kept of a place: the ones of the highest `(revision, eventId, source)`. Whatever
 * a source says rises in that order only, so what is let go does not depend on what comes first.
 */
export const sourcesKeptMax = 8;

function merge(facts: Facts, fact: Fact): Facts {
  const place = placeOf(fact);
  const known = facts.get(place);
  // What was erased does not come back: only what its sender says anew, under a higher revision, is heard.
  if (known?.state === "erased") return fact.revision > known.revision ? new Map(facts).set(place, fact) : facts;
  const now = known === undefined ? fact : withNamed(joined(known, fact), known, fact);
  return now === known ? facts : new Map(facts).set(place, now);
}

/** A place with one more statement: of its own source the later counts, what others said stays beside it. */
function joined(known: Fact, fact: Fact): Fact {
  if (known.others === undefined && known.source === fact.source) return later(known, fact);
  const voices = voicesOf(known);
  const before = voices.find(({ source }) => source === fact.source);
  const now = before === undefined ? aloneIn(fact) : later(before, aloneIn(fact));
  if (now === before) return known;
  const all = [...voices.filter((voice) => voice !== before), now].sort((a, b) => compareWeight(b, a));
  const kept = all.slice(0, sourcesKeptMax);
  if (known.moreSources && !kept.includes(now)) return known;
  const [first = now, ...others] = kept;
  return { ...first, others, ...(known.moreSources || all.length > kept.length ? { moreSources: true } : {}) };
}

/** The one that decides, with what either of the two named first. */
function withNamed(winner: Fact, known: Fact, fact: Fact): Fact {
  const feedsNamed = firstNamed(known.feedsNamed, fact.feedsNamed);
  return feedsNamed === undefined || feedsNamed === winner.feedsNamed ? winner : { ...winner, feedsNamed };
}

/** What a source said last of a place. Under one event id a dispute outranks the contents it is about. */
function later(a: Fact, b: Fact): Fact {
  if (a.eventId === b.eventId && (a.state === "disputed") !== (b.state === "disputed"))
    return a.state === "disputed" ? atLeast(a, b) : atLeast(b as Disputed, a);
  return (compareWeight(a, b) || compareText(a.occurredOn, b.occurredOn)) >= 0 ? a : b;
}

/** The dispute, at the highest revision among the contents under its event id. */
function atLeast(dispute: Disputed, other: Fact): Disputed {
  if (other.revision < dispute.revision) return dispute;
  if (other.revision === dispute.revision && other.occurredOn <= dispute.occurredOn) return dispute;
  return { ...dispute, revision: other.revision, occurredOn: other.occurredOn };
}
