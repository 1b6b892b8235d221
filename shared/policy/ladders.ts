import type { Policy } from "./policy.ts";

/** Days before the due day on which a duty is told; its day and what comes after are always told. */
export const renewalLadder: Policy<readonly number[]> = {
  id: "renewal-ladder",
  says: "Remind of a residence card that must be renewed this many days before it expires.",
  unit: "calendar days before expiry",
  default: [120, 90, 60, 30, 14, 7, 1],
};

export const coverLadder: Policy<readonly number[]> = {
  id: "cover-ladder",
  says: "While a renewal is pending, warn this many days before the present title ends.",
  unit: "calendar days before the last day of the title",
  default: [14, 7, 1],
};
