import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { note } from "../values.ts";

export const patentApplicationFiled = defineEvent({
  type: "PatentApplicationFiled",
  version: 1,
  meaning: "A patent application was filed for what a publication will make known; its key is the application.",
  sender: "intellectual property office",
  subject: "project",
  family: "publication",
  data: z.strictObject({
    office: note.max(100).optional().describe("Where it was filed, as in EPO."),
  }),
  accepted: {
    type: "PatentApplicationFiled",
    version: 1,
    eventId: "ep-26-1044-1",
    source: "publications.lab",
    employer: "leuven-lab",
    subject: {
      kind: "project",
      id: "pub-clouds",
    },
    key: "ep-26-1044",
    occurredOn: "2026-05-12",
    data: {
      office: "EPO",
    },
  },
  rejected: {
    field: "data.office",
    event: {
      type: "PatentApplicationFiled",
      version: 1,
      eventId: "ep-26-1044-2",
      source: "publications.lab",
      employer: "leuven-lab",
      subject: {
        kind: "project",
        id: "pub-clouds",
      },
      key: "ep-26-1044",
      occurredOn: "2026-05-12",
      data: {
        office: "",
      },
    },
  },
});
