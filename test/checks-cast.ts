import { type More, stated } from "./cast.ts";

/** What an employer checks of Asha's papers, and what it tells the authorities. */

/** The employer looked at a paper of Asha's. */
export const checked = (on: string, paper = "card-a-77", copyKept = true, more: More = {}) =>
  stated("TitleChecked", `check-${paper}-${on}`, on, { paper, copyKept }, more);
