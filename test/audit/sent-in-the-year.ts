import type { BelfryEvent } from "../../events/catalogue.ts";
import { labYear } from "../../events/samples/lab-year/lab-year.ts";
import { feedFileOf } from "../../functions/feed-keys.ts";
import { feedDescription } from "../../shared/feeds/description.ts";
import { mapFile } from "../feeds/map-file.ts";

/** What came: an event that was read already, or whatever a sender sent. */
export type Sent = { readonly at: string } & ({ readonly event: BelfryEvent } | { readonly detail: unknown });

/** Everything that was sent in the year, in the order of its instants; files as the events that their rows say. */
export async function sentInTheYear(): Promise<readonly Sent[]> {
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
