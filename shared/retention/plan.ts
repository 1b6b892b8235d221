import type { BelfryEvent, DataOf } from "../../events/catalogue.ts";
import { ALWAYS, type Day, formatDay, parseDay } from "../calendar/day.ts";
import type { Subject } from "../dossier/fact.ts";
import { foldAll } from "../dossier/fold.ts";
import { believedDossier } from "../dossier/precedence.ts";
import type { Citation } from "../law/parameter.ts";
import type { Erasure } from "../ledger/verify.ts";
import { type RetentionClass, retention, retentionClasses } from "./classes.ts";
import { keptByEnd } from "./kept-by-end.ts";
import { endOfEmployment, type Held, type RecordTerm, retentionTerms } from "./terms.ts";

/** Who asks that what may go goes: a person by a request, or the employer's policy. */
export type Asked = {
  readonly request: string;
  readonly revision: number;
  readonly scope: readonly RetentionClass[] | null;
};

/**
 * What was decided on a day, before anything goes. It is kept until all of it is done, because what is left of a ledger
 * halfway through no longer says how it would be decided.
 */
export type ErasurePlan = {
  readonly request: string;
  readonly revision: number;
  readonly day: string;
  /** Places of the records that go, by the last day of which nothing may be concluded from their absence. */
  readonly going: readonly (readonly [upTo: string, seqs: readonly number[]])[];
  readonly decision: DataOf<"ErasureDecided">;
};

/** A record as it is kept, with what is left where its content was erased. */
export type Kept = Held & { readonly erased?: Erasure };

/** Decides what of a person's records may go on a day, and says what is kept, until when and by which article. */
export function planErasure(
  employer: string,
  subject: Subject,
  records: readonly Kept[],
  { request, revision, scope }: Asked,
  today: Day,
): ErasurePlan {
  const terms = retentionTerms(heldIn(records), endedOn(employer, subject, records), today);
  const going = terms.filter((term) => goes(term, scope, today));
  const kept = terms.filter((term) => !going.includes(term) && isAsked(term, scope));
  return {
    request,
    revision,
    day: formatDay(today),
    going: byDay(going),
    decision: {
      request,
      erased: countedByClass(going).map(([kind, { length }]) => ({ class: kind, records: length })),
      kept: keptByEnd(kept).map(({ kind, records, until, since }) => ({
        class: kind,
        records,
        ...(until === null ? {} : { until }),
        article: articleOf(kind, since),
      })),
    },
  };
}

/** The records of a ledger whose content is still there. */
export const heldIn = (records: readonly Kept[]): readonly Held[] =>
  records.filter(({ payload }) => payload !== null && typeof payload === "object");

/**
 * The last day of a person's last employment, as its ledger says; null while one has no end, or none is known. Where
 * contracts were erased and none is left, their time was over: what came late about them goes with them.
 */
export function endedOn(employer: string, subject: Subject, records: readonly Kept[]): Day | null {
  const events = heldIn(records).flatMap(({ kind, payload }) =>
    kind === "event" ? [(payload as { readonly event: BelfryEvent }).event] : [],
  );
  const dossier = believedDossier({ id: employer, sourcePrecedence: {} }, subject, foldAll(events));
  const isKnown = [...dossier.facts.values()].some(({ type, state }) => type === "EmployeeHired" && state === "stated");
  const isErased = records.some(({ erased }) => erased?.type === "EmployeeHired");
  return isErased && !isKnown ? ALWAYS.from : endOfEmployment(dossier);
}

const isAsked = (term: RecordTerm, scope: Asked["scope"]): boolean => scope === null || scope.includes(term.class);

const goes = (term: RecordTerm, scope: Asked["scope"], today: Day): boolean =>
  isAsked(term, scope) && term.erasableFrom !== null && term.erasableFrom <= today;

function byDay(terms: readonly RecordTerm[]): ErasurePlan["going"] {
  const days = [...new Set(terms.map(({ about }) => about))].sort((a, b) => a - b);
  return days.map((day) => [formatDay(day), terms.filter(({ about }) => about === day).map(({ seq }) => seq)]);
}

const countedByClass = (terms: readonly RecordTerm[]): readonly (readonly [RetentionClass, readonly RecordTerm[]])[] =>
  retentionClasses.flatMap((kind) => {
    const some = terms.filter((term) => term.class === kind);
    return some.length === 0 ? [] : [[kind, some] as const];
  });

/** The article that has a class kept, as the law register cites it. */
function articleOf(kind: RetentionClass, since: string): string {
  const { values } = retention[kind].years;
  const { citation } = values.find((value) => value.since === since) ?? values[0];
  return cited(citation);
}

const cited = ({ source, article }: Citation): string => (article === undefined ? source : `${source}, ${article}`);

/** The last day of which nothing may be concluded, by the place of each record that goes. */
export const upToBySeq = ({ going }: ErasurePlan): ReadonlyMap<number, Day> =>
  new Map(going.flatMap(([upTo, seqs]) => seqs.map((seq) => [seq, parseDay(upTo)] as const)));
