import * as z from "zod";

/**
 * What may stand at a path of a schema, without what only says that it may be left out: several where different kinds of
 * thing are taken, none where there is no such field.
 */
export function schemasAt(schema: z.core.$ZodType, path: readonly string[]): readonly z.core.$ZodType[] {
  const [name, ...rest] = path;
  const kinds = kindsOf(schema);
  if (name === undefined) return kinds;
  return kinds.flatMap((kind) => inside(kind, name).flatMap((one) => schemasAt(one, rest)));
}

/** The first name of a path that a schema does not have, and those that it has in its place; null where it has all. */
export function unknownName(schema: z.core.$ZodType, path: readonly string[]): UnknownName | null {
  const at = path.findIndex((_, index) => schemasAt(schema, path.slice(0, index + 1)).length === 0);
  if (at < 0) return null;
  const names = schemasAt(schema, path.slice(0, at)).flatMap((kind) =>
    kind instanceof z.ZodObject ? Object.keys(kind.shape) : [],
  );
  return { name: path.slice(0, at + 1).join("."), last: path[at] ?? "", names: [...new Set(names)] };
}

/** A name by its path and by itself, and the names that would do. */
export type UnknownName = { readonly name: string; readonly last: string; readonly names: readonly string[] };

/** The bounds of a number at a path; null where no number stands there. */
export function numberAt(schema: z.core.$ZodType, path: readonly string[]): NumberField | null {
  const found = schemasAt(schema, path).find((kind) => kind instanceof z.ZodNumber);
  if (found === undefined) return null;
  return { isWhole: found.isInt, least: found.minValue, most: found.maxValue };
}

/** What a number must be; null where it has no bound. */
export type NumberField = { readonly isWhole: boolean; readonly least: number | null; readonly most: number | null };

function kindsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return kindsOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(kindsOf);
  return [schema];
}

function inside(kind: z.core.$ZodType, name: string): readonly z.core.$ZodType[] {
  if (kind instanceof z.ZodObject) return Object.hasOwn(kind.shape, name) ? [kind.shape[name]] : [];
  if (kind instanceof z.ZodArray) return /^\d+$/.test(name) ? [kind.element] : [];
  return kind instanceof z.ZodRecord ? [kind.valueType] : [];
}
