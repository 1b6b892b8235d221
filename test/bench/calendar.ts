import { Temporal } from "temporal-polyfill";
import { addMonths, daysBetween, parseDay } from "../../shared/calendar/day.ts";
import { timesAsFast } from "./rate.ts";

const texts = Array.from({ length: 100 }, (_, at) => `20${String(10 + (at % 80))}-0${1 + (at % 9)}-${10 + (at % 18)}`);

/** Parse, add months, difference: how many times as fast as temporal-polyfill. */
export const calendar = (): Promise<number> =>
  timesAsFast(
    () => {
      for (const text of texts) daysBetween(parseDay(text), addMonths(parseDay(text), 7));
    },
    () => {
      for (const text of texts) {
        const day = Temporal.PlainDate.from(text);
        day.until(day.add({ months: 7 }));
      }
    },
  );
