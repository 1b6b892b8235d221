import * as z from "zod";
import { defineEvent } from "../envelope.ts";

export const mobilityStopped = defineEvent({
  type: "MobilityStopped",
  version: 1,
  meaning:
    "An authority stopped a mobility: Belgium objected to it, or the first Member State withdrew its authorisation; its key is the mobility.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    by: z.enum(["belgium", "first-member-state"]).describe("Whose authority did."),
  }),
  accepted: {
    type: "MobilityStopped",
    version: 1,
    eventId: "mobility-stopped-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "mobility-asha",
    occurredOn: "2026-03-25",
    data: { by: "belgium" },
  },
  rejected: {
    field: "data.by",
    event: {
      type: "MobilityStopped",
      version: 1,
      eventId: "mobility-stopped-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "mobility-asha",
      occurredOn: "2026-03-25",
      data: { by: "nobody" },
    },
  },
});
