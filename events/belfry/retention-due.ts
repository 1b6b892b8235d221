import * as z from "zod";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const retentionDue = defineNotice({
  type: "RetentionDue",
  meaning: "The month's pass came by a person, of whose records some may be past the time that the law has them kept.",
  sender: "belfry.sweep",
  detail: z.strictObject({ employer: id, subject: z.strictObject({ kind: z.literal("person"), id }) }),
  example: { employer: "leuven-lab", subject: { kind: "person", id: "p-asha" } },
});
