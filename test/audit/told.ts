import type { BelfryEvent, DataOf, EventType } from "../../events/catalogue.ts";
import { type PackBytes, rowsIn } from "../ledger/export/packs.ts";

/** A statement that stands, as its sender wrote it; `from` is the day from which it holds. */
export type Statement<Type extends EventType> = {
  readonly key: string;
  readonly period: string;
  readonly occurredOn: string;
  readonly from: string;
  readonly data: DataOf<Type>;
};

/** Somebody or something of an export, and what stands of it when the last event was read. */
export type Told = {
  readonly id: string;
  readonly employer: string;
  readonly kind: string;
  readonly of: <Type extends EventType>(type: Type) => readonly Statement<Type>[];
};

/**
 * Reads events.ndjson once more, without Belfry's folding: of one sender's key the highest revision counts, then the
 * event id that sorts last; what was taken back is gone. An event id that comes with two contents is no case of this year.
 */
export function toldIn(bytes: PackBytes): readonly Told[] {
  const dossiers = new Map<string, BelfryEvent[]>();
  const ids = new Set<string>();
  for (const { dossier, event } of rowsIn<{ dossier: string; event: BelfryEvent }>(bytes, "events.ndjson")) {
    const message = `${dossier} ${event.source} ${event.eventId}`;
    if (ids.has(message)) throw new Error(`${message} is there twice, which this calculation cannot judge`);
    ids.add(message);
    dossiers.set(dossier, [...(dossiers.get(dossier) ?? []), event]);
  }
  return [...dossiers].map(([dossier, events]) => {
    const [employer = "", kind = "", id = ""] = dossier.split("#");
    const standing = lastWords(events);
    const of = <Type extends EventType>(type: Type) =>
      standing
        .filter((event) => event.type === type && event.data !== undefined)
        .map(
          ({ key, period, occurredOn, holdsFrom, data }): Statement<Type> => ({
            key,
            period: period ?? "",
            occurredOn,
            from: holdsFrom ?? occurredOn,
            data: data as DataOf<Type>,
          }),
        )
        .sort((a, b) => (`${a.from} ${a.key}` < `${b.from} ${b.key}` ? -1 : 1));
    return { id, employer, kind, of };
  });
}

function lastWords(events: readonly BelfryEvent[]): readonly BelfryEvent[] {
  const last = new Map<string, BelfryEvent>();
  for (const event of events) {
    const place = `${event.type} ${event.period} ${event.key}`;
    const known = last.get(place);
    const isLater =
      known === undefined ||
      event.revision > known.revision ||
      (event.revision === known.revision && event.eventId > known.eventId);
    if (isLater) last.set(place, event);
  }
  return [...last.values()];
}

/** The one contract of a person, with its last day; the day after all days where none is known. */
export function contractOf(person: Told) {
  const [hire, ...others] = person.of("EmployeeHired");
  if (hire === undefined || others.length > 0) throw new Error(`${person.id} has not one contract`);
  const changes = person.of("ContractChanged");
  let last = hire.data.endsOn ?? forEver;
  for (const { data } of changes) if (data.endsOn !== undefined) last = data.endsOn ?? forEver;
  const end = person.of("EmploymentEnded")[0];
  return { hire, changes, end, from: hire.data.startsOn, to: end?.data.lastDay ?? last };
}

/** Later than every day that is asked about. */
export const forEver = "9999-12-31";
