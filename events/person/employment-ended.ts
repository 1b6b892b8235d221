import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";
import { terminationCauses } from "./termination.ts";

export const employmentEnded = defineEvent({
  type: "EmploymentEnded",
  version: 1,
  meaning: "An employment relationship ended; its key is the contract.",
  sender: "HR system",
  subject: "person",
  family: "employment",
  data: z.strictObject({
    lastDay: day.describe("The last day of the employment relationship."),
    cause: z.enum(terminationCauses).optional().describe("How it ended; unknown when left out."),
  }),
  accepted: {
    type: "EmploymentEnded",
    version: 1,
    eventId: "end-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "contract-asha",
    occurredOn: "2026-10-01",
    data: {
      lastDay: "2026-12-31",
      cause: "resignation",
    },
  },
  rejected: {
    field: "data.cause",
    event: {
      type: "EmploymentEnded",
      version: 1,
      eventId: "end-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "contract-asha",
      occurredOn: "2026-10-01",
      data: {
        lastDay: "2026-12-31",
        cause: "left",
      },
    },
  },
});
