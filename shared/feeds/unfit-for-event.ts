import type * as z from "zod";
import { schemasAt, unknownName } from "../../events/fields.ts";
import { didYouMean } from "../../events/nearest-name.ts";
import { eventSchemaOf } from "./event-schema-of.ts";
import type { Mapping, Value } from "./mapping.ts";

/** What a description fills that its event does not have, or not of that kind, and what to do. */
export type Unfit = {
  /** Its place in the mapping. */
  readonly path: readonly string[];
  /** Where the event has no such field: what it was called. */
  readonly unknown?: string;
  readonly remedy: string;
};

/** A value of a mapping: its place there, and the field of the event that it fills. */
type Filling = { readonly path: readonly string[]; readonly field: readonly string[]; readonly value: Value };

/** Fields that an event does not have, or of another kind: told once of the description instead of at every row. */
export function unfitForEvent(mapping: Mapping): readonly Unfit[] {
  const schema = eventSchemaOf(mapping);
  if (schema === null) return [];
  const { rows } = mapping;
  const list = rows === undefined ? null : unknownName(schema, ["data", rows.field]);
  if (list !== null)
    return [{ path: ["rows", "field"], remedy: useNames(list) }, ...unfitIn(schema, fillingsOf(mapping))];
  return unfitIn(schema, [...fillingsOf(mapping), ...entriesOf(mapping)]);
}

function fillingsOf({ subject, key, revision, occurredOn, holdsFrom, period, data }: Mapping): readonly Filling[] {
  const tops = Object.entries({ key, revision, occurredOn, holdsFrom, period });
  return [
    { path: ["subject"], field: ["subject", "id"], value: subject },
    ...tops.flatMap(([name, value]) => (value === undefined ? [] : [{ path: [name], field: [name], value }])),
    ...Object.entries(data).map(([name, value]) => ({
      path: ["data", name],
      field: ["data", ...name.split(".")],
      value,
    })),
  ];
}

const entriesOf = ({ rows }: Mapping): readonly Filling[] =>
  Object.entries(rows?.data ?? {}).map(([name, value]) => ({
    path: ["rows", "data", name],
    field: ["data", rows?.field ?? "", "0", ...name.split(".")],
    value,
  }));

const unfitIn = (schema: z.ZodType, fillings: readonly Filling[]): readonly Unfit[] =>
  fillings.flatMap((one) => unknownIn(schema, one) ?? ofOtherKind(schema, one) ?? []);

function unknownIn(schema: z.ZodType, { path, field }: Filling): Unfit | null {
  const unknown = unknownName(schema, field);
  if (unknown === null) return null;
  const name = path.at(-1) ?? "";
  if (path.length === 1) return { path: [], unknown: name, remedy: "leave it out: this event has no such field" };
  return { path: path.slice(0, -1), unknown: name, remedy: useNames(unknown) };
}

const useNames = ({ last, names }: { readonly last: string; readonly names: readonly string[] }): string =>
  names.length === 0
    ? "leave it out: there is nothing in this field"
    : `${didYouMean(last, names)}use only ${names.join(", ")}`;

/** What a field may be filled with. */
type Kind = "text" | "number" | "boolean";

/** What to do where a field is of another kind than what fills it. */
const readAs: Readonly<Record<Kind, string>> = {
  text: "the event has a text here: read it as text, day or list",
  number: "the event has a number here: read it as cents, minutes or number",
  boolean: "the event has true or false here: read it as a list whose values are true and false",
};

function ofOtherKind(schema: z.ZodType, { path, field, value }: Filling): Unfit | null {
  const made = kindOf(value);
  const found = schemasAt(schema, field).map(({ _zod }) => kinds[_zod.def.type]);
  if (made === null || found.includes(made) || found.includes(undefined)) return null;
  const wanted = found.find((kind) => kind !== undefined && kind !== "inside") as Kind | undefined;
  const remedy = wanted === undefined ? "name the field in it, as in instalment.number" : readAs[wanted];
  return { path, remedy };
}

/** Kinds of fields by what their schema is; of those that are not listed nothing is said. */
const kinds: Readonly<Record<string, Kind | "inside">> = {
  string: "text",
  enum: "text",
  number: "number",
  boolean: "boolean",
  object: "inside",
  array: "inside",
  record: "inside",
};

/** What a value is made of, whatever stands in a row; null where that hangs on the row. */
function kindOf(value: Value): Kind | null {
  if ("parts" in value) return "text";
  if (value.column === undefined) return ofConstant(value.constant);
  switch (value.as?.kind) {
    case "list":
      return null;
    case "cents":
    case "minutes":
    case "number":
    case "day-number":
      return "number";
    default:
      return "text";
  }
}

function ofConstant(constant: string | number | boolean | undefined): Kind | null {
  if (constant === undefined) return null;
  if (typeof constant === "string") return "text";
  return typeof constant === "number" ? "number" : "boolean";
}
