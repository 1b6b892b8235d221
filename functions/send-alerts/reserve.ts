import type { Contact } from "../../shared/dossier/employer.ts";
import { changesPerMail, type Mail, type NewMail, reserveMail } from "../../shared/store/mails.ts";
import { AlreadyThere, WriteConflict } from "../../shared/store/table.ts";
import { type PendingChange, refText, takeOffList } from "../../shared/store/waiting-changes.ts";
import type { DueWeek } from "../../shared/store/weeks.ts";
import { todayOf } from "../clock.ts";
import { minutesFromNow, takeUpMinutes } from "../give-back.ts";
import { inGroups } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { digestCutoff } from "./digest-hour.ts";
import type { Reading } from "./reading.ts";
import { type Recipients, recipientsOfChanges } from "./recipients.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { changesARun } from "./waiting.ts";
import { moveOn, noWeek, weekMissing } from "./week.ts";

/** What mails of one employer are reserved for. */
type Round = {
  readonly ports: Ports;
  readonly kind: Mail["kind"];
  readonly employer: string;
  readonly changes: readonly PendingChange[];
  readonly recipients: Recipients;
};

/**
 * Reserves the mails that an employer's changes call for, at most one digest a recipient and day besides urgent ones.
 * @param due that the employer's weekly mails are due: the first mail of each contact then says how everything stands,
 * and is sent though nothing changed
 */
export async function reserveFor(
  ports: Ports,
  kind: Mail["kind"],
  reading: Reading,
  changes: readonly PendingChange[],
  due: DueWeek | null = null,
): Promise<readonly Mail[]> {
  const { employer } = reading;
  const recipients = await recipientsOfChanges(reading, changes);
  const round: Round = { ports, kind, employer: employer.id, changes, recipients };
  await lookThrough(round);
  const weekOf = due === null ? noWeek : await weekMissing(ports, reading);
  const mails: Mail[] = [];
  let weekIsLeft = false;
  for (const contact of employer.contacts) {
    const week = weekOf(contact);
    const own = await reserveForContact(round, contact, week);
    mails.push(...own);
    // Another run took the changes first, or the week was told and came back today: the next one tells it.
    weekIsLeft ||= week !== null && !own.some((mail) => mail.week !== null);
  }
  if (due !== null && !weekIsLeft) await moveOn(ports, employer, due);
  return mails;
}

/** Tells operators of changes that nobody can be told of, and takes off the list what everybody has already. */
async function lookThrough({ ports, changes, recipients }: Round): Promise<void> {
  if (changes.some((change) => recipients(change).length === 0)) {
    ports.count("AlertsWithoutRecipient");
    ports.log("error", "alerts wait and no contact of the employer takes them", { waiting: changes.length });
  }
  for (const change of changes) await clear(ports, change, recipients(change));
}

/**
 * Takes a change off the list that everybody has already: contacts left before their turn, or two runs reserved it for
 * two contacts at once and each thought the other was still to come.
 */
async function clear(ports: Ports, change: PendingChange, recipients: readonly Contact[]): Promise<void> {
  const ids = recipients.map(({ id }) => id);
  if (ids.length > 0 && ids.every((id) => change.reservedFor.includes(id))) await takeOffList(ports.table, change, ids);
}

/** Reserves the mails of one contact whose hour has come: the parts of its digest, or its urgent mails. */
async function reserveForContact(round: Round, contact: Contact, week: Slot | null): Promise<readonly Mail[]> {
  const cutoff = digestCutoff(round.ports, contact);
  if (round.kind === "digest" && cutoff === null) return [];
  const mails: Mail[] = [];
  const changes = round.changes
    .filter(
      (change) =>
        round.recipients(change).includes(contact) &&
        !change.reservedFor.includes(contact.id) &&
        (round.kind === "urgent" || change.since < (cutoff ?? "")),
    )
    .slice(0, changesARun);
  const parts = changes.length === 0 && week !== null ? [[]] : inGroups(changes, changesPerMail);
  for (const [at, part] of parts.entries()) {
    const place = { number: at + 1, of: parts.length };
    const mail = await reserveOne(round, contact, { changes: part, place, week: at === 0 ? week : null });
    if (mail !== null) mails.push(mail);
  }
  return mails;
}

/** What one mail is reserved for; `week`: the place in which it tells how the week stands, where it does. */
type Contents = Pick<Mail, "place"> & { readonly week: Slot | null; readonly changes: readonly PendingChange[] };

/** Reserves the next free mail of the day; null where another run took these changes first, or the day is full. */
async function reserveOne(round: Round, contact: Contact, { changes, place, week }: Contents): Promise<Mail | null> {
  const { ports, kind, employer } = round;
  const takeUp = minutesFromNow(ports, takeUpMinutes);
  const others = lastFor(round, contact, changes);
  const refs = changes.map(({ dossier, seq }) => ({ dossier, seq }));
  for (const slot of slotsOf(kind, todayOf(ports), week)) {
    if (refs.length === 0 && slot.week === null) return null;
    const mail: NewMail = { employer, contact: contact.id, kind, changes: refs, place, ...slot };
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

/** The changes that everybody has once this contact does, each with its other recipients. */
const lastFor = (
  { recipients }: Round,
  contact: Contact,
  changes: readonly PendingChange[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    changes.flatMap((change) => {
      const rest = recipients(change).flatMap(({ id }) => (id === contact.id ? [] : [id]));
      return rest.every((id) => change.reservedFor.includes(id)) ? [[refText(change), rest] as const] : [];
    }),
  );
