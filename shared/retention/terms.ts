import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, addYears, type Day } from "../calendar/day.ts";
import { employments } from "../dossier/employment.ts";
import type { Dossier } from "../dossier/fact.ts";
import { type Applied, applied } from "../law/parameter.ts";
import type { ChangePayload } from "../store/dossier-store.ts";
import { type Classed, classOfEvent, classOfRule, lastOfYear, type RetentionClass, retention } from "./classes.ts";

/** A record of a dossier's ledger whose content is still there. */
export type Held = {
  readonly seq: number;
  readonly kind: "event" | "change";
  readonly payload: unknown;
};

/** From when a record may go: a day, or not known, as while a person is employed. */
export type ErasableFrom = Day | null;

/** How long one record is kept, and by which value of the law. */
export type RecordTerm = {
  readonly seq: number;
  readonly class: RetentionClass;
  /** Null while that cannot be said: the employment has not ended, or none is known. */
  readonly erasableFrom: ErasableFrom;
  readonly by: Applied<number>;
  /** The last day that the record says anything about, as far as its class tells: see `shared/assessment/erased.ts`. */
  readonly about: Day;
};

/**
 * From which day each record of a person may be erased, as the law stands on a day. A conclusion is kept as long as the
 * longest kept event that it rests on, and what takes one back as long as what it takes back.
 * @param ended the last day of the last employment; null while it has none, or is not known
 * @param today the day whose law is applied, and up to which what is not told by the year is taken to reach
 */
export function retentionTerms(records: readonly Held[], ended: Day | null, today: Day): readonly RecordTerm[] {
  const termOf = (seq: number, { class: kind, day }: Classed): RecordTerm => {
    const { years, from } = retention[kind];
    const by = applied(years, today);
    const counted = from === "year" ? lastOfYear(day) : ended;
    const erasableFrom = counted === null ? null : addDays(addYears(counted, by.value), 1);
    return { seq, class: kind, erasableFrom, by, about: from === "year" ? lastOfYear(day) : today };
  };
  const ofEvents = new Map<string, RecordTerm>();
  const terms: RecordTerm[] = [];
  for (const { seq, kind, payload } of records) {
    if (kind !== "event") continue;
    const { event } = payload as { readonly event: BelfryEvent };
    const term = termOf(seq, classOfEvent(event));
    ofEvents.set(event.eventId, longest(term, ofEvents.get(event.eventId)));
    terms.push(term);
  }
  const ofObligations = new Map<string, RecordTerm>();
  for (const { seq, kind, payload } of [...records].sort((a, b) => a.seq - b.seq)) {
    if (kind !== "change") continue;
    const { alerts, day } = payload as ChangePayload;
    // A record goes as a whole: that a request stood in it too must not keep what the request asks to be erased.
    const others = alerts.filter(({ rule }) => classOfRule(rule) !== "requests");
    const [first, ...more] = (others.length > 0 ? others : alerts).map(({ obligation, rule, because }): RecordTerm => {
      const restsOn = because.facts.flatMap(({ eventId }) => ofEvents.get(eventId) ?? []);
      const before = ofObligations.get(obligation);
      // What takes a conclusion back names no facts: it is kept as long as what it takes back.
      const own = restsOn[0] ?? before ?? termOf(seq, { class: classOfRule(rule), day });
      const term = restsOn.reduce(longest, own);
      ofObligations.set(obligation, longest(term, before));
      return term;
    });
    terms.push({ ...more.reduce(longest, first ?? termOf(seq, { class: "employment", day })), seq });
  }
  return terms.sort((a, b) => a.seq - b.seq);
}

/** The term that ends later; one whose end is not known ends last. */
function longest(a: RecordTerm, b: RecordTerm | undefined): RecordTerm {
  if (b === undefined || a.erasableFrom === null) return a;
  return b.erasableFrom === null || b.erasableFrom > a.erasableFrom ? b : a;
}

/** The last day of a person's last employment; null where one has no end, or none is known. */
export function endOfEmployment(dossier: Dossier): Day | null {
  const ends = employments(dossier).map(({ endsOn }) => endsOn);
  if (ends.length === 0) return null;
  return ends.reduce((last, end) => (last === null || end === null ? null : (Math.max(last, end) as Day)));
}
