import { formatDay } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import { hourSeconds } from "../../shared/calendar/units.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { changesPerMail, type Mail, reserveMail } from "../../shared/store/mails.ts";
import { AlreadyThere, WriteConflict } from "../../shared/store/table.ts";
import { type PendingChange, refText, takeOffList } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { inGroups } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { type Wanting, wantingOf } from "./wanting.ts";

/** The hour of the digest in Belgium, where a contact asks for no other. */
const usualDigestHour = 8;
/** Urgent mails to one recipient on one day; what comes after stands in the digest. */
const urgentMailsMax = 20;
const digestPartsMax = 50;
/** Minutes after which a reservation that nobody sent is taken up again. */
const takeUpMinutes = 5;

/** Reserves the mails that an employer's changes call for, at most one digest a recipient and day besides urgent ones. */
export async function reserveFor(
  ports: Ports,
  kind: "urgent" | "digest",
  id: string,
  changes: readonly PendingChange[],
): Promise<readonly Mail[]> {
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const wanting = await wantingOf(ports, employer, changes);
  if (changes.some((change) => wanting(change).length === 0)) {
    ports.count("AlertsWithoutRecipient");
    ports.log("error", "alerts wait and no contact of the employer takes them", { waiting: changes.length });
  }
  for (const change of changes) await clear(ports, wanting, change);
  const mails: Mail[] = [];
  for (const contact of employer.contacts) {
    const wanted = changes.filter(
      (change) =>
        wanting(change).includes(contact) &&
        !change.reservedFor.includes(contact.id) &&
        (kind === "urgent" || change.since < digestCutoff(ports, contact)),
    );
    const batches = inGroups(wanted, changesPerMail);
    for (const [at, batch] of batches.entries()) {
      const place = { number: at + 1, of: batches.length };
      const mail = await reserveOne(ports, kind, employer, contact, wanting, batch, place);
      if (mail !== null) mails.push(mail);
    }
  }
  return mails;
}

/**
 * The instant before which a change must have come to stand in a contact's digest of today: the hour of the digest, and
 * until then none.
 */
function digestCutoff(ports: Ports, { digestHour }: Contact): string {
  const hour = new Date((brusselsMidnight(todayOf(ports)) + (digestHour ?? usualDigestHour) * hourSeconds) * 1000);
  return hour > ports.now() ? "" : hour.toISOString();
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
): Promise<Mail | null> {
  const day = formatDay(todayOf(ports));
  const takeUp = new Date(ports.now().getTime() + takeUpMinutes * 60_000).toISOString();
  const others = new Map(
    changes.flatMap((change) => {
      const rest = wanting(change).flatMap(({ id }) => (id === contact.id ? [] : [id]));
      return rest.every((id) => change.reservedFor.includes(id)) ? [[refText(change), rest] as const] : [];
    }),
  );
  for (let number = 1; number <= (kind === "urgent" ? urgentMailsMax : digestPartsMax); number += 1) {
    const refs = changes.map(({ dossier, seq }) => ({ dossier, seq }));
    const mail = {
      employer: employer.id,
      contact: contact.id,
      day,
      part: `${kind}-${number}`,
      kind,
      changes: refs,
      place,
    };
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
