import { at, isOpen, plusDays, weekday } from "./calendar.ts";
import { type Person, people } from "./cast.ts";
import { lastDayOf } from "./contracts.ts";
import { diceOf } from "./dice.ts";
import { ofPerson, type Sending } from "./sending.ts";

/** Days on which a person is away. */
export type Away = { readonly kind: string; readonly from: string; readonly to: string };

/** Those whose year has something that dice would not give. */
const special: Readonly<Record<string, readonly Away[]>> = {
  clara: [{ kind: "maternity-leave", from: "2026-04-13", to: "2026-07-24" }],
  sofie: [{ kind: "sickness", from: "2026-02-09", to: "2026-04-24" }],
  anouk: [{ kind: "sickness", from: "2026-05-04", to: "2026-07-03" }],
  thomas: [{ kind: "parental-leave", from: "2026-10-05", to: "2026-11-27" }],
  marek: [{ kind: "compensatory-rest", from: "2026-08-17", to: "2026-08-28" }],
  // May stay and not work, until the Region has decided on the work of a renewal.
  umar: [{ kind: "unpaid-leave", from: "2026-12-01", to: "2026-12-11" }],
  yves: [{ kind: "unpaid-leave", from: "2026-09-07", to: "2026-10-02" }],
};

const nextMonday = (day: string): string => plusDays(day, (8 - weekday(day)) % 7);

function year(person: Person): readonly Away[] {
  const dice = diceOf(`absences ${person.id}`);
  const summer = nextMonday(plusDays("2026-06-29", 7 * dice.between(0, 6)));
  const found: Away[] = [
    { kind: "annual-leave", from: summer, to: plusDays(summer, dice.chance(0.3) ? 18 : 11) },
    { kind: "annual-leave", from: "2026-04-07", to: plusDays("2026-04-07", dice.between(0, 3)) },
    { kind: "annual-leave", from: "2026-12-28", to: "2026-12-31" },
    ...(dice.chance(0.5) ? [{ kind: "annual-leave", from: "2026-12-21", to: "2026-12-24" }] : []),
    ...(dice.chance(0.6) ? [{ kind: "annual-leave", from: "2026-02-16", to: "2026-02-18" }] : []),
    ...(dice.chance(0.6) ? [{ kind: "annual-leave", from: "2026-05-15", to: "2026-05-15" }] : []),
    ...(dice.chance(0.6) ? [{ kind: "annual-leave", from: "2026-11-12", to: "2026-11-13" }] : []),
    ...(special[person.id] ?? []),
  ];
  for (let times = dice.between(3, 8); times > 0; times -= 1) {
    const from = plusDays("2026-01-05", dice.between(0, 350));
    if (weekday(from) > 5) continue;
    const ill = dice.chance(0.45);
    found.push({
      kind: ill ? "sickness" : "annual-leave",
      from,
      to: ill ? plusDays(from, Math.min(dice.between(0, 3), 5 - weekday(from))) : from,
    });
  }
  return apart(found.sort((a, b) => (a.from < b.from ? -1 : 1)))
    .filter(({ from, to }) => isOpen(from) || from !== to)
    .filter(({ from, to }) => from >= person.startsOn && to <= lastDayOf(person));
}

/** Without those that begin while another still lasts; what was told of a person counts before what dice gave. */
function apart(away: readonly Away[]): readonly Away[] {
  const long = away.filter(({ from, to }) => plusDays(from, 20) < to);
  return away.filter((one, index) => {
    const before = [...long, ...away.slice(0, index)].filter((other) => other !== one);
    return long.includes(one) || !before.some(({ from, to }) => one.from <= to && one.to >= from);
  });
}

const byPerson = new Map(people.map((person) => [person.id, year(person)]));

/** When a person is away in the year. */
export const awayOf = (person: Person): readonly Away[] => byPerson.get(person.id) ?? [];

/** Whether a person is away on a day. */
export const isAway = (person: Person, day: string): boolean =>
  awayOf(person).some(({ from, to }) => day >= from && day <= to);

/** Leave is reported three weeks ahead, everything else on its first day. */
const reported = ({ kind, from }: Away): string => {
  const planned = kind.endsWith("leave") ? plusDays(from, -21) : from;
  return planned < "2026-01-05" ? "2026-01-05" : planned;
};

/** Leave, sickness and rest. */
export const absences: readonly Sending[] = people.flatMap((person) =>
  awayOf(person).map((away) =>
    ofPerson(at(reported(away), 8 * 60 + 45), "payroll", person, {
      type: "AbsenceRecorded",
      key: `away-${person.id}-${away.from}`,
      period: away.from,
      occurredOn: reported(away),
      data: { kind: away.kind, lastDay: away.to },
    }),
  ),
);
