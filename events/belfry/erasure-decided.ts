import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { boundNotPublished, day, id, note } from "../values.ts";

/** The source under which Belfry says what became of a person's data. */
export const erasureSource = "belfry.erasure";

const counted = {
  class: z.enum(["employment", "residence", "hours", "absences", "pay", "requests"]).describe("The kind of record."),
  records: z.int().min(1).describe("How many records of the ledger."),
};

export const erasureDecided = defineEvent({
  type: "ErasureDecided",
  version: 1,
  meaning: "What Belfry erased of a person on a request, and what it has to keep, until when and by which article.",
  sender: "Belfry itself, on a request and each month while something of it is left",
  ownSource: erasureSource,
  subject: "person",
  family: "employment",
  data: z.strictObject({
    request: id.describe("The key of the request; retention where the employer's policy asked."),
    erased: z.array(z.strictObject(counted)).max(100).meta(boundNotPublished),
    kept: z
      .array(
        z.strictObject({
          ...counted,
          until: day
            .optional()
            .describe(
              "The last day on which these are kept: a kind has an entry for each last day. Left out while that cannot be said, as while employed.",
            ),
          article: note.describe("What has them kept."),
        }),
      )
      .max(1_000)
      .meta(boundNotPublished),
  }),
  accepted: {
    type: "ErasureDecided",
    version: 1,
    eventId: "erase-asha-2032-01-12",
    source: "belfry.erasure",
    employer: "leuven-lab",
    subject: { kind: "person", id: "p-asha" },
    key: "erase-asha-2032-01-12",
    occurredOn: "2032-01-12",
    data: {
      request: "erase-asha",
      erased: [{ class: "hours", records: 52 }],
      kept: [{ class: "pay", records: 12, until: "2036-12-31", article: "Income Tax Code 1992, art. 315" }],
    },
  },
  rejected: {
    field: "data.kept.0.until",
    event: {
      type: "ErasureDecided",
      version: 1,
      eventId: "erase-asha-2032-01-13",
      source: "belfry.erasure",
      employer: "leuven-lab",
      subject: { kind: "person", id: "p-asha" },
      key: "erase-asha-2032-01-13",
      occurredOn: "2032-01-13",
      data: {
        request: "erase-asha",
        erased: [],
        kept: [{ class: "pay", records: 12, until: "2036", article: "Income Tax Code 1992, art. 315" }],
      },
    },
  },
});
