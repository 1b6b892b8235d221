import { dayFromCivil } from "../calendar/day.ts";
import { writtenIn } from "./read-day.ts";

/** How an amount is written in a file, by an example. */
export const amountAsIn = (decimal: "," | "."): string => `as in 2890${decimal}50`;

/** How hours are written in a file, by an example. */
export const hoursAsIn = (decimal: "," | "."): string => `as in 7:36 or 7${decimal}6`;

/** How a day is written in a format, by an example. */
export const dayAsIn = (format: string): string => `as in ${writtenIn(format, exampleDay)} (${format})`;

/** Day and month cannot be taken for one another. */
const exampleDay = dayFromCivil(2026, 5, 29);
