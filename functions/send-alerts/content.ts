import type { MailContent, MailLine } from "../../shared/alerts/mail-content.ts";
import { heardBefore } from "../../shared/alerts/mail-history.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import { type Alert, isBeforeWatch, type Told } from "../../shared/alerts/told.ts";
import type { Day } from "../../shared/calendar/day.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import { readDossierId } from "../../shared/store/keys.ts";
import type { Mail, OpenWeek } from "../../shared/store/mails.ts";
import type { ChangeRef, PendingChange } from "../../shared/store/waiting-changes.ts";
import { todayOf } from "../clock.ts";
import { readEach } from "../in-groups.ts";
import type { Ports } from "../ports.ts";
import { withAnswerLinks } from "./answer-links.ts";
import { forbidsAtOnce } from "./open-week.ts";
import type { Reading } from "./reading.ts";

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
export async function resolveMail(ports: Ports, reading: Reading, mail: Mail): Promise<Resolved | null> {
  const { employer, chain } = reading;
  const contact = employer.contacts.find((candidate) => candidate.id === mail.contact);
  if (contact === undefined || employer.unreachable.includes(contact.id)) return null;
  const own: OwnMail = { ports, mail, reading, contact };
  const { lines: all, unheard } = await linesOf(own, mail.changes);
  const older = all.filter((line) => isBeforeWatch(line.alert, employer.watchFrom));
  const lines = all.filter((line) => !older.includes(line)).sort(byLegalDate);
  const content: MailContent = {
    kind: mail.kind,
    employer: { id: employer.id, name: employer.name },
    contact: contact.id,
    day: todayOf(ports),
    lines: await withAnswerLinks(ports, reading, contact, lines),
    older: await withAnswerLinks(ports, reading, contact, older),
    completeUpTo: await reading.completeUpTo(),
    week:
      mail.week === null
        ? null
        : {
            ...(await weekOf(own, mail.week, all)),
            feeds: employer.feeds,
            head: chain,
            checkpoint: await reading.checkpoint(),
          },
    part: mail.place,
  };
  return { contact, content, unheard };
}

/** A mail that is being put together, and whose it is. */
type OwnMail = { readonly ports: Ports; readonly mail: Mail; readonly reading: Reading; readonly contact: Contact };

/** What is repeated of a week: what still stands as it was told, and does not stand in the same mail as something new. */
async function weekOf(own: OwnMail, { open, again, of, toldOnce = 0 }: OpenWeek, said: readonly MailLine[]) {
  const repeated = new Set(again.map(({ obligation }) => obligation));
  const lines = (await linesOf(own, again)).lines.filter(
    ({ alert, subject }) =>
      alert.kind === "raised" &&
      repeated.has(alert.obligation) &&
      !said.some((line) => line.alert.obligation === alert.obligation && line.subject.id === subject.id),
  );
  const linked = await withAnswerLinks(own.ports, own.reading, own.contact, lines.sort(byLegalDate));
  const here = said.filter(isToldOnce).length;
  return { open, again: linked, of: lines.length + of - again.length, toldOnce: Math.max(0, toldOnce - here) };
}

/** Whether a line is of a breach that a week's mail does not repeat. */
const isToldOnce = ({ alert: { kind, stage, obligation, until } }: MailLine): boolean =>
  kind === "raised" && stage === "breached" && (until !== null || !forbidsAtOnce(obligation));

async function linesOf({ mail, reading, contact }: OwnMail, refs: readonly ChangeRef[]) {
  const lines = new Map<string, MailLine>();
  const [unheard, told] = [new Set<PendingChange>(), new Set<PendingChange>()];
  const ids = [...new Set(refs.map(({ dossier }) => dossier))];
  const dossiers = new Map(await readEach(ids, async (id) => [id, await reading.standing(id)] as const));
  const changes = await readEach(refs, reading.change);
  for (const change of changes) {
    const known = change === null ? undefined : dossiers.get(change.dossier);
    if (change === null || known === undefined) continue;
    const { dossier } = change;
    const { subject } = readDossierId(dossier);
    const { cause } = change.payload;
    for (const alert of change.payload.alerts) {
      if (!stillStands(alert, known.told)) continue;
      const recipients = recipientsOf(reading.employer, alert, known.belongs);
      const isLeft = recipients.length === 0 || recipients.some(({ id }) => !change.reservedFor.includes(id));
      if (!change.waits && isLeft) unheard.add(change);
      if (!recipients.includes(contact)) continue;
      told.add(change);
      if (await neverLeft(reading, mail, dossier, alert)) continue;
      const before = heardBefore(alert, alertsOn(alert.obligation, dossier, changes));
      const { seq } = change;
      const line = { alert: { ...alert, before }, subject, name: known.name, cause, answerLink: null, seq };
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
async function neverLeft(reading: Reading, mail: Mail, dossier: string, alert: Alert): Promise<boolean> {
  if (alert.kind !== "withdrawn") return false;
  for (const seq of new Set([alert.first, alert.number])) {
    if (mail.changes.some((ref) => ref.dossier === dossier && ref.seq === seq)) continue;
    if ((await reading.change({ dossier, seq }))?.reservedFor.includes(mail.contact)) return false;
  }
  return true;
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
