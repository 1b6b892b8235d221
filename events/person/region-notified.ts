import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { id } from "../values.ts";

export const regionNotified = defineEvent({
  type: "RegionNotified",
  version: 1,
  meaning: "The Region was told of the end of a contract or of a change of what it authorised; its key is the notice.",
  sender: "HR system",
  subject: "person",
  family: "residence",
  data: z.strictObject({
    about: z.enum(["end", "hours", "pay", "place"]).describe("What was told."),
    contract: id.describe("The key of the contract."),
  }),
  accepted: {
    type: "RegionNotified",
    version: 1,
    eventId: "region-notified-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "notice-asha-1",
    occurredOn: "2026-02-02",
    data: { about: "hours", contract: "contract-asha" },
  },
  rejected: {
    field: "data.about",
    event: {
      type: "RegionNotified",
      version: 1,
      eventId: "region-notified-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "notice-asha-1",
      occurredOn: "2026-02-02",
      data: { about: "weather", contract: "contract-asha" },
    },
  },
});
