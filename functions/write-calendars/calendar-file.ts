import { type CalendarEntry, calendarText } from "../../shared/alerts/calendar.ts";
import { wordingIn } from "../../shared/alerts/wording/wordings.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { senderAddress } from "../settings.ts";
import type { SharedDay } from "./days-of-employer.ts";

/** Days in one calendar: some 2 MB, more than anybody reads and about what applications take. The furthest are left out. */
const daysMax = 2_000;

/** Where the calendar file of a contact is. */
export const calendarKey = (employer: string, contact: string): string => `calendars/${employer}/${contact}.ics`;

/** Writes a contact's calendar of what it takes, in its language, whole and in place of the one before. */
export async function writeCalendar(
  ports: Ports,
  employer: Employer,
  contact: Contact,
  days: readonly SharedDay[],
): Promise<void> {
  const taken = days.flatMap(({ entry, recipients }) => (recipients.includes(contact) ? [entry] : [])).sort(byDay);
  if (taken.length > daysMax) {
    ports.count("CalendarDaysLeftOut", taken.length - daysMax);
    ports.log("warn", "a calendar is full; the furthest days are left out", {
      employer: employer.id,
      days: taken.length,
    });
  }
  const text = calendarText(taken.slice(0, daysMax), {
    employer: employer.id,
    wording: wordingIn(contact.language),
    organizer: senderAddress(ports.settings),
    day: todayOf(ports),
    now: ports.now(),
    subscribed: true,
  });
  await ports.files.write(calendarKey(employer.id, contact.id), inOnePiece(text));
  ports.count("CalendarsWritten");
}

const byDay = (a: CalendarEntry, b: CalendarEntry): number =>
  a.actBy - b.actBy || (a.obligation < b.obligation ? -1 : 1);
