import * as z from "zod";
import { defineEvent, family } from "../envelope.ts";
import { day, id } from "../values.ts";

export const auditExportRequested = defineEvent({
  type: "AuditExportRequested",
  version: 1,
  meaning: "An auditor asked for the audit export of an employer; its key is the request.",
  sender: "HR administration of the employer",
  subject: "employer",
  family: "employer",
  data: z
    .strictObject({
      from: day.describe("The first day that the auditor asks about."),
      to: day.describe("The last day that the auditor asks about."),
      asOf: day.optional().describe("The day on which statuses stand; the last day where left out."),
      knownAt: day
        .optional()
        .describe("Only what was recorded by the end of this day counts; everything where left out."),
      scope: z
        .array(z.strictObject({ kind: z.enum(["person", "project"]), id }))
        .min(1)
        .max(400)
        .optional()
        .describe("The people and projects that are asked about; everybody where left out."),
      families: z
        .array(family)
        .min(1)
        .optional()
        .describe("The families of obligations that are asked about; all where left out."),
      pseudonymised: z
        .boolean()
        .optional()
        .describe(
          "Whether codes stand in place of names and numbers of papers, as for a customer; false where left out.",
        ),
    })
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "give a last day that is not before the first" })
    .refine(({ to, asOf = to }) => to <= asOf, {
      path: ["asOf"],
      error: "give a day that is not before the last day, or let the days end sooner",
    }),
  accepted: {
    type: "AuditExportRequested",
    version: 1,
    eventId: "audit-2026-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "employer",
      id: "leuven-lab",
    },
    key: "audit-2026",
    occurredOn: "2027-01-11",
    data: {
      from: "2026-01-01",
      to: "2026-12-31",
    },
  },
  rejected: {
    field: "data.to",
    event: {
      type: "AuditExportRequested",
      version: 1,
      eventId: "audit-2026-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "employer",
        id: "leuven-lab",
      },
      key: "audit-2026",
      occurredOn: "2027-01-11",
      data: {
        from: "2026-01-01",
        to: "2025-12-31",
      },
    },
  },
});
