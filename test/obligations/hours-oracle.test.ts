import fc from "fast-check";
import { expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { ALWAYS, formatDay } from "../../shared/calendar/day.ts";
import { netMinutesByDay } from "../../shared/obligations/hours/net-time.ts";
import type { Obligation, Working } from "../../shared/obligations/obligation.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { absent, configured, contractChanged, hired, sheet, shift } from "../cast.ts";
import { sampled } from "../sampled.ts";
import { dossierOf, employerFrom } from "../scenarios/given.ts";
import { daysLater, midnight, type SlowHistory, type SlowShift, slowFindings } from "./slow-hours.ts";

/** What another test walks from day to day, or nothing has to be added up for. */
const walkedElsewhere: readonly string[] = [
  "average-pace",
  "disputed-hours",
  "same-revision-hours",
  "sources-disagree-hours",
  "work-without-authorisation",
];

/** HISTORIES=100000 runs as many; the default stays within seconds. */
const histories = Number(process.env.HISTORIES ?? sampled(300, 1_000));

/** Weeks around the turns of month, four months and year, the changes of clocks, and public holidays. */
const mondays = [
  "2025-12-22",
  "2026-01-12",
  "2026-03-16",
  "2026-03-30",
  "2026-04-20",
  "2026-10-12",
  "2026-10-26",
  "2026-12-14",
];

type Piece = { week: number; sheet: number; day: number; from: number; minutes: number; breaks: readonly Pause[] };
type Pause = { readonly after: number; readonly minutes: number };
const some = fc.constantFrom;

const piece: fc.Arbitrary<Piece> = fc.record({
  week: fc.nat(2),
  sheet: fc.nat(1),
  day: fc.nat(6),
  from: fc.oneof(fc.nat(1439), some(0, 360, 420, 540, 1200, 1320, 1439)),
  minutes: fc.oneof(fc.integer({ min: 1, max: 1000 }), some(179, 180, 360, 361, 540, 541, 660, 661, 2880)),
  breaks: fc.array(fc.record({ after: fc.nat(900), minutes: some(1, 14, 15, 30, 119, 120, 659, 660, 700) }), {
    maxLength: 2,
  }),
});
/** The same long day several times over, which is what brings weeks and averages beyond their limits. */
const routine = fc
  .record({
    week: fc.nat(2),
    from: some(300, 420, 540, 780, 1320),
    minutes: fc.integer({ min: 400, max: 840 }),
    days: fc.integer({ min: 3, max: 7 }),
  })
  .map(({ days, ...rest }) =>
    Array.from(
      { length: days },
      (_, day): Piece => ({ ...rest, day, sheet: 0, breaks: [{ after: 240, minutes: 30 }] }),
    ),
  );

/** Agreed weeks: a usual one, four long days, and one with a free day and a very long one. */
const agreedWeek: fc.Arbitrary<readonly number[]> = some(
  [456, 456, 456, 456, 456, 0, 0],
  [570, 570, 570, 570, 0, 0, 0],
  [480, 0, 600, 480, 720, 0, 0],
);

type Agreed = { readonly day: number; readonly minutes: readonly number[] };
/** What a contract agrees at first and, from some days on, afterwards; nothing in half of them. */
const agreed: fc.Arbitrary<readonly Agreed[]> = fc.oneof(
  fc.constant([]),
  fc
    .tuple(
      agreedWeek,
      fc.array(fc.record({ day: fc.integer({ min: -3, max: 20 }), minutes: agreedWeek }), { maxLength: 2 }),
    )
    .map(([minutes, changes]) => [{ day: 0, minutes }, ...changes.sort((a, b) => a.day - b.day)]),
);

const history: fc.Arbitrary<SlowHistory> = fc
  .record({
    firstMonday: some(...mondays),
    pieces: fc
      .tuple(fc.array(piece, { maxLength: 6 }), fc.array(routine, { maxLength: 3 }))
      .map(([single, routines]) => [...single, ...routines.flat()]),
    empty: fc.array(fc.nat(2), { maxLength: 2 }),
    employed: fc.option(
      fc.record({ first: fc.integer({ min: -10, max: 12 }), days: fc.integer({ min: 1, max: 40 }) }),
      { freq: 6 },
    ),
    manager: fc
      .option(fc.integer({ min: -5, max: 25 }), { freq: 1, nil: null })
      .chain((day) => (day === null ? fc.constant(null) : some(day, null, null))),
    agreed,
    absences: fc.array(
      fc.record({
        first: fc.integer({ min: -40, max: 25 }),
        days: fc.integer({ min: 1, max: 60 }),
        isNeutral: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ firstMonday, pieces, empty, employed, manager, agreed: weeks, absences }) => ({
    firstMonday,
    weeks: 3,
    sheets: sheetsOf(firstMonday, pieces, empty),
    employed:
      employed === null
        ? null
        : { from: daysLater(firstMonday, employed.first), to: daysLater(firstMonday, employed.first + employed.days) },
    managerFrom: manager === null ? null : daysLater(firstMonday, manager),
    agreed: weeks.map(({ day, minutes }) => ({ from: daysLater(firstMonday, day), minutes })),
    absences: absences.map(({ first, days, isNeutral }) => ({
      from: daysLater(firstMonday, first),
      to: daysLater(firstMonday, first + days - 1),
      isNeutral,
    })),
  }));

function sheetsOf(firstMonday: string, pieces: readonly Piece[], empty: readonly number[]): SlowHistory["sheets"] {
  const sheets = new Map<string, { monday: string; shifts: SlowShift[] }>();
  const of = (week: number, at: number) => {
    const monday = daysLater(firstMonday, 7 * week);
    const known = sheets.get(`${monday} ${at}`) ?? { monday, shifts: [] };
    sheets.set(`${monday} ${at}`, known);
    return known;
  };
  for (const week of empty) of(week, 0);
  for (const { week, sheet: at, day, from, minutes, breaks } of pieces) {
    const start = midnight(daysLater(firstMonday, 7 * week + day)) + from;
    of(week, at).shifts.push({
      start,
      end: start + minutes,
      breaks: breaks.map(({ after, minutes: long }) => [start + after, start + after + long]),
    });
  }
  return [...sheets.values()];
}

const text = (at: number): string => `${new Date(at * 60_000).toISOString().slice(0, 19)}Z`;

function eventsOf({ sheets, employed, managerFrom, agreed, absences }: SlowHistory): readonly BelfryEvent[] {
  const [first, ...changes] = agreed.map(({ from, minutes }) => ({
    from,
    schedule: { weeklyMinutes: minutes.reduce((sum, one) => sum + one, 0), dailyMinutes: minutes },
  }));
  return [
    configured({ sector: "private" }),
    ...(employed === null
      ? []
      : [
          hired({
            startsOn: employed.from,
            endsOn: employed.to,
            ...(first === undefined ? {} : { schedule: first.schedule }),
          }),
          ...changes.map(({ from, schedule }, at) => contractChanged(from, { schedule }, { key: `schedule-${at}` })),
        ]),
    ...(employed === null || managerFrom === null
      ? []
      : [contractChanged(managerFrom, { position: "management-or-trust" })]),
    ...absences.map(({ from, to, isNeutral }, at) =>
      absent(isNeutral ? "sickness" : "compensatory-rest", from, to, { key: `absence-${at}` }),
    ),
    ...sheets.map(({ monday, shifts }, at) =>
      sheet(
        monday,
        shifts.map(({ start, end, breaks }) =>
          shift(text(start), text(end), ...breaks.map(([from, to]): [string, string] => [text(from), text(to)])),
        ),
        { key: `sheet-${at}` },
      ),
    ),
  ];
}

/** The figures of a finding, in the words of the slow calculation. */
function figures({ id, kind, because }: Obligation): readonly string[] {
  const [rule = "", subject = ""] = id.split(":");
  const [working] = because.workings;
  const of = (found: Working | undefined, ...names: readonly string[]) =>
    names.map((name) => found?.with[name]).join(" ");
  switch (rule) {
    case "overtime":
      return [
        `${subject} ${of(
          because.workings.find(({ say }) => say === "overtime-premiums"),
          "ordinary",
          "hundred",
        )}`,
      ];
    case "weekly-rest":
      return [subject];
    case "breaks":
    case "minimum-shift":
      return because.workings
        .filter(({ say }) => !say.startsWith("told-"))
        .map((found) => `${formatDay(found.with.day as never)} ${found.with.minutes}`);
    case "average-limit":
      return [kind === "limit" ? `${subject} limit ${of(working, "minutes", "parts")}` : `${subject} ${kind}`];
    default:
      return [`${subject} ${of(working, "minutes")}`];
  }
}

function fastFindings(events: readonly BelfryEvent[]): Record<string, readonly string[]> {
  const [dossier, employer] = [dossierOf(events), employerFrom(events)];
  const checked = [
    "daily-limit",
    "weekly-limit",
    "overtime",
    "daily-rest",
    "weekly-rest",
    "breaks",
    "minimum-shift",
    "average-limit",
  ];
  return {
    days: [...netMinutesByDay(dossier)].map(([day, minutes]) => `${formatDay(day)} ${minutes}`),
    ...Object.fromEntries(
      rules
        .filter(({ id }) => checked.includes(id))
        .map((rule) => [rule.id, rule.obligations(dossier, employer, ALWAYS).flatMap(figures)]),
    ),
  };
}

it(`finds in ${histories} histories what counting every minute finds`, { timeout: 3_600_000 }, () => {
  const hits: Record<string, number> = {};
  fc.assert(
    fc.property(history, (one) => {
      const slow = slowFindings(one);
      expect(fastFindings(eventsOf(one))).toEqual(slow);
      for (const [rule, found] of Object.entries(slow)) if (found.length > 0) hits[rule] = (hits[rule] ?? 0) + 1;
      if (slow["average-limit"]?.some((line) => line.includes("limit "))) hits.averages = (hits.averages ?? 0) + 1;
    }),
    { numRuns: histories },
  );
  // Each rule finds something in some of them, or nothing was compared.
  for (const rule of [...rules.filter(({ family }) => family === "hours").map(({ id }) => id), "averages"])
    if (!walkedElsewhere.includes(rule))
      expect(hits[rule] ?? 0, `no history breaks ${rule}`).toBeGreaterThan(histories / 200);
});
