import * as z from "zod";
import { subjectKinds } from "../envelope.ts";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

/** Time passing, as an event: not in the ledger, and only Belfry's own role may send it. */
export const dossierDue = defineNotice({
  type: "DossierDue",
  meaning: "A day has come on which a dossier's view can change.",
  sender: "belfry.sweep",
  detail: z.strictObject({
    employer: id,
    subject: z.strictObject({ kind: z.enum(subjectKinds), id }),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    cause: z.enum(["wake", "reassessment"]).describe("wake: assess what is due; reassessment: assess everything."),
  }),
  example: { employer: "leuven-lab", subject: { kind: "person", id: "p-asha" }, day: "2026-06-02", cause: "wake" },
});
