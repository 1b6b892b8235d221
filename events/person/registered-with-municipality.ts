import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const registeredWithMunicipality = defineEvent({
  type: "RegisteredWithMunicipality",
  version: 1,
  meaning: "A person registered with the municipality of the place of residence; its key is the registration.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({ application: id.describe("The key of the application that the registration follows.") }),
  accepted: {
    type: "RegisteredWithMunicipality",
    version: 1,
    eventId: "registered-with-municipality-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "registration-asha",
    occurredOn: "2025-02-24",
    data: { application: "application-asha" },
  },
  rejected: {
    field: "data.application",
    event: {
      type: "RegisteredWithMunicipality",
      version: 1,
      eventId: "registered-with-municipality-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "registration-asha",
      occurredOn: "2025-02-24",
      data: {},
    },
  },
});
