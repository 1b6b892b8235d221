import * as z from "zod";
import { canonical } from "../../events/canonical.ts";
import { definitions } from "../../events/catalogue.ts";
import { didYouMean } from "../../events/nearest-name.ts";
import { creditTransferColumns } from "./credit-transfer-columns.ts";
import { column, dayFormat, type Mapping, mapping, type Value } from "./mapping.ts";
import { onlyFields, useKind } from "./only-fields.ts";
import { ownerAddress } from "./owner.ts";
import { unfitForEvent } from "./unfit-for-event.ts";
import { wholeFeed } from "./whole.ts";

/** Every feed's source begins with this, and nothing else does. */
export const feedSourcePrefix = "feed.";

/** Columns of a file and events of a row, at most. */
export const columnsMax = 200;
const eventsMax = 8;

/** How a row becomes an event that has the fields which it fills. */
const fittingMapping = mapping.superRefine((given, context) => {
  for (const { path, unknown, remedy } of unfitForEvent(given))
    context.addIssue(
      unknown === undefined
        ? { code: "custom", path: [...path], message: remedy }
        : { code: "unrecognized_keys", keys: [unknown], path: [...path], message: remedy, input: given },
    );
});

const format = z.discriminatedUnion(
  "kind",
  [
    onlyFields({
      kind: z.literal("csv"),
      delimiter: z.enum([";", ",", "\t", "|"]),
      encoding: z.enum(["utf-8", "windows-1252"]).default("utf-8"),
      decimal: z.enum([",", "."]).default(","),
    }),
    onlyFields({ kind: z.literal("ndjson"), decimal: z.enum([",", "."]).default(".") }).describe(
      "One JSON object a line; a column is a property.",
    ),
    onlyFields({ kind: z.literal("pain.001"), decimal: z.literal(".").default(".") }).describe(
      `ISO 20022 customer credit transfer initiation, version 03 or 09: a row each transfer of category purpose SALA or BONU, all others passed over. Columns: ${creditTransferColumns.join(", ")}.`,
    ),
  ],
  { error: useKind(["csv", "ndjson", "pain.001"]) },
);

/** What keeps an event from being told apart from that of the snapshot before. */
function unfitForSnapshots(
  { type, subject, revision, groupBy }: Mapping,
  first: Mapping | undefined,
): readonly { readonly field: string; readonly message: string }[] {
  const grouped = new Set(groupBy?.map((one) => canonical(one)));
  const parts = "parts" in subject ? subject.parts : [subject];
  const apart = parts.some((one) => one.column !== undefined && !grouped.has(canonical(one)));
  return [
    ...(definitions.get(type)?.subject === "person"
      ? []
      : [{ field: "type", message: "name an event about a person: a snapshot is one of people" }]),
    ...(revision === undefined
      ? []
      : [{ field: "revision", message: "leave it out: Belfry numbers what a snapshot says" }]),
    ...(canonical(subject) === canonical(first?.subject)
      ? []
      : [{ field: "subject", message: "take the subject from the same columns in each event of a snapshot" }]),
    ...(groupBy !== undefined && apart
      ? [{ field: "groupBy", message: "group the rows of a snapshot by their subject too" }]
      : []),
  ];
}

const snapshot = z
  .union(
    [
      z.literal(true),
      onlyFields({
        dayInName: dayFormat.describe("The snapshot's day as it stands in the file's name."),
      }),
      onlyFields({
        dayColumn: onlyFields({ column, format: dayFormat }).describe(
          "The column with the snapshot's day, the same in each row.",
        ),
      }),
    ],
    { error: "give true, dayInName or dayColumn" },
  )
  .describe(
    "Each file has everything that the feed knows: Belfry puts what differs from the one before. Where nothing says a snapshot's day, it is of the day on which it was put.",
  );

/** What a feed's files look like, and what their rows mean. */
export const feedDescription = onlyFields({
  source: z
    .string()
    .regex(/^feed\.[a-z0-9][a-z0-9.-]{0,58}$/, "begin with feed. and go on in lower case, as in feed.payroll-lab")
    .describe("The source of the feed's events."),
  owner: ownerAddress.describe("Who is written to of rejected rows."),
  format,
  whole: wholeFeed.optional(),
  unmatched: z
    .enum(["reject", "skip"])
    .default("reject")
    .describe("What becomes of a row that no event's `when` is true of."),
  snapshot: snapshot.optional(),
  events: z
    .array(fittingMapping)
    .min(1, "describe at least one event")
    .max(eventsMax, `describe at most ${eventsMax} events`),
})
  .refine(({ events }) => events.length === 1 || events.every(({ groupBy }) => groupBy === undefined), {
    path: ["events"],
    error: "describe one event only where rows are grouped; make a feed of its own for others",
  })
  .superRefine(({ snapshot, events }, context) => {
    if (snapshot === undefined) return;
    for (const [at, event] of events.entries())
      for (const { field, message } of unfitForSnapshots(event, events[0]))
        context.addIssue({ code: "custom", path: ["events", at, field], message });
  })
  .superRefine(({ format, events, snapshot }, context) => {
    if (format.kind !== "pain.001") return;
    const known: readonly string[] = creditTransferColumns;
    const others = [...columnsOf({ events, snapshot })].filter((name) => !known.includes(name));
    if (others.length === 0) return;
    const meant = others.map((name) => didYouMean(name, known)).join("");
    const message = `${meant}name only columns that a pain.001 file has: ${known.join(", ")}`;
    context.addIssue({ code: "custom", path: ["events"], message });
  });
/** What a feed's files look like, and what their rows mean. */
export type FeedDescription = z.output<typeof feedDescription>;

/** Every column that a description names; a file must have each. */
export function columnsOf({ events, snapshot }: Pick<FeedDescription, "events" | "snapshot">): ReadonlySet<string> {
  const columns = new Set<string>();
  if (typeof snapshot === "object" && "dayColumn" in snapshot) columns.add(snapshot.dayColumn.column);
  const add = (value: Value | undefined): void => {
    if (value === undefined) return;
    for (const part of "parts" in value ? value.parts : [value]) {
      if (part.column !== undefined) columns.add(part.column);
      if (part.as?.kind === "instant")
        for (const name of [part.as.time, part.as.after]) if (name !== undefined) columns.add(name);
    }
  };
  for (const {
    when,
    subject,
    key,
    revision,
    occurredOn,
    holdsFrom,
    period,
    data,
    rows,
    groupBy,
    retracted,
  } of events) {
    for (const given of [when, retracted?.when]) if (given !== undefined) columns.add(given.column);
    for (const value of [subject, key, revision, occurredOn, holdsFrom, period, retracted?.reason, ...(groupBy ?? [])])
      add(value);
    for (const value of [...Object.values(data), ...Object.values(rows?.data ?? {})]) add(value);
  }
  return columns;
}
