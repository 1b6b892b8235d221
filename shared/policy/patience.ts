import type { Policy } from "./policy.ts";

/** Events arrive out of order; a reference to something unknown is asked about only after this long. */
export const referencePatience: Policy<number> = {
  id: "reference-patience",
  says: "Ask about an event that refers to something unknown after this many days.",
  unit: "calendar days after the event",
  default: 7,
};
