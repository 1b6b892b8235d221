import type { Policy } from "./policy.ts";

/** Days before the due day on which a duty is told; its day and what comes after are always told. */
export const renewalLadder: Policy<readonly number[]> = {
  id: "renewal-ladder",
  says: "Remind of a residence card that must be renewed this many days before it expires.",
  unit: "calendar days before expiry",
  default: [120, 90, 60, 30, 14, 7, 1],
};

export const holderRenewalLadder: Policy<readonly number[]> = {
  id: "holder-renewal-ladder",
  says: "Remind of a residence card that its holder renews this many days before it expires.",
  unit: "calendar days before expiry",
  default: [60, 30, 14, 7, 1],
};

export const coverLadder: Policy<readonly number[]> = {
  id: "cover-ladder",
  says: "While a renewal is pending, warn this many days before the present title ends.",
  unit: "calendar days before the last day of the title",
  default: [14, 7, 1],
};

export const premiumLadder: Policy<readonly number[]> = {
  id: "premium-ladder",
  says: "Remind of an end-of-year premium that is not paid this many days before its last day.",
  unit: "calendar days before the last day of payment",
  default: [14, 3],
};

export const averageLadder: Policy<readonly number[]> = {
  id: "average-ladder",
  says: "Warn this many days before its last day that a period's average working time is on its way beyond the maximum.",
  unit: "calendar days before the last day of the period",
  default: [56, 28, 14],
};

export const reviewLadder: Policy<readonly number[]> = {
  id: "review-ladder",
  says: "Remind the reviewing side this many days before a publication must be decided on.",
  unit: "calendar days before the day by which it must be decided",
  default: [5, 2],
};

export const supplementLadder: Policy<readonly number[]> = {
  id: "supplement-ladder",
  says: "Remind of what the Region asked for this many days before its last day.",
  unit: "calendar days before the last day",
  default: [10, 5, 3, 1],
};

export const decisionLadder: Policy<readonly number[]> = {
  id: "decision-ladder",
  says: "Tell that the authorities must decide on an application this many days before their last day.",
  unit: "calendar days before the last day",
  default: [7],
};

export const appealLadder: Policy<readonly number[]> = {
  id: "appeal-ladder",
  says: "Remind of the appeal against a refusal this many days before its last day.",
  unit: "calendar days before the last day",
  default: [14, 7, 3, 1],
};

export const patentLadder: Policy<readonly number[]> = {
  id: "patent-ladder",
  says: "Warn this many days before its last day that a planned patent application is not filed.",
  unit: "calendar days before the last day to file",
  default: [60, 30, 14, 7, 3, 1],
};

export const authorisationLadder: Policy<readonly number[]> = {
  id: "authorisation-ladder",
  says: "Remind of a first authorisation that is not held this many days before the contract starts.",
  unit: "calendar days before the first day of the contract",
  default: [120, 90, 60, 30, 14, 7, 1],
};

export const visaLadder: Policy<readonly number[]> = {
  id: "visa-ladder",
  says: "Remind of a visa that is not issued this many days before the wished start.",
  unit: "calendar days before the wished start",
  default: [45, 30, 14, 7],
};

export const registrationLadder: Policy<readonly number[]> = {
  id: "registration-ladder",
  says: "Remind of a registration with the municipality this many days before its last day, besides the first day.",
  unit: "calendar days before the last day to register",
  default: [5, 1],
};

export const orientationLadder: Policy<readonly number[]> = {
  id: "orientation-ladder",
  says: "Say this many days before its last day that the orientation year can still be asked for.",
  unit: "calendar days before the last day of the request",
  default: [60, 30, 14],
};

export const singlePermitLadder: Policy<readonly number[]> = {
  id: "single-permit-ladder",
  says: "Remind of a single permit that must follow research or an orientation year this many days before.",
  unit: "calendar days before the day by which it is held",
  default: [120, 90, 60, 30, 14, 7, 1],
};

export const mobilityNoticeLadder: Policy<readonly number[]> = {
  id: "mobility-notice-ladder",
  says: "Remind of an EU mobility that the Immigration Office was not notified of this many days before its last day.",
  unit: "calendar days before the last day to notify",
  default: [30, 14, 7, 3, 1],
};

export const mobilityDaysLadder: Policy<readonly number[]> = {
  id: "mobility-days-ladder",
  says: "Warn this many days before it that a researcher in EU mobility reaches the last day that a notification covers.",
  unit: "calendar days before the last day",
  default: [60, 30, 14, 7, 3, 1],
};

export const longMobilityLadder: Policy<readonly number[]> = {
  id: "long-mobility-ladder",
  says: "Remind of a long-term EU mobility that is not applied for this many days before its last day.",
  unit: "calendar days before the last day to apply",
  default: [60, 30, 14, 7, 3, 1],
};

/** The first is the day of the request: a month is short where a whole file has to be looked through. */
export const dataRequestLadder: Policy<readonly number[]> = {
  id: "data-request-ladder",
  says: "Remind of a person's request about its data that was not answered this many days before its last day.",
  unit: "calendar days before the last day to answer",
  default: [31, 14, 7, 1],
};
