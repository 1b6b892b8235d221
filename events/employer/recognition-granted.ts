import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const recognitionGranted = defineEvent({
  type: "RecognitionGranted",
  version: 1,
  meaning:
    "The Federal Science Policy Office recognised the employer as a research organisation; its key is the recognition.",
  sender: "permit desk",
  subject: "employer",
  family: "employer",
  data: z.strictObject({ expiresOn: day.describe("The last day of the recognition.") }),
  accepted: {
    type: "RecognitionGranted",
    version: 1,
    eventId: "recognition-granted-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "recognition-2023",
    occurredOn: "2023-06-01",
    data: { expiresOn: "2028-05-31" },
  },
  rejected: {
    field: "data.expiresOn",
    event: {
      type: "RecognitionGranted",
      version: 1,
      eventId: "recognition-granted-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "recognition-2023",
      occurredOn: "2023-06-01",
      data: {},
    },
  },
});
