import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { heardBefore } from "../../shared/alerts/mail-history.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { type Alert, isBeforeWatch, type Told } from "../../shared/alerts/told.ts";
import { type Day, parseDay } from "../../shared/calendar/day.ts";
import type { Contact, Employer } from "../../shared/dossier/employer.ts";
import type { Dossier } from "../../shared/dossier/fact.ts";
import { familiesOfName, nameOf } from "../../shared/dossier/name.ts";
import { regionOf } from "../../shared/dossier/region.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { Mail, OpenWeek } from "../../shared/store/mails.ts";
import { sweptUpTo } from "../../shared/store/sweeps.ts";
import { type ChangeRef, type PendingChange, readChange } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { withAnswerLinks } from "./answer-links.ts";

/** What a reserved mail has to say now: its alerts are checked again, and its recipient resolved, at sending. */
export type Resolved = {
  readonly contact: Contact;
  readonly content: MailContent;
  /**
   * Changes of the mail that are somebody else's by now, as after a move to another region, and wait for no mail.
   * `inPart`: this contact is told of some of their alerts all the same.
   */
  readonly unheard: readonly (ChangeRef & { readonly inPart: boolean })[];
};

/** Resolves a mail; null where its recipient is no contact of the employer any more, or cannot be reached. */
export async function resolveMail(ports: Ports, mail: Mail): Promise<Resolved | null> {
  const { employer: id } = mail;
  const { employer, head } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const contact = employer.contacts.find((candidate) => candidate.id === mail.contact);
  if (contact === undefined || employer.unreachable.includes(contact.id)) return null;
  const reading: Reading = { ports, mail, employer, contact };
  const { lines: all, unheard } = await linesOf(reading, mail.changes);
  const older = all.filter((line) => isBeforeWatch(line.alert, employer.watchFrom));
  const swept = await sweptUpTo(ports.table);
  const lines = all.filter((line) => !older.includes(line)).sort(byLegalDate);
  const content: MailContent = {
    kind: mail.kind,
    employer: { id, name: employer.name },
    day: todayOf(ports),
    lines: await withAnswerLinks(ports, id, contact.id, lines),
    older,
    sweptUpTo: swept === null ? null : parseDay(swept),
    week: mail.week === null ? null : { ...(await weekOf(reading, mail.week, all)), head: head.chain },
    part: mail.place,
  };
  return { contact, content, unheard };
}

/** Whose mail is being read. */
type Reading = { readonly ports: Ports; readonly mail: Mail; readonly employer: Employer; readonly contact: Contact };

/** What is repeated of a week: what still stands as it was told, and does not stand in the same mail as something new. */
async function weekOf(reading: Reading, { open, again, of }: OpenWeek, said: readonly MailLine[]) {
  const repeated = new Set(again.map(({ obligation }) => obligation));
  const lines = (await linesOf(reading, again)).lines.filter(
    ({ alert, subject }) =>
      alert.kind === "raised" &&
      repeated.has(alert.obligation) &&
      !said.some((line) => line.alert.obligation === alert.obligation && line.subject.id === subject.id),
  );
  const { ports, employer, contact } = reading;
  const linked = await withAnswerLinks(ports, employer.id, contact.id, lines.sort(byLegalDate));
  return { open, again: linked, of: lines.length + of - again.length };
}

async function linesOf(reading: Reading, refs: readonly ChangeRef[]) {
  const { ports, mail, employer, contact } = reading;
  const lines = new Map<string, MailLine>();
  const [unheard, told] = [new Set<PendingChange>(), new Set<PendingChange>()];
  const ids = [...new Set(refs.map(({ dossier }) => dossier))];
  const dossiers = new Map(await readEach(ids, async (id) => [id, await standing(ports, employer, id)] as const));
  const changes = await readEach(refs, (ref) => readChange(ports.table, ref));
  for (const change of changes) {
    const known = change === null ? undefined : dossiers.get(change.dossier);
    if (change === null || known === undefined) continue;
    const { dossier } = change;
    const { subject } = readDossierId(dossier);
    const { cause } = change.payload;
    for (const alert of change.payload.alerts) {
      if (!stillStands(alert, known.told)) continue;
      const recipients = recipientsOf(employer, alert, known.region);
      const missing = recipients.length === 0 || recipients.some(({ id }) => !change.reservedFor.includes(id));
      if (!change.waits && missing) unheard.add(change);
      if (!recipients.includes(contact)) continue;
      told.add(change);
      if (await neverLeft(ports, mail, dossier, alert)) continue;
      const before = heardBefore(alert, alertsOn(alert.obligation, dossier, changes));
      const line = { alert: { ...alert, before }, subject, name: known.name, cause, answerLink: null };
      lines.set(`${dossier}/${alert.obligation}`, line);
    }
  }
  return {
    lines: [...lines.values()],
    unheard: [...unheard].map((one) => ({ dossier: one.dossier, seq: one.seq, inPart: told.has(one) })),
  };
}

/** What changes of a dossier told of one obligation. */
const alertsOn = (obligation: string, dossier: string, changes: readonly (PendingChange | null)[]): readonly Alert[] =>
  changes
    .flatMap((change) => (change?.dossier === dossier ? change.payload.alerts : []))
    .filter((alert) => alert.obligation === obligation);

/**
 * Nobody need hear that an alert was taken back whose words never left: neither the first, nor the last, from which a
 * deputy may have heard of it. What stands in this very mail has not left.
 */
async function neverLeft(ports: Ports, mail: Mail, dossier: string, alert: Alert): Promise<boolean> {
  if (alert.kind !== "withdrawn") return false;
  for (const seq of new Set([alert.first, alert.number])) {
    if (mail.changes.some((ref) => ref.dossier === dossier && ref.seq === seq)) continue;
    if ((await readChange(ports.table, { dossier, seq }))?.reservedFor.includes(mail.contact)) return false;
  }
  return true;
}

/** How a dossier stands: what was told of it, and by which name and region people know it. */
async function standing(ports: Ports, employer: Employer, id: string) {
  const { subject } = readDossierId(id);
  const { head, parts } = await loadDossier(ports.table, employer.id, subject, familiesOfName[subject.kind], null);
  const dossier: Dossier = { employer: employer.id, subject, facts: mergeParts(parts) };
  return { told: head.told, name: nameOf(dossier), region: regionOf(dossier, employer, todayOf(ports)) };
}

/** Whether an alert is still the last word on its obligation, and nobody has asked for silence on it since. */
function stillStands(alert: Alert, told: ReadonlyMap<string, Told>): boolean {
  const last = told.get(alert.obligation);
  if (alert.kind === "raised") return last?.number === alert.number && !last.muted;
  return alert.kind === "withdrawn" && !told.has(alert.obligation);
}

const never = Number.POSITIVE_INFINITY;
const byLegalDate = (a: MailLine, b: MailLine): number =>
  dueOf(a) - dueOf(b) || (a.alert.obligation < b.alert.obligation ? -1 : 1);
const dueOf = (line: MailLine): Day | number => line.alert.due ?? never;
