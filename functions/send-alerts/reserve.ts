import type { Contact } from "../../shared/dossier/employer.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { leaveForDigest, type PendingChange, takeOffList } from "../../shared/store/waiting-changes.ts";
import type { DueWeek } from "../../shared/store/weeks.ts";
import type { Ports } from "../ports.ts";
import type { Reading } from "./reading.ts";
import { recipientsOfChanges } from "./recipients.ts";
import { type Round, reserveForContact } from "./reserve-for-contact.ts";
import { moveOn, noWeek, weekMissing } from "./week.ts";

/**
 * Reserves the mails that an employer's changes call for, at most one digest a recipient and day besides urgent ones.
 * @param due that the employer's weekly mails are due: who was not told of the week hears how everything stands, though
 * nothing changed
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
    // Another run took the changes first, or the week was told and came back today: the next run tells it.
    weekIsLeft ||= week !== null && !own.some((mail) => mail.week !== null);
  }
  if (due !== null && !weekIsLeft) await moveOn(ports, employer, due);
  if (kind === "urgent") await leaveTheRest(round);
  return mails;
}

/** Leaves for the digests what some contacts are still to hear, and none of them at once. */
async function leaveTheRest({ ports, employer, changes, recipients }: Round): Promise<void> {
  const isLeft =
    ({ reservedFor }: PendingChange) =>
    (contact: Contact) =>
      !reservedFor.includes(contact.id);
  for (const change of changes)
    if (recipients(change).some(isLeft(change)) && !recipients(change, "urgent").some(isLeft(change)))
      await leaveForDigest(ports.table, change, employer);
}

/** Tells operators of changes that have no recipient, and takes off the list what every recipient has already. */
async function lookThrough({ ports, changes, recipients }: Round): Promise<void> {
  if (changes.some((change) => recipients(change).length === 0)) {
    ports.count("AlertsWithoutRecipient");
    ports.log("error", "alerts wait and no contact of the employer takes them", { waiting: changes.length });
  }
  for (const change of changes) await clear(ports, change, recipients(change));
}

/**
 * Takes a change off the list that every recipient has already: contacts left before their turn, or two runs reserved it
 * for two contacts at once and each thought the other was still to come.
 */
async function clear(ports: Ports, change: PendingChange, recipients: readonly Contact[]): Promise<void> {
  const ids = recipients.map(({ id }) => id);
  if (ids.length > 0 && ids.every((id) => change.reservedFor.includes(id))) await takeOffList(ports.table, change, ids);
}
