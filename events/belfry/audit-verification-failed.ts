import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";
import { exportsSource, packName } from "./audit-export-written.ts";

const checked = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dossier"),
    dossier: z
      .strictObject({ kind: z.enum(["person", "project", "employer"]), id })
      .describe("The subject whose chain was walked from its first record to its head."),
  }),
  z.strictObject({
    kind: z.literal("pack"),
    pack: packName.describe("The name of the export, as its manifest has it."),
    from: day.describe("The first day of the export."),
    to: day.describe("Its last."),
  }),
]);

export const auditVerificationFailed = defineEvent({
  type: "AuditVerificationFailed",
  version: 1,
  meaning:
    "A check found faults: in a dossier's chain, as it stands in the ledger, or in an audit export that somebody had verified.",
  sender: "Belfry itself, when its operators' command found them",
  ownSource: exportsSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    checked: checked.describe("What was checked."),
    faults: z.int().min(1).describe("Faults that were found in it."),
  }),
  accepted: {
    type: "AuditVerificationFailed",
    version: 1,
    eventId: "verification-5d2f0c9a41e7b3105d2f0c9a41e7b310-2027-01-11",
    source: "belfry.exports",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "5d2f0c9a41e7b3105d2f0c9a41e7b310-2027-01-11",
    occurredOn: "2027-01-11",
    data: { checked: { kind: "dossier", dossier: { kind: "person", id: "p-asha" } }, faults: 2 },
  },
  rejected: {
    field: "data.faults",
    event: {
      type: "AuditVerificationFailed",
      version: 1,
      eventId: "verification-6d2f0c9a41e7b3105d2f0c9a41e7b310-2027-01-11",
      source: "belfry.exports",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "6d2f0c9a41e7b3105d2f0c9a41e7b310-2027-01-11",
      occurredOn: "2027-01-11",
      data: { checked: { kind: "dossier", dossier: { kind: "person", id: "p-asha" } }, faults: 0 },
    },
  },
});
