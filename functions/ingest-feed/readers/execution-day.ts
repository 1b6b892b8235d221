import { formatDay } from "../../../shared/calendar/day.ts";
import { brusselsDay, isInstant, parseInstant } from "../../../shared/calendar/instant.ts";

/**
 * The day on which a transfer is to be carried out, as year, month and day: of a date (with or without its offset) the
 * date, of a time with its offset the day in Belgium, of one without the day that it names. Anything else stays as it is.
 */
export function executionDay(text: string): string {
  const moment = text.replace(/(:\d{2})\.\d{1,9}/, "$1");
  if (isInstant(moment)) return formatDay(brusselsDay(parseInstant(moment)));
  return /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|T[\d:.]+)?$/.exec(text)?.[1] ?? text;
}
