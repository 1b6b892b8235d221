import { addDays, formatDay, mondayOf } from "../../shared/calendar/day.ts";
import { weekDays } from "../../shared/calendar/units.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { mailKey } from "../../shared/store/keys.ts";
import { type OpenWeek, readMail } from "../../shared/store/mails.ts";
import { type DueWeek, moveWeek } from "../../shared/store/weeks.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { digestCutoff } from "./digest-hour.ts";
import { openWeek } from "./open-week.ts";
import type { Reading } from "./reading.ts";
import { weekPart } from "./slots.ts";

/** How the week stands, for a contact who is still to be told; null for others. */
export type WeekOf = (contact: Contact) => OpenWeek | null;

/** No week's mail is due. */
export const noWeek: WeekOf = () => null;

/**
 * How the week stands, for contacts whose hour has come, who can be reached and have not been told this week. Everything
 * that is open is read only where there is one.
 */
export async function weekMissing(ports: Ports, reading: Reading): Promise<WeekOf> {
  const { employer } = reading;
  const monday = formatDay(mondayOf(todayOf(ports)));
  const due = employer.contacts.filter(
    (contact) => digestCutoff(ports, contact) !== null && !employer.unreachable.includes(contact.id),
  );
  const told = await readEach(due, ({ id }) => readMail(ports.table, mailKey(employer.id, id, monday, weekPart)));
  const missing = due.filter((_, at) => told[at] === null);
  if (missing.length === 0) return noWeek;
  const open = await openWeek(ports, reading);
  return (contact) => (missing.includes(contact) ? open(contact) : null);
}

/** Makes the next week's mails due, once the hour of every contact has come. */
export async function moveOn(ports: Ports, employer: Employer, due: DueWeek): Promise<void> {
  if (employer.contacts.every((contact) => digestCutoff(ports, contact) !== null))
    await moveWeek(ports.table, due, formatDay(addDays(mondayOf(todayOf(ports)), weekDays)));
}
