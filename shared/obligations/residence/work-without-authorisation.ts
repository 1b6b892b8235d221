import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  formatDay,
  parseDay,
  type Span,
  within,
} from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { workOnGrantDays, workOnProvisionalDocument } from "../../law/papers.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { employerResidenceCheck } from "../../law/residence.ts";
import { breach, sheetEvidence } from "../hours/findings.ts";
import { netMinutesByDay, sheetsAbout } from "../hours/net-time.ts";
import type { Because, Obligation } from "../obligation.ts";
import { evidence, noMargin, type Rule, sheetMargin } from "../rule.ts";
import { arrivalAfter, whereWorked } from "./before-arrival.ts";
import { lawfulSpells, lawOfPapers, type NoBasis } from "./lawful.ts";
import type { Title } from "./title.ts";

const since = parseDay(workOnGrantDays.values[0].since);

/**
 * Nobody from outside the EEA and Switzerland works on a day on which no paper allows work.
 * Act of 15 December 1980, arts 61/10 ff.; Act of 30 April 1999 (employment of foreign workers), art. 4; Act of
 * 11 February 2013, art. 4.
 *
 * The contract alone is no breach: the hours that were worked are, and so is pay, for which see
 * `paid-without-authorisation`. One breach a month, from the first such day to the
 * last. Days after a paper ended are a breach of `employment-without-title`, and what nobody reported is asked by it and
 * by `work-while-pending`. The Acts are about work in Belgium: of days before the arrival of somebody who was abroad it is
 * asked whether they were worked from there.
 */
export const workWithoutAuthorisation: Rule = {
  id: "work-without-authorisation",
  family: "hours",
  per: "month",
  says: "A third-country national does not work on a day on which no paper allows work.",
  since: workOnGrantDays.values[0].since,
  reads: { hours: sheetMargin, employment: noMargin, residence: noMargin },
  uses: lawOfPapers,
  basis: [employerResidenceCheck],
  atOnce: ["breached"],
  obligations: (dossier, _employer, span) => monthsWorked(dossier, span).flatMap((month) => ofMonth(month, dossier)),
};

/** How each cause is told. After a paper ended nothing is told here. */
const says = {
  "no-paper-yet": "worked-no-paper-yet",
  "card-without-work": "worked-card-without-work",
  "visa-alone": "worked-visa-alone",
  "decision-alone": "worked-decision-alone",
  "before-regional-decision": "worked-before-regional-decision",
  "work-refused": "worked-work-refused",
} as const satisfies Record<Exclude<NoBasis, "paper-ended">, string>;

type Month = { readonly first: Day; readonly days: readonly Day[] };

/** The months that begin in a span, with the days of each on which somebody worked. */
function monthsWorked(dossier: Dossier, span: Span): readonly Month[] {
  const months = new Map<Day, Day[]>();
  for (const day of netMinutesByDay(dossier).keys()) {
    const first = firstOfMonth(day);
    if (day < since || !within(span, first)) continue;
    const days = months.get(first);
    if (days === undefined) months.set(first, [day]);
    else days.push(day);
  }
  return [...months].map(([first, days]) => ({ first, days }));
}

/** Days worked in one spell without a paper that allows it, and why. */
type Refused = {
  readonly cause: Exclude<NoBasis, "paper-ended">;
  readonly title: Title | null;
  readonly worked: readonly Day[];
};

function ofMonth({ first, days }: Month, dossier: Dossier): readonly Obligation[] {
  const refused = refusedIn({ from: first, to: addDays(addMonths(first, 1), -1) }, days, dossier);
  const isBefore = (day: Day): boolean => arrivalAfter(dossier, day) !== null;
  return [
    ...abroad(first, onThose(refused, isBefore), dossier),
    ...here(
      first,
      onThose(refused, (day) => !isBefore(day)),
      dossier,
    ),
  ];
}

function refusedIn(span: Span, days: readonly Day[], dossier: Dossier): readonly Refused[] {
  return lawfulSpells(dossier, span).flatMap(({ from, to, work }) => {
    if (work.kind !== "none" || work.cause === "paper-ended") return [];
    const worked = days.filter((day) => day >= from && (to === null || day <= to));
    return worked.length === 0 ? [] : [{ cause: work.cause, title: work.title, worked }];
  });
}

const onThose = (refused: readonly Refused[], wanted: (day: Day) => boolean): readonly Refused[] =>
  refused.flatMap((one) => {
    const worked = one.worked.filter(wanted);
    return worked.length === 0 ? [] : [{ ...one, worked }];
  });

function here(anchor: Day, refused: readonly Refused[], dossier: Dossier): readonly Obligation[] {
  const all = refused.flatMap(({ worked }) => worked);
  const [on] = all;
  if (on === undefined) return [];
  const until = all.at(-1) ?? on;
  return [breach(workWithoutAuthorisation.id, { anchor, on, until, because: becauseOf(refused, on, dossier) })];
}

function abroad(first: Day, refused: readonly Refused[], dossier: Dossier): readonly Obligation[] {
  const [on] = refused.flatMap(({ worked }) => worked);
  const arrival = on === undefined ? null : arrivalAfter(dossier, on);
  if (on === undefined || arrival === null) return [];
  const because = becauseOf(refused, on, dossier);
  const facts = [...because.facts, evidence("arrived-on", arrival.holdsFrom, arrival)];
  const { id: rule } = workWithoutAuthorisation;
  return [
    {
      kind: "undetermined",
      id: `${rule}:${formatDay(first)}.before-arrival`,
      rule,
      anchor: first,
      missing: whereWorked(on),
      void: null,
      because: { ...because, facts },
    },
  ];
}

function becauseOf(refused: readonly Refused[], on: Day, dossier: Dossier): Because {
  const papers = refused.flatMap(({ title }) => (title === null ? [] : [evidence("paper-of-day", title.key, title)]));
  const days = refused.flatMap(({ worked }) => worked);
  return {
    facts: [...papers, ...sheetEvidence(sheetsAbout(dossier, days))],
    parameters: refused.flatMap(({ cause }) => parametersOf(cause, on)),
    workings: refused.map(({ cause, worked }) => ({
      say: says[cause],
      with: { from: worked[0] ?? on, days: worked.length },
    })),
  };
}

/** The legal value that a cause rests on, where it is one. */
export function parametersOf(cause: NoBasis, on: Day): readonly Applied[] {
  if (cause === "visa-alone" || cause === "decision-alone") return [applied(workOnGrantDays, on)];
  return cause === "before-regional-decision" ? [applied(workOnProvisionalDocument, on)] : [];
}
