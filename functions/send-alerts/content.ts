import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { type Alert, isBeforeWatch, type Told } from "../../shared/alerts/told.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import { familiesOfName, nameOf } from "../../shared/dossier/name.ts";
import { loadDossier, mergeParts } from "../../shared/store/dossier-store.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { Mail } from "../../shared/store/mails.ts";
import { readChange } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { withAnswerLinks } from "./answer-links.ts";
import { takersOf } from "./reserve.ts";

/** What a reserved mail has to say now: its alerts are checked again, and its recipient resolved, at sending. */
export type Resolved = { readonly contact: Contact; readonly content: MailContent };

/** Resolves a mail; null where its recipient is no contact of the employer any more. */
export async function resolveMail(ports: Ports, mail: Mail): Promise<Resolved | null> {
  const { employer: id } = mail;
  const { employer } = await loadDossier(ports.table, id, { kind: "employer", id }, [], null);
  const contact = employer.contacts.find((candidate) => candidate.id === mail.contact);
  if (contact === undefined) return null;
  const all = (await linesOf(ports, mail)).filter((line) => takersOf(employer, line.alert.rule).includes(contact));
  const older = all.filter((line) => isBeforeWatch(line.alert, employer.watchFrom));
  const lines = all.filter((line) => !older.includes(line)).sort(byLegalDate);
  const content: MailContent = {
    kind: mail.kind,
    employer: { id, name: employer.name },
    day: todayOf(ports),
    lines: await withAnswerLinks(ports, id, contact.id, lines),
    older,
    part: mail.place,
  };
  return { contact, content };
}

async function linesOf(ports: Ports, mail: Mail): Promise<readonly MailLine[]> {
  const lines = new Map<string, MailLine>();
  const ids = [...new Set(mail.changes.map(({ dossier }) => dossier))];
  const dossiers = new Map(await readEach(ids, async (id) => [id, await standing(ports, id)] as const));
  const changes = await readEach(mail.changes, (ref) => readChange(ports.table, ref));
  for (const change of changes) {
    const known = change === null ? undefined : dossiers.get(change.dossier);
    if (change === null || known === undefined) continue;
    const { dossier } = change;
    const { subject } = readDossierId(dossier);
    const { cause } = change.payload;
    for (const alert of change.payload.alerts) {
      if (!stillStands(alert, known.told) || (await neverLeft(ports, mail, dossier, alert))) continue;
      lines.set(`${dossier}/${alert.obligation}`, { alert, subject, name: known.name, cause, answerLink: null });
    }
  }
  return [...lines.values()];
}

/** Nobody need hear that an alert was taken back whose first word never left, or is in this very mail. */
async function neverLeft(ports: Ports, mail: Mail, dossier: string, alert: Alert): Promise<boolean> {
  if (alert.kind !== "withdrawn") return false;
  if (mail.changes.some((ref) => ref.dossier === dossier && ref.seq === alert.first)) return true;
  const first = await readChange(ports.table, { dossier, seq: alert.first });
  return !first?.reservedFor.includes(mail.contact);
}

async function standing(ports: Ports, dossier: string) {
  const { employer, subject } = readDossierId(dossier);
  const { head, parts } = await loadDossier(ports.table, employer, subject, familiesOfName[subject.kind], null);
  return { told: head.told, name: nameOf({ employer, subject, facts: mergeParts(parts) }) };
}

/** Whether an alert is still the last word on its obligation. */
function stillStands(alert: Alert, told: ReadonlyMap<string, Told>): boolean {
  if (alert.kind === "raised") return told.get(alert.obligation)?.number === alert.number;
  return alert.kind === "withdrawn" && !told.has(alert.obligation);
}

const never = Number.POSITIVE_INFINITY;
const byLegalDate = (a: MailLine, b: MailLine): number =>
  dueOf(a) - dueOf(b) || (a.alert.obligation < b.alert.obligation ? -1 : 1);
const dueOf = (line: MailLine): Day | number => line.alert.due ?? never;
