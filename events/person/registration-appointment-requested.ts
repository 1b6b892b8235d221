import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const registrationAppointmentRequested = defineEvent({
  type: "RegistrationAppointmentRequested",
  version: 1,
  meaning: "A person asked the municipality for an appointment to register; its key is the request.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({ application: id.describe("The key of the application that the registration follows.") }),
  accepted: {
    type: "RegistrationAppointmentRequested",
    version: 1,
    eventId: "registration-appointment-requested-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "appointment-asha",
    occurredOn: "2025-02-19",
    data: { application: "application-asha" },
  },
  rejected: {
    field: "data.application",
    event: {
      type: "RegistrationAppointmentRequested",
      version: 1,
      eventId: "registration-appointment-requested-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "appointment-asha",
      occurredOn: "2025-02-19",
      data: {},
    },
  },
});
