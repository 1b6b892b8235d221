import * as z from "zod";
import { defineNotice } from "./notice.ts";

export const eventRejected = defineNotice({
  type: "EventRejected",
  meaning: "An event could not be accepted. It is kept, with what is wrong with it and what to do.",
  sender: "belfry.changes",
  detail: z.strictObject({
    id: z.string().describe("The rejection's id: a digest of what was received."),
    employer: z.string().nullable(),
    eventId: z.string().nullable(),
    type: z.string().nullable(),
    problems: z.array(z.strictObject({ field: z.string(), problem: z.string(), remedy: z.string() })).min(1),
  }),
  example: {
    id: "5d2f0c9a41e7",
    employer: "leuven-lab",
    eventId: "hire-asha-2",
    type: "EmployeeHired",
    problems: [
      {
        field: "data.startsOn",
        problem: "not accepted",
        remedy: "give a day that exists, from 1900-01-01 to 2200-12-31",
      },
    ],
  },
});
