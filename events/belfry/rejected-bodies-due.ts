import * as z from "zod";
import { id } from "../values.ts";
import { erasureSource } from "./erasure-decided.ts";
import { defineNotice } from "./notice.ts";

export const rejectedBodiesDue = defineNotice({
  type: "RejectedBodiesDue",
  meaning: "A person asked to be erased: rejected events are to be looked through, or on, for those about that person.",
  sender: erasureSource,
  detail: z.strictObject({
    employer: id,
    subject: z.strictObject({ kind: z.literal("person"), id }),
    from: z
      .strictObject({
        among: z
          .enum(["employer", "nobody"])
          .describe("Those that name the employer come first, those that name none last."),
        after: z
          .string()
          .regex(/^[0-9a-f]{32}$/, "give the id of a rejection")
          .optional()
          .describe("The rejection that the run before looked at last."),
      })
      .optional()
      .describe("Where the run before stopped; left out at the beginning."),
  }),
  example: { employer: "leuven-lab", subject: { kind: "person", id: "p-asha" } },
});
