import * as z from "zod";
import { defineEvent } from "../envelope.ts";

export const authorisationFoundAdmissible = defineEvent({
  type: "AuthorisationFoundAdmissible",
  version: 1,
  meaning:
    "The Region found a first application complete and admissible, which starts the time to decide; its key is the application.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z.strictObject({}),
  accepted: {
    type: "AuthorisationFoundAdmissible",
    version: 1,
    eventId: "authorisation-found-admissible-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "application-asha",
    occurredOn: "2024-12-02",
    data: {},
  },
  rejected: {
    field: "occurredOn",
    event: {
      type: "AuthorisationFoundAdmissible",
      version: 1,
      eventId: "authorisation-found-admissible-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "application-asha",
      occurredOn: "2024-13-02",
      data: {},
    },
  },
});
