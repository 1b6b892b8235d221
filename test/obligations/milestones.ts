import fc from "fast-check";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, firstOfMonth, formatDay, mondayOf, parseDay } from "../../shared/calendar/day.ts";
import {
  applied,
  appointmentRequested,
  arrived,
  authorisedForCard,
  firstAnnex49,
  hosted,
  registered,
  visaFrom,
  workDecided,
} from "../arrival-cast.ts";
import {
  absent,
  card,
  configured,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  provisional,
  retracted,
  sheet,
  shift,
  underTheSameId,
} from "../cast.ts";
import { changed, checked, paid, passport, recognised, regionTold } from "../checks-cast.ts";
import { applicationAdmissible, renewal, supplementAsked, supplementProvided, wholeFile } from "../procedure-cast.ts";

/** One step of a course, on the day it comes to; `chance` says which way it goes. */
type Step = (on: string, chance: number) => BelfryEvent;

const later = (day: string, days: number): string => formatDay(addDays(parseDay(day), days));
const oneOf = <Value>(values: readonly Value[], chance: number): Value => {
  const found = values[chance % values.length];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
};

/** A day from the spring of 2025 to the end of 2026. */
const anyDay = fc.integer({ min: 0, max: 640 }).map((days) => later("2025-04-01", days));

/** Days to the next step: mostly some weeks, at times none, at times backwards, so that steps come in a wrong order. */
const anyGap = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 45 }), weight: 8 },
  { arbitrary: fc.integer({ min: -40, max: 120 }), weight: 1 },
);

/** The steps of a course one after the other from some day on. Most of them happen; each of them may never be reported. */
const course = (...steps: readonly Step[]): fc.Arbitrary<readonly BelfryEvent[]> =>
  fc
    .record({
      from: anyDay,
      each: fc.array(fc.record({ gap: anyGap, chance: fc.nat(5), isLeftOut: fc.nat(6).map((one) => one === 0) }), {
        minLength: steps.length,
        maxLength: steps.length,
      }),
    })
    .map(({ from, each }) => {
      let on = from;
      return steps.flatMap((step, at) => {
        const { chance = 0, gap = 0, isLeftOut = false } = each[at] ?? {};
        on = later(on, gap);
        return isLeftOut ? [] : [step(on, chance)];
      });
    });

/** From the hosting agreement to the first card. */
const wayIn = course(
  (on, chance) => hosted(later(on, 300 + 100 * chance), { occurredOn: on, startsOn: on }),
  (on, chance) =>
    applied(
      {
        staysIn: oneOf(["abroad", "abroad", "abroad", "short-stay", "long-stay", "provisional-stay"], chance),
        category: oneOf(["researcher", "researcher", "single-permit", "orientation-year"], chance),
        wishedFrom: later(on, 90),
        documents: wholeFile.slice(chance % 3),
      },
      { occurredOn: on },
    ),
  (on) => supplementAsked(on, "admissibility", { key: "s1" }),
  (on) => supplementProvided(on, on, { key: "s1" }),
  (on) => applicationAdmissible(on),
  (on, chance) => supplementAsked(on, oneOf(["examination", "admissibility"], chance), { key: "s2" }),
  (on) => supplementProvided(on, on, { key: "s2" }),
  (on, chance) =>
    authorisedForCard(on, {
      outcome: oneOf(["granted", "granted", "granted", "granted-by-silence", "refused", "inadmissible"], chance),
      validUntil: later(on, 200 + 100 * chance),
    }),
  (on, chance) => visaFrom(on, later(on, 60 + 30 * chance), { occurredOn: on }),
  (on) => arrived(on),
  (on) => appointmentRequested(on),
  (on) => registered(on),
  (on, chance) => firstAnnex49(on, chance === 0 ? undefined : later(on, 44)),
  (on) => firstAnnex49(on, later(on, 44), { key: "annex-49-second" }),
  (on, chance) =>
    card(
      {
        validFrom: on,
        expiresOn: later(on, 100 + 120 * chance),
        ground: oneOf(["researcher", "researcher", "family", "researcher", "orientation-year", "study"], chance),
      },
      { key: "card-first", occurredOn: on },
    ),
);

/** From a card to the next, with the provisional documents between. */
const wayOn = course(
  (on, chance) =>
    card(
      { validFrom: on, expiresOn: later(on, 60 + 80 * chance), ...(chance === 4 ? { ground: "family" } : {}) },
      { occurredOn: on },
    ),
  (on) => filed(on),
  (on) => supplementAsked(on, "examination", { application: renewal, key: "s3" }),
  (on) => supplementProvided(on, on, { application: renewal, key: "s3" }),
  (on) => foundAdmissible(on),
  (on, chance) => provisional(on, chance === 0 ? undefined : later(on, 29)),
  (on, chance) => workDecided(on, oneOf(["granted", "granted", "refused"] as const, chance)),
  (on) => provisional(on, later(on, 29), { key: "annex-49-2" }),
  (on) => provisional(on, later(on, 29), { key: "annex-49-3" }),
  (on, chance) =>
    decided(on, oneOf(["granted", "granted", "refused", "inadmissible"] as const, chance), later(on, 365)),
  (on, chance) =>
    card({ validFrom: on, expiresOn: later(on, 200 + 150 * chance) }, { key: "card-a-78", occurredOn: on }),
);

const another = { key: "renewal-anew" };
/** The renewal filed anew, as after one that was not taken up. */
const anew = course(
  (on) => filed(on, another),
  (on) => foundAdmissible(on, another),
  (on, chance) => decided(on, oneOf(["granted", "granted", "inadmissible"] as const, chance), later(on, 365), another),
);

