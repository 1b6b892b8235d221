import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { cents, id } from "../values.ts";

/** What a payment is for, as payroll knows it. */
export const paymentKinds = [
  "salary",
  "end-of-year-premium",
  "sector-annual-premium",
  "single-holiday-pay",
  "double-holiday-pay",
  "departure-holiday-pay",
] as const;

export const paymentMade = defineEvent({
  type: "PaymentMade",
  version: 1,
  meaning:
    "A person was paid, whole or in an instalment; its key is the payment, its period the first day of the month that it pays for, 1 January of its year for an end-of-year premium.",
  sender: "payroll system",
  subject: "person",
  family: "pay",
  data: z.strictObject({
    contract: id.describe("The key of the contract, as in EmployeeHired."),
    kind: z.enum(paymentKinds),
    grossCents: cents.describe("What was paid, gross."),
    instalment: z
      .strictObject({ number: z.int().min(1).max(12), of: z.int().min(1).max(12) })
      .refine(({ number, of }) => number <= of, { path: ["number"], error: "give a number that is not above `of`" })
      .optional()
      .describe("Which part of a payment that is made in parts; each has a key of its own."),
  }),
  inPeriod: ({ kind }, period) =>
    kind !== "end-of-year-premium" || period.endsWith("-01-01")
      ? null
      : { field: "kind", remedy: "give 1 January of the premium's year as period of an end-of-year premium" },
  accepted: {
    type: "PaymentMade",
    version: 1,
    eventId: "pay-asha-2026-13-1",
    source: "payroll.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "pay-asha-2026-13",
    period: "2026-01-01",
    occurredOn: "2026-12-18",
    data: {
      contract: "contract-asha",
      kind: "end-of-year-premium",
      grossCents: 389050,
    },
  },
  rejected: {
    field: "data.grossCents",
    event: {
      type: "PaymentMade",
      version: 1,
      eventId: "pay-asha-2026-13-2",
      source: "payroll.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "pay-asha-2026-13",
      period: "2026-01-01",
      occurredOn: "2026-12-18",
      data: {
        contract: "contract-asha",
        kind: "end-of-year-premium",
        grossCents: 3890.5,
      },
    },
  },
});
