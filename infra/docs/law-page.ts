import { lawRegister } from "../../shared/law/register.ts";
import { made, tableOf } from "./page.ts";
import { citationText } from "./rules-page.ts";

/** The law register: every legal value with its dates, how sure we are of it, and where it stands. */
export const lawPage = (): string =>
  `${[
    made,
    "# Law register",
    'Every legal value that Belfry applies, from the day it holds. A superseded value stays. What is not marked sure is shown as "to be confirmed" in every finding that rests on it, and so is the last value once its review is overdue.',
    ...lawRegister.map(({ id, says, unit, values, reviewedOn, reviewBy }) =>
      [
        `## ${id}`,
        `${says} Unit: ${unit}. Reviewed on ${reviewedOn}, next by ${reviewBy}.`,
        tableOf(
          ["since", "value", "sure", "source"],
          values.map(({ since, value, confidence, citation }) => [
            since,
            Array.isArray(value) ? value.join(" ") : String(value),
            confidence === undefined || confidence === "high" ? "yes" : "to be confirmed",
            citationText(citation),
          ]),
        ),
      ].join("\n\n"),
    ),
  ].join("\n\n")}\n`;
