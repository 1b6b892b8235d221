import type { BelfryEvent, DataOf, EventType } from "../../events/catalogue.ts";
import type { SubjectKind } from "../../events/envelope.ts";
import { newest } from "../../events/newest.ts";
import { type Naming, namedBy } from "./first-named.ts";

/** What obligations are about, at one employer. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** Where a fact stands: its type, its period where its family is kept by month, and the sender's natural key. */
type Place<Type extends EventType> = {
  readonly type: Type;
  readonly key: string;
  readonly period?: string;
  readonly revision: number;
  /** Who said it. Event ids are the sender's own, so two systems may number theirs alike. */
  readonly source: string;
  readonly eventId: string;
  readonly occurredOn: string;
  /** Feeds that any event of this place named, and when first: what is left of the configurations that this one replaced. */
  readonly feedsNamed?: readonly Naming[];
  /**
   * What the same source said of it besides, under the same revision and with another content; see `fold.ts`. Nowhere kept
   * where there are more sources than are kept.
   */
  readonly besides?: readonly Fact[];
  /** Whether the source said more under this revision than is kept. */
  readonly moreBesides?: true;
  /** What other sources said last of this place; see `fold.ts` for how many are kept. */
  readonly others?: readonly Fact[];
  /** Whether more sources spoke of this place than are kept. */
  readonly moreSources?: true;
};

/** What an event asserts. */
export type Stated<Type extends EventType = EventType> = Place<Type> & {
  readonly state: "stated";
  /** The version of its type that the data is of: always the newest; 1 where left out. */
  readonly version?: number;
  /** The day from which it holds. */
  readonly holdsFrom: string;
  readonly data: DataOf<Type>;
};

/** A statement taken back; it stays, so that a late earlier revision cannot revive it. */
export type Retracted = Place<EventType> & { readonly state: "retracted" };

/** Two contents came under one event id: neither is believed until a later revision settles it. */
export type Disputed = Place<EventType> & { readonly state: "disputed" };

/** What was erased on a person's request, or because its time was over: which it was, and not what it said. */
export type Erased = Place<EventType> & {
  readonly state: "erased";
  /** The last day of which nothing may be concluded from its absence. */
  readonly upTo: string;
};

export type Fact = Stated | Retracted | Disputed | Erased;

/** The facts of a dossier by place. */
export type Facts = ReadonlyMap<string, Fact>;

declare const resolved: unique symbol;
/** Facts of which each is what the believed source said; made by `believedDossier` in precedence.ts alone. */
export type Believed = Facts & { readonly [resolved]: true };

/** All that is known about one subject at one employer, as it is believed. */
export type Dossier = { readonly employer: string; readonly subject: Subject; readonly facts: Believed };

/** The place of a fact as text; equal for every revision of the same statement. */
export const placeOf = (fact: { type: string; key: string; period?: string | undefined }): string =>
  fact.period === undefined ? `${fact.type}/${fact.key}` : `${fact.type}/${fact.period}/${fact.key}`;

/** What each source said last of the place of a fact, the fact itself first. */
export const voicesOf = (fact: Fact): readonly Fact[] => [aloneIn(fact), ...(fact.others ?? [])];

/** What one source said, without what is kept of its place for all of them. */
export function aloneIn(fact: Fact): Fact {
  const { others: _, moreSources: __, feedsNamed: ___, ...alone } = fact;
  return alone as Fact;
}

/** Every content that a source said of a place under its highest revision, the one that counts first. */
export function contentsOf(voice: Fact): readonly Fact[] {
  const { besides = [], moreBesides: _, ...said } = aloneIn(voice);
  return [said as Fact, ...besides];
}

/**
 * Which of two statements of a place decides where nothing else does: the higher revision; of one revision what is
 * disputed, which only a later one settles; then the higher event id, and the higher source.
 */
export const compareWeight = (a: Fact, b: Fact): number =>
  a.revision - b.revision ||
  Number(a.state === "disputed") - Number(b.state === "disputed") ||
  compareText(a.eventId, b.eventId) ||
  compareText(a.source, b.source);

/** What an event of any version asserts, as a fact of the newest. */
export function factOf(sent: BelfryEvent): Stated | Retracted {
  const event = newest(sent);
  const feedsNamed = namedBy(event);
  const place = {
    type: event.type,
    key: event.key,
    ...(event.period === undefined ? {} : { period: event.period }),
    revision: event.revision,
    source: event.source,
    eventId: event.eventId,
    occurredOn: event.occurredOn,
    ...(feedsNamed === undefined ? {} : { feedsNamed }),
  };
  if (event.data === undefined) return { ...place, state: "retracted" };
  const version = event.version === 1 ? {} : { version: event.version };
  const holdsFrom = event.holdsFrom ?? event.occurredOn;
  return { ...place, state: "stated", ...version, holdsFrom, data: event.data } as Stated;
}

/** The statements of one type that hold, in the order of the day they hold from, then of their places. */
export const statements = <Type extends EventType>(dossier: Dossier, type: Type): readonly Stated<Type>[] =>
  (sortedByType(dossier.facts).get(type) ?? []) as readonly Stated<Type>[];

/** Facts never change once they are made, so what was sorted for one rule serves the next. */
const sorted = new WeakMap<Facts, ReadonlyMap<EventType, readonly Stated[]>>();

function sortedByType(facts: Facts): ReadonlyMap<EventType, readonly Stated[]> {
  const known = sorted.get(facts);
  if (known !== undefined) return known;
  const byType = new Map<EventType, Stated[]>();
  for (const fact of facts.values()) {
    if (fact.state !== "stated") continue;
    const found = byType.get(fact.type);
    if (found === undefined) byType.set(fact.type, [fact]);
    else found.push(fact);
  }
  for (const found of byType.values())
    found.sort((a, b) => compareText(a.holdsFrom, b.holdsFrom) || compareText(placeOf(a), placeOf(b)));
  sorted.set(facts, byType);
  return byType;
}

/** The disputed facts of some types, in the order of their places. */
export function disputes(dossier: Dossier, types?: readonly EventType[]): readonly Disputed[] {
  const found: Disputed[] = [];
  for (const fact of dossier.facts.values())
    if (fact.state === "disputed" && (types === undefined || types.includes(fact.type))) found.push(fact);
  return found.sort((a, b) => compareText(placeOf(a), placeOf(b)));
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
