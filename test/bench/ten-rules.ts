import { addDays, type Day, formatDay } from "../../shared/calendar/day.ts";
import type { Duty, Limit, Obligation } from "../../shared/obligations/obligation.ts";
import { evidence } from "../../shared/obligations/rule.ts";
import { lookUp, type Stage, timeline } from "../../shared/obligations/timeline.ts";
import { type Person, today } from "./people.ts";

/** Ten rules of the kind that Belfry has, as it writes them: what is owed and broken, laid out in time, looked up on a day. */
type Rule = {
  readonly id: string;
  readonly obligation: (person: Person) => Obligation | null;
  /** The stages that count as a hit; any where left out. */
  readonly at?: readonly Stage[];
};

const duty = (rule: string, { id }: Person, due: Day, met: Day | null, ladder: readonly number[]): Duty => ({
  kind: "duty",
  id: `${rule}:${id}`,
  rule,
  anchor: due,
  opens: addDays(due, -Math.max(0, ...ladder)),
  recommended: null,
  ladder,
  due,
  pauses: [],
  met,
  void: null,
  missing: null,
  because: { facts: [evidence("due", formatDay(due), { eventId: id })], parameters: [], workings: [] },
});

const limit = (rule: string, { id }: Person, on: Day, until: Day | null, lasting: boolean): Limit => ({
  kind: "limit",
  id: `${rule}:${id}`,
  rule,
  anchor: on,
  on,
  until,
  lasting,
  because: { facts: [evidence("on", formatDay(on), { eventId: id })], parameters: [], workings: [] },
});

const dueBy = (id: string, what: "card" | "provisional" | "contract", ladder: readonly number[]): Rule => ({
  id,
  obligation: (person) => duty(id, person, person[what].day, person[what].done, ladder),
});

const overdue = (id: string, what: "premium" | "review" | "week", patienceDays: number): Rule => ({
  id,
  obligation: (person) => duty(id, person, addDays(person[what].day, patienceDays), person[what].done, []),
  at: ["overdue", "escalated"],
});

const broken = (
  id: string,
  what: "longestDay" | "longestWeek" | "shortestRest",
  isBroken: (minutes: number) => boolean,
): Rule => ({
  id,
  obligation: (person) => {
    const { on, minutes } = person[what];
    return isBroken(minutes) ? limit(id, person, on, on, false) : null;
  },
});

const rules: readonly Rule[] = [
  dueBy("card-ends", "card", [60, 30]),
  dueBy("provisional-ends", "provisional", [14]),
  dueBy("contract-ends", "contract", [30]),
  overdue("premium-unpaid", "premium", 0),
  overdue("review-overdue", "review", 0),
  overdue("sheet-missing", "week", 7),
  broken("day-too-long", "longestDay", (minutes) => minutes > 660),
  broken("week-too-long", "longestWeek", (minutes) => minutes > 3_000),
  broken("rest-too-short", "shortestRest", (minutes) => minutes < 660),
  {
    id: "title-gap",
    obligation: (person) =>
      person.gap === null || person.gap.done !== null ? null : limit("title-gap", person, person.gap.day, null, true),
  },
];

/** Every hit today, as `person rule`. */
export function hits(persons: readonly Person[]): readonly string[] {
  const found: string[] = [];
  for (const person of persons)
    for (const { id, obligation, at } of rules) {
      const owed = obligation(person);
      const stage = owed === null ? null : lookUp(timeline(owed, []), today).stage;
      if (stage !== null && (at === undefined || at.includes(stage))) found.push(`${person.id} ${id}`);
    }
  return found;
}
