import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id, instant } from "../values.ts";

type Stretch = { readonly startsAt: string; readonly endsAt: string };
const endsAfterItStarts = (stretch: Stretch) => Date.parse(stretch.endsAt) > Date.parse(stretch.startsAt);
const inOrder = { path: ["endsAt"], error: "give an end after the start" };

const pause = z.strictObject({ startsAt: instant, endsAt: instant }).refine(endsAfterItStarts, inOrder);
const shift = z
  .strictObject({ id, startsAt: instant, endsAt: instant, breaks: z.array(pause).max(10).default([]) })
  .refine(endsAfterItStarts, inOrder);

export const shiftsRecorded = defineEvent({
  type: "ShiftsRecorded",
  version: 1,
  meaning: "A week of shifts was registered for a person; its key is the sheet.",
  sender: "time registration or payroll system",
  subject: "person",
  family: "hours",
  data: z.strictObject({
    shifts: z.array(shift).max(40).describe("Presence with its breaks; an empty list says that nothing was worked."),
  }),
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
