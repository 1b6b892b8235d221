import { digestOf } from "../../events/canonical.ts";
import { type BelfryEvent, definitions } from "../../events/catalogue.ts";
import { contentOf } from "./content.ts";
import {
  aloneIn,
  compareText,
  compareWeight,
  contentsOf,
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
 * `(revision, eventId)` of each source counts, and other contents of that revision stay beside it as long as no more
 * sources spoke than are kept, so any order and any repetition of the same events give the same facts. Which source is
 * believed is not decided here but in precedence.ts, so that it can be decided anew.
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
 * a source says rises in that order only, so what is let go does not depend on what comes first. What a source said
 * besides does not rise: of one that was let go and comes back it would be gone, and of one that stayed not. So where more
 * sources spoke, one content of each is kept, and that more spoke is what is asked about.
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
  const last = known.moreSources ? heavier : later;
  const now = before === undefined ? aloneIn(fact) : last(before, aloneIn(fact));
  if (now === before) return known;
  const all = [...voices.filter((voice) => voice !== before), now].sort((a, b) => compareWeight(b, a));
  const kept = all.slice(0, sourcesKeptMax);
  if (known.moreSources && !kept.includes(now)) return known;
  const more = known.moreSources || all.length > kept.length;
  const [first = now, ...others] = more ? kept.map(withoutBesides) : kept;
  return { ...first, others, ...(more ? { moreSources: true } : {}) };
}

/** The content that counts of what a source said, by itself. */
function withoutBesides(voice: Fact): Fact {
  const [counts = voice] = contentsOf(voice);
  return counts;
}

/** The one that decides, with what either of the two named first. */
function withNamed(winner: Fact, known: Fact, fact: Fact): Fact {
  const feedsNamed = firstNamed(known.feedsNamed, fact.feedsNamed);
  return feedsNamed === undefined || feedsNamed === winner.feedsNamed ? winner : { ...winner, feedsNamed };
}

/**
 * How many contents of a place are kept that one source said under one revision, the one that counts among them. The
 * event id of each content only rises, so what is let go does not depend on what comes first.
 */
export const contentsKeptMax = 3;

/** What a source said last of a place. Contents of one revision that differ stay beside the one that counts. */
function later(known: Fact, fact: Fact): Fact {
  return canBothStand(known, fact) ? together(known, fact) : heavier(known, fact);
}

const heavier = (known: Fact, fact: Fact): Fact =>
  (compareWeight(known, fact) || compareText(known.occurredOn, fact.occurredOn)) >= 0 ? known : fact;

/** Belfry orders what it says itself of one thing by event id, as that a feed was heard again: the last one counts. */
const canBothStand = (known: Fact, fact: Fact): boolean =>
  known.revision === fact.revision &&
  known.state !== "disputed" &&
  fact.state !== "disputed" &&
  definitions.get(fact.type)?.ownSource === undefined;

function together(known: Fact, fact: Fact): Fact {
  const contents = contentsOf(known);
  const same = contents.find((content) => contentOf(content) === contentOf(fact));
  if (same !== undefined && compareWeight(same, fact) >= 0) return known;
  const [now = fact] = contentsOf(fact);
  const all = [...contents.filter((content) => content !== same), now].sort((a, b) => compareWeight(b, a));
  const kept = all.slice(0, contentsKeptMax);
  if (known.moreBesides && !kept.includes(now)) return known;
  const [first = now, ...besides] = kept;
  const more = known.moreBesides || all.length > kept.length;
  return { ...first, ...(besides.length === 0 ? {} : { besides }), ...(more ? { moreBesides: true } : {}) };
}
