import { digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import type { Precedence } from "../../events/employer/employer-configured.ts";

/** What holds in a place: who says it under which event, and whether it is stated, retracted or disputed. */
export type Held = { readonly state: string; readonly source: string; readonly eventId: string };

type Said = Held & { readonly revision: number };

/**
 * What holds in each place, worked out from all events at once and without folding: per source the last word, then the
 * first source of the ranking that has not taken its word back, then whoever has the last word of all others.
 */
export function slowlyBelieved(
  events: readonly BelfryEvent[],
  precedence: Precedence,
  sourcesMax: number,
): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const [place, there] of groupedBy(events, placeText)) {
    const words = [...groupedBy(there, ({ source }) => source).values()].map((own) => lastOf(own, events));
    const kept = words.sort(heaviestFirst).slice(0, sourcesMax);
    const family = definitions.get(there[0]?.type ?? "")?.family ?? "employer";
    const ranking = family === "employer" || family === "answers" ? [] : (precedence[family] ?? []);
    const ranked = ranking.flatMap((source) => kept.filter((one) => one.source === source));
    const unranked = kept.filter(({ source }) => !ranking.includes(source)).slice(0, 1);
    const inOrder = [...ranked, ...unranked];
    const { state, source, eventId } = (inOrder.find((one) => one.state !== "retracted") ?? inOrder[0]) as Said;
    held.set(place, { state, source, eventId });
  }
  return held;
}

/** The last word of one source about one place; a message that came with two contents says nothing but that. */
function lastOf(own: readonly BelfryEvent[], all: readonly BelfryEvent[]): Said {
  const words = own.map(({ source, eventId, revision, data }): Said => {
    const contents = new Set(
      all.filter((one) => one.source === source && one.eventId === eventId).map((one) => digestOf(one)),
    );
    const state = contents.size > 1 ? "disputed" : data === undefined ? "retracted" : "stated";
    return { state, source, eventId, revision };
  });
  return words.sort(heaviestFirst)[0] as Said;
}

const heaviestFirst = (a: Said, b: Said): number =>
  b.revision - a.revision ||
  Number(b.state === "disputed") - Number(a.state === "disputed") ||
  order(b.eventId, a.eventId) ||
  order(b.source, a.source);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const placeText = ({ type, period, key }: BelfryEvent): string =>
  period === undefined ? `${type}/${key}` : `${type}/${period}/${key}`;

function groupedBy<Value>(values: readonly Value[], of: (value: Value) => string): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(of(value), [...(groups.get(of(value)) ?? []), value]);
  return groups;
}
