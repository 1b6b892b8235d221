import * as z from "zod";
import { subjectKinds } from "../envelope.ts";
import { id } from "../values.ts";
import { defineNotice } from "./notice.ts";

export const dossierChanged = defineNotice({
  type: "DossierChanged",
  meaning: "Alerts of a dossier were raised, withdrawn or closed. Sent at least once; `id` tells repeats apart.",
  sender: "belfry.changes",
  detail: z.strictObject({
    id: z.string().describe("dossier#seq"),
    employer: id,
    subject: z.strictObject({ kind: z.enum(subjectKinds), id }),
    seq: z.int().min(1),
    release: z.string(),
    urgency: z.enum(["at-once", "digest"]).describe("at-once: an alert among them cannot wait for the digest."),
    alerts: z.array(
      z.strictObject({
        obligation: z.string(),
        kind: z.enum(["raised", "withdrawn", "closed"]),
        stage: z.string().nullable(),
        due: z.string().nullable(),
      }),
    ),
  }),
  example: {
    id: "leuven-lab#person#p-asha#7",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    seq: 7,
    release: "1",
    urgency: "digest",
    alerts: [{ obligation: "a-card-renewal:card-a-77", kind: "raised", stage: "before-120", due: "2026-09-30" }],
  },
});
