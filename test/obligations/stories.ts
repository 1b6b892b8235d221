import fc from "fast-check";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { addDays, formatDay, mondayOf, parseDay } from "../../shared/calendar/day.ts";
import { applied, arrived, authorised, firstAnnex49, hosted, registered, visa } from "../arrival-cast.ts";
import {
  absent,
  answered,
  card,
  contractChanged,
  corrected,
  decided,
  employmentEnded,
  filed,
  foundAdmissible,
  hired,
  left,
  premiumPaid,
  provisional,
  retracted,
  sheet,
  shift,
  underTheSameId,
} from "../cast.ts";
import { changed, checked, paid, passport, regionTold, researcherCard } from "../checks-cast.ts";
import { mobile, mobilityNotified, stayed } from "../mobility-cast.ts";
import {
  applicationAdmissible,
  applicationDecided,
  applied as appliedOn,
  supplementAsked,
  supplementProvided,
} from "../procedure-cast.ts";
import { dimonaAnswered, dimonaCancel, dimonaIn, dimonaOut, dimonaUpdate } from "../receipts-cast.ts";

/** A day of the first half of 2026. */
export const someDay = fc.integer({ min: 0, max: 180 }).map((days) => formatDay(addDays(parseDay("2026-01-01"), days)));
/** A day of 2025 or 2026. */
const someYear = fc.integer({ min: -365, max: 360 }).map((days) => formatDay(addDays(parseDay("2026-01-01"), days)));
const some = <Value>(...values: Value[]) => fc.constantFrom(...values);

/** A day of February 2026. */
const february = fc.integer({ min: 0, max: 27 }).map((days) => formatDay(addDays(parseDay("2026-02-01"), days)));

type Piece = { readonly day: number; readonly from: number; readonly minutes: number; readonly pause: number };
/** Up to seven shifts of a week, by day and night, over midnight and over its end, with a break or without. */
const anyWeek: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.record({
    day: fc.integer({ min: 0, max: 6 }),
    from: fc.integer({ min: 0, max: 23 }),
    minutes: some(60, 179, 180, 360, 361, 480, 541, 600, 661, 900, 1500),
    pause: some(0, 14, 15, 30, 120, 660),
  }),
  { maxLength: 7 },
);

