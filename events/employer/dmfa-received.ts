import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const dmfaReceived = defineEvent({
  type: "DmfaReceived",
  version: 1,
  meaning:
    "The National Social Security Office received an employer's DmfA, the declaration of a quarter; its key is the sender's own id of the declaration.",
  sender: "payroll",
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    quarter: z
      .string()
      .regex(/^(19|20|21)\d\d-Q[1-4]$/, "give year and quarter, as in 2026-Q1")
      .describe("The quarter that it declares, which need not be the one in which it was received."),
    kind: z.enum(["original", "correction"]).describe("A correction alone shows no original."),
    reference: id.optional().describe("The number under which it was received."),
  }),
  accepted: {
    type: "DmfaReceived",
    version: 1,
    eventId: "dmfa-2026-q1-1",
    source: "payroll.lab",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "dmfa-2026-q1",
    occurredOn: "2026-04-21",
    data: { quarter: "2026-Q1", kind: "original" },
  },
  rejected: {
    field: "data.quarter",
    event: {
      type: "DmfaReceived",
      version: 1,
      eventId: "dmfa-2026-q1-2",
      source: "payroll.lab",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "dmfa-2026-q1",
      occurredOn: "2026-04-21",
      data: { quarter: "2026-Q5", kind: "original" },
    },
  },
});
