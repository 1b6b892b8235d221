import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { lastCovered, type Mobility, mobilitiesOf } from "./mobilities.ts";
import type { Title } from "./title.ts";

/**
 * The notification of a mobility as a title: from the notification on, never before the first day, to the last day that it
 * covers, and until an authority stops it. Days that come free again later in the same mobility are not counted on: whoever
 * comes again then is notified anew.
 */
export const mobilityTitles = (dossier: Dossier): readonly Title[] => mobilitiesOf(dossier).map(titleOf);

function titleOf(mobility: Mobility): Title {
  const { agreed, notified, stopped, from, key, lastOfShort, most, window } = mobility;
  const covered = lastCovered(mobility);
  const last = stopped === null ? covered : (Math.min(covered, addDays(parseDay(stopped.holdsFrom), -1)) as Day);
  return {
    kind: "mobility",
    key,
    subject: `mobility.${key}`,
    from: notified === null ? from : (Math.max(from, parseDay(notified.holdsFrom)) as Day),
    last,
    issuedOn: parseDay((notified ?? agreed).occurredOn),
    renewal: null,
    eventId: (notified ?? agreed).eventId,
    parameters: last === lastOfShort ? [most, window] : [],
    missing: missingOf(mobility),
  };
}

/** An agreement that was made anew after the notification may go on for longer than was notified. */
function missingOf({ agreed, notified }: Mobility): string | null {
  if (notified === null) return "notification-of-mobility";
  if (agreed.data.authorisedUntil === undefined) return "last-day-of-first-title";
  const isAnew = agreed.revision > 1 && agreed.occurredOn > notified.occurredOn;
  return isAnew && notified.data.until === undefined ? "last-day-notified" : null;
}