function weekOf(on: string, pieces: readonly Piece[], key: string): BelfryEvent {
  const monday = mondayOf(parseDay(on));
  const at = (day: number, minute: number) => {
    const days = formatDay(addDays(monday, day + Math.floor(minute / 1440)));
    const [hour, rest] = [Math.floor((minute % 1440) / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
    return `${days}T${hour}:${rest}:00+01:00`;
  };
  const shifts = pieces.map(({ day, from, minutes, pause }) => {
    const [start, half] = [from * 60, Math.floor(minutes / 2)];
    const breaks: [string, string][] = pause === 0 ? [] : [[at(day, start + half), at(day, start + half + pause)]];
    return shift(at(day, start), at(day, start + minutes + pause), ...breaks);
  });
  return sheet(formatDay(monday), shifts, { key });
}

/** Papers of a researcher, what the employer checks of them and what it tells the Region. */
const check: fc.Arbitrary<BelfryEvent> = fc.oneof(
  fc
    .tuple(someYear, fc.integer({ min: 0, max: 900 }), some("researcher", "employee", "family"), some("a1", "a2"))
    .map(([on, days, ground, key]) =>
      researcherCard({ ground, expiresOn: formatDay(addDays(parseDay(on), days)) }, { key, occurredOn: on }),
    ),
  fc.tuple(someYear, some("a1", "a2", "d1", "r1"), fc.boolean()).map(([on, paper, kept]) => checked(on, paper, kept)),
  fc
    .tuple(someDay, some("end" as const, "hours" as const, "pay" as const, "place" as const))
    .map(([on, about]) => regionTold(on, about, { contract: "c1" })),
  fc
    .tuple(someDay, some("flanders", "brussels", "wallonia"))
    .map(([on, region]) => changed(on, { contract: "c1", region, monthlyGrossCents: 110_000 })),
  fc.tuple(someDay, some("p1", "p2")).map(([on, key]) => passport(on, { key })),
  fc.tuple(someDay, some("h1", "h2")).map(([on, key]) => hosted(on, { key, occurredOn: on })),
  fc.tuple(someDay, some(1_000, 900_000)).map(([on, cents]) => paid(on, cents, { contract: "c1" })),
);

/** What was declared to social security of a contract, in any order, and any answers to it. */
const receipt: fc.Arbitrary<BelfryEvent> = fc.oneof(
  fc
    .tuple(someDay, someDay, some("i1", "i2"), some("c1", "c1", "c2"))
    .map(([on, startsOn, key, contract]) => dimonaIn(on, { startsOn, contract }, { key })),
  fc
    .tuple(someDay, someDay, some("c1", "c1", "c2"))
    .map(([on, endsOn, contract]) => dimonaOut(on, endsOn, { contract }, { key: "o1" })),
  fc
    .tuple(someDay, fc.option(someDay), some("i1", "i2"))
    .map(([on, endsOn, declaration]) => dimonaUpdate(on, { endsOn, declaration, contract: "c1" }, { key: "u1" })),
  fc.tuple(someDay, some("i1", "i2")).map(([on, declaration]) => dimonaCancel(on, { key: "x1" }, declaration)),
  {
    arbitrary: fc
      .tuple(
        someDay,
        some("i1", "i2", "o1", "x1"),
        some("accepted" as const, "accepted-with-warning" as const, "refused" as const, "waiting" as const),
      )
      .map(([on, declaration, outcome]) => dimonaAnswered(declaration, on, outcome)),
    weight: 2,
  },
);

/** What a file lists: nothing, or some documents, old or in a language that is not accepted. */
const anyDocuments = fc.option(
  fc.record({
    documents: fc.array(
      fc.record(
        {
          kind: some("fee", "passport", "hosting-agreement", "resources", "criminal-record", "contract"),
          issuedOn: someYear,
          language: some("hi", "en"),
        },
        { requiredKeys: ["kind"] },
      ),
      { maxLength: 9 },
    ),
  }),
  { nil: {} },
);

const statement: fc.Arbitrary<BelfryEvent> = fc.oneof(
  { arbitrary: check, weight: 6 },
  { arbitrary: receipt, weight: 6 },
  fc
    .record({ startsOn: someDay, nationalities: some(["IN"], ["IN"], ["DE"], ["IN", "BE"]), key: some("c1", "c2") })
    .map(({ key, ...data }) => hired(data, { key })),
  // A contract of some weeks in February, and heavy weeks in it or around it.
  february.map((startsOn) => hired({ startsOn }, { key: "c1" })),
  february.map((day) => employmentEnded(day, { key: "c1" })),
  fc.tuple(february, fc.integer({ min: 11, max: 16 }), some("w1", "w2", "w3")).map(([on, hours, key]) =>
    weekOf(
      on,
      [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 6, minutes: hours * 60, pause: 30 })),
      key,
    ),
  ),
  fc
    .record(
      {
        startsOn: someYear,
        endsOn: some("2026-12-30", "2026-12-31", "2027-06-30"),
        jointCommittee: some("200", "200", "207", "330"),
        monthlyGrossCents: some(300_000, 389_050),
        seniorityFrom: someYear,
      },
      { requiredKeys: ["startsOn"] },
    )
    .map((terms) => hired(terms, { key: "c1" })),
  fc
    .tuple(someYear, some("resignation", "dismissal", "mutual-agreement"))
    .map(([day, cause]) => left(day, cause, { key: "c1" })),
  fc
    .tuple(someYear, some(300_000, 450_000))
    .map(([on, monthlyGrossCents]) => contractChanged(on, { contract: "c1", monthlyGrossCents })),
  fc
    .tuple(someYear, some("sickness", "unpaid-leave", "annual-leave"), fc.integer({ min: 0, max: 180 }))
    .map(([from, kind, days]) => absent(kind, from, formatDay(addDays(parseDay(from), days)), { key: "b1" })),
  fc
    .tuple(someYear, some(2025, 2026), some(150_000, 389_050))
    .map(([on, year, cents]) => premiumPaid(on, year, cents, { contract: "c1", key: "p1" })),
  fc.tuple(someDay, some("c1", "c2", "c3")).map(([day, key]) => employmentEnded(day, { key })),
  fc.tuple(someDay, someDay).map(([on, endsOn]) => contractChanged(on, { contract: "c1", endsOn })),
  fc
    .tuple(someDay, fc.integer({ min: 0, max: 200 }), some("a1", "a2"))
    .map(([on, days, key]) => card({ expiresOn: formatDay(addDays(parseDay(on), days)) }, { key, occurredOn: on })),
  fc
    .tuple(someDay, some("c1", "c2"), some("researcher" as const, "other" as const))
    .map(([on, contract, role]) => contractChanged(on, { contract, role }, { key: `role-${on}` })),
  fc
    .tuple(someDay, some("researcher", "orientation-year", "family", "study", "protection"), some("a1", "a2"))
    .map(([on, ground, key]) => card({ ground, expiresOn: "2026-12-31" }, { key, occurredOn: on })),
  fc
    .tuple(someYear, some("researcher", "single-permit", "orientation-year"), some("abroad", "long-stay"))
    .map(([on, category, staysIn]) => applied({ category, staysIn }, { occurredOn: on })),
  fc.tuple(someYear, some("granted", "refused")).map(([on, outcome]) => authorised(on, { outcome })),
  fc
    .tuple(someYear, some<(on: string) => BelfryEvent>(visa, arrived, registered, firstAnnex49))
    .map(([on, step]): BelfryEvent => step(on)),
  some("2026-03-31", "2026-12-31", "2027-06-30").map((endsOn) => hosted(endsOn)),
  fc.tuple(someDay, some("r1", "r2")).map(([on, key]) => corrected(filed(on), { card: "a1" }, { revision: 1, key })),
  fc.tuple(someDay, some("r1", "r2")).map(([on, key]) => foundAdmissible(on, { key })),
  fc
    .tuple(
      someDay,
      some("granted" as const, "refused" as const, "inadmissible" as const),
      fc.integer({ min: 0, max: 200 }),
    )
    .map(([on, outcome, days]) => decided(on, outcome, formatDay(addDays(parseDay(on), days)), { key: "r1" })),
  fc
    .tuple(someDay, some("d1", "d2", "d3"), some("r1", "r2"))
    .map(([on, key, renewal]) => corrected(provisional(on), { renewal }, { revision: 1, key })),
  // A researcher of another Member State, for some months or for long.
  fc
    .tuple(someYear, fc.integer({ min: 0, max: 400 }), some("m1", "m2"))
    .map(([startsOn, days, key]) =>
      mobile({ startsOn, endsOn: formatDay(addDays(parseDay(startsOn), days)) }, { key, occurredOn: startsOn }),
    ),
  fc.tuple(someYear, some("m1", "m2")).map(([on, key]) => mobilityNotified(on, { key })),
  fc
    .tuple(someYear, fc.integer({ min: 0, max: 200 }), some("m1", "m2"))
    .map(([on, days, mobility]) => stayed(on, formatDay(addDays(parseDay(on), days)), { mobility })),
  // First applications, one of them under the key of a renewal, and what the Region asks in either.
  fc
    .tuple(someDay, some("f1", "r1"), some("abroad", "short-stay", "provisional-stay"), anyDocuments)
    .map(([on, key, staysIn, documents]) => appliedOn(on, { staysIn, ...documents }, { key })),
  fc.tuple(someDay, some("f1", "r1")).map(([on, key]) => applicationAdmissible(on, { key })),
  fc
    .tuple(someDay, some("f1", "r1"), some("granted" as const, "refused" as const, "inadmissible" as const))
    .map(([on, key, outcome]) => applicationDecided(on, outcome, {}, { key })),
  fc
    .tuple(someDay, some("admissibility" as const, "examination" as const), some("f1", "r1", "r2"), some("s1", "s2"))
    .map(([on, during, application, key]) => supplementAsked(on, during, { application, key })),
  fc
    .tuple(someDay, some("f1", "r1", "r2"), some("s1", "s2"))
    .map(([on, application, key]) => supplementProvided(on, on, { application, key })),
  fc
    .tuple(someDay, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 9, max: 13 }), some("w1", "w2"))
    .map(([on, day, hours, key]) => {
      const monday = mondayOf(parseDay(on));
      const [from, to] = [day, day].map((after) => formatDay(addDays(monday, after)));
      const long = shift(`${from}T06:00:00+01:00`, `${to}T${String(6 + hours).padStart(2, "0")}:00:00+01:00`);
      return sheet(formatDay(monday), [long], { key });
    }),
  fc
    .tuple(someDay, some("management-or-trust" as const, "commercial-representative" as const, "staff" as const))
    .map(([on, position]) => contractChanged(on, { contract: "c1", position }, { key: `position-${on}` })),
  fc.tuple(someDay, some(2280, 2400, 1200), fc.boolean()).map(([on, weeklyMinutes, fourDays]) =>
    contractChanged(
      on,
      {
        contract: "c1",
        schedule: {
          weeklyMinutes,
          ...(fourDays ? { dailyMinutes: [...Array(4).fill(weeklyMinutes / 4), 0, 0, 0] } : {}),
        },
      },
      { key: `schedule-${on}` },
    ),
  ),
  fc
    .tuple(
      someDay,
      fc.integer({ min: 0, max: 120 }),
      some("annual-leave", "sickness", "compensatory-rest"),
      some("l1", "l2"),
    )
    .map(([on, days, kind, key]) => absent(kind, on, formatDay(addDays(parseDay(on), days)), { key })),
  {
    arbitrary: fc.tuple(someDay, anyWeek, some("w1", "w2")).map(([on, shifts, key]) => weekOf(on, shifts, key)),
    weight: 4,
  },
  fc
    .tuple(someDay, someDay, some("a-card-renewal:a1", "employment-without-title:a1", "cover-while-pending:a1"))
    .map(([on, until, obligation]) => answered(on, obligation, { kind: "snoozed", until })),
);

