import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { cents, id } from "../values.ts";

/** What a transfer is for, by ISO 20022's category purposes: salary, or bonus. */
export const salaryPurposes = ["SALA", "BONU"] as const;

export const salaryTransferred = defineEvent({
  type: "SalaryTransferred",
  version: 1,
  meaning:
    "A bank was told to transfer salary or a bonus, net (ISO 20022 pain.001); what was earned gross is said by PaymentMade. Its key is the transfer, its day that of execution, its period the first day of the month paid for, or of that day's month.",
  sender: "payroll system",
  subject: "person",
  family: "pay",
  data: z.strictObject({
    amountCents: cents.describe("What reaches the account."),
    categoryPurpose: z.enum(salaryPurposes).describe("SALA: salary. BONU: a bonus, such as an end-of-year premium."),
    paymentInformation: id.optional().describe("The id of the batch, as the bank's statement names it."),
    accountDigest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "give 64 hexadecimal digits, or leave it out")
      .optional()
      .describe(
        "The account under a key of the employer, never its number: two transfers to one account have the same.",
      ),
  }),
  accepted: {
    type: "SalaryTransferred",
    version: 1,
    eventId: "transfer-asha-2026-12-18",
    source: "feed.salary-transfers",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "transfer-2026-12-0001",
    period: "2026-12-01",
    occurredOn: "2026-12-18",
    data: {
      amountCents: 203417,
      categoryPurpose: "BONU",
    },
  },
  rejected: {
    field: "data.accountDigest",
    event: {
      type: "SalaryTransferred",
      version: 1,
      eventId: "transfer-asha-2026-12-18",
      source: "feed.salary-transfers",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "transfer-2026-12-0001",
      period: "2026-12-01",
      occurredOn: "2026-12-18",
      data: {
        amountCents: 203417,
        categoryPurpose: "BONU",
        accountDigest: "BE68539007547034",
      },
    },
  },
});
