import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { country, day, note } from "../values.ts";
import { contractTerms } from "./terms.ts";

export const employeeHired = defineEvent({
  type: "EmployeeHired",
  version: 1,
  meaning: "An employment contract was concluded with a person; its key is the contract.",
  sender: "HR system",
  subject: "person",
  family: "employment",
  data: z
    .strictObject({
      startsOn: day.describe("The first day of the employment relationship."),
      endsOn: day.optional().describe("The last day of a fixed-term contract."),
      worksFrom: day.optional().describe("The first day of work, where it is after the first day of the contract."),
      name: note.max(200).optional().describe("The name that HR reads in mails. Kept here and nowhere else."),
      nationalities: z
        .array(country)
        .min(1)
        .max(5)
        .optional()
        .describe("Every nationality held; unknown when left out."),
      ...contractTerms,
    })
    .refine(({ startsOn, endsOn }) => endsOn === undefined || startsOn <= endsOn, {
      path: ["endsOn"],
      error: "give a last day that is not before the first",
    })
    .refine(({ startsOn, worksFrom }) => worksFrom === undefined || startsOn <= worksFrom, {
      path: ["worksFrom"],
      error: "give a first day of work that is not before the first day of the contract",
    }),
  accepted: {
    type: "EmployeeHired",
    version: 1,
    eventId: "hire-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "contract-asha",
    occurredOn: "2025-02-10",
    data: {
      startsOn: "2025-03-01",
      name: "Asha Rao",
      nationalities: ["IN"],
      monthlyGrossCents: 389050,
      schedule: { weeklyMinutes: 2280 },
    },
  },
  rejected: {
    field: "data.startsOn",
    event: {
      type: "EmployeeHired",
      version: 1,
      eventId: "hire-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "contract-asha",
      occurredOn: "2025-02-10",
      data: {
        startsOn: "2025-02-30",
      },
    },
  },
});
