import { addDays, type Day, parseDay } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { mobilitiesOf } from "./mobilities.ts";
import type { Title } from "./title.ts";

/**
 * The notification of a mobility as a title: from the notification on, never before the first day, while the first Member
 * State's authorisation and the days of the window last, and until an authority stops it. Days that come free again later
 * in the same mobility are not counted on: whoever comes again then is notified anew.
 */
export const mobilityTitles = (dossier: Dossier): readonly Title[] =>
  mobilitiesOf(dossier).map(({ agreed, notified, stopped, from, to, key, lastOfShort, most, window }) => {
    const { authorisedUntil } = agreed.data;
    const ends = [
      to,
      ...(authorisedUntil === undefined ? [] : [parseDay(authorisedUntil)]),
      ...(lastOfShort === null ? [] : [lastOfShort]),
      ...(stopped === null ? [] : [addDays(parseDay(stopped.holdsFrom), -1)]),
    ];
    const last = Math.min(...ends) as Day;
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
      missing:
        notified === null
          ? "notification-of-mobility"
          : authorisedUntil === undefined
            ? "last-day-of-first-title"
            : null,
    };
  });
