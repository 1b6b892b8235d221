import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day } from "../values.ts";

export const residenceCardIssued = defineEvent({
  type: "ResidenceCardIssued",
  version: 1,
  meaning: "A municipality handed a residence card to a person; its key is the card.",
  sender: "permit desk",
  subject: "person",
  family: "residence",
  data: z
    .strictObject({
      cardType: z
        .enum(["A", "B", "C", "D", "F", "F+", "H", "K", "L", "M", "N"])
        .describe("The letter printed on the card."),
      ground: z
        .enum(["researcher", "employee", "orientation-year", "family", "study", "protection", "other"])
        .optional()
        .describe("What the stay was granted for; unknown when left out."),
      labourMarket: z
        .enum(["unlimited", "limited", "none"])
        .optional()
        .describe("What the card prints of the labour market; unknown when left out."),
      validFrom: day.optional().describe("The first day of validity; the day of issue when left out."),
      expiresOn: day.optional().describe("The last day of validity printed on the card; unknown when left out."),
    })
    .refine(
      ({ validFrom, expiresOn }) => validFrom === undefined || expiresOn === undefined || validFrom <= expiresOn,
      {
        path: ["expiresOn"],
        error: "give a last day that is not before the first",
      },
    ),
  accepted: {
    type: "ResidenceCardIssued",
    version: 1,
    eventId: "card-asha-1",
    source: "permits.lab",
    employer: "leuven-lab",
    subject: {
      kind: "person",
      id: "p-asha",
    },
    key: "card-a-77",
    occurredOn: "2025-03-14",
    data: {
      cardType: "A",
      expiresOn: "2026-09-30",
    },
  },
  rejected: {
    field: "data.cardType",
    event: {
      type: "ResidenceCardIssued",
      version: 1,
      eventId: "card-asha-2",
      source: "permits.lab",
      employer: "leuven-lab",
      subject: {
        kind: "person",
        id: "p-asha",
      },
      key: "card-a-77",
      occurredOn: "2025-03-14",
      data: {
        cardType: "Z",
        expiresOn: "2026-09-30",
      },
    },
  },
});
