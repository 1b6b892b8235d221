import type { BelfryEvent } from "../../events/catalogue.ts";
import type { Alert } from "../alerts/told.ts";
import { type Day, formatDay } from "../calendar/day.ts";
import type { Employer } from "../dossier/employer.ts";
import { type Dossier, type Fact, placeOf } from "../dossier/fact.ts";
import { nameOf } from "../dossier/name.ts";
import type { Erasure } from "../ledger/verify.ts";
import type { Obligation } from "../obligations/obligation.ts";
import type { View } from "../obligations/timeline.ts";
import type { RetentionClass } from "../retention/classes.ts";
import { keptByEnd } from "../retention/kept-by-end.ts";
import { endedOn, heldIn } from "../retention/plan.ts";
import { retentionTerms } from "../retention/terms.ts";
import type { ChangePayload } from "../store/dossier-store.ts";
import type { KeptRecord } from "../store/ledger.ts";

/** A dossier as it is read for the person whom it is about. */
export type AccessSource = {
  readonly employer: Employer;
  readonly dossier: Dossier;
  readonly records: readonly KeptRecord[];
  readonly standings: readonly { readonly obligation: Obligation; readonly view: View }[];
  /** Names of the audit exports that can hold records of the person. */
  readonly exports: readonly string[];
};

/** What is kept of a kind up to one day; a kind has as many of these as its terms have last days. */
export type KeptKind = { readonly kind: RetentionClass; readonly records: number; readonly until: string | null };

/** Everything that is kept of one person: what a right of access asks for (GDPR, art. 15). */
export type PersonAccess = {
  readonly on: string;
  readonly employer: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string | null };
  /** How long each kind is kept, a line for each last day; null where no day can be given yet. */
  readonly kept: readonly KeptKind[];
  readonly events: readonly { readonly recordedAt: string; readonly event: BelfryEvent }[];
  /** Facts as they are believed, and what other sources said beside them. */
  readonly facts: readonly Fact[];
  readonly obligations: readonly { readonly obligation: Obligation; readonly view: View }[];
  /** What was told, and the contacts for whom a mail with it was made. */
  readonly alerts: readonly { readonly on: string; readonly alert: Alert; readonly toldTo: readonly string[] }[];
  readonly answers: readonly BelfryEvent[];
  readonly exports: readonly string[];
  readonly erased: readonly (Erasure & { readonly record: number })[];
};

/** Puts together all that is kept of a person, on a day; nothing is left out but the salts of the ledger. */
export function personAccess({ employer, dossier, records, standings, exports }: AccessSource, on: Day): PersonAccess {
  const held = [...records].sort((a, b) => a.seq - b.seq).filter(({ payload }) => payload !== null);
  const events = held.flatMap(({ kind, payload }) =>
    kind === "event" ? [payload as { readonly recordedAt: string; readonly event: BelfryEvent }] : [],
  );
  return {
    on: formatDay(on),
    employer: { id: employer.id, name: employer.name },
    person: { id: dossier.subject.id, name: nameOf(dossier) },
    kept: keptKinds({ employer, dossier, records }, on),
    events: events.map(({ recordedAt, event }) => ({ recordedAt, event })),
    facts: [...dossier.facts.values()].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    obligations: standings.map(({ obligation, view }) => ({ obligation, view })),
    alerts: held.flatMap(({ kind, payload, reservedFor }) => {
      if (kind !== "change") return [];
      const { day, alerts } = payload as ChangePayload;
      return alerts.map((alert) => ({ on: formatDay(day), alert, toldTo: reservedFor }));
    }),
    answers: events.flatMap(({ event }) => (event.type === "ObligationAnswered" ? [event] : [])),
    exports,
    erased: records.flatMap(({ seq, erased }) => (erased === undefined ? [] : [{ record: seq, ...erased }])),
  };
}

function keptKinds(
  { employer, dossier, records }: Pick<AccessSource, "employer" | "dossier" | "records">,
  on: Day,
): readonly KeptKind[] {
  const terms = retentionTerms(heldIn(records), endedOn(employer.id, dossier.subject, records), on);
  return keptByEnd(terms).map(({ kind, records: count, until }) => ({ kind, records: count, until }));
}
