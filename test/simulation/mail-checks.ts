import type { BelfryEvent } from "../../events/catalogue.ts";
import { ownSources } from "../../functions/index.ts";
import { recipientsOf } from "../../shared/alerts/recipients.ts";
import type { Alert, Told } from "../../shared/alerts/told.ts";
import { belongsNowhere } from "../../shared/dossier/belongs.ts";
import type { Contact } from "../../shared/dossier/employer.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { dossierId, readDossierId } from "../../shared/store/keys.ts";
import { type Expected, employerFor } from "./checks.ts";
import type { Outcome } from "./history.ts";
import type { Kept } from "./kept.ts";
import type { Acceptance, Ses } from "./ses.ts";

const minute = 60_000;

/** What the mails of a history must fulfil: never silent, doubled only where SES's feedback was lost. */
export function checkMails(outcome: Outcome, kept: Kept, expected: Expected): readonly string[] {
  const complaints: string[] = [];
  checkOnce(outcome.world.ses, complaints);
  checkAlertsOnce(outcome, kept, complaints);
  checkNotSilent(outcome, kept, expected, complaints);
  for (const { pk, sk, state } of kept.mails)
    if (state === "reserved" || state === "sending") complaints.push(`5 mail ${pk} ${sk} stays ${state}`);
  return complaints;
}

/** Whether nobody could know in time that SES had taken a mail. */
const wasLost = ({ at, settledAt, tags }: Acceptance): boolean =>
  settledAt === null || settledAt - at > (tags["belfry-part"]?.startsWith("urgent") ? 15 : 60) * minute - 3 * minute;

const nameOf = ({ tags }: Acceptance): string => Object.values(tags).join(" ");

/** One reservation is one mail; two only where the first was taken and nobody was told. */
function checkOnce({ accepted }: Ses, complaints: string[]): void {
  for (const [name, group] of grouped(accepted, nameOf)) {
    const allowed = Math.min(2, 1 + group.filter(wasLost).length);
    if (group.length > allowed) complaints.push(`5 mail ${name} was taken ${group.length} times, ${allowed} allowed`);
  }
}

/** An alert reaches a contact once; again only after a mail with it was taken and nobody was told, or came back. */
function checkAlertsOnce({ world }: Outcome, kept: Kept, complaints: string[]): void {
  const sent = new Map<string, Acceptance[]>();
  for (const acceptance of world.ses.accepted) {
    const contact = acceptance.tags["belfry-contact"] ?? "";
    for (const { dossier, obligation, kind, number, stage, due } of acceptance.lines) {
      const line = `${contact} ${dossier} ${obligation} ${kind} ${number} ${stage} ${due}`;
      sent.set(line, [...(sent.get(line) ?? []), acceptance]);
    }
  }
  for (const [line, acceptances] of sent) {
    if (acceptances.length < 2) continue;
    const [, dossier = "", obligation, kind, number, stage, due] = line.split(" ");
    // The same words can be said of an obligation that came back.
    const given = (kept.dossiers.get(dossier)?.changes ?? [])
      .flatMap(({ payload }) => payload.alerts)
      .filter(
        (alert) =>
          alert.obligation === obligation &&
          alert.kind === kind &&
          `${alert.number} ${alert.stage} ${alert.due}` === `${number} ${stage} ${due}`,
      ).length;
    const allowed = Math.max(given, 1) + acceptances.filter((one) => wasLost(one) || one.bounced).length;
    if (acceptances.length > allowed)
      complaints.push(
        `5 doubled: ${line} was mailed ${acceptances.length} times, ${allowed} allowed: ${acceptances.map((a) => `${nameOf(a)} at ${new Date(a.at).toISOString()}`).join("; ")}`,
      );
  }
}

/** Every alert that stands was in a mail to every contact that takes it and always was a contact. */
function checkNotSilent({ world }: Outcome, kept: Kept, { events }: Expected, complaints: string[]): void {
  const told = new Set(
    world.ses.accepted.flatMap(({ tags, lines }) =>
      lines.map(
        ({ dossier, obligation, kind, number }) =>
          `${tags["belfry-contact"]} ${dossier} ${obligation} ${kind} ${number}`,
      ),
    ),
  );
  const toldToAny = new Set([...told].map((line) => line.slice(line.indexOf(" ") + 1)));
  for (const dossier of kept.dossiers.values()) {
    const { employer } = readDossierId(dossier.id);
    const steady = steadyContacts(employer, events);
    const configured = employerFor(dossier.id, events);
    for (const { seq, payload, waits, reservedFor } of dossier.changes) {
      for (const alert of payload.alerts)
        if (stands(alert, dossier.head.told)) {
          if (!waits && !toldToAny.has(`${dossier.id} ${alert.obligation} ${alert.kind} ${alert.number}`))
            complaints.push(
              `5 silent: nobody was ever told of ${dossier.id} ${alert.obligation} ${alert.stage} #${alert.number} (change ${seq}, reserved for ${reservedFor.join(" ") || "nobody"})`,
            );
          for (const contact of steady.filter((one) => asksFor(one, alert.rule)))
            if (!told.has(`${contact.id} ${dossier.id} ${alert.obligation} ${alert.kind} ${alert.number}`))
              complaints.push(
                `5 silent: ${contact.id} was never told of ${dossier.id} ${alert.obligation} ${alert.stage} #${alert.number} (change ${seq}, ${waits ? "waits" : "waits no more"}, reserved for ${reservedFor.join(" ") || "nobody"})`,
              );
        }
      const recipients = configured.contacts.filter((one) =>
        payload.alerts.some(
          (alert) => alert.kind !== "closed" && recipientsOf(configured, alert, belongsNowhere).includes(one),
        ),
      );
      if (waits && recipients.length > 0 && recipients.every(({ id }) => reservedFor.includes(id)))
        complaints.push(
          `5 leak: change ${dossier.id} ${seq} stays on the waiting list although everybody has it (reserved for ${reservedFor.join(" ")})`,
        );
    }
  }
}

const stands = (alert: Alert, told: ReadonlyMap<string, Told>): boolean => {
  const last = told.get(alert.obligation);
  return alert.kind === "raised" && last?.number === alert.number && !last.muted;
};

/**
 * Contacts that every configuration named with the same families, where no configuration was taken back or disputed, and
 * whose mails never came back: what was for them then went to others.
 */
function steadyContacts(employer: string, events: ReadonlyMap<string, readonly BelfryEvent[]>): readonly Contact[] {
  const all = events.get(dossierId(employer, { kind: "employer", id: employer })) ?? [];
  const said = all.filter(({ source }) => !ownSources.includes(source));
  const bounced = all.flatMap((event) => (event.type === "MailBounced" ? [event.data?.contact] : []));
  const ids = new Set(said.map(({ eventId }) => eventId));
  const lists = said.map((event) => (event.type === "EmployerConfigured" ? (event.data?.contacts ?? []) : []));
  const [first, ...rest] = lists;
  if (first === undefined || ids.size < said.length) return [];
  const reached = first.filter(({ id }) => !bounced.includes(id));
  return reached.filter((one) => rest.every((list) => list.some(({ id }) => id === one.id)));
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Whether a contact asks for the alerts of a rule itself; what nobody asks for goes to everybody. */
function asksFor({ families }: Contact, ruleId: string): boolean {
  const family = rules.find((rule) => rule.id === ruleId)?.family;
  return families === undefined || family === undefined || families.includes(family);
}
