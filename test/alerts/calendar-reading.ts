import ICAL from "ical.js";

/** An event of a calendar file as ical.js, which Thunderbird reads calendars with, reads it. */
export type ReadEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  /** The first day, and the day after the last. */
  readonly from: string;
  readonly to: string;
  readonly allDay: boolean;
  readonly stamp: string;
  readonly title: string;
  readonly description: string;
  readonly attendees: number;
};

/** A calendar file read back. @throws where it is no calendar */
export function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const of = (name: string): string => String(calendar.getFirstPropertyValue(name) ?? "");
  return {
    method: of("method"),
    name: of("x-wr-calname"),
    events: calendar.getAllSubcomponents("vevent").map(eventIn),
  };
}

function eventIn(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  const text = (name: string): string => String(component.getFirstPropertyValue(name) ?? "");
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: text("status"),
    from: event.startDate.toString(),
    to: event.endDate.toString(),
    allDay: event.startDate.isDate,
    stamp: text("dtstamp"),
    title: event.summary,
    description: event.description,
    attendees: event.attendees.length,
  };
}
