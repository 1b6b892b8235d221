import { canonical, digestOf } from "../../events/canonical.ts";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { definitions } from "../../events/catalogue.ts";
import { numberAt } from "../../events/fields.ts";
import { parseEvent } from "../../events/parse.ts";
import { type Converted, convert, type Refusal, type Texts } from "./convert.ts";
import type { FeedDescription } from "./description.ts";
import { eventSchemaOf } from "./event-schema-of.ts";
import { firstColumn } from "./first-column.ts";
import { inFileWords } from "./in-file-words.ts";
import type { Fields, Mapping, Value } from "./mapping.ts";
import { valueClass } from "./value-class.ts";

/** A row of a file, with the number of the line on which it begins. */
export type Row = { readonly line: number; readonly texts: Texts };

/**
 * Why a row did not become an event: the column that it stands in, the event's field, what is wrong, what to do, and
 * what kind of thing stood there.
 */
export type Rejection = {
  readonly line: number;
  readonly column: string | null;
  readonly field: string | null;
  readonly problem: string;
  readonly remedy: string;
  readonly stood?: string;
};

/** What became of a row or of a group of rows: its events, or why there are none; neither where it is passed over. */
export type Mapped = { readonly events: readonly BelfryEvent[]; readonly rejections: readonly Rejection[] };

/** Whose feed it is, and what its rows mean. */
export type Feed = { readonly employer: string; readonly description: FeedDescription };

/** Rows of one event, at most. */
export const groupRowsMax = 200;

/** Maps a row to events: all of them, or none and what is wrong with each. */
export function mapRow(feed: Feed, row: Row): Mapped {
  const mappings = mappingsOf(feed, row);
  if (mappings.length === 0) return unmatched(feed, row);
  const mapped = mappings.map((mapping) => mapGroup(feed, mapping, [row]));
  const rejections = mapped.flatMap((one) => one.rejections);
  return { events: rejections.length > 0 ? [] : mapped.flatMap(({ events }) => events), rejections };
}

/** What becomes of a row that no event is made of. */
export const unmatched = ({ description }: Feed, { line, texts }: Row): Mapped => {
  if (description.unmatched === "skip") return { events: [], rejections: [] };
  const column = description.events[0]?.when?.column ?? null;
  const problem = "is none of the texts for which the feed's description names an event";
  const remedy = "correct it, or describe an event for it, or skip it";
  return { events: [], rejections: [{ line, column, field: null, problem, remedy, ...stoodIn(column, texts) }] };
};

const stoodIn = (column: string | null, texts: Texts | undefined): { readonly stood?: string } =>
  column === null || texts === undefined ? {} : { stood: valueClass(texts.get(column)) };

/** The events that a row becomes. */
export const mappingsOf = ({ description }: Feed, { texts }: Row): readonly Mapping[] =>
  description.events.filter(({ when }) => when === undefined || isTrue(when, texts));

const isTrue = (when: NonNullable<Mapping["when"]>, texts: Texts): boolean =>
  when.in.includes((texts.get(when.column) ?? "").trim());

/** Whether a row takes back what was said under its key. */
const takesBack = ({ retracted }: Mapping, { texts }: Row): boolean =>
  retracted !== undefined && isTrue(retracted.when, texts);

/** What a row is grouped by, or why that cannot be read. */
export function groupKeyOf({ description }: Feed, mapping: Mapping, row: Row): string | Rejection {
  const made = (mapping.groupBy ?? []).map((part) => readValue(part, row.texts, description));
  const refused = made.find((one) => "refusal" in one);
  if (refused !== undefined && "refusal" in refused) return { line: row.line, field: null, ...refused.refusal };
  return canonical(made.map((one) => ("value" in one ? one.value : null)));
}

/** The id of whom a row is about, or why that cannot be read. */
export function subjectOf({ description }: Feed, mapping: Mapping, row: Row): string | Rejection {
  const made = readValue(mapping.subject, row.texts, description);
  return "refusal" in made ? { line: row.line, field: "subject.id", ...made.refusal } : String(made.value);
}

