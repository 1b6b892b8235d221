import type { Policy } from "./policy.ts";

/** Payroll needs the person's number of the social security, which for somebody from abroad takes days. */
export const dimonaInLadder: Policy<readonly number[]> = {
  id: "dimona-in-ladder",
  says: "Remind of a Dimona IN that is not declared this many days before the work begins.",
  unit: "calendar days before the day on which the work begins",
  default: [7, 1],
};

export const dimonaOutLadder: Policy<readonly number[]> = {
  id: "dimona-out-ladder",
  says: "Remind of a Dimona OUT that is not declared this many days before its last day.",
  unit: "calendar days before the last day to declare it",
  default: [3, 1],
};

/** The Office checks a declaration as it comes; what was answered can take payroll a weekend to report. */
export const dimonaAnswerPatience: Policy<number> = {
  id: "dimona-answer-patience",
  says: "Ask what was answered to a Dimona of which no answer was reported this many days after it was declared.",
  unit: "calendar days after the declaration",
  default: 3,
};

/** While a Dimona waits, the Office identifies the person; its page of 2017 speaks of ten working days. */
export const dimonaWaitingPatience: Policy<number> = {
  id: "dimona-waiting-patience",
  says: "Ask how a Dimona was decided of which it was said that it waits, this many days after that was said.",
  unit: "calendar days after the answer that it waits",
  default: 14,
};

export const dmfaLadder: Policy<readonly number[]> = {
  id: "dmfa-ladder",
  says: "Remind of a quarter's DmfA that was not received this many days before its last day.",
  unit: "calendar days before the last day",
  default: [10, 3, 1],
};
