import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id, instant } from "../values.ts";

type Stretch = { readonly startsAt: string; readonly endsAt: string };
const endsAfterItStarts = (stretch: Stretch) => Date.parse(stretch.endsAt) > Date.parse(stretch.startsAt);
const inOrder = { path: ["endsAt"], error: "give an end after the start" };

/** A shift longer than this is a slip of the pen. */
const shiftHoursMax = 48;
/** A week begins and ends this much earlier or later elsewhere in the world. */
const offsetHoursMax = 14;
const hour = 3_600_000;
const length = ({ startsAt, endsAt }: Stretch) => Date.parse(endsAt) - Date.parse(startsAt);

const pause = z.strictObject({ startsAt: instant, endsAt: instant }).refine(endsAfterItStarts, inOrder);
const shift = z
  .strictObject({ id, startsAt: instant, endsAt: instant, breaks: z.array(pause).max(10).default([]) })
  .refine(endsAfterItStarts, inOrder)
  .refine((one) => length(one) <= shiftHoursMax * hour, {
    path: ["endsAt"],
    error: `give a shift of at most ${shiftHoursMax} hours`,
  });

export const shiftsRecorded = defineEvent({
  type: "ShiftsRecorded",
  version: 1,
  meaning:
    "A week of shifts was registered for a person; its key is the sheet, which belongs to its week for good: to move it, retract it and send another.",
  sender: "time registration or payroll system",
  subject: "person",
  family: "hours",
  data: z.strictObject({
    shifts: z.array(shift).max(40).describe("Presence with its breaks; an empty list says that nothing was worked."),
  }),
  inPeriod: ({ shifts }, monday) => {
    const from = Date.parse(`${monday}T00:00:00Z`) - offsetHoursMax * hour;
    const to = Date.parse(`${monday}T00:00:00Z`) + (7 * 24 + offsetHoursMax) * hour;
    const wrong = shifts.findIndex(({ startsAt }) => Date.parse(startsAt) < from || Date.parse(startsAt) >= to);
    return wrong < 0
      ? null
      : { field: `shifts.${wrong}.startsAt`, remedy: "give a shift that begins in the week of period" };
  },
  accepted: {
    type: "ShiftsRecorded",
    version: 1,
    eventId: "sheet-asha-10-1",
    source: "time.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "sheet-asha-2026-10",
    period: "2026-03-02",
    occurredOn: "2026-03-09",
    data: {
      shifts: [
        {
          id: "s1",
          startsAt: "2026-03-02T09:00:00+01:00",
          endsAt: "2026-03-02T17:30:00+01:00",
          breaks: [
            {
              startsAt: "2026-03-02T12:00:00+01:00",
              endsAt: "2026-03-02T12:30:00+01:00",
            },
          ],
        },
      ],
    },
  },
  rejected: {
    field: "data.shifts.0.startsAt",
    event: {
      type: "ShiftsRecorded",
      version: 1,
      eventId: "sheet-asha-10-2",
      source: "time.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "sheet-asha-2026-10",
      period: "2026-03-02",
      occurredOn: "2026-03-09",
      data: {
        shifts: [
          {
            id: "s1",
            startsAt: "2026-03-02T09:00:00",
            endsAt: "2026-03-02T17:30:00+01:00",
          },
        ],
      },
    },
  },
});
