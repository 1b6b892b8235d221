import { addDays, type Day, formatDay, mondayOf } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import { hourSeconds, weekDays } from "../../shared/calendar/units.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { mailKey } from "../../shared/store/keys.ts";
import { changesPerMail, type Mail, readMail, reserveMail } from "../../shared/store/mails.ts";
import { AlreadyThere, WriteConflict } from "../../shared/store/table.ts";
import { type PendingChange, refText, takeOffList } from "../../shared/store/waiting-changes.ts";
import { type DueWeek, moveWeek } from "../../shared/store/weeks.ts";
import { todayOf } from "../clock.ts";
import { minutesFromNow, takeUpMinutes } from "../give-back.ts";
import { inGroups, readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { openWeek } from "./open-week.ts";
import { type Wanting, wantingOf } from "./wanting.ts";

/** The place of the first mail of a week. */
const weekPart = "week";
/** The hour of the digest in Belgium, where a contact asks for no other. */
const usualDigestHour = 8;
/** Urgent mails to one recipient on one day; what comes after stands in the digest. */
const urgentMailsMax = 20;
const digestPartsMax = 50;

/**
 * Reserves the mails that an employer's changes call for, at most one digest a recipient and day besides urgent ones.
 * @param due that the employer's weekly mails are due: the first mail of each contact then says how everything stands,
 * and is sent though nothing changed
 */
export async function reserveFor(
  ports: Ports,
  kind: "urgent" | "digest",
  id: string,
  changes: readonly PendingChange[],
  due: DueWeek | null = null,
): Promise<readonly Mail[]> {
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const wanting = await wantingOf(ports, employer, changes);
  if (changes.some((change) => wanting(change).length === 0)) {
    ports.count("AlertsWithoutRecipient");
    ports.log("error", "alerts wait and no contact of the employer takes them", { waiting: changes.length });
  }
  for (const change of changes) await clear(ports, wanting, change);
  const weekOf = due === null ? null : await weeksMissing(ports, employer);
  const mails: Mail[] = [];
  let weekWasTaken = true;
  for (const contact of employer.contacts) {
    const cutoff = digestCutoff(ports, contact);
    if (kind === "digest" && cutoff === null) continue;
    const wanted = changes.filter(
      (change) =>
        wanting(change).includes(contact) &&
        !change.reservedFor.includes(contact.id) &&
        (kind === "urgent" || change.since < (cutoff ?? "")),
    );
    const week = weekOf?.(contact) ?? null;
    const batches = wanted.length === 0 && week !== null ? [[]] : inGroups(wanted, changesPerMail);
    for (const [at, batch] of batches.entries()) {
      const place = { number: at + 1, of: batches.length };
      const mail = await reserveOne(ports, kind, employer, contact, wanting, batch, place, at === 0 ? week : null);
      if (mail !== null) mails.push(mail);
      // Another run took the changes first: the week's mail is reserved by the next one.
      else if (at === 0 && week !== null) weekWasTaken = false;
    }
  }
  if (due !== null && weekWasTaken && employer.contacts.every((contact) => digestCutoff(ports, contact) !== null))
    await moveWeek(ports.table, due, formatDay(addDays(mondayOf(todayOf(ports)), weekDays)));
  return mails;
}

/**
 * How the week stands, for contacts whose hour has come, who can be reached and have not been told this week; null for
 * others. Everything that is open is read only where there is one.
 */
async function weeksMissing(ports: Ports, employer: Employer): Promise<(contact: Contact) => Mail["week"]> {
  const monday = formatDay(mondayOf(todayOf(ports)));
  const due = employer.contacts.filter(
    (contact) => digestCutoff(ports, contact) !== null && !employer.unreachable.includes(contact.id),
  );
  const told = await readEach(due, ({ id }) => readMail(ports.table, mailKey(employer.id, id, monday, weekPart)));
  const missing = due.filter((_, at) => told[at] === null);
  if (missing.length === 0) return () => null;
  const open = await openWeek(ports, employer);
  return (contact) => (missing.includes(contact) ? open(contact) : null);
}

/** The instant before which a change must have come to stand in a contact's digest of today; null until that hour. */
function digestCutoff(ports: Ports, { digestHour }: Contact): string | null {
  const hour = new Date((brusselsMidnight(todayOf(ports)) + (digestHour ?? usualDigestHour) * hourSeconds) * 1000);
  return hour > ports.now() ? null : hour.toISOString();
}

/**
 * Takes a change off the list that everybody has already: contacts left before their turn, or two runs reserved it for
 * two contacts at once and each thought the other was still to come.
 */
async function clear(ports: Ports, wanting: Wanting, change: PendingChange): Promise<void> {
  const contacts = wanting(change).map(({ id }) => id);
  if (contacts.length > 0 && contacts.every((id) => change.reservedFor.includes(id)))
    await takeOffList(ports.table, change, contacts);
}

/** Reserves the next free mail of the day; null where another run took these changes first, or the day is full. */
async function reserveOne(
  ports: Ports,
  kind: "urgent" | "digest",
  employer: Employer,
  contact: Contact,
  wanting: Wanting,
  changes: readonly PendingChange[],
  place: Mail["place"],
  week: Mail["week"],
): Promise<Mail | null> {
  const takeUp = minutesFromNow(ports, takeUpMinutes);
  const others = new Map(
    changes.flatMap((change) => {
      const rest = wanting(change).flatMap(({ id }) => (id === contact.id ? [] : [id]));
      return rest.every((id) => change.reservedFor.includes(id)) ? [[refText(change), rest] as const] : [];
    }),
  );
  const refs = changes.map(({ dossier, seq }) => ({ dossier, seq }));
  for (const slot of slotsOf(kind, todayOf(ports), week)) {
    if (refs.length === 0 && slot.week === null) return null;
    const mail = { employer: employer.id, contact: contact.id, kind, changes: refs, place, ...slot };
    try {
      await reserveMail(ports.table, mail, others, takeUp);
      // What this mail reserved is known to the next contact's turn without reading it again.
      for (const change of changes) change.reservedFor.push(contact.id);
      return { ...mail, state: "reserved", attempts: 0, settleBy: takeUp };
    } catch (error) {
      if (error instanceof WriteConflict) return null;
      if (!(error instanceof AlreadyThere)) throw error;
    }
  }
  ports.count("MailLimitsReached");
  ports.log("error", "a contact has had all mails of the day; the rest waits", { kind });
  return null;
}

type Slot = Pick<Mail, "day" | "part" | "week">;

/** The places that a contact's mail can take, in order: the one of the week, which is there once, then those of the day. */
function slotsOf(kind: "urgent" | "digest", today: Day, week: Mail["week"]): readonly Slot[] {
  const day = formatDay(today);
  const most = kind === "urgent" ? urgentMailsMax : digestPartsMax;
  return [
    ...(week === null ? [] : [{ day: formatDay(mondayOf(today)), part: weekPart, week }]),
    ...Array.from({ length: most }, (_, at) => ({ day, part: `${kind}-${at + 1}`, week: null })),
  ];
}
