import * as z from "zod";
import { defineEvent } from "../envelope.ts";

export const recognitionRenewalRequested = defineEvent({
  type: "RecognitionRenewalRequested",
  version: 1,
  meaning:
    "The employer asked for its recognition as a research organisation to be renewed; its key is the recognition.",
  sender: "permit desk",
  subject: "employer",
  family: "employer",
  data: z.strictObject({}),
  accepted: {
    type: "RecognitionRenewalRequested",
    version: 1,
    eventId: "recognition-renewal-requested-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "recognition-2023",
    occurredOn: "2028-03-01",
    data: {},
  },
  rejected: {
    field: "occurredOn",
    event: {
      type: "RecognitionRenewalRequested",
      version: 1,
      eventId: "recognition-renewal-requested-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "recognition-2023",
      occurredOn: "2028-03-32",
      data: {},
    },
  },
});
