import type { BusEntry, Ports } from "../../functions/ports.ts";
import { writeCalendars } from "../../functions/write-calendars/handler.ts";
import { readCalendar } from "../alerts/calendar-reading.ts";
import { filesInMemory } from "../ledger/export/packs.ts";

type Message = Parameters<ReturnType<typeof writeCalendars>>[0] extends infer Input
  ? Extract<Input, { Records: unknown }>
  : never;

/** The function with files of its own, run as its schedule and its queue would. */
export function calendarWriter(given: Ports) {
  const files = filesInMemory();
  const published: BusEntry[] = [];
  const ports: Ports = { ...given, files, publish: async (entries) => void published.push(...entries) };
  const write = async (employer: string, more: Partial<Ports> = {}) => {
    const body = JSON.stringify({ source: "belfry.calendars", "detail-type": "CalendarsDue", detail: { employer } });
    await writeCalendars({ ...ports, ...more })({ Records: [{ body }] } as Message);
  };
  const textOf = (employer: string, contact: string) =>
    files.kept.get(`calendars/${employer}/${contact}.ics`)?.toString();
  return {
    published,
    kept: files.kept,
    write,
    textOf,
    ask: () => writeCalendars(ports)({ schedule: "daily-calendars", scheduledFor: "2026-06-01T04:30:00Z" }),
    /** Writes an employer's calendars, and gives what a contact finds in its own. */
    eventsFor: async (employer: string, contact: string) => {
      await write(employer);
      return readCalendar(textOf(employer, contact) ?? "").events;
    },
  };
}
