import { type Day, parseDay, type Span, within } from "../../calendar/day.ts";
import { brusselsClock } from "../../calendar/instant.ts";
import { dayMinutes, minuteSeconds } from "../../calendar/units.ts";
import type { Dossier } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { dailyRestMinutesMin, exemptPositions, publicDailyRestMinutesMin } from "../../law/working-time.ts";
import { noMargin, type Rule, restMargin } from "../rule.ts";
import { isExemptOn } from "./exemption.ts";
import { type Found, judged, limitsOn, sheetEvidence } from "./findings.ts";
import { firstDayOf, lastDayOf, minutesOf, sheetsAbout } from "./net-time.ts";
import { type Presence, presenceOf } from "./presence.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { since } from "./weeks.ts";

const acts = { private: dailyRestMinutesMin, public: publicDailyRestMinutesMin };

/**
 * Between two days of work lie eleven uninterrupted hours of rest.
 * Labour Act of 16 March 1971, art. 38ter, par. 1; Directive 2003/88/EC, art. 3; for public employers, the Act of 14
 * December 2000.
 *
 * A stretch of presence belongs to the day on which it begins; one that still fits, with what came before it, into the
 * thirteen hours that a daily rest leaves of twenty-four belongs to the day on which that began. Pauses within a day of
 * work, even long ones, are no daily rest. Derogations of collective agreements (shifts, split services) are not known.
 */
export const dailyRest: Rule = {
  id: "daily-rest",
  family: "hours",
  per: "month",
  says: "Between two days of work everybody has the daily rest, without interruption.",
  since,
  reads: { hours: restMargin, employment: noMargin },
  uses: [dailyRestMinutesMin, publicDailyRestMinutesMin, exemptPositions],
  basis: [{ source: "Directive 2003/88/EC on working time", article: "art. 3" }],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    restsBefore(dossier, span).flatMap(({ day, before, after, minutes }) =>
      judged(
        dailyRest.id,
        limitsOn(employer, acts, day),
        (limit) => minutes < limit,
        (broken): Found => ({
          anchor: day,
          on: day,
          until: day,
          because: {
            facts: sheetEvidence(sheetsAbout(dossier, [lastDayOf(before), day])),
            parameters: broken,
            workings: [
              {
                say: "rest-between-days",
                with: {
                  ended: lastDayOf(before),
                  at: brusselsClock(before.end),
                  day,
                  again: brusselsClock(after.start),
                  minutes,
                  limit: broken[0].value,
                  short: broken[0].value - minutes,
                },
              },
              ...toldTwiceOn(dossier, [lastDayOf(before), day]),
            ],
          },
        }),
      ),
    ),
  checked: {
    unit: "rests between days of work",
    count: (dossier, _employer, span) => restsBefore(dossier, span).length,
  },
};

type Rest = {
  /** The day on which work was taken up again. */
  readonly day: Day;
  readonly before: Presence;
  readonly after: Presence;
  readonly minutes: number;
};

/** The shortest rest before each day of a span on which another day of work began than the one before it. */
function restsBefore(dossier: Dossier, span: Span): readonly Rest[] {
  const rests = new Map<Day, Rest>();
  const asked = longestAsked(span);
  const presence = presenceOf(dossier, asked);
  for (const [at, after] of presence.entries()) {
    const before = presence[at - 1];
    const day = firstDayOf(after);
    if (before === undefined || !within(span, day) || day < parseDay(since)) continue;
    const minutes = minutesOf({ start: before.end, end: after.start });
    if (dayOfWork(at, presence, asked) === dayOfWork(at - 1, presence, asked)) continue;
    if (isExemptOn(dossier, day) || isExemptOn(dossier, firstDayOf(before))) continue;
    const known = rests.get(day);
    if (known === undefined || minutes < known.minutes) rests.set(day, { day, before, after, minutes });
  }
  return [...rests.values()];
}

/** The longer of the rests that the two acts ask; the first known one for days before. */
function longestAsked(span: Span): number {
  const on = Math.max(span.from, parseDay(since)) as Day;
  return Math.max(applied(acts.private, on).value, applied(acts.public, on).value);
}

/** The day of work that a stretch of presence belongs to. */
function dayOfWork(at: number, presence: readonly Presence[], restMinutes: number): Day | null {
  const one = presence[at];
  if (one === undefined) return null;
  const longest = (dayMinutes - restMinutes) * minuteSeconds;
  for (let back = at; back >= 0; back -= 1) {
    const first = presence[back];
    if (first === undefined || one.end - first.start > longest) break;
    const rested = presence[back - 1];
    if (rested === undefined || first.start - rested.end >= restMinutes * minuteSeconds) return firstDayOf(first);
  }
  return firstDayOf(one);
}
