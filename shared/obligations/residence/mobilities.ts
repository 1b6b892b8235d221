import { mobilityDaysMax } from "../../../events/person/mobility-agreed.ts";
import { addDays, type Day, parseDay, type Span, within } from "../../calendar/day.ts";
import { compareText, type Dossier, type Facts, type Stated, statements } from "../../dossier/fact.ts";
import { mobilitySince, shortMobilityDaysMax, shortMobilityWindowDays } from "../../law/mobility.ts";
import { type Applied, applied } from "../../law/parameter.ts";
import { daysBeyond } from "./days-beyond.ts";

/** A part of the research in Belgium, of a researcher whom another Member State authorised. */
export type Mobility = {
  readonly key: string;
  readonly agreed: Stated<"MobilityAgreed">;
  readonly notified: Stated<"MobilityNotified"> | null;
  readonly stopped: Stated<"MobilityStopped"> | null;
  readonly stays: readonly Stated<"MobilityStayRecorded">[];
  /** Its first and last day, as agreed. */
  readonly from: Day;
  readonly to: Day;
  /** The days in Belgium, had nobody stopped it: those that were recorded and, after them, those that are still agreed. */
  readonly foreseen: readonly Span[];
  /** The same, without the agreed days from a stop on: what counts for another mobility. */
  readonly present: readonly Span[];
  /** The last day that the notification alone can cover; null where the days in Belgium stay within the most. */
  readonly lastOfShort: Day | null;
  /** The days that count, and the window in which they do, as they hold on its first day. */
  readonly most: Applied<number>;
  readonly window: Applied<number>;
};

/**
 * The mobilities of a person, in the order in which they begin. The days in Belgium count together, those of an earlier
 * mobility too; days at other organisations count only where they were recorded. After a departure the days that are
 * agreed go on to count, until the agreement is corrected.
 */
export function mobilitiesOf(dossier: Dossier): readonly Mobility[] {
  const before = counted.get(dossier.facts);
  if (before !== undefined) return before;
  const found = mobilitiesCounted(dossier);
  counted.set(dossier.facts, found);
  return found;
}

/** Facts never change once they are made, so days that were counted for one rule serve the next. */
const counted = new WeakMap<Facts, readonly Mobility[]>();

function mobilitiesCounted(dossier: Dossier): readonly Mobility[] {
  const known = statements(dossier, "MobilityAgreed")
    .filter(({ data }) => data.startsOn >= mobilitySince)
    .toSorted((a, b) => compareText(a.data.startsOn, b.data.startsOn))
    .map((agreed) => mobilityOf(agreed, dossier));
  return known.map((mobility): Mobility => {
    const others = known.filter((other) => other !== mobility);
    const days = daysOf([...mobility.foreseen, ...others.flatMap(({ present }) => present)]);
    const most = applied(shortMobilityDaysMax, mobility.from);
    const window = applied(shortMobilityWindowDays, mobility.from);
    const beyond = daysBeyond(days, most.value, window.value).find((day) =>
      mobility.foreseen.some((span) => within(span, day)),
    );
    return {
      ...mobility,
      lastOfShort: beyond === undefined ? null : addDays(beyond, -1),
      most,
      window,
    };
  });
}

function mobilityOf(
  agreed: Stated<"MobilityAgreed">,
  dossier: Dossier,
): Omit<Mobility, "lastOfShort" | "most" | "window"> {
  const [from, to] = [parseDay(agreed.data.startsOn), parseDay(agreed.data.endsOn)];
  const stays = statements(dossier, "MobilityStayRecorded").filter(({ data }) => data.mobility === agreed.key);
  const stopped = statements(dossier, "MobilityStopped").find(({ key }) => key === agreed.key) ?? null;
  const last = stopped === null ? to : (Math.min(to, addDays(parseDay(stopped.holdsFrom), -1)) as Day);
  return {
    key: agreed.key,
    agreed,
    notified: statements(dossier, "MobilityNotified").find(({ key }) => key === agreed.key) ?? null,
    stopped,
    stays,
    from,
    to,
    foreseen: spansUntil(to, from, stays),
    present: spansUntil(last, from, stays),
  };
}

/** The stays that were recorded and, after the last departure, the days that are agreed until some day. */
function spansUntil(last: Day, from: Day, stays: readonly Stated<"MobilityStayRecorded">[]): readonly Span[] {
  const recorded = stays.map((stay) => spanOf(stay, last));
  const next = recorded.length === 0 ? from : addDays(lastOf(recorded), 1);
  return next <= last ? [...recorded, { from: next, to: last }] : recorded;
}

/** Who was not said to have left stays until the last day that is still agreed, as long as one mobility can last. */
function spanOf({ data }: Stated<"MobilityStayRecorded">, agreedEnd: Day): Span {
  const from = parseDay(data.firstDay);
  const longest = addDays(from, mobilityDaysMax - 1);
  const to = data.lastDay === undefined ? Math.min(agreedEnd, longest) : parseDay(data.lastDay);
  return { from, to: Math.max(from, to) as Day };
}

/** Each day of some spans once, in order. */
function daysOf(spans: readonly Span[]): readonly Day[] {
  const days: Day[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = days.at(-1);
    const first = last === undefined || last < from ? from : addDays(last, 1);
    for (let day = first; day <= to; day = addDays(day, 1)) days.push(day);
  }
  return days;
}

/** The last day in Belgium that is known of a mobility, had nobody stopped it. */
export const lastForeseen = ({ foreseen }: Mobility): Day => lastOf(foreseen);

const lastOf = (spans: readonly Span[]): Day => Math.max(...spans.map(({ to }) => to)) as Day;

/**
 * The last day that the notification covers while nobody stops it: of those agreed, those notified, those within the most,
 * and those for which the first Member State's authorisation is known to last; the day before it starts where none is.
 */
export function lastCovered({ agreed, from, lastOfShort, notified, to }: Mobility): Day {
  const named = [agreed.data.authorisedUntil, notified?.data.until].filter((last) => last !== undefined);
  const last = Math.min(to, ...(lastOfShort === null ? [] : [lastOfShort]), ...named.map(parseDay));
  return Math.max(addDays(from, -1), last) as Day;
}
