/** A JSON Schema, as far as zod writes one for what we publish. */
export type Schema = boolean | { readonly [keyword: string]: unknown };
type Keywords = { readonly [keyword: string]: unknown };

/** Where a schema takes less than it took, as a JSON Pointer into it, and what it was. */
export type Narrowing = { readonly path: string; readonly what: string };

/** What people read, and what decides nothing. */
const words = ["$schema", "title", "description", "examples"];
const lowerBounds = ["minimum", "minLength", "minItems"];
const upperBounds = ["maximum", "maxLength", "maxItems"];
const forms = ["pattern", "format"];
const choices = ["anyOf", "oneOf"];
const inside = ["items", "properties", "required", "additionalProperties", "propertyNames"];
const known = new Set([
  ...words,
  ...lowerBounds,
  ...upperBounds,
  ...forms,
  ...choices,
  ...inside,
  ...["type", "const", "enum", "default"],
]);

/** A schema holds a keyword that this comparison does not understand, so that nothing could be said of it. */
export class KeywordNotCompared extends Error {
  override readonly name = "KeywordNotCompared";
}

/**
 * Where `now` does not take all that `before` took; nothing where it takes as much or more. Where a text's form differs
 * from what it was it says so, for two patterns cannot be compared: a union of both takes what either takes. What is
 * meant by leaving a field out may not change either. `oneOf` is read as `anyOf`: zod writes it for kinds that a field
 * tells apart, of which no value can be two.
 * @throws KeywordNotCompared for any keyword beyond those that our schemas use
 */
export function narrowings(before: Schema, now: Schema, path = "#"): readonly Narrowing[] {
  if (before === false) return [];
  if (now === false) return [{ path, what: "is not taken any more" }];
  const [was, is] = [keywordsOf(before, path), keywordsOf(now, path)];
  const meant = sameText(was.default, is.default)
    ? []
    : [{ path: `${path}/default`, what: changed("default", was, is) }];
  const kindsNow = alternativesOf(is, path);
  const short = alternativesOf(was, path).map((kind) => {
    const alike = kindsNow.filter((one) => areAlike(kind.schema, one.schema));
    return nearest((alike.length > 0 ? alike : kindsNow).map((one) => ofOneKind(kind.schema, one.schema, kind.path)));
  });
  return [...meant, ...short.flat()];
}

/**
 * What readers of a notice were told and cannot rely on any more: a field that was always there, and a type that a
 * field cannot have. New fields and new values of a list are for readers to pass over.
 */
export function lostPromises(before: Schema, now: Schema, path = "#"): readonly Narrowing[] {
  const [was, is] = [keywordsOf(before, path), keywordsOf(now, path)];
  const types = typesOf(was, path);
  const others = typesOf(is, path).filter((type) => !types.includes(type));
  const [fields, fieldsNow] = [propertiesOf(was), propertiesOf(is)];
  return [
    ...others.map((type) => ({ path: `${path}/type`, what: `can be of type ${type} now` })),
    ...requiredOf(was)
      .filter((name) => !requiredOf(is).includes(name))
      .map((name) => ({ path: `${path}/required`, what: `${name} is not always given any more` })),
    ...Object.entries(fields).flatMap(([name, field]) =>
      fieldsNow[name] === undefined ? [] : lostPromises(field, fieldsNow[name], `${path}/properties/${name}`),
    ),
    ...(was.items === undefined || is.items === undefined
      ? []
      : lostPromises(was.items as Schema, is.items as Schema, `${path}/items`)),
  ];
}

function keywordsOf(schema: Schema, path: string): Keywords {
  if (typeof schema === "boolean") return {};
  const strange = Object.keys(schema).find((keyword) => !known.has(keyword));
  const beside = Object.keys(schema).filter((keyword) => !words.includes(keyword) && keyword !== "default");
  const mixed =
    choices.some((choice) => schema[choice] !== undefined) && beside.length > 1 ? beside.join(" beside ") : null;
  if (strange ?? mixed)
    throw new KeywordNotCompared(
      `${path}: ${strange ?? mixed} is not compared; say in schema-comparison.ts what it means`,
    );
  return schema;
}

type Alternative = { readonly schema: Keywords; readonly path: string };

/** The kinds of value that a schema takes: the members of a choice, each of several types, each value of a list. */
function alternativesOf(schema: Keywords, path: string): readonly Alternative[] {
  for (const choice of choices) {
    const members = schema[choice] as readonly Schema[] | undefined;
    if (members === undefined) continue;
    return members.flatMap((member, at) => {
      const inner = `${path}/${choice}/${at}`;
      return alternativesOf(keywordsOf(member, inner), inner);
    });
  }
  if (Array.isArray(schema.type))
    return schema.type.map((type) => ({ schema: { ...schema, type }, path: `${path}/type` }));
  const values = schema.enum as readonly unknown[] | undefined;
  return values?.map((value) => ({ schema: { const: value }, path: `${path}/enum` })) ?? [{ schema, path }];
}

