import type { BelfryEvent } from "../../events/catalogue.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { feedFileOf } from "../../functions/feed-keys.ts";
import { feedDescription } from "../../shared/feeds/description.ts";
import { mapFile } from "../feeds/map-file.ts";

/** What came: an event that was read already, or whatever a sender sent. */
export type Sent = { readonly at: string } & ({ readonly event: BelfryEvent } | { readonly detail: unknown });

/** The person whom something is about; undefined where it is about something else, or cannot be read. */
export function personOf(one: Sent): string | undefined {
  const { subject } = messageOf(one);
  return subject?.kind === "person" ? subject.id : undefined;
}

const messageOf = (one: Sent): Partial<BelfryEvent> =>
  ("event" in one ? one.event : one.detail) as Partial<BelfryEvent>;

/** What is about some people, and all that is about no person. */
export const sentAbout = (sent: readonly Sent[], people: ReadonlySet<string>): readonly Sent[] =>
  sent.filter((one) => people.has(personOf(one) ?? "") || personOf(one) === undefined);

/** Few people in whose lives there is every kind of event: for each kind that nobody before has, the first who has it. */
export function peopleOfEveryKind(sent: readonly Sent[]): ReadonlySet<string> {
  const kinds = new Map<string, Set<unknown>>();
  for (const one of sent) {
    const person = personOf(one);
    if (person !== undefined) kinds.set(person, (kinds.get(person) ?? new Set()).add(messageOf(one).type));
  }
  const seen = new Set<unknown>();
  const people = new Set<string>();
  for (const [person, own] of kinds) {
    if ([...own].some((kind) => !seen.has(kind))) people.add(person);
    for (const kind of own) seen.add(kind);
  }
  return people;
}

let sentAll: Promise<readonly Sent[]> | undefined;

/**
 * Everything that was sent in the year, in the order of its instants; files as the events that their rows say. Read once
 * for all the files of a worker, which leave it as it is.
 */
export function sentInTheYear(): Promise<readonly Sent[]> {
  sentAll ??= readAll();
  return sentAll;
}

async function readAll(): Promise<readonly Sent[]> {
  const feeds = new Map<string, Parameters<typeof mapFile>[0]>();
  const sent: Sent[] = [];
  for (const step of labYear.steps) {
    if (!("file" in step)) {
      sent.push({ at: step.at, detail: "event" in step ? step.event : step.text });
      continue;
    }
    const { key, text } = step.file;
    const [, employer, feed] = /^feed-descriptions\/([^/]+)\/([^/]+)\.json$/.exec(key) ?? [];
    if (employer !== undefined) {
      feeds.set(`${employer}/${feed}`, { employer, description: feedDescription.parse(JSON.parse(text)) });
      continue;
    }
    const file = feedFileOf(key);
    const described = feeds.get(`${file?.employer}/${file?.feed}`);
    if (described === undefined) throw new Error(`${key} comes for a feed that is not described`);
    const { events } = await mapFile(described, text);
    sent.push(...events.map((event) => ({ at: step.at, event })));
  }
  return sent;
}
