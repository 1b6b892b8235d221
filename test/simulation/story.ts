import { addDays, type Day, formatDay } from "../../shared/calendar/day.ts";
import { brusselsMidnight } from "../../shared/calendar/instant.ts";
import { type Intensities, someIntensities } from "./faults.ts";
import { Rng } from "./rng.ts";
import { sayings } from "./sayings.ts";

/** What a sender puts on the bus. */
export type Entry = {
  readonly account: string;
  readonly source: string;
  readonly type: string;
  readonly detail: unknown;
};

/** One thing that happens to Belfry from outside: an entry comes, or a schedule runs. */
export type Moment =
  | { readonly at: number; readonly kind: "put"; readonly entry: Entry }
  | { readonly at: number; readonly kind: "schedule"; readonly runs: string; readonly schedule: string };

/** A history: what happens and when, and how hard each fault strikes. */
export type Story = {
  readonly seed: string;
  /**
   * `retry`: one thing at a time, and only faults that a retry mends, so that the end must equal that of the same story
   * without faults; `wild`: everything goes wrong.
   */
  readonly kind: "retry" | "wild";
  readonly moments: readonly Moment[];
  readonly intensities: Intensities;
  readonly without: ReadonlySet<string>;
};

const minute = 60_000;

/** An instant of a day in Belgium. */
export const instantOn = (day: Day, minutes: number): number => brusselsMidnight(day) * 1000 + minutes * minute;

/** Makes the history of a seed. */
export function storyOf(seed: string): Story {
  const rng = new Rng(`${seed} story`);
  const kind = rng.chance(0.35) ? "retry" : "wild";
  // Winter and summer, a leap day, both changes of the clock.
  const start = addDays(20_400 as Day, rng.between(0, 900));
  const spanDays = rng.pick([20, 60, 120, 240]);
  const moments: Moment[] = [];
  const puts = sayings(rng, start, spanDays);
  for (const { day, entry } of puts) {
    const minutes = rng.chance(0.15) ? 1439 : rng.chance(0.1) ? 0 : rng.between(0, 1439);
    moments.push({ kind: "put", at: instantOn(day, minutes), entry });
    if (rng.chance(0.1)) moments.push({ kind: "put", at: instantOn(addDays(day, rng.between(0, 9)), 600), entry });
  }
  const digest = (day: Day): void => {
    if (!isWeekday(day)) return;
    moments.push(scheduled(instantOn(day, 480), "send-alerts", "digest"));
    // Schedules of one minute run at once.
    if (rng.chance(0.4)) moments.push(scheduled(instantOn(day, 480), "send-alerts", "settle"));
    if (rng.chance(0.4)) moments.push(scheduled(instantOn(day, 480), "send-alerts", "digest-catch-up"));
    for (const later of [6, 67, 128]) {
      if (kind === "wild" && rng.chance(0.4)) continue;
      const at = instantOn(day, 480 + later);
      moments.push(scheduled(at, "send-alerts", "settle"));
      if (rng.chance(0.4)) moments.push(scheduled(at, "send-alerts", "urgent-catch-up"));
    }
  };
  const days = new Set(puts.map(({ day }) => day));
  for (let more = rng.between(0, 2); more > 0; more -= 1) days.add(addDays(start, rng.between(0, spanDays)));
  for (const day of days) {
    if (rng.chance(0.5)) moments.push(scheduled(instantOn(day, 300), "sweep-due", "daily-sweep"));
    if (rng.chance(0.4)) digest(addDays(day, rng.between(0, 3)));
  }
  moments.sort((a, b) => a.at - b.at);
  return { seed, kind, moments, intensities: someIntensities(rng, kind), without: new Set() };
}

export const scheduled = (at: number, runs: string, schedule: string): Moment => ({
  kind: "schedule",
  at,
  runs,
  schedule,
});

/** Monday to Friday. */
export const isWeekday = (day: Day): boolean => new Date(`${formatDay(day)}T00:00:00Z`).getUTCDay() % 6 !== 0;

/** A story as lines that a person can read. */
export function inWords(story: Story): string {
  const lines = story.moments.map((moment) => {
    const at = new Date(moment.at).toISOString();
    if (moment.kind === "schedule") return `${at} ${moment.runs} (${moment.schedule})`;
    return `${at} put ${JSON.stringify(moment.entry.detail)}${moment.entry.account === "111122223333" ? "" : " from a stranger"}`;
  });
  const faults = Object.entries(story.intensities).map(([fault, intensity]) => `${fault} x ${intensity.toFixed(1)}`);
  return [`kind: ${story.kind}`, `faults: ${faults.join(", ") || "none"}`, ...lines].join("\n");
}