/** Maps rows that belong together to one event: the whole of it, or nothing and what is wrong with each row. */
export function mapGroup(feed: Feed, mapping: Mapping, rows: readonly Row[]): Mapped {
  const [first] = rows;
  if (first === undefined) return { events: [], rejections: [] };
  if (rows.length > groupRowsMax)
    return refuseAll(rows, {
      column: null,
      problem: `belongs with more than ${groupRowsMax} rows to one event`,
      remedy: "group by more columns",
    });
  const heads = rows.map((row) => headOf(feed, mapping, row));
  const { rows: list } = mapping;
  const entries =
    list === undefined || takesBack(mapping, first)
      ? []
      : rows.map((row) => filled(list.data, row, feed, (field) => isWholeIn(mapping, `data.${list.field}.0.${field}`)));
  const rejections = rows.flatMap((row, at) =>
    [...(heads[at]?.refusals ?? []), ...(entries[at]?.refusals ?? [])].map((refusal) => ({
      line: row.line,
      ...refusal,
    })),
  );
  if (rejections.length > 0) return { events: [], rejections: withTheirGroup(rows, rejections) };
  const texts = rows.length === 1 ? [] : heads.map(({ made }) => canonical(made));
  const other = texts.findIndex((text) => text !== texts[0]);
  if (other > 0)
    return refuseAll(rows, {
      column: null,
      problem: `says something else of the whole than line ${first.line} or line ${rows[other]?.line} of the same event`,
      remedy: "let all rows of one event agree on its subject, key, days and data",
    });
  return oneEvent(feed, mapping, rows, heads[0]?.made ?? {}, entries);
}

