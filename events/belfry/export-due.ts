import * as z from "zod";
import { family } from "../envelope.ts";
import { day, id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const exportDue = defineNotice({
  type: "ExportDue",
  meaning: "The audit export of an employer must be written for some days.",
  sender: "belfry.exports",
  detail: z.strictObject({
    employer: id,
    id: id.describe("The name of the pack: its folder under the employer's exports."),
    from: day,
    to: day,
    asOf: day.optional(),
    knownAt: day.optional(),
    scope: z.array(z.strictObject({ kind: z.enum(["person", "project"]), id })).optional(),
    families: z.array(family).optional(),
    pseudonymised: z.boolean().optional(),
    asked: z
      .strictObject({ by: z.enum(["schedule", "event"]), on: day, request: id.optional() })
      .optional()
      .describe("Who asked, where a page follows another; left out: the schedule."),
    page: z
      .strictObject({ number: z.int().min(2), after: z.string(), dossiersMax: z.int().min(1), before: z.string() })
      .optional()
      .describe("The page that follows those that were written; left out at the beginning."),
  }),
  example: { employer: "leuven-lab", id: "month-2026-06", from: "2026-06-01", to: "2026-06-30" },
});
