import * as z from "zod";
import { defineNotice } from "./notice.ts";

export const sweepPageDue = defineNotice({
  type: "SweepPageDue",
  meaning: "A page of the due index must be swept for a day.",
  sender: "belfry.sweep",
  detail: z.strictObject({
    day: z.string(),
    shard: z.int().min(0),
    after: z.string().optional().describe("Where the previous page ended."),
  }),
  example: { day: "2026-06-02", shard: 0 },
});
