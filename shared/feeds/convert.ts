import { addDays, civil, type Day, dayFromCivil, firstOfMonth, formatDay, mondayOf } from "../calendar/day.ts";
import { brusselsMidnight, brusselsOffsetSeconds, instantOf } from "../calendar/instant.ts";
import { amountAsIn, dayAsIn, hoursAsIn } from "./as-in.ts";
import type { Conversion } from "./mapping.ts";
import { readDayIn } from "./read-day.ts";
import { valueClass } from "./value-class.ts";

/** What is wrong with a row, and what to do. Never holds what stood in it, only what kind of thing that was. */
export type Refusal = {
  readonly column: string | null;
  readonly problem: string;
  readonly remedy: string;
  readonly stood?: string;
};

/** A value, or why there is none. */
export type Converted = { readonly value: unknown } | { readonly refusal: Refusal };

/** A row as texts by column. */
export type Texts = ReadonlyMap<string, string>;

/**
 * Reads the text of a column.
 * @param texts the whole row, for what is written over two columns
 * @param isWhole whether a number is for a field that takes no fraction, so that none is shown as an example; asked only
 * of what is no number
 */
export function convert(
  as: Conversion,
  column: string,
  texts: Texts,
  decimal: "," | ".",
  isWhole: () => boolean = () => false,
): Converted {
  const text = (texts.get(column) ?? "").trim();
  const not = (problem: string, remedy: string): Converted => refused(texts, { column, problem, remedy });
  const made = <Value>(value: Value | undefined, problem: string, remedy: string): Converted =>
    value === undefined ? not(problem, remedy) : { value };
  switch (as.kind) {
    case "text":
      return { value: text };
    case "list":
      return made(
        Object.hasOwn(as.values, text) ? as.values[text] : undefined,
        "is not a code of the list",
        "use a code that the feed's description lists, or add this one to it",
      );
    case "cents":
      return made(centsIn(text, decimal), noAmount(text, decimal), `write it ${amountAsIn(decimal)}`);
    case "number": {
      const value = numberIn(text, decimal);
      return value === undefined
        ? not("is not a number", `write it as in ${isWhole() ? "2" : `12${decimal}5`}`)
        : { value };
    }
    case "minutes":
      return made(minutesIn(text, decimal), "is not a number of hours", `write it ${hoursAsIn(decimal)}`);
    case "instant":
      return instantIn(as, column, texts);
    default: {
      const day = readDayIn(as.format, text);
      return made(day === undefined ? undefined : ofDay[as.kind](day), ...noDay(as.format));
    }
  }
}

const refused = (texts: Texts, refusal: Refusal & { readonly column: string }): Converted => ({
  refusal: { ...refusal, stood: valueClass(texts.get(refusal.column)) },
});

/** What is wrong where a text is no day in a format, and what one looks like. */
function noDay(format: string): readonly [problem: string, remedy: string] {
  const what = format.includes("d") ? "day" : format.includes("m") ? "month" : "year";
  return [`is not a ${what} that exists`, `write it ${dayAsIn(format)}`];
}

const ofDay: Readonly<Record<"day" | "monday" | "month" | "year" | "day-number", (day: Day) => string | number>> = {
  day: formatDay,
  monday: (day) => formatDay(mondayOf(day)),
  month: (day) => formatDay(firstOfMonth(day)),
  year: (day) => formatDay(dayFromCivil(civil(day).year, 1, 1)),
  "day-number": (day) => day,
};

/** Digits of whole units, and of what comes behind the decimal mark; thousands may be set apart. */
function decimalIn(text: string, decimal: "," | "."): { sign: string; whole: string; rest: string } | undefined {
  const group = decimal === "," ? "[.\\s']" : "[,\\s']";
  const form = new RegExp(`^([-+]?)(\\d{1,12}|\\d{1,3}(?:${group}\\d{3}){1,3})(?:\\${decimal}(\\d{1,6}))?$`);
  const [found, sign = "", whole = "", rest = ""] = form.exec(text) ?? [];
  return found === undefined ? undefined : { sign, whole: whole.replaceAll(/\D/g, ""), rest };
}

