import type { Contact } from "../../shared/dossier/employer.ts";
import { changesPerMail, type Mail, type NewMail, reserveMail } from "../../shared/store/mails.ts";
import { AlreadyThere, WriteConflict } from "../../shared/store/table.ts";
import { type PendingChange, refText } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { minutesFromNow, takeUpMinutes } from "../give-back.ts";
import { inGroups } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { digestCutoff } from "./digest-hour.ts";
import type { Recipients } from "./recipients.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { changesARun, countLeft } from "./waiting.ts";

/** What mails of one employer are reserved for. */
export type Round = {
  readonly ports: Ports;
  readonly kind: Mail["kind"];
  readonly employer: string;
  readonly changes: readonly PendingChange[];
  readonly recipients: Recipients;
};

/**
 * Reserves the mails of one contact whose hour has come: the parts of its digest, or its urgent mails.
 * @param week the place in which the first of them tells how the week stands; null where none does
 */
export async function reserveForContact(round: Round, contact: Contact, week: Slot | null): Promise<readonly Mail[]> {
  const cutoff = digestCutoff(round.ports, contact);
  if (round.kind === "digest" && cutoff === null) return [];
  const mails: Mail[] = [];
  const waiting = round.changes.filter(
    (change) =>
      round.recipients(change, round.kind).includes(contact) &&
      !change.reservedFor.includes(contact.id) &&
      (round.kind === "urgent" || change.since < (cutoff ?? "")),
  );
  const changes = waiting.slice(0, changesARun);
  countLeft(round.ports, waiting.length - changes.length);
  const parts = changes.length === 0 && week !== null ? [[]] : inGroups(changes, changesPerMail);
  for (const [at, part] of parts.entries()) {
    const place = { number: at + 1, of: parts.length };
    const mail = await reserveOne(round, contact, { changes: part, place, week: at === 0 ? week : null });
    if (mail !== null) mails.push(mail);
  }
  return mails;
}

/** What one mail is reserved for. */
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
      await reserveMail(ports.table, mail, others, takeUp, ports.now().toISOString());
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

/** The changes that every recipient has once this contact does, each with its other recipients. */
const lastFor = (
  { recipients }: Round,
  contact: Contact,
  changes: readonly PendingChange[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    changes.flatMap((change) => {
      const others = recipients(change).flatMap(({ id }) => (id === contact.id ? [] : [id]));
      return others.every((id) => change.reservedFor.includes(id)) ? [[refText(change), others] as const] : [];
    }),
  );
