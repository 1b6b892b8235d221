import { feedHeard } from "../../events/belfry/feed-heard.ts";
import { sha256 } from "../../events/canonical.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import type { FeedFileId } from "../../shared/store/feed-progress.ts";
import { todayOf } from "../clock.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";

/**
 * Says that a feed was heard today, and when before that. Several files of a day are one event, so that a feed that puts
 * one every minute costs its employer's ledger a record a day.
 */
export async function heardToday(ports: Ports, { employer: id, feed: key }: FeedFileId): Promise<BusEntry> {
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const today = formatDay(todayOf(ports));
  const known = employer.feeds.find((feed) => feed.id === key)?.heard ?? null;
  const before = known?.occurredOn === today ? known.data.before : known?.occurredOn;
  // One content, one id; the latest day sorts last, and of one day what knows of the latest before it.
  const eventId = `heard-${today}-${before ?? 0}-${sha256(key).slice(0, 16)}`;
  const data = before === undefined ? {} : { before };
  return ownEvent(ports, { definition: feedHeard, employer: id, key, eventId, data });
}
