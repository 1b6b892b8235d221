import type { Policy } from "./policy.ts";

/** A paper is looked at before it is relied on, so that HR needs to hear of it some days ahead. */
export const titleCheckLadder: Policy<readonly number[]> = {
  id: "title-check-ladder",
  says: "Remind this many days before a residence paper is first relied on that it must be checked and copied.",
  unit: "calendar days before the first day it is relied on",
  default: [7, 1],
};

/** The law says "at once", and no number of days. */
export const regionNoticeWorkingDays: Policy<number> = {
  id: "region-notice-working-days",
  says: "The Region is told of an end or a change of a contract within this many working days of its day.",
  unit: "working days, Monday to Friday without public holidays",
  default: 3,
};

/** Each January pay follows the index; a rise of that size changes nothing that the Region weighed. */
export const regionNoticePayPercent: Policy<number> = {
  id: "region-notice-pay-percent",
  says: "Tell the Region of a rise in pay from this percentage on; of a cut it is always told.",
  unit: "percent of the pay before",
  default: 5,
};

/** Told when the pay first falls short, and again while a premium can still make up for it. */
export const remunerationLadder: Policy<readonly number[]> = {
  id: "remuneration-ladder",
  says: "Remind this many days before the year ends of pay that is on its way below the guaranteed minimum.",
  unit: "calendar days before the last day of the year, or of the employment",
  default: [60, 14],
};

/** Some states take months to renew a passport. */
export const passportLadder: Policy<readonly number[]> = {
  id: "passport-ladder",
  says: "Remind of a passport that must be renewed this many days before it expires.",
  unit: "calendar days before expiry",
  default: [180, 90, 30, 7],
};

/** The request takes a file of its own: statutes, accounts, a statement on the costs of stay. */
export const recognitionLadder: Policy<readonly number[]> = {
  id: "recognition-ladder",
  says: "Remind of the renewal of the recognition as a research organisation this many days before its last day to ask.",
  unit: "calendar days before the last day to ask for it",
  default: [120, 60, 30, 14, 7],
};
