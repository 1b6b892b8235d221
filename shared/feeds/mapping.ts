import * as z from "zod";
import { catalogue, type EventType, published } from "../../events/catalogue.ts";
import { onlyFields, useKind } from "./only-fields.ts";
import { isFormat } from "./read-day.ts";

/** What a feed may put: everything that systems report. What people answer or ask for is no row, nor what Belfry itself says. */
export const feedTypes: readonly EventType[] = catalogue
  .filter((definition) => !("ownSource" in definition))
  .map(({ type }) => type)
  .filter((type) => type !== "ObligationAnswered" && type !== "AuditExportRequested");

/** Fields of an event, and entries of a list, at most. */
const fieldsMax = 40;
const codesMax = 500;

/** A column by its name. */
export const column = z
  .string()
  .min(1, "give the column's name as the header has it")
  .max(64, "use at most 64 characters");

/** In which order day, month and year stand. */
export const dayFormat = z
  .string()
  .refine(isFormat, "give the order of the parts, as in d/m/Y, Y-m-d or m/Y: d day, m month, Y year in four digits");
const scalar = z.union([z.string().max(200), z.number(), z.boolean()], {
  error: "give a text, a number, true or false",
});

/** How the text of a column becomes a value. */
const conversion = z.discriminatedUnion(
  "kind",
  [
    onlyFields({ kind: z.literal("text") }),
    onlyFields({ kind: z.literal("day"), format: dayFormat }),
    onlyFields({ kind: z.literal("monday"), format: dayFormat }).describe("The Monday of the day's week."),
    onlyFields({ kind: z.literal("month"), format: dayFormat }).describe("The first day of the month."),
    onlyFields({ kind: z.literal("year"), format: dayFormat }).describe("1 January of the year."),
    onlyFields({ kind: z.literal("day-number"), format: dayFormat }).describe(
      "Days since 1970-01-01: a revision from the day of the last change.",
    ),
    onlyFields({
      kind: z.literal("instant"),
      format: dayFormat,
      time: column.describe("The column with the time on Belgian clocks, as in 9:00."),
      after: column.optional().describe("The column with the time before it: an earlier time is the next day's."),
    }).describe("A day and a time. Of the hour that October repeats the first is meant."),
    onlyFields({ kind: z.literal("cents") }).describe("An amount, as in 2.890,50."),
    onlyFields({ kind: z.literal("minutes") }).describe("Hours, as in 7:36 or 7,6; to the nearest minute."),
    onlyFields({ kind: z.literal("number") }),
    onlyFields({
      kind: z.literal("list"),
      values: z
        .record(z.string().max(64), scalar)
        .refine((values) => Object.keys(values).length <= codesMax, `list at most ${codesMax} codes`),
    }).describe("Codes and what each means."),
  ],
  {
    error: useKind([
      ...["text", "day", "monday", "month", "year", "day-number"],
      ...["instant", "cents", "minutes", "number", "list"],
    ]),
  },
);
/** How the text of a column becomes a value. */
export type Conversion = z.output<typeof conversion>;

const part = onlyFields({
  column: column.optional(),
  constant: scalar.optional(),
  as: conversion.optional().describe("How the column's text is read; as it stands unless told."),
  optional: z.boolean().optional().describe("Leave the field out where the column is empty, or an instant's time."),
}).refine((given) => (given.column === undefined) !== (given.constant === undefined), {
  path: ["column"],
  error: "give either column or constant",
});
/** A column, or the same value for each row. */
export type Part = z.output<typeof part>;

const parts = onlyFields({
  parts: z.array(part).min(1, "give at least one part").max(6, "give at most 6 parts").describe("Joined by hyphens."),
});
const value = z.union([part, parts], { error: "give column, constant or parts" });
/** Where a field of an event comes from. */
export type Value = z.output<typeof value>;

const fields = z
  .record(
    z.string().regex(/^[A-Za-z0-9]{1,40}(\.[A-Za-z0-9]{1,40}){0,4}$/, "name the field, as in instalment.number"),
    value,
  )
  .refine((given) => Object.keys(given).length <= fieldsMax, `fill at most ${fieldsMax} fields`);
/** Fields by their path, and where each comes from. */
export type Fields = z.output<typeof fields>;

const when = onlyFields({
  column,
  in: z
    .array(z.string().max(200, "use at most 200 characters"))
    .min(1, "list at least one text")
    .max(codesMax, `list at most ${codesMax} texts`),
});

/** How a row, or a group of rows, becomes an event. */
export const mapping = onlyFields({
  type: z.enum(feedTypes as readonly [EventType, ...EventType[]]),
  version: z
    .int("give a whole number")
    .min(1, "give 1 or more")
    .optional()
    .describe("The version of the event whose fields `data` names; 1 unless told, whatever came after it."),
  when: when.optional().describe("Only rows with one of these texts in the column become this event."),
  subject: value.describe("The id of the person or project."),
  key: value.describe("The natural key: the sender's own id of the payment, contract or sheet."),
  revision: value.optional().describe("Higher for each correction; 1 unless told."),
  occurredOn: value,
  holdsFrom: value.optional(),
  period: value.optional(),
  data: fields,
  rows: onlyFields({ field: z.string().regex(/^[A-Za-z0-9]{1,40}$/, "name the list, as in shifts"), data: fields })
    .optional()
    .describe("The list in the event's data to which each row of a group adds an entry."),
  groupBy: z
    .array(part)
    .min(1, "give at least one part")
    .max(4, "give at most 4 parts")
    .optional()
    .describe("Rows with the same values become one event."),
  retracted: onlyFields({
    when: when.describe("Rows with one of these texts in the column take back what was said under their key."),
    reason: value.describe("Why it is taken back."),
  })
    .optional()
    .describe("How a row says that a statement is cancelled; its data are not read then."),
})
  .refine(({ retracted, revision }) => retracted === undefined || revision !== undefined, {
    path: ["revision"],
    error: "give revision too: what takes a statement back needs a higher one than the statement",
  })
  .refine(({ type, version = 1 }) => (published.get(type) ?? []).some((one) => one.definition.version === version), {
    path: ["version"],
    error: "give a version of the event that the catalogue lists",
  })
  .refine(({ rows, groupBy }) => (rows === undefined) === (groupBy === undefined), {
    path: ["groupBy"],
    error: "give rows and groupBy together, or neither",
  });
/** How a row, or a group of rows, becomes an event. */
export type Mapping = z.output<typeof mapping>;
