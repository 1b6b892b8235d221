import type { FamilyWording } from "../wording.ts";
import type { checksKeys } from "./keys.ts";

const checkDuty =
  "The employer checks the residence title of a national of a state outside the EEA and Switzerland before the work " +
  "begins, and again each paper that follows, and keeps a copy or its data while it employs. Not doing so is an offence " +
  "of level 4.";
const check =
  "look at the original, keep a copy or its data in the personnel file, and report TitleChecked to Belfry with the paper's " +
  "key and copyKept true.";

/** English words about an employer's checks. */
export const englishChecks: FamilyWording<typeof checksKeys> = {
  rules: {
    "title-check": {
      before: {
        title: "Residence title: check the paper and keep a copy",
        todo: `HR: ask the person for the paper before the last day below: ${check}`,
        why: checkDuty,
      },
      due: {
        title: "Residence title: last day to check the paper",
        todo: `HR: check the paper today, before the work goes on: ${check}`,
        why: checkDuty,
      },
      overdue: {
        title: "Residence title: paper not checked, or no copy kept",
        todo: `HR: check the paper now: ${check} If it was checked in time, report it with that day.`,
        why: checkDuty,
      },
      undetermined: { title: "Residence title: check of the paper unknown", todo: "", why: checkDuty },
    },
  },
  evidence: { "paper-valid-from": "Paper valid from", "paper-checked-on": "Paper checked on" },
  workings: {
    "paper-relied-on": ({ day }) => `The employment rests on this paper from ${day("from")} on.`,
    "checked-without-copy": ({ day }) =>
      `The paper was looked at on ${day("on")}, but no copy or data were kept: the check is not complete.`,
  },
  missing: {},
  parameters: {
    "free-movement-cards": (value) => `Cards whose holders move freely, so that no check is owed: ${value}`,
  },
};