const amountIn = (text: string, decimal: "," | ".") =>
  decimalIn(text.replace(/^(?:EUR|€)\s*|\s*(?:EUR|€)$/u, ""), decimal);

/** Why a text is no amount. What has parts of a cent is not rounded: it was worked out somewhere, and not paid. */
const noAmount = (text: string, decimal: "," | "."): string =>
  (amountIn(text, decimal)?.rest.length ?? 0) > 2 ? "has more than two decimals" : "is not an amount";

function centsIn(text: string, decimal: "," | "."): number | undefined {
  const found = amountIn(text, decimal);
  if (found === undefined || found.rest.length > 2) return undefined;
  const cents = Number(found.whole) * 100 + Number(found.rest.padEnd(2, "0"));
  return found.sign === "-" ? 0 - cents : cents;
}

function numberIn(text: string, decimal: "," | "."): number | undefined {
  const found = decimalIn(text, decimal);
  return found === undefined ? undefined : Number(`${found.sign}${found.whole}.${found.rest || "0"}`);
}

function minutesIn(text: string, decimal: "," | "."): number | undefined {
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const found = decimalIn(text, decimal);
  if (found === undefined || found.sign === "-") return undefined;
  return Math.round(Number(`${found.whole}.${found.rest || "0"}`) * 60);
}

/** Seconds since midnight; undefined where it is no time. */
function timeIn(text: string): number | undefined {
  const [found, hours, minutes, seconds = "0"] = /^(\d{1,2})[:h.](\d{2})(?::(\d{2}))?$/.exec(text.trim()) ?? [];
  const total = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  const exists = found !== undefined && Number(minutes) < 60 && Number(seconds) < 60 && total <= 24 * 3_600;
  return exists ? total : undefined;
}

function instantIn(as: Extract<Conversion, { kind: "instant" }>, column: string, texts: Texts): Converted {
  const day = readDayIn(as.format, texts.get(column) ?? "");
  if (day === undefined) return refused(texts, { column, problem: noDay(as.format)[0], remedy: noDay(as.format)[1] });
  const time = timeIn(texts.get(as.time) ?? "");
  const after = as.after === undefined ? undefined : timeIn(texts.get(as.after) ?? "");
  const wrong = time === undefined ? as.time : as.after !== undefined && after === undefined ? as.after : null;
  if (time === undefined || wrong !== null)
    return refused(texts, {
      column: wrong ?? as.time,
      problem: "is not a time",
      remedy: "write it as in 9:00, up to 24:00",
    });
  const shownOn = after !== undefined && time <= after ? addDays(day, 1) : day;
  if (!hasBelgianClocks(shownOn))
    return refused(texts, {
      column,
      problem: "is not a day from 1996 to 2200",
      remedy: `write it ${dayAsIn(as.format)}`,
    });
  const instant = onBelgianClocks(shownOn, time);
  if (instant !== undefined) return { value: instant };
  const problem = "does not exist: that hour was left out when the clock went forward";
  return refused(texts, { column: as.time, problem, remedy: "give the time that clocks in Belgium showed" });
}

/** Whether it is known what clocks in Belgium show on a day. */
function hasBelgianClocks(day: Day): boolean {
  try {
    brusselsMidnight(day);
    return true;
  } catch {
    return false;
  }
}

/** The instant at which Belgian clocks show a time; the first, where they show it twice. */
function onBelgianClocks(day: Day, time: number): string | undefined {
  const local = day * 86_400 + time;
  const ahead = [7_200, 3_600].find((offset) => brusselsOffsetSeconds(instantOf(local - offset)) === offset);
  return ahead === undefined ? undefined : `${new Date(local * 1000).toISOString().slice(0, 19)}+0${ahead / 3_600}:00`;
}
