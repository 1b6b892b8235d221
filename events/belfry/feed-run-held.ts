import * as z from "zod";
import { defineEvent } from "../envelope.ts";
import { day, id } from "../values.ts";

/** The source under which Belfry says that it holds a file: nobody but the function that takes files in may put as a feed. */
export const feedHeldSource = "feed.held";

const count = z.int().min(0);

/**
 * Names of files that may stand in a mail: they cannot be taken for an address, nor hold anything but a name. Payment
 * files came after the first was published, and what was published is not written anew.
 */
const plainNames = [/^[A-Za-z0-9_-]{1,60}\.(?:csv|tsv|txt|json|jsonl|ndjson)$/, /^[A-Za-z0-9_-]{1,60}\.xml$/];

/** Whether a file's name may stand in a mail. */
export const isPlainFileName = (name: string): boolean => plainNames.some((form) => form.test(name));

export const feedRunHeld = defineEvent({
  type: "FeedRunHeld",
  version: 1,
  meaning:
    "A whole file of a feed looks wrong beside the last one, and nothing of it is taken in until HR takes it in; its key is the run. A second revision says how that ended.",
  sender: "Belfry itself, when it read the file",
  ownSource: feedHeldSource,
  subject: "employer",
  family: "employer",
  data: z.strictObject({
    feed: id.describe("The feed's id."),
    file: z
      .union(
        plainNames.map((form) => z.string().regex(form)),
        "leave it out",
      )
      .optional()
      .describe("The file's name, where it is a plain one."),
    people: z
      .strictObject({ last: count, now: count })
      .describe("Distinct people in the last run that was taken in and in this one, about."),
    sums: z
      .array(
        z.strictObject({
          type: z.string().regex(/^[A-Za-z]{1,64}$/, "name a type of event"),
          kind: z
            .string()
            .regex(/^[A-Za-z0-9-]{1,64}$/, "give a kind")
            .optional(),
          unit: z.enum(["cents", "minutes"]),
          percent: count.describe("The sum of this run as percent of the last one's."),
          last: count.optional(),
          now: count.optional(),
        }),
      )
      .max(40)
      .describe("Sums that are far from the last run's; figures only where at least five values were added."),
    ended: z
      .strictObject({ on: day, how: z.enum(["taken-in", "superseded", "file-gone"]) })
      .optional()
      .describe(
        "taken-in: HR took it in; superseded: the file was put again under its name; file-gone: HR took it in too late.",
      ),
  }),
  accepted: {
    type: "FeedRunHeld",
    version: 1,
    eventId: "held-5d2f0c9a41e7b3105d2f0c9a",
    source: "feed.held",
    employer: "leuven-lab",
    subject: { kind: "employer", id: "leuven-lab" },
    key: "5d2f0c9a41e7b3105d2f0c9a",
    occurredOn: "2026-06-29",
    data: {
      feed: "payroll",
      file: "2026-06.csv",
      people: { last: 72, now: 12 },
      sums: [{ type: "PaymentMade", kind: "salary", unit: "cents", percent: 17, last: 23041550, now: 3840250 }],
    },
  },
  rejected: {
    field: "data.file",
    event: {
      type: "FeedRunHeld",
      version: 1,
      eventId: "held-6d2f0c9a41e7b3105d2f0c9a",
      source: "feed.held",
      employer: "leuven-lab",
      subject: { kind: "employer", id: "leuven-lab" },
      key: "6d2f0c9a41e7b3105d2f0c9a",
      occurredOn: "2026-06-29",
      data: { feed: "payroll", file: "pay.example/2026-06", people: { last: 72, now: 12 }, sums: [] },
    },
  },
});
