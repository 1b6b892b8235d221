import { canonical } from "../../../events/canonical.ts";
import { cardOf } from "../../alerts/mail-card.ts";
import { cardText } from "../../alerts/mail-text.ts";
import { formatDay } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { placeOf } from "../../dossier/fact.ts";
import type { KeptRecord } from "../../store/ledger.ts";
import { wording } from "./findings.ts";
import type { KnownDossier, RecordedChange } from "./known-dossier.ts";

/**
 * The lines of `events.ndjson` of a dossier: what was received, in the order of its chain. Each event is written as the
 * canonical JSON that its commitment was made over, so that who checks it need not build it anew.
 */
export const eventLines = ({ id, events }: KnownDossier): string =>
  events.map(({ record, event, recordedAt }) => eventLine(id, record, event, recordedAt)).join("");

const eventLine = (dossier: string, { seq, hash }: KeptRecord, event: unknown, recordedAt: string): string =>
  `${JSON.stringify({ dossier, seq, hash, recordedAt }).slice(0, -1)},"event":${canonical(event)}}\n`;

/** The lines of `alerts.ndjson` of a dossier: one an alert, as it was given. Its words are those of
 * this release in English: the mail may have said it in another language, under an earlier release. */
export const alertRows = (known: KnownDossier, employer: Employer) =>
  known.changes.flatMap((change) => alertsOf(known, employer, change));

function alertsOf(
  { id, subject, name, doubted }: KnownDossier,
  employer: Employer,
  { record, payload }: RecordedChange,
) {
  const { alerts, ...change } = payload;
  const { day, cause } = change;
  const mail = {
    kind: "digest",
    employer,
    day,
    lines: [],
    older: [],
    completeUpTo: day,
    week: null,
    part: { number: 1, of: 1 },
  } as const;
  return alerts.map((alert, at) => ({
    dossier: id,
    seq: record.seq,
    hash: record.hash,
    number: at + 1,
    of: alerts.length,
    on: formatDay(day),
    reservedFor: record.reservedFor,
    // What is closed is recorded, not mailed, and what was tampered with is not put into words.
    words:
      alert.kind === "closed" || doubted.has(record.seq)
        ? null
        : cardText(
            cardOf(wording, mail, { alert, subject, name, cause, answerLink: null, seq: record.seq }),
            wording.labels.toBeConfirmed,
          ),
    change,
    alert,
  }));
}

/** The lines of `answers.ndjson` of a dossier: what people said, and whether it is their last word under its key. */
export const answerRows = ({ id, events, dossier }: KnownDossier) =>
  events.flatMap(({ record, event, recordedAt }) => {
    if (event?.type !== "ObligationAnswered") return [];
    const fact = dossier.facts.get(placeOf(event));
    const stands = fact?.state === "stated" && fact.eventId === event.eventId && fact.source === event.source;
    return [
      {
        dossier: id,
        seq: record.seq,
        event: event.eventId,
        recordedAt,
        from: event.holdsFrom ?? event.occurredOn,
        said: event.data ?? null,
        retracted: event.retracted ?? null,
        stands,
      },
    ];
  });

/**
 * The lines of `chains.ndjson` of a dossier: every link. A record whose content was erased says when, and on which request.
 * @param withSalts whether salts are shown, without which no content can be held against its commitment
 */
export const chainRows = ({ id, records }: KnownDossier, withSalts: boolean) =>
  records.map(({ seq, kind, previous, salt, commitment, hash, payload, erased }) => ({
    dossier: id,
    seq,
    kind,
    previous,
    salt: withSalts ? salt : null,
    commitment,
    hash,
    erased: payload === null,
    ...(erased === undefined ? {} : { erasedOn: erased.on, erasedFor: erased.request }),
  }));

/** The line of `heads.json` of a dossier. */
export const headRow = ({ id, head }: KnownDossier) => ({ dossier: id, seq: head.seq, hash: head.hash });
