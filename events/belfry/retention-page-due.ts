import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const retentionPageDue = defineNotice({
  type: "RetentionPageDue",
  meaning: "A page of an employer's dossiers is passed by, for records past the time that the law has them kept.",
  sender: "belfry.sweep",
  detail: z.strictObject({
    employer: id,
    shard: z.int().min(0),
    after: z.string().optional().describe("Where the previous page ended."),
  }),
  example: { employer: "leuven-lab", shard: 0 },
});
