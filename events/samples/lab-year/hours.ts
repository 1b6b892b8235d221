import { isAway } from "./absences.ts";
import { at, daysFrom, isOpen, mondays, plusDays, weekday } from "./calendar.ts";
import { type Person, people } from "./cast.ts";
import { lastDayOf, weeklyMinutes } from "./contracts.ts";
import { type Dice, diceOf } from "./dice.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** Presence on a day, in minutes after its midnight; a shift may end after the next. */
export type Worked = {
  readonly day: string;
  readonly from: number;
  readonly to: number;
  readonly pause: readonly [from: number, to: number] | null;
};

const hours = (time: number): number => Math.round(time * 60);
const worked = (
  day: string,
  from: number,
  to: number,
  pause: readonly [number, number] | null = [12, 12.5],
): Worked => ({
  day,
  from: hours(from),
  to: hours(to),
  pause: pause === null ? null : [hours(pause[0]), hours(pause[1])],
});

const within = (from: string, to: string) => (day: string) => day >= from && day <= to;

/** What a person's days are like where dice do not decide; null: as usual. An empty list: not worked. */
type Habit = (day: string, dice: Dice) => readonly Worked[] | null;

const crunch = within("2026-02-23", "2026-03-08");
const busySpring = within("2026-05-04", "2026-08-02");
const busyAutumn = within("2026-09-01", "2026-12-24");
const summerOfJonas = within("2026-07-06", "2026-08-16");

/** People whose hours are the story. */
const habits: Readonly<Record<string, Habit>> = {
  // A paper is due: two weeks of more than fifty hours, one day of more than eleven.
  asha: (day) => {
    if (!crunch(day) || weekday(day) === 7) return null;
    if (weekday(day) === 6) return [worked(day, 10, 15)];
    return [day === "2026-03-04" ? worked(day, 8, 20.5) : worked(day, 8.5, 19)];
  },
  // Night runs over midnight, also on both nights on which the clock changes.
  bilal: (day) => {
    if (day === "2026-03-28" || day === "2026-10-24") return [worked(day, 22, 29, [25, 25.5])];
    return weekday(day) === 3 && day < "2026-06-01" && isOpen(day) ? [worked(day, 18, 25.5, [21, 21.5])] : null;
  },
  // Ten hours a day, week after week: each stays within its limits, the average of the last four months does not.
  kaito: (day) =>
    busyAutumn(day) && isOpen(day) ? [worked(day, 8, day === "2026-12-22" ? 19 : 18.5, [12.5, 13])] : null,
  // The same in spring, and rest in time.
  marek: (day) => (busySpring(day) && isOpen(day) ? [worked(day, 8, 18.5, [12.5, 13])] : null),
  // Late evenings and early mornings.
  wout: (day) => {
    if (day === "2026-05-19") return [worked(day, 14, 23.5, [18, 18.5])];
    return day === "2026-05-20" ? [worked(day, 8, 16.5)] : null;
  },
  // Thirteen days on end.
  quinten: (day) => (within("2026-06-06", "2026-06-07")(day) ? [worked(day, 9, 15)] : null),
  // Days on which no break was registered.
  emre: (day) => (within("2026-10-12", "2026-10-13")(day) ? [worked(day, 8.5, 16, null)] : null),
  // Called in for two hours on a Saturday.
  victor: (day) => (day === "2026-04-18" ? [worked(day, 10, 12, null)] : null),
  // A director, outside the limits all year.
  hanna: (day) => (isOpen(day) ? [worked(day, 7.5, 19.5)] : null),
  // A director from July on, which is reported in September.
  jonas: (day) => (summerOfJonas(day) && isOpen(day) ? [worked(day, 7.5, 19.5)] : null),
  // A sheet that never comes.
  filip: (day) => (within("2026-02-02", "2026-02-08")(day) ? [] : null),
};

function usual(person: Person, day: string, dice: Dice): readonly Worked[] {
  const isHalf = person.share === 0.5 && day < "2026-09-01";
  if (!isOpen(day) || (isHalf && weekday(day) > 3)) return [];
  // Zeger works half of the week until September, and all of it from then on.
  const agreed = person.share === 0.5 && !isHalf ? 456 : weeklyMinutes(person) / (isHalf ? 3 : 5);
  const from = hours(8) + 5 * dice.between(3, 20);
  const lunch = hours(12) + 5 * dice.between(0, 9);
  const pause = 5 * dice.between(6, 9);
  const to = from + Math.round(agreed) + pause + 5 * dice.between(-5, 4);
  return [{ day, from, to, pause: to > lunch + pause ? [lunch, lunch + pause] : null }];
}

/** What a person worked in a week; dice of their own for each day, so that one habit leaves other days as they were. */
export function weekOf(person: Person, monday: string): readonly Worked[] {
  return daysFrom(monday, plusDays(monday, 6))
    .filter((day) => day >= "2026-01-01" && day >= person.startsOn && day <= lastDayOf(person) && !isAway(person, day))
    .flatMap((day) => {
      const dice = diceOf(`hours ${person.id} ${day}`);
      return habits[person.id]?.(day, dice) ?? usual(person, day, dice);
    });
}

const shift = ({ day, from, to, pause }: Worked) => ({
  id: `s-${day}`,
  startsAt: at(day, from),
  endsAt: at(day, to),
  ...(pause === null ? {} : { breaks: [{ startsAt: at(day, pause[0]), endsAt: at(day, pause[1]) }] }),
});

const sheet = (person: Person, monday: string): readonly Sending[] => {
  const week = weekOf(person, monday);
  if (week.length === 0) return [];
  const sent = plusDays(monday, 7);
  return [
    ofPerson(at(sent, 6 * 60 + 30), "time", person, {
      type: "ShiftsRecorded",
      key: `sheet-${person.id}-${monday}`,
      period: monday,
      occurredOn: sent,
      data: { shifts: week.map(shift) },
    }),
  ];
};

/** A week of shifts a person of the lab, closed early on the Monday after. Kite's come in files. */
export const sheets: readonly Sending[] = people
  .filter(({ employer }) => employer === "leuven-lab")
  .flatMap((person) => mondays.flatMap((monday) => sheet(person, monday)));
