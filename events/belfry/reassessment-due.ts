import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const reassessmentDue = defineNotice({
  type: "ReassessmentDue",
  meaning: "An employer's dossiers must be assessed anew, because its policy or Belfry's release changed.",
  sender: "belfry.changes",
  detail: z.strictObject({
    employer: id,
    shard: z.int().min(0),
    after: z.string().optional().describe("Where the previous page ended."),
  }),
  example: { employer: "leuven-lab", shard: 0 },
});