/** Puts the event together, with its entries in an order that does not depend on the file's, and has it read. */
function oneEvent(
  { description }: Feed,
  mapping: Mapping,
  rows: readonly Row[],
  head: Made,
  entries: readonly Filled[],
): Mapped {
  const sorted = entries
    .map((entry, at) => ({ entry, row: rows[at], text: canonical(entry.made) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));
  const data = mapping.rows === undefined ? {} : { [mapping.rows.field]: sorted.map(({ entry }) => entry.made) };
  const content = head.data === undefined ? head : { ...head, data: { ...(head.data as Made), ...data } };
  const parsed = parseEvent({ ...content, eventId: eventIdOf(content) });
  if (parsed.ok) return { events: [parsed.event], rejections: [] };
  const rejections = parsed.problems.map((refused): Rejection => {
    const { field } = refused;
    const [, at, inside] = /^data\.[A-Za-z0-9]+\.(\d+)(?:\.(.*))?$/.exec(field) ?? [];
    const row =
      mapping.rows !== undefined && field.startsWith(`data.${mapping.rows.field}.`)
        ? sorted[Number(at)]?.row
        : undefined;
    const from = row === undefined ? sourceOf(mapping, field) : sourceIn(mapping.rows?.data ?? {}, inside ?? "");
    const column = from === undefined ? null : firstColumn(from);
    const told = row ?? rows[0];
    const words = inFileWords(refused, { from, value: valueAt(content, field) }, mapping, description);
    return { line: told?.line ?? 0, column, field, ...words, ...stoodIn(column, told?.texts) };
  });
  return { events: [], rejections: withTheirGroup(rows, rejections) };
}

/** The id of an event follows from its whole content, so that a file sent twice says nothing new. */
const eventIdOf = (content: object): string => `feed-${digestOf(content).slice(0, 40)}`;

/** Every row of a group that is not taken is told of, also those with nothing wrong in them. */
function withTheirGroup(rows: readonly Row[], rejections: readonly Rejection[]): readonly Rejection[] {
  const told = new Set(rejections.map(({ line }) => line));
  const cause = Math.min(...told);
  const others = rows
    .filter(({ line }) => !told.has(line))
    .map(({ line }) => ({
      line,
      column: null,
      field: null,
      problem: `belongs to one event with line ${cause}, which was rejected`,
      remedy: `correct line ${cause} and send the rows of that event again`,
    }));
  return [...rejections, ...others].sort((a, b) => a.line - b.line);
}

const refuseAll = (rows: readonly Row[], refusal: Refusal): Mapped => ({
  events: [],
  rejections: rows.map(({ line }) => ({ line, field: null, ...refusal })),
});

type Made = Record<string, unknown>;
type Filled = { readonly made: Made; readonly refusals: readonly (Refusal & { readonly field: string })[] };

/** What an event says besides its entries. */
function headOf(feed: Feed, mapping: Mapping, row: Row): Filled {
  const kind = definitions.get(mapping.type)?.subject ?? "person";
  const { subject, key, revision, occurredOn, holdsFrom, period } = mapping;
  const top = { key, revision, occurredOn, holdsFrom, period, "subject.id": subject };
  const own = filled(
    Object.fromEntries(Object.entries(top).filter(([, value]) => value !== undefined)) as Fields,
    row,
    feed,
    (field) => isWholeIn(mapping, field),
  );
  const back = takesBack(mapping, row);
  const said = back
    ? filled({ reason: mapping.retracted?.reason ?? { constant: "" } }, row, feed)
    : filled(mapping.data, row, feed, (field) => isWholeIn(mapping, `data.${field}`));
  const place = back ? "retracted" : "data";
  return {
    made: {
      type: mapping.type,
      // A description that names no version was written for the first: the fields that it names are those.
      version: mapping.version ?? 1,
      source: feed.description.source,
      employer: feed.employer,
      ...own.made,
      subject: { kind, ...(own.made.subject as object | undefined) },
      [place]: said.made,
    },
    refusals: [
      ...own.refusals,
      ...said.refusals.map((refusal) => ({ ...refusal, field: `${place}.${refusal.field}` })),
    ],
  };
}

/** Whether the event takes no fraction in a field. */
const isWholeIn = (mapping: Mapping, field: string): boolean => {
  const schema = eventSchemaOf(mapping);
  return schema !== null && numberAt(schema, field.split("."))?.isWhole === true;
};

/** @param isWhole tells whether a field takes no fraction; asked only of what is no number at all */
function filled(
  fields: Fields,
  { texts }: Row,
  { description }: Feed,
  isWhole: (field: string) => boolean = () => false,
): Filled {
  const made: Made = {};
  const refusals: (Refusal & { readonly field: string })[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const converted = readValue(value, texts, description, () => isWhole(field));
    if ("refusal" in converted) refusals.push({ ...converted.refusal, field });
    else if (converted.value !== undefined) place(made, field.split("."), converted.value);
  }
  return { made, refusals };
}

function readValue(
  value: Value,
  texts: Texts,
  description: FeedDescription,
  isWhole: () => boolean = () => false,
): Converted {
  if ("parts" in value) {
    const made = value.parts.map((part) => readValue(part, texts, description));
    const refused = made.find((one) => "refusal" in one);
    const said = made.flatMap((one) => ("value" in one && one.value !== undefined ? [String(one.value)] : []));
    return refused ?? { value: said.join("-") };
  }
  if (value.column === undefined) return { value: value.constant };
  const { column, as = { kind: "text" }, optional = false } = value;
  const isEmpty = (name: string): boolean => (texts.get(name) ?? "").trim() === "";
  // A row has its day also where a break in it was not taken: without the time there is no instant.
  if (optional && (isEmpty(column) || (as.kind === "instant" && isEmpty(as.time)))) return { value: undefined };
  if (isEmpty(column)) return { refusal: { column, problem: "is empty", remedy: "give a value", stood: "nothing" } };
  return convert(as, column, texts, description.format.decimal, isWhole);
}

/** Puts a value at a path; a number in it makes a list. Nothing but what was put there is ever touched. */
function place(into: Made, [name = "", ...rest]: readonly string[], value: unknown): void {
  const set = (content: unknown) =>
    Object.defineProperty(into, name, { value: content, enumerable: true, writable: true, configurable: true });
  if (rest.length === 0) return void set(value);
  const there = Object.hasOwn(into, name) ? into[name] : undefined;
  const inside =
    typeof there === "object" && there !== null
      ? (there as Made)
      : ((/^\d{1,2}$/.test(rest[0] ?? "") ? [] : {}) as Made);
  set(inside);
  place(inside, rest, value);
}

/** What a field of an event was filled from; undefined where it was not filled. */
function sourceOf(mapping: Mapping, field: string): Value | undefined {
  if (field.startsWith("data.")) return sourceIn(mapping.data, field.slice("data.".length));
  if (field.startsWith("retracted")) return mapping.retracted?.reason;
  const top: Readonly<Record<string, Value | undefined>> = { ...mapping, "subject.id": mapping.subject } as never;
  return ["key", "revision", "occurredOn", "holdsFrom", "period", "subject.id"].includes(field)
    ? top[field]
    : undefined;
}

function sourceIn(fields: Fields, field: string): Value | undefined {
  const found = Object.keys(fields)
    .filter((path) => path === field || field.startsWith(`${path}.`) || path.startsWith(`${field}.`))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : fields[found];
}

function valueAt(made: unknown, field: string): unknown {
  let part = made;
  for (const name of field.split(".")) part = (part as Made | undefined)?.[name];
  return part;
}