const nationalities = [["IN"], ["IN"], ["CH"], ["GB"], ["IN", "DE"], ["US"]] as const;
const regions = ["flanders", "brussels", "wallonia"] as const;
/** Contract, changes, end, and what the Region is told of them. */
const contract = course(
  (on, chance) =>
    hired(
      {
        startsOn: later(on, 30),
        nationalities: oneOf(nationalities, chance),
        ...oneOf([{ role: "researcher" }, { role: "researcher" }, { role: "other" }, {}] as const, chance),
        monthlyGrossCents: 150_000 + 60_000 * chance,
        schedule: { weeklyMinutes: 2280 },
        ...(chance === 5 ? { endsOn: later(on, 400) } : {}),
      },
      { occurredOn: on },
    ),
  (on, chance) => changed(on, { region: oneOf(regions, chance), monthlyGrossCents: 120_000 + 90_000 * chance }),
  (on, chance) => regionTold(on, oneOf(["place", "pay", "hours", "end"] as const, chance)),
  (on) => employmentEnded(later(on, 200)),
  // Who comes back does so with the papers of before.
  (on) => hired({ startsOn: later(on, 240), nationalities: ["IN"] }, { key: "contract-asha-2", occurredOn: on }),
);

/** Hours worked in a week and pay of a month, at any time. */
const work = course(
  ...[0, 1, 2, 3].map(
    (): Step => (on) => {
      const monday = mondayOf(parseDay(on));
      const days = [0, 1, 2].map((day) => formatDay(addDays(monday, day)));
      const shifts = days.map((day) => shift(`${day}T09:00:00+02:00`, `${day}T15:00:00+02:00`));
      return sheet(formatDay(monday), shifts, { occurredOn: later(formatDay(monday), 7) });
    },
  ),
  ...[0, 1, 2, 3, 4, 5].map(
    (): Step => (on, chance) => {
      const period = formatDay(firstOfMonth(parseDay(on)));
      return paid(on, 90_000 + 120_000 * chance, { kind: "salary", period, key: `salary-${period}` });
    },
  ),
);

/** Whole days away, in part whole months of them. */
const away = course(
  ...[0, 1].map(
    (): Step => (on, chance) => {
      const first = chance < 3 ? on : formatDay(firstOfMonth(parseDay(on)));
      return absent(oneOf(["sickness", "annual-leave"], chance), first, later(first, 5 + 10 * chance));
    },
  ),
);

const papers = ["card-a-77", "card-first", "card-a-78", "annex-49-1", "annex-49-first", "visa-asha"] as const;
/** What the employer looks at and writes down. */
const looked = course(
  (on, chance) => passport(later(on, 100 + 200 * chance), { occurredOn: on }),
  (on, chance) => checked(on, oneOf(papers, chance), chance !== 0),
  (on, chance) => checked(on, oneOf(papers, chance + 2)),
);

const employer = course(
  (on) => configured({ sector: "private" }, { occurredOn: on }),
  (on) => recognised(later(on, -400), later(on, 200)),
);

/** What becomes of a message besides its being there. */
const fates = ["doubled", "corrected", "retracted", "contradicted"] as const;
type Fate = { readonly at: number; readonly fate: (typeof fates)[number]; readonly days: number };
const anyFate: fc.Arbitrary<Fate> = fc.record({
  at: fc.nat(60),
  fate: fc.constantFrom(...fates, "doubled", "corrected"),
  days: fc.integer({ min: -30, max: 30 }),
});

function withFate(events: readonly BelfryEvent[], { at, days, fate }: Fate): readonly BelfryEvent[] {
  const event = events[at % events.length];
  // What was taken back has nothing to be corrected, taken back or contradicted in.
  if (event?.data === undefined) return events;
  const on = later(event.occurredOn, days);
  switch (fate) {
    case "doubled":
      return [...events, event];
    case "corrected":
      return [...events, corrected(event, {}, { occurredOn: on })];
    case "retracted":
      return [...events, retracted(event)];
    case "contradicted":
      return [...events, underTheSameId(event, {}, { occurredOn: on })];
  }
}

/**
 * A life as its papers, contract, hours and pay tell it: some of these courses, each in its order or nearly, with messages
 * that come twice, are corrected, taken back or contradicted. `told` is the same in another order of arrival.
 */
export type Life = { readonly events: readonly BelfryEvent[]; readonly told: readonly BelfryEvent[] };

/** One content for each message: only a fate contradicts. */
const onceEach = (events: readonly BelfryEvent[]): readonly BelfryEvent[] => [
  ...new Map(events.map((event) => [`${event.source} ${event.eventId}`, event])).values(),
];

export const anyLife: fc.Arbitrary<Life> = fc
  .tuple(
    contract,
    fc.option(wayIn, { freq: 4, nil: [] }),
    fc.option(wayOn, { freq: 2, nil: [] }),
    fc.option(anew, { freq: 1, nil: [] }),
    fc.option(work, { freq: 4, nil: [] }),
    fc.option(away, { freq: 2, nil: [] }),
    fc.option(looked, { freq: 3, nil: [] }),
    fc.option(employer, { freq: 3, nil: [] }),
  )
  .map((courses) => onceEach(courses.flat()))
  .filter((events) => events.length > 0)
  .chain((events) =>
    fc.array(anyFate, { maxLength: 5 }).map((all) => all.reduce<readonly BelfryEvent[]>(withFate, events)),
  )
  .chain((events) => fc.shuffledSubarray([...events], { minLength: events.length }).map((told) => ({ events, told })));
