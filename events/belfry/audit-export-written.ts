import * as z from "zod";
import { defineEvent, family } from "../envelope.ts";
import { day, id } from "../values.ts";

/** The source under which Belfry says that it wrote an audit export. */
export const exportsSource = "belfry.exports";

const seal = z.string().regex(/^[0-9a-f]{64}$/, "give the 64 letters and digits of the seal");

/** Longer than an id: it may hold one, with what it is the name of. */
export const packName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,100}$/, "use 1 to 100 letters, digits, underscores or hyphens");

export const auditExportWritten = defineEvent({
  type: "AuditExportWritten",
  version: 1,
  meaning:
    "An audit export of the employer was written: of which days, how far it goes, its seal and who asked for it.",
  sender: "Belfry itself, when the export had its seal",
  ownSource: exportsSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    pack: packName.describe("The name of the export: its folder under the employer's exports."),
    from: day.describe("The first day that the auditor looks at."),
    to: day.describe("The last."),
    asOf: day.describe("The day on which its statuses stand."),
    knownAt: day.optional().describe("The day by whose end what is in it was recorded; left out: everything counts."),
    dossiers: z.int().min(1).optional().describe("How many dossiers were asked for; left out: all."),
    families: z
      .array(family)
      .min(1)
      .optional()
      .describe("The families of obligations that were asked for; left out: all."),
    pseudonymised: z.boolean().optional().describe("Whether codes stand in it in place of names; left out: no."),
    seal: seal.describe("SHA-256 of its manifest; where it is in pages, of the index that names them."),
    faults: z.int().min(0).describe("Faults that were found in the chains of the ledger while it was written."),
    askedBy: z.enum(["schedule", "event", "command"]).describe("What asked for it."),
    request: id.optional().describe("The id of the event that asked for it."),
  }),
  accepted: {
    type: "AuditExportWritten",
    version: 1,
    eventId: "export-5d2f0c9a41e7b3105d2f0c9a41e7b310",
    source: "belfry.exports",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "5d2f0c9a41e7b3105d2f0c9a41e7b310",
    occurredOn: "2027-01-11",
    data: {
      pack: "request-audit-2026-1",
      from: "2026-01-01",
      to: "2026-12-31",
      asOf: "2026-12-31",
      seal: "5d2f0c9a41e7b3105d2f0c9a41e7b3105d2f0c9a41e7b3105d2f0c9a41e7b310",
      faults: 0,
      askedBy: "event",
      request: "audit-2026-1",
    },
  },
  rejected: {
    field: "data.seal",
    event: {
      type: "AuditExportWritten",
      version: 1,
      eventId: "export-6d2f0c9a41e7b3105d2f0c9a41e7b310",
      source: "belfry.exports",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "6d2f0c9a41e7b3105d2f0c9a41e7b310",
      occurredOn: "2027-01-11",
      data: {
        pack: "request-audit-2026-2",
        from: "2026-01-01",
        to: "2026-12-31",
        asOf: "2026-12-31",
        seal: "5d2f",
        faults: 0,
        askedBy: "event",
        request: "audit-2026-2",
      },
    },
  },
});
