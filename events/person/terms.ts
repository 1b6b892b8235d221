import * as z from "zod";
import { cents, day, id, jointCommittee, minutes, region } from "../values.ts";

/** What a person is employed for. */
export const roles = ["researcher", "other"] as const;

/** What a contract agrees besides its days. Each is unknown when left out. */
export const contractTerms = {
  jointCommittee: jointCommittee.optional().describe("The person's committee, where it is not the employer's."),
  region: region.optional().describe("Where the person works, where it is not the employer's region."),
  manager: id
    .optional()
    .describe("The contact of the employer, marked as a team's, who gets a copy of what is told of the person."),
  position: z
    .enum(["staff", "management-or-trust", "commercial-representative"])
    .optional()
    .describe("Management or trust as the Royal Decree of 10 February 1965 lists it; staff when left out."),
  role: z
    .enum(roles)
    .optional()
    .describe("Whether the work is research, under a hosting agreement where the person needs one."),
  monthlyGrossCents: cents.optional().describe("The agreed fixed gross pay of a month, for the agreed working time."),
  schedule: z
    .strictObject({
      weeklyMinutes: minutes.max(50 * 60).describe("The week that was agreed."),
      dailyMinutes: z
        .array(minutes.max(12 * 60))
        .length(7)
        .optional()
        .describe("What was agreed for each day, Monday first."),
    })
    .refine(
      ({ weeklyMinutes, dailyMinutes }) =>
        dailyMinutes === undefined || dailyMinutes.reduce((sum, one) => sum + one, 0) === weeklyMinutes,
      { path: ["dailyMinutes"], error: "give seven days that add up to weeklyMinutes" },
    )
    .optional(),
  seniorityFrom: day
    .optional()
    .describe(
      "The day from which seniority counts, where it is before the first day: agency work, an earlier contract.",
    ),
};
