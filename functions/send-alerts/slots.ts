import { type Day, formatDay } from "../../shared/calendar/day.ts";
import type { Mail } from "../../shared/store/mails.ts";

/** The part under which the week is told, once a day at most. */
export const weekPart = "week";
/** Urgent mails to one recipient on one day; what comes after stands in the digest. */
const urgentMailsMax = 20;
const digestPartsMax = 50;

/** A place that a contact's mail can take. */
export type Slot = Pick<Mail, "day" | "part" | "week">;

/** The places for a contact's next mail, in order: the one of the week where it is to be told, then those of the day. */
export function slotsOf(kind: Mail["kind"], today: Day, week: Slot | null): readonly Slot[] {
  const day = formatDay(today);
  const most = kind === "urgent" ? urgentMailsMax : digestPartsMax;
  return [
    ...(week === null ? [] : [week]),
    ...Array.from({ length: most }, (_, at) => ({ day, part: `${kind}-${at + 1}`, week: null })),
  ];
}