/** Whether two kinds are of one type, and no field tells them apart. */
function areAlike(was: Keywords, is: Keywords): boolean {
  const fieldsNow = propertiesOf(is);
  const constOf = (field: Schema | undefined) => (typeof field === "object" ? field.const : undefined);
  return (
    was.type === is.type &&
    Object.entries(propertiesOf(was)).every(([name, field]) => {
      const [before, now] = [constOf(field), constOf(fieldsNow[name])];
      return before === undefined || now === undefined || sameText(before, now);
    })
  );
}

/** What to tell where none of the kinds takes it all: how the nearest one falls short. */
const nearest = (each: readonly (readonly Narrowing[])[]): readonly Narrowing[] =>
  each.reduce((best, one) => (one.length < best.length ? one : best));

function ofOneKind(was: Keywords, is: Keywords, path: string): readonly Narrowing[] {
  if ("const" in was) return takes(is, was.const) ? [] : [{ path, what: `does not take ${text(was.const)} any more` }];
  if ("const" in is) return [{ path, what: `takes nothing but ${text(is.const)} now` }];
  if (is.type !== undefined && is.type !== was.type && !(was.type === "integer" && is.type === "number"))
    return [{ path: `${path}/type`, what: changed("type", was, is) }];
  const differing = [
    ...lowerBounds.filter(
      (bound) => is[bound] !== undefined && Number(is[bound]) > Number(was[bound] ?? leastOf(bound)),
    ),
    ...upperBounds.filter((bound) => is[bound] !== undefined && Number(is[bound]) < Number(was[bound] ?? Infinity)),
    ...forms.filter((form) => is[form] !== undefined && is[form] !== was[form]),
  ];
  return [
    ...differing.map((keyword) => ({ path: `${path}/${keyword}`, what: changed(keyword, was, is) })),
    ...(is.items === undefined ? [] : narrowings((was.items ?? true) as Schema, is.items as Schema, `${path}/items`)),
    ...(is.type === "object" ? ofObjects(was, is, path) : []),
  ];
}

/** No text and no list is shorter than nothing. */
const leastOf = (bound: string): number => (bound === "minimum" ? -Infinity : 0);

function ofObjects(was: Keywords, is: Keywords, path: string): readonly Narrowing[] {
  const [fields, fieldsNow] = [propertiesOf(was), propertiesOf(is)];
  const [others, othersNow] = [othersOf(was), othersOf(is)];
  const asked = requiredOf(is).filter((name) => !requiredOf(was).includes(name));
  const added = Object.keys(fieldsNow).filter((name) => fields[name] === undefined);
  const names = is.propertyNames as Schema | undefined;
  return [
    ...asked.map((name) => ({ path: `${path}/required`, what: `${name} is required now` })),
    ...Object.entries(fields).flatMap(([name, field]) =>
      narrowings(field, fieldsNow[name] ?? othersNow, `${path}/properties/${name}`),
    ),
    ...added.flatMap((name) => narrowings(others, fieldsNow[name] ?? true, `${path}/properties/${name}`)),
    ...narrowings(others, othersNow, `${path}/additionalProperties`),
    ...(names === undefined
      ? []
      : narrowings((was.propertyNames ?? { type: "string" }) as Schema, names, `${path}/propertyNames`)),
  ];
}

/** Whether a schema of one kind takes a value that is no list and no object. What a format takes is not known here. */
function takes(schema: Keywords, value: unknown): boolean {
  if ("const" in schema) return sameText(schema.const, value);
  if (schema.format !== undefined || ["object", "array"].includes(String(schema.type))) return false;
  const size = typeof value === "string" ? value.length : Number(value);
  const { pattern } = schema;
  return (
    (schema.type === undefined || typesOf({ const: value }, "").includes(String(schema.type))) &&
    lowerBounds.every((bound) => schema[bound] === undefined || size >= Number(schema[bound])) &&
    upperBounds.every((bound) => schema[bound] === undefined || size <= Number(schema[bound])) &&
    (typeof pattern !== "string" || new RegExp(pattern).test(String(value)))
  );
}

/** The types that a schema's values can have. */
const typesOf = (schema: Keywords, path: string): readonly string[] => [
  ...new Set(
    alternativesOf(schema, path).flatMap(({ schema: { type, const: value } }) =>
      type !== undefined ? String(type) : value === null ? "null" : value === undefined ? [] : typeof value,
    ),
  ),
];

const propertiesOf = (schema: Keywords) => (schema.properties ?? {}) as { readonly [name: string]: Schema };
const requiredOf = (schema: Keywords) => (schema.required ?? []) as readonly string[];
const othersOf = (schema: Keywords) => (schema.additionalProperties ?? true) as Schema;
const text = (value: unknown): string => JSON.stringify(value) ?? "nothing";
const sameText = (a: unknown, b: unknown): boolean => text(a) === text(b);
const changed = (keyword: string, was: Keywords, is: Keywords): string =>
  `was ${text(was[keyword])} and is ${text(is[keyword])}`;
