import { type Erased, type Fact, type Facts, voicesOf } from "./fact.ts";

/** What goes from a place: the highest revision that is erased there, and what is left to say of it. */
export type Erasing = Pick<Erased, "type" | "key" | "period" | "revision" | "upTo">;

/** On whose request, and when. */
export type ErasedFor = { readonly request: string; readonly on: string };

/**
 * Facts without what is erased. A tombstone stays in each place, so that no late statement of the same revision or an
 * earlier one revives it; what a source said under a higher one stays. Doing it twice changes nothing.
 */
export function eraseFacts(facts: Facts, erasing: ReadonlyMap<string, Erasing>, by: ErasedFor): Facts {
  const left = new Map(facts);
  for (const [place, one] of erasing) {
    const known = facts.get(place);
    if (known?.state === "erased" && known.revision >= one.revision) continue;
    const [first, ...others] = known === undefined ? [] : voicesOf(known).filter((voice) => outlives(voice, one));
    if (first === undefined) left.set(place, tombstone(one, by));
    else left.set(place, others.length === 0 ? first : { ...first, others });
  }
  return left;
}

const outlives = (voice: Fact, { revision }: Erasing): boolean => voice.revision > revision;

/** What is left of a place: which it was, and up to which day nothing may be concluded from what is missing. */
export const tombstone = ({ type, key, period, revision, upTo }: Erasing, { request, on }: ErasedFor): Erased => ({
  state: "erased",
  type,
  key,
  ...(period === undefined ? {} : { period }),
  revision,
  source: "belfry.erasure",
  eventId: request,
  occurredOn: on,
  upTo,
});
