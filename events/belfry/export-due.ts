import * as z from "zod";
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
  }),
  example: { employer: "leuven-lab", id: "month-2026-06", from: "2026-06-01", to: "2026-06-30" },
});
