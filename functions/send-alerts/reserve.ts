import { formatDay } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { loadDossier } from "../../shared/store/dossier-store.ts";
import { inEveryShard, readDossierId } from "../../shared/store/keys.ts";
import { changesPerMail, type Mail, reserveMail } from "../../shared/store/mails.ts";
import { AlreadyThere, type Item, WriteConflict } from "../../shared/store/table.ts";
import {
  type PendingChange,
  pendingChanges,
  readPendingChange,
  refText,
  takeOffList,
} from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { inGroups, readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";

/** The hour of the digest in Belgium. What came later that day waits for the next working day. */
const digestHour = 8;
/** Urgent mails to one recipient on one day; what comes after stands in the digest. */
const urgentMailsMax = 20;
const digestPartsMax = 50;
/** Changes of one employer that a run takes up, so that a first import cannot outlast every run, nor hold up others. */
const changesARun = 500;
/** Minutes after which a reservation that nobody sent is taken up again. */
const takeUpMinutes = 5;

/** The changes that wait and are due, employer by employer. */
export async function waitingChanges(
  ports: Ports,
  kind: "urgent" | "digest",
): Promise<readonly (readonly PendingChange[])[]> {
  const kinds = kind === "digest" ? (["digest", "urgent"] as const) : (["urgent"] as const);
  const waiting = (await inEveryShard((shard) => Promise.all(kinds.map((each) => waitingIn(ports, each, shard))))).flat(
    2,
  );
  const due = kind === "urgent" ? waiting : waiting.filter((change) => change.since < digestCutoff(ports));
  return [...byEmployer(due).values()];
}

async function waitingIn(ports: Ports, kind: "urgent" | "digest", shard: number): Promise<readonly PendingChange[]> {
  const found: PendingChange[] = [];
  const taken = new Map<string, number>();
  let from: Item | undefined;
  do {
    const page = await pendingChanges(ports.table, kind, shard, from);
    // What is left waits for the next run: what this one reserves is off the list by then.
    const keys = page.changes.filter(({ pk }) => {
      const count = taken.get(employerIn(pk)) ?? 0;
      taken.set(employerIn(pk), count + 1);
      return count < changesARun;
    });
    for (const change of await readEach(keys, (key) => readPendingChange(ports.table, key)))
      if (change !== null) found.push(change);
    from = page.next;
  } while (from !== undefined);
  return found;
}

/** The instant before which a change must have come to stand in today's digest. */
function digestCutoff(ports: Ports): string {
  const midnight = brusselsMidnight(todayOf(ports));
  return new Date((midnight + digestHour * 3600) * 1000).toISOString();
}

const employerIn = (dossier: string): string => readDossierId(dossier).employer;

function byEmployer(changes: readonly PendingChange[]): ReadonlyMap<string, readonly PendingChange[]> {
  const groups = new Map<string, PendingChange[]>();
  for (const change of changes) {
    const employer = employerIn(change.dossier);
    groups.set(employer, [...(groups.get(employer) ?? []), change]);
  }
  return groups;
}

/** Reserves the mails that an employer's changes call for, at most one digest a recipient and day besides urgent ones. */
export async function reserveFor(
  ports: Ports,
  kind: "urgent" | "digest",
  changes: readonly PendingChange[],
): Promise<readonly Mail[]> {
  const id = employerIn(changes[0]?.dossier ?? "");
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  if (changes.some((change) => wantedBy(employer, change).length === 0)) {
    ports.count("AlertsWithoutRecipient");
    ports.log("error", "alerts wait and no contact of the employer takes them", { waiting: changes.length });
  }
  for (const change of changes) await clear(ports, employer, change);
  const mails: Mail[] = [];
  for (const contact of employer.contacts) {
    const wanted = changes.filter(
      (change) => wants(employer, contact, change) && !change.reservedFor.includes(contact.id),
    );
    const batches = inGroups(wanted, changesPerMail);
    for (const [at, batch] of batches.entries()) {
      const place = { number: at + 1, of: batches.length };
      const mail = await reserveOne(ports, kind, employer, contact, batch, place);
      if (mail !== null) mails.push(mail);
    }
  }
  return mails;
}

/**
 * Takes a change off the list that everybody has already: contacts left before their turn, or two runs reserved it for
 * two contacts at once and each thought the other was still to come.
 */
async function clear(ports: Ports, employer: Employer, change: PendingChange): Promise<void> {
  const contacts = wantedBy(employer, change).map(({ id }) => id);
  if (contacts.length > 0 && contacts.every((id) => change.reservedFor.includes(id)))
    await takeOffList(ports.table, change, contacts);
}

/** Reserves the next free mail of the day; null where another run took these changes first, or the day is full. */
async function reserveOne(
  ports: Ports,
  kind: "urgent" | "digest",
  employer: Employer,
  contact: Contact,
  changes: readonly PendingChange[],
  place: Mail["place"],
): Promise<Mail | null> {
  const day = formatDay(todayOf(ports));
  const takeUp = new Date(ports.now().getTime() + takeUpMinutes * 60_000).toISOString();
  const others = new Map(
    changes.flatMap((change) => {
      const rest = othersWanting(employer, contact, change);
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

/** Who else takes a change. */
const othersWanting = (employer: Employer, contact: Contact, change: PendingChange): readonly string[] =>
  wantedBy(employer, change).flatMap(({ id }) => (id === contact.id ? [] : [id]));

const wantedBy = (employer: Employer, change: PendingChange): readonly Contact[] =>
  employer.contacts.filter((contact) => wants(employer, contact, change));

/** Whether a contact takes any alert of a change. */
const wants = (employer: Employer, contact: Contact, { payload }: PendingChange): boolean =>
  payload.alerts.some((alert) => alert.kind !== "closed" && takersOf(employer, alert.rule).includes(contact));

/** Who is told of a rule's alerts: contacts for its family and those for all; everybody where that is nobody. */
export function takersOf({ contacts }: Employer, ruleId: string): readonly Contact[] {
  const family = rules.find((rule) => rule.id === ruleId)?.family;
  const takers = contacts.filter(
    ({ families }) => families === undefined || family === undefined || families.includes(family),
  );
  return takers.length === 0 ? contacts : takers;
}
