import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays, civil, type Day, formatDay } from "../calendar/day.ts";
import type { Subject } from "../dossier/fact.ts";
import { caseCode, caseKey } from "./case-code.ts";
import { lastDayLabel } from "./last-day-label.ts";
import { dayInWords, wordsOf } from "./mail-words.ts";
import { calendarWordings } from "./wording/calendar/wordings.ts";
import type { Moment } from "./wording/family-keys.ts";
import type { Wording } from "./wording/wording.ts";

/** One day to act by, as a calendar shows it. */
export type CalendarEntry = {
  readonly subject: Subject;
  readonly obligation: string;
  readonly rule: string;
  /** The day it stands on. */
  readonly actBy: Day;
  /** The last lawful day, or the last that was agreed; `actBy` or later. */
  readonly lastDay: Day;
  /** Rises with every change; an application takes over only a higher one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** Whether it was told before and no longer stands. */
  readonly takenBack: boolean;
};

/** What a calendar file needs besides its entries. */
export type CalendarFrame = {
  readonly employer: string;
  readonly wording: Wording;
  /** The address that publishes it, which RFC 5546 asks for; nobody is invited. */
  readonly organizer: string;
  /** The day for which it is written, in Belgium, and the instant. */
  readonly day: Day;
  readonly now: Date;
  /** Whether an application subscribes to it: then it has a name and is asked for again each day. */
  readonly subscribed: boolean;
};

/** The day to act by: the recommended one until it has passed, then the last lawful one. */
export const actByOn = (day: Day, recommended: Day | null, due: Day): Day =>
  recommended !== null && recommended >= day && recommended < due ? recommended : due;

const secondsADay = 86_400;

/**
 * A calendar file (RFC 5545), published to be read and not to be answered (RFC 5546, PUBLISH). Each entry is an event of a
 * whole day under the key of its case, so that a later file moves it or takes it back, and leaves the day free. It says
 * what to do and the case's code; never a name, a sender's id or an amount.
 */
export function calendarText(entries: readonly CalendarEntry[], frame: CalendarFrame): string {
  const { wording, employer, subscribed } = frame;
  const calendar = ical({
    prodId: { company: "Belfry", product: "Belfry", language: wording.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ...(subscribed ? { name: calendarWordings[wording.language].name(employer), ttl: secondsADay } : {}),
    events: entries.map((entry) => eventOf(entry, frame)),
  });
  // The library leaves the end of the last line to whoever joins files.
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, frame: CalendarFrame): ICalEventData {
  const { employer, organizer, now } = frame;
  return {
    id: caseKey(employer, entry.subject, entry.obligation),
    sequence: entry.sequence,
    stamp: now,
    allDay: true,
    start: midnightOf(entry.actBy),
    end: midnightOf(addDays(entry.actBy, 1)),
    summary: titleOf(entry, frame),
    description: descriptionOf(entry, frame),
    organizer: { name: "Belfry", email: organizer },
    status: entry.takenBack ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** A day as the library reads it for an event of a whole day: by its date in UTC. */
const midnightOf = (day: Day): Date => new Date(`${formatDay(day)}T00:00:00Z`);

function titleOf(entry: CalendarEntry, frame: CalendarFrame): string {
  const { wording, day } = frame;
  const words = calendarWordings[wording.language];
  const { title } = wordsOf(wording, entry.rule, momentOf(entry, day));
  const code = codeOf(entry, frame);
  if (entry.takenBack) return words.takenBack(title, code);
  if (entry.lastDay < day) return words.wasDue(title, wording.day(civil(entry.lastDay)), code);
  return words.actBy(title, wording.day(civil(entry.actBy)), code);
}

function descriptionOf(entry: CalendarEntry, frame: CalendarFrame): string {
  const { wording, day } = frame;
  const { labels } = wording;
  const words = calendarWordings[wording.language];
  const line = (label: string, said: string): string => `${label}${labels.colon} ${said}`;
  const code = line(labels.caseCode, codeOf(entry, frame));
  if (entry.takenBack) return [words.nothingToDo, code, words.seeMail].join("\n");
  const { todo, why } = wordsOf(wording, entry.rule, momentOf(entry, day));
  return [
    line(labels.whatToDo, todo === "" ? why : todo),
    ...(entry.actBy === entry.lastDay ? [] : [line(labels.actBy, dayInWords(wording, entry.actBy))]),
    line(lastDayLabel(wording, entry.rule), dayInWords(wording, entry.lastDay)),
    code,
    words.seeMail,
  ].join("\n");
}

const momentOf = ({ lastDay }: CalendarEntry, day: Day): Moment => {
  if (lastDay < day) return "overdue";
  return lastDay === day ? "due" : "before";
};

const codeOf = ({ subject, obligation }: CalendarEntry, { employer }: CalendarFrame): string =>
  caseCode(employer, subject, obligation);
