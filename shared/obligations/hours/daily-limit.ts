import { type Day, formatDay, parseDay, type Span, within } from "../../calendar/day.ts";
import type { Employer } from "../../dossier/employer.ts";
import { type Dossier, type Stated, statements } from "../../dossier/fact.ts";
import { applied } from "../../law/parameter.ts";
import { dailyMinutesMax } from "../../law/working-time.ts";
import type { Obligation } from "../obligation.ts";
import { evidence, type Rule, sheetMargin } from "../rule.ts";
import { netMinutesByDay } from "./net-time.ts";

const since = "2017-02-01";

/**
 * Working time does not exceed eleven hours in one day, overtime included.
 * Labour Act of 16 March 1971, art. 27, par. 1.
 */
export const dailyLimit: Rule = {
  id: "daily-limit",
  family: "hours",
  per: "month",
  says: "Nobody works longer in a day than the absolute maximum, overtime included.",
  since,
  reads: { hours: sheetMargin },
  uses: [dailyMinutesMax],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    daysWorked(dossier, employer, span).flatMap(([day, minutes]) => brokenOn(day, minutes, dossier)),
  checked: (dossier, employer, span) => daysWorked(dossier, employer, span).length,
};

/** The days that the limit is held against, each with its net minutes. */
const daysWorked = (dossier: Dossier, employer: Employer, span: Span): readonly (readonly [Day, number])[] =>
  // Most public employers fall outside this chapter (art. 3, par. 1); the Act of 14 December 2000 is theirs.
  employer.sector === "public"
    ? []
    : [...netMinutesByDay(dossier)].filter(([day]) => within(span, day) && day >= parseDay(since));

function brokenOn(day: Day, minutes: number, dossier: Dossier): readonly Obligation[] {
  const limit = applied(dailyMinutesMax, day);
  if (minutes <= limit.value) return [];
  return [
    {
      kind: "limit",
      id: `${dailyLimit.id}:${formatDay(day)}`,
      rule: dailyLimit.id,
      anchor: day,
      on: day,
      until: day,
      lasting: false,
      because: {
        facts: sheetsAbout(day, dossier).map((sheet) => evidence("sheet", sheet.key, sheet)),
        parameters: [limit],
        workings: [
          { say: "worked-against-limit", with: { day, minutes, limit: limit.value, over: minutes - limit.value } },
        ],
      },
    },
  ];
}

const sheetsAbout = (day: Day, dossier: Dossier): readonly Stated<"ShiftsRecorded">[] =>
  statements(dossier, "ShiftsRecorded").filter((sheet) =>
    netMinutesByDay({ ...dossier, facts: new Map([[sheet.key, sheet]]) }).has(day),
  );
