import type { Policy } from "./policy.ts";

/** Arrears of a year or two are normal; a payday further from the month that it pays for is mostly a slip of the pen. */
export const paymentDayMonths: Policy<number> = {
  id: "payment-day-months",
  says: "Ask about a payment whose day is more than this many months from the month that it pays for.",
  unit: "calendar months before or after that month",
  default: 24,
};

/** More than a researcher is paid in a year at once is mostly a point or a comma that was lost. */
export const paymentAmountCents: Policy<number> = {
  id: "payment-amount-cents",
  says: "Ask about a payment or transfer to one person of this amount or more.",
  unit: "euro cents",
  default: 10_000_000,
};
