import { dailyMinutesMax, exemptPositions, publicDailyMinutesMax } from "../../law/working-time.ts";
import { noMargin, type Rule, sheetMargin } from "../rule.ts";
import { judged, limitsOn, sheetEvidence } from "./findings.ts";
import { sheetsAbout } from "./net-time.ts";
import { toldTwiceOn } from "./told-twice.ts";
import { since, workedDays } from "./weeks.ts";

const acts = { private: dailyMinutesMax, public: publicDailyMinutesMax };

/**
 * Working time does not exceed eleven hours in one day, overtime included.
 * Labour Act of 16 March 1971, art. 27, par. 1; for public employers, the Act of 14 December 2000.
 */
export const dailyLimit: Rule = {
  id: "daily-limit",
  family: "hours",
  per: "month",
  says: "Nobody works longer in a day than the absolute maximum, overtime included.",
  since,
  reads: { hours: sheetMargin, employment: noMargin },
  uses: [dailyMinutesMax, publicDailyMinutesMax, exemptPositions],
  basis: [],
  atOnce: [],
  obligations: (dossier, employer, span) =>
    workedDays(dossier, span).flatMap(({ day, minutes }) =>
      judged(
        dailyLimit.id,
        limitsOn(employer, acts, day),
        (limit) => minutes > limit,
        (broken) => ({
          anchor: day,
          on: day,
          until: day,
          because: {
            facts: sheetEvidence(sheetsAbout(dossier, [day])),
            parameters: broken,
            workings: [
              {
                say: "worked-against-limit",
                with: { day, minutes, limit: broken[0].value, over: minutes - broken[0].value },
              },
              ...toldTwiceOn(dossier, [day]),
            ],
          },
        }),
      ),
    ),
  checked: { unit: "days", count: (dossier, _employer, span) => workedDays(dossier, span).length },
};
