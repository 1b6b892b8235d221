import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const hostingAgreementConcluded = defineEvent({
  type: "HostingAgreementConcluded",
  version: 1,
  meaning: "A research organisation and a researcher concluded a hosting agreement; its key is the agreement.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z
    .strictObject({
      startsOn: day.describe("The first day of the project."),
      endsOn: day.describe("The last day of the project."),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ["endsOn"],
      error: "give a last day that is not before the first",
    }),
  accepted: {
    type: "HostingAgreementConcluded",
    version: 1,
    eventId: "hosting-agreement-concluded-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "hosting-asha-1",
    occurredOn: "2024-11-04",
    data: { startsOn: "2025-03-01", endsOn: "2026-09-30" },
  },
  rejected: {
    field: "data.endsOn",
    event: {
      type: "HostingAgreementConcluded",
      version: 1,
      eventId: "hosting-agreement-concluded-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "hosting-asha-1",
      occurredOn: "2024-11-04",
      data: { startsOn: "2025-03-01", endsOn: "2024-09-30" },
    },
  },
});
