import { type Day, daysBetween } from "../calendar/day.ts";
import { rules } from "../obligations/rules.ts";
import type { Stage } from "../obligations/timeline.ts";
import type { Alert } from "./told.ts";
import type { Moment } from "./wording/family-keys.ts";
import { rulesAboutData, type SectionKey, type Severity } from "./wording/keys.ts";

/** From this many calendar days before the last lawful day on, a line says "act soon". */
const soonDays = 14;

/** What an alert is about on the day it is read, which can be later than the day it was raised. */
export function momentOf(alert: Alert, day: Day): Moment {
  if (alert.stage === "breached") return endedBefore(alert, day) ? "over" : "breached";
  if (alert.stage === "undetermined" || alert.stage === null) return "undetermined";
  if (alert.due === null) return undatedMoment(alert.stage);
  const left = daysBetween(day, alert.due);
  if (left < 0) return "overdue";
  return left === 0 ? "due" : "before";
}

/** The moment of a duty's stage, for an alert that has lost its day. */
function undatedMoment(stage: Stage): Moment {
  if (stage === "due") return "due";
  return stage === "overdue" || stage === "escalated" ? "overdue" : "before";
}

/** How pressing an alert is. The last lawful day is as urgent as forbidden work: tomorrow is too late. */
export function severityOf(alert: Alert, day: Day): Severity {
  if (alert.kind !== "raised") return "withdrawn";
  switch (momentOf(alert, day)) {
    case "breached":
      if (rulesAboutData.includes(alert.rule)) return "unknown";
      return rules.find(({ id }) => id === alert.rule)?.atOnce.includes("breached") ? "urgent" : "breach";
    case "over":
      return "breach";
    case "due":
      return "urgent";
    case "overdue":
      return "overdue";
    case "undetermined":
      return "unknown";
    case "before":
      return isSoon(alert, day) ? "soon" : "upcoming";
  }
}

/** The part of the mail that a severity belongs to. */
export const sectionOf: { readonly [Key in Severity]: SectionKey } = {
  urgent: "now",
  breach: "now",
  overdue: "overdue",
  soon: "coming",
  upcoming: "coming",
  unknown: "unknown",
  withdrawn: "withdrawn",
};

const isSoon = (alert: Alert, day: Day): boolean =>
  (alert.due !== null && daysBetween(day, alert.due) <= soonDays) ||
  (alert.recommended !== null && alert.recommended <= day);

/** Whether a breach was over before a day: its arithmetic then names its last day. */
const endedBefore = (alert: Alert, day: Day): boolean =>
  alert.because.workings.some(({ with: given }) => typeof given.to === "number" && given.to < day);
