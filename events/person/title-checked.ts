import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const titleChecked = defineEvent({
  type: "TitleChecked",
  version: 1,
  meaning: "The employer looked at a paper that allows stay or work; its key is the check.",
  sender: "HR system",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    paper: id.describe("The key of the card, visa, decision, document or mobility."),
    copyKept: z.boolean().describe("Whether a copy or its data are kept while the person is employed."),
  }),
  accepted: {
    type: "TitleChecked",
    version: 1,
    eventId: "title-checked-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "check-card-a-77",
    occurredOn: "2025-02-25",
    data: { paper: "card-a-77", copyKept: true },
  },
  rejected: {
    field: "data.copyKept",
    event: {
      type: "TitleChecked",
      version: 1,
      eventId: "title-checked-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "check-card-a-77",
      occurredOn: "2025-02-25",
      data: { paper: "card-a-77" },
    },
  },
});
