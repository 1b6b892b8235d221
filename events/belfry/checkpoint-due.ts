import * as z from "zod";
import { day, id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const checkpointDue = defineNotice({
  type: "CheckpointDue",
  meaning: "The heads of an employer's chains must be read, or read on, and locked as the checkpoint of a day.",
  sender: "belfry.checkpoints",
  detail: z.strictObject({
    employer: id,
    day: day.describe("The day of which everything recorded is witnessed."),
    from: z
      .strictObject({ shard: z.int().min(0), after: z.string().optional() })
      .optional()
      .describe("Where the run before stopped reading; left out at the beginning."),
    parts: z
      .array(z.string().regex(/^[0-9a-f]{64}$/, "give the digests of what was read before"))
      .optional()
      .describe("What the runs before read, in its order: digests by which it is kept."),
  }),
  example: { employer: "leuven-lab", day: "2026-06-01" },
});
