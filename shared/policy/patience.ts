import type { Policy } from "./policy.ts";

/** Events arrive out of order; a reference to something unknown is asked about only after this long. */
export const referencePatience: Policy<number> = {
  id: "reference-patience",
  says: "Ask about an event that refers to something unknown after this many days.",
  unit: "calendar days after the event",
  default: 7,
};

/** Sheets of the last week come after it; a week without any is asked about only after this long. */
export const registrationPatience: Policy<number> = {
  id: "registration-patience",
  says: "Ask about weeks without a time sheet this many days after the last day of the averaging period.",
  unit: "calendar days after the last day of the period",
  default: 7,
};
