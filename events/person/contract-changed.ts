import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { country, day, id } from "../values.ts";
import { contractTerms } from "./terms.ts";

export const contractChanged = defineEvent({
  type: "ContractChanged",
  version: 1,
  meaning: "Something in an employment contract changed; its key is the version of the contract.",
  sender: "HR system",
  subject: "person",
  family: "employment",
  data: z.strictObject({
    contract: id.describe("The key of the contract, as in EmployeeHired."),
    endsOn: day
      .nullable()
      .optional()
      .describe("The new last day; null when the contract became one of indefinite duration."),
    nationalities: z.array(country).min(1).max(5).optional().describe("Every nationality held from this day."),
    ...contractTerms,
  }),
  accepted: {
    type: "ContractChanged",
    version: 1,
    eventId: "change-asha-1",
    source: "hr.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "contract-asha-v2",
    holdsFrom: "2026-03-01",
    occurredOn: "2025-11-20",
    data: {
      contract: "contract-asha",
      endsOn: "2027-02-28",
    },
  },
  rejected: {
    field: "data.endsOn",
    event: {
      type: "ContractChanged",
      version: 1,
      eventId: "change-asha-2",
      source: "hr.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "contract-asha-v2",
      occurredOn: "2025-11-20",
      data: {
        contract: "contract-asha",
        endsOn: 20270228,
      },
    },
  },
});
