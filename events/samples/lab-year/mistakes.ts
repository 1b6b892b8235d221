import { at } from "./calendar.ts";
import type { Sending } from "./sending.ts";

const envelope = {
  version: 1,
  source: "time.leuven-lab",
  employer: "leuven-lab",
  subject: { kind: "person", id: "p-asha" },
  occurredOn: "2026-02-02",
};

const hire = { ...envelope, type: "EmployeeHired", source: "hr.leuven-lab", key: "contract-try" };
const sheet = { ...envelope, type: "ShiftsRecorded", key: "sheet-try", period: "2026-02-02" };
const pay = { ...envelope, type: "PaymentMade", source: "payroll.leuven-lab", key: "pay-try", period: "2026-02-01" };

/** What time registration has wrong goes with its sheets; others have theirs wrong in the course of the day. */
const minutes = (source: unknown): number => (source === envelope.source ? 6 * 60 + 40 : 13 * 60);

const wrong = (day: string, note: string, event: Readonly<Record<string, unknown>>): Sending => ({
  at: at(day, minutes(event.source)),
  event: { eventId: `wrong-${day}`, ...event },
  note,
});

/** What must be rejected, each with a reason that its sender can act on. */
export const mistakes: readonly Sending[] = [
  {
    at: at("2026-01-08", minutes(envelope.source)),
    text: "name;start\nAsha Rao;2025-03-01",
    note: "a line of CSV instead of an event",
  },
  wrong("2026-01-14", "a day that does not exist", { ...hire, data: { startsOn: "2026-02-30" } }),
  wrong("2026-01-20", "a month that does not begin", { ...pay, period: "2026-02-15", data: {} }),
  wrong("2026-02-04", "a week that begins on a Tuesday", { ...sheet, period: "2026-02-03", data: { shifts: [] } }),
  wrong("2026-02-11", "a type that Belfry does not know", { ...sheet, type: "HoursLogged", data: {} }),
  wrong("2026-03-05", "half a cent", {
    ...pay,
    data: { contract: "contract-asha", kind: "salary", grossCents: 389050.5 },
  }),
  wrong("2026-03-18", "a country that has no such code", {
    ...hire,
    data: { startsOn: "2026-04-01", nationalities: ["UK"] },
  }),
  wrong("2026-04-15", "neither data nor retracted", { ...sheet }),
  wrong("2026-05-20", "an absence that ends before it begins", {
    ...envelope,
    type: "AbsenceRecorded",
    key: "away-try",
    period: "2026-06-08",
    data: { kind: "sickness", lastDay: "2026-06-01" },
  }),
  wrong("2026-06-10", "a version of the future", { ...sheet, version: 2, data: { shifts: [] } }),
  wrong("2026-09-09", "a shift of another week", {
    ...sheet,
    data: {
      shifts: [{ id: "s1", startsAt: "2026-03-02T09:00:00+01:00", endsAt: "2026-03-02T17:00:00+01:00" }],
    },
  }),
  wrong("2026-11-04", "an amount as text", {
    ...pay,
    data: { contract: "contract-asha", kind: "salary", grossCents: "3890,50" },
  }),
];