/** A provisional document rests on a renewal or on a first application, never on both. */
const isOfRenewal = ({ data }: BelfryEvent): boolean => data !== undefined && "renewal" in data;

/** What one kind of Dimona says of its days would not be accepted of another. */
const dimonaOf = (event: BelfryEvent): string | undefined =>
  event.type === "DimonaDeclared" ? event.data?.kind : undefined;

/** Statements of one person, corrected, retracted and contradicted; sheets also under another week. */
export const anyStory: fc.Arbitrary<readonly BelfryEvent[]> = fc
  .array(fc.tuple(statement, some("as it is", "as it is", "corrected", "retracted", "contradicted"), statement), {
    minLength: 1,
    maxLength: 12,
  })
  .map((told) =>
    told.flatMap(([event, fate, other], at) => {
      const first = { ...event, eventId: `e${at}` };
      if (fate === "retracted") return [first, retracted(first, { eventId: `e${at}-2` })];
      if (other.type !== event.type || other.data === undefined || fate === "as it is") return [first];
      if (isOfRenewal(other) !== isOfRenewal(event) || dimonaOf(other) !== dimonaOf(event)) return [first];
      const week = other.period === undefined ? {} : { period: other.period };
      if (fate === "corrected") return [first, corrected(first, other.data, { eventId: `e${at}-2`, ...week })];
      return [first, underTheSameId(first, other.data, week)];
    }),
  );
