import { addDays, type Day, daysBetween, formatDay, mondayOf } from "../../shared/calendar/day.ts";
import { weekDays } from "../../shared/calendar/units.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { mailKey } from "../../shared/store/keys.ts";
import { isGivenBack, type Mail, readMails } from "../../shared/store/mails.ts";
import { type DueWeek, moveWeek } from "../../shared/store/weeks.ts";
import { todayOf } from "../clock.ts";
import type { Ports } from "../ports.ts";
import { digestCutoff } from "./digest-hour.ts";
import { openWeek } from "./open-week.ts";
import type { Reading } from "./reading.ts";
import { type Slot, weekPart } from "./slots.ts";

/** The place in which a contact is still to be told how the week stands, and how it does; null for others. */
export type WeekOf = (contact: Contact) => Slot | null;

/** No week's mail is due. */
export const noWeek: WeekOf = () => null;

/**
 * How the week stands, for contacts whose hour has come, who can be reached and have not been told this week: because no
 * mail of the week was reserved for them, because all that were came back, or because they stand in for a contact whose
 * mails did. Everything that is open is read only where there may be one.
 */
export async function weekMissing(ports: Ports, reading: Reading): Promise<WeekOf> {
  const { employer } = reading;
  const isReached = ({ id }: Contact) => !employer.unreachable.includes(id);
  const due = employer.contacts.filter((contact) => isReached(contact) && digestCutoff(ports, contact) !== null);
  const unreached = employer.contacts.filter((contact) => !isReached(contact));
  const mailsOf = await mailsOfWeek(ports, employer, [...due, ...unreached]);
  const keptOf = (contact: Contact) => mailsOf(contact).filter((mail) => !isGivenBack(mail));
  // What a contact was not told, and another who was told of its own may have to hear.
  const lost = unreached.filter((contact) => keptOf(contact).length === 0);
  const lostTo = (contact: Contact) => lost.filter(({ id }) => !keptOf(contact).some(speaksFor(id)));

  const missing = due.filter((contact) => keptOf(contact).length === 0 || lostTo(contact).length > 0);
  if (missing.length === 0) return noWeek;
  const open = await openWeek(ports, reading);
  return (contact) => {
    if (!missing.includes(contact)) return null;
    const week = keptOf(contact).length === 0 ? open.of(contact) : open.inPlaceOf(contact, lostTo(contact));
    return week === null ? null : { day: placeAfter(mailsOf(contact), todayOf(ports)), part: weekPart, week };
  };
}

/** The mails that tell each contact of this week: the first stands under its Monday, one that tells it again under its day. */
async function mailsOfWeek(
  ports: Ports,
  employer: Employer,
  contacts: readonly Contact[],
): Promise<(contact: Contact) => readonly Mail[]> {
  const today = todayOf(ports);
  const monday = mondayOf(today);
  const days = Array.from({ length: daysBetween(monday, today) + 1 }, (_, at) => formatDay(addDays(monday, at)));
  // Who is due can be unreached too.
  const ids = [...new Set(contacts.map(({ id }) => id))];
  const keys = ids.flatMap((id) => days.map((day) => mailKey(employer.id, id, day, weekPart)));
  const mails = await readMails(ports.table, keys);
  return ({ id }) => mails.filter((mail) => mail.contact === id);
}

const placeAfter = (mails: readonly Mail[], today: Day): string =>
  formatDay(mails.length === 0 ? mondayOf(today) : today);

/** Whether a mail told already what its recipient takes in the place of another contact. */
const speaksFor =
  (contact: string) =>
  ({ week }: Mail): boolean =>
    week?.speaksFor.includes(contact) ?? false;

/** Makes the next week's mails due, once the hour of every contact has come. */
export async function moveOn(ports: Ports, employer: Employer, due: DueWeek): Promise<void> {
  if (employer.contacts.every((contact) => digestCutoff(ports, contact) !== null))
    await moveWeek(ports.table, due, formatDay(addDays(mondayOf(todayOf(ports)), weekDays)));
}
