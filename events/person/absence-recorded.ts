import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

/** Why a person did not work, as payroll knows it. */
export const absenceKinds = [
  "annual-leave",
  "public-holiday",
  "short-leave",
  "compensatory-rest",
  "sickness",
  "accident",
  "work-accident",
  "occupational-disease",
  "maternity-leave",
  "prophylactic-leave",
  "birth-leave",
  "educational-leave",
  "parental-leave",
  "time-credit",
  "unpaid-leave",
] as const;

/** An absence that lasts longer is sent in parts, so that what lies far back need not be read. */
export const absenceDaysMax = 190;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const absenceRecorded = defineEvent({
  type: "AbsenceRecorded",
  version: 1,
  meaning:
    "A person did not work on some whole days, one after the other; its key is the absence and its period the first day.",
  sender: "payroll or leave system",
  subject: "person",
  family: "absences",
  data: z.strictObject({
    kind: z.enum(absenceKinds),
    lastDay: day.describe("The last day of the absence."),
  }),
  inPeriod: ({ lastDay }, firstDay) => {
    const days = daysBetween(firstDay, lastDay) + 1;
    if (days >= 1 && days <= absenceDaysMax) return null;
    return {
      field: "lastDay",
      remedy: `give a day from period on, at most ${absenceDaysMax} days long; send a longer absence in parts`,
    };
  },
  accepted: {
    type: "AbsenceRecorded",
    version: 1,
    eventId: "absence-asha-31-1",
    source: "payroll.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "absence-asha-31",
    period: "2026-07-27",
    occurredOn: "2026-06-30",
    data: {
      kind: "annual-leave",
      lastDay: "2026-08-07",
    },
  },
  rejected: {
    field: "data.lastDay",
    event: {
      type: "AbsenceRecorded",
      version: 1,
      eventId: "absence-asha-31-2",
      source: "payroll.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "absence-asha-31",
      period: "2026-07-27",
      occurredOn: "2026-06-30",
      data: {
        kind: "annual-leave",
        lastDay: "2026-07-24",
      },
    },
  },
});
