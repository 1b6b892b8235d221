import type { Policy } from "./policy.ts";

/** A paper is looked at before it is relied on, so that HR needs to hear of it some days ahead. */
export const titleCheckLadder: Policy<readonly number[]> = {
  id: "title-check-ladder",
  says: "Remind this many days before a residence paper is first relied on that it must be checked and copied.",
  unit: "calendar days before the first day it is relied on",
  default: [7, 1],
};
