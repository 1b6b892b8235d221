import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { notices, published } from "../../events/catalogue.ts";
import { parseEvent } from "../../events/parse.ts";
import { type Kept, keptSchemas } from "../../infra/docs/kept-schemas.ts";
import { KeywordNotCompared, lostPromises, narrowings, type Schema } from "../../infra/docs/schema-comparison.ts";
import { breakingChanges, schemaFiles } from "../../infra/docs/schema-files.ts";

const kept = keptSchemas();

/** What was published, had one place of one file been otherwise: the code of today is then what changed. */
function hadBeen(file: string, change: (schema: z.infer<typeof open>) => void): Kept {
  const schema = open.parse(JSON.parse(kept.get(file) ?? ""));
  change(schema);
  return new Map([[file, JSON.stringify(schema)]]);
}
const fields = z.record(z.string(), z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() }));
const open = z.looseObject({ properties: fields, required: z.array(z.string()), examples: z.array(z.unknown()) });

describe("what was published", () => {
  it("is taken as it was: the code breaks nothing of it", () => expect(breakingChanges(kept)).toEqual([]));

  it("is every version of every event, every notice, and the description of a feed", () => {
    const versions = [...published.values()]
      .flat()
      .map(({ definition: { type, version } }) => `${type}.v${version}.json`);
    const others = [...notices.map(({ type }) => `${type}.v1.json`), "FeedDescription.v1.json"];
    expect([...kept.keys()].sort()).toEqual([...versions, ...others].sort());
  });

  it.each([...published.values()].flat())(
    "has examples of $definition.type v$definition.version that are read still",
    ({ definition, schema }) => {
      const { examples } = open.parse(JSON.parse(kept.get(`${definition.type}.v${definition.version}.json`) ?? ""));
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(parseEvent(example)).toMatchObject({ ok: true, event: { version: definition.version } });
        expect(z.fromJSONSchema(z.toJSONSchema(schema, { io: "input" })).safeParse(example).success).toBe(true);
      }
    },
  );

  it("keeps its examples when it is published again, and takes in only those that show more", () => {
    const file = "EmployeeHired.v1.json";
    const old = { ...JSON.parse(kept.get(file) ?? ""), examples: [{ said: "years ago" }] };
    const { examples } = JSON.parse(schemaFiles(new Map([[file, JSON.stringify(old)]])).get(file) ?? "");
    expect(examples[0]).toEqual({ said: "years ago" });
    expect(examples.length).toBeGreaterThan(2);
    expect(schemaFiles(kept).get(file)).toBe(kept.get(file));
  });
});

describe("a change that takes something away is named with its place and the remedy", () => {
  const version2 = "publish version 2 of EmployeeHired with an upcast, and leave version 1 as it is";
  const hired = "EmployeeHired.v1.json";
  it.each<[string, Kept, string]>([
    [
      "a field that is gone",
      hadBeen(hired, ({ properties }) =>
        Object.assign(properties.data?.properties ?? {}, { nickname: { type: "string" } }),
      ),
      `${hired}#/properties/data/properties/nickname is not taken any more: ${version2}`,
    ],
    [
      "a field that must be given now",
      hadBeen(hired, (schema) => {
        schema.required = schema.required.filter((name) => name !== "occurredOn");
      }),
      `${hired}#/required occurredOn is required now: ${version2}`,
    ],
    [
      "a text that may be less long",
      hadBeen(hired, ({ properties }) => Object.assign(properties.data?.properties?.name ?? {}, { maxLength: 9_999 })),
      `${hired}#/properties/data/properties/name/maxLength was 9999 and is 200: ${version2}`,
    ],
    [
      "a refinement, which no schema shows: an example tells",
      hadBeen(hired, ({ examples }) => examples.push({ ...(examples[0] as object), occurredOn: "2201-01-01" })),
      `${hired}#/examples/EXAMPLE is not accepted any more: ${version2}`,
    ],
    [
      "a version that is gone",
      new Map([["EmployeeFired.v1.json", "{}"]]),
      "EmployeeFired.v1.json was published and is in the code no more: put it back, an event's version among its `earlier`",
    ],
    [
      "a field that readers of a notice were always given",
      hadBeen("EventRejected.v1.json", ({ properties, required }) => {
        properties.at = { type: "string" } as never;
        required.push("at");
      }),
      "EventRejected.v1.json#/properties/at is not taken any more: leave it to those who read it, and put what is new beside it or under another type",
    ],
    [
      "what a feed could be described with",
      hadBeen("FeedDescription.v1.json", ({ properties }) =>
        Object.assign(properties.unmatched ?? {}, { enum: ["reject", "skip", "keep"] }),
      ),
      'FeedDescription.v1.json#/properties/unmatched/enum does not take "keep" any more: go on reading what was read, and put what is new beside it',
    ],
  ])("%s", (_, before, line) => {
    const [first, ...others] = breakingChanges(before).map((found) =>
      found.replace(/examples\/\d+/, "examples/EXAMPLE"),
    );
    expect(first).toContain(line);
    expect(others.filter((other) => !other.includes("#/required at is not always given"))).toEqual([]);
  });
});

const text = { type: "string" };
const closed = (properties: object, required: string[] = []) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const kind = (name: string, more: object = {}) => closed({ kind: { type: "string", const: name }, ...more }, ["kind"]);

describe("two schemas are compared", () => {
  it.each<[string, Schema, Schema]>([
    ["the same", closed({ a: text }, ["a"]), closed({ a: text }, ["a"])],
    ["a field more that may be left out", closed({ a: text }), closed({ a: text, b: text })],
    ["a field that may be left out now", closed({ a: text }, ["a"]), closed({ a: text })],
    ["another value of a list", { ...text, enum: ["a"] }, { ...text, enum: ["b", "a"] }],
    ["a value that becomes a list", { ...text, const: "a" }, { ...text, enum: ["a", "b"] }],
    ["a list that becomes any text", { ...text, enum: ["a"] }, { ...text, maxLength: 1 }],
    ["a text that may be nothing", text, { anyOf: [text, { type: "null" }] }],
    ["the same in other words", { type: ["string", "null"] }, { anyOf: [text, { type: "null" }] }],
    ["a kind more", { oneOf: [kind("a")] }, { oneOf: [kind("b"), kind("a", { c: text })] }],
    ["wider bounds", { type: "integer", minimum: 1, maximum: 5 }, { type: "number", minimum: 0 }],
    [
      "a pattern beside the old one",
      { ...text, pattern: "^a$" },
      {
        anyOf: [
          { ...text, pattern: "^b$" },
          { ...text, pattern: "^a$" },
        ],
      },
    ],
    ["other words", { ...text, description: "a", title: "b" }, { ...text, description: "c", examples: ["d"] }],
    [
      "a list of more",
      { type: "array", items: text, maxItems: 1 },
      { type: "array", items: { type: ["string", "number"] }, minItems: 0 },
    ],
    ["any object", closed({ a: text }), { type: "object" }],
    ["anything", closed({ a: text }), true],
  ])("passes: %s", (_, before, now) => expect(narrowings(before, now)).toEqual([]));

  it.each<[string, Schema, Schema, string]>([
    ["a field is gone", closed({ a: text }), closed({}), "#/properties/a is not taken any more"],
    ["a field is required", closed({ a: text }), closed({ a: text }, ["a"]), "#/required a is required now"],
    ["a new field is required", closed({}), closed({ a: text }, ["a"]), "#/required a is required now"],
    [
      "a field of any object gets a type",
      { type: "object" },
      { type: "object", properties: { a: text } },
      '#/properties/a/type was nothing and is "string"',
    ],
    ["an object is closed", { type: "object" }, closed({}), "#/additionalProperties is not taken any more"],
    [
      "a value of a list is gone",
      { ...text, enum: ["a", "b"] },
      { ...text, enum: ["a"] },
      '#/enum does not take "b" any more',
    ],
    ["a text becomes a list", text, { ...text, enum: ["a"] }, '# takes nothing but "a" now'],
    [
      "a list becomes a shorter text",
      { ...text, enum: ["abc"] },
      { ...text, maxLength: 2 },
      '#/enum does not take "abc" any more',
    ],
    ["a type is another", text, { type: "number" }, '#/type was "string" and is "number"'],
    ["a number must be whole", { type: "number" }, { type: "integer" }, '#/type was "number" and is "integer"'],
    [
      "nothing is taken no more",
      { anyOf: [text, { type: "null" }] },
      text,
      '#/anyOf/1/type was "null" and is "string"',
    ],
    [
      "a kind is gone",
      { oneOf: [kind("a"), kind("b")] },
      { oneOf: [kind("a")] },
      '#/oneOf/1/properties/kind does not take "b" any more',
    ],
    [
      "a kind asks for more",
      { oneOf: [kind("a"), kind("b")] },
      { oneOf: [kind("a"), closed({ kind: { const: "b" }, c: text }, ["kind", "c"])] },
      "#/oneOf/1/required c is required now",
    ],
    ["a lower bound", { type: "number" }, { type: "number", minimum: 0 }, "#/minimum was nothing and is 0"],
    [
      "fewer in a list",
      { type: "array", items: text },
      { type: "array", items: text, maxItems: 9 },
      "#/maxItems was nothing and is 9",
    ],
    [
      "what stands in a list",
      { type: "array", items: text },
      { type: "array", items: { ...text, minLength: 1 } },
      "#/items/minLength was nothing and is 1",
    ],
    ["a pattern", text, { ...text, pattern: "^a$" }, '#/pattern was nothing and is "^a$"'],
    ["another pattern", { ...text, pattern: "a" }, { ...text, pattern: "b" }, '#/pattern was "a" and is "b"'],
    ["a format", text, { ...text, format: "date" }, '#/format was nothing and is "date"'],
    ["what left out means", { ...text, default: "a" }, { ...text, default: "b" }, '#/default was "a" and is "b"'],
    [
      "the names of fields",
      { type: "object", propertyNames: text },
      { type: "object", propertyNames: { ...text, pattern: "a" } },
      '#/propertyNames/pattern was nothing and is "a"',
    ],
    [
      "what any other field may be",
      { type: "object", additionalProperties: text },
      { type: "object", additionalProperties: { ...text, maxLength: 1 } },
      "#/additionalProperties/maxLength was nothing and is 1",
    ],
  ])("is told: %s", (_, before, now, told) =>
    expect(narrowings(before, now).map(({ path, what }) => `${path} ${what}`)).toEqual([told]),
  );

  it.each<[string, Schema]>([
    ["not", { not: text }],
    ["allOf", { allOf: [text] }],
    ["$ref", { $ref: "#/$defs/a" }],
    ["multipleOf", { type: "number", multipleOf: 2 }],
    ["anyOf beside type", { type: "object", anyOf: [closed({})] }],
  ])("a keyword that nobody compares is an error, not a pass: %s", (keyword, schema) => {
    for (const [before, now] of [
      [schema, text],
      [text, schema],
      [closed({ a: schema }), closed({ a: text })],
    ] as const) {
      expect(() => narrowings(before, now)).toThrow(KeywordNotCompared);
      expect(() => narrowings(before, now)).toThrow(keyword.split(" ")[0]);
    }
  });

  it("readers of a notice are told what is not always there, and what can be of another type", () => {
    const before = closed({ a: text, list: { type: "array", items: closed({ b: text }, ["b"]) } }, ["a"]);
    const now = closed({
      a: { type: ["string", "null"] },
      c: text,
      list: { type: "array", items: closed({ b: text }) },
    });
    expect(lostPromises(before, now).map(({ path, what }) => `${path} ${what}`)).toEqual([
      "#/required a is not always given any more",
      "#/properties/a/type can be of type null now",
      "#/properties/list/items/required b is not always given any more",
    ]);
    expect(lostPromises(before, { ...before, properties: { ...before.properties, c: text } })).toEqual([]);
  });
});

/** Schemas as our definitions are made of them, small enough that two of them often fit one another. */
const schema = fc.letrec<{ any: z.ZodType; object: z.ZodType }>((tie) => ({
  object: fc
    .dictionary(fc.constantFrom("a", "b"), fc.tuple(tie("any"), fc.boolean()), { maxKeys: 2 })
    .map((made) =>
      z.strictObject(
        Object.fromEntries(Object.entries(made).map(([name, [one, given]]) => [name, given ? one : one.optional()])),
      ),
    ),
  any: fc.oneof(
    { maxDepth: 3, depthIdentifier: "schema" },
    fc.tuple(fc.nat(2), fc.option(fc.nat(2))).map(([min, more]) =>
      more === null
        ? z.string().min(min)
        : z
            .string()
            .min(min)
            .max(min + more),
    ),
    fc.subarray(["x", "xx", "y"], { minLength: 1 }).map((values) => z.enum(values)),
    fc.constantFrom("x", "xx", 1).map((value) => z.literal(value)),
    fc.integer({ min: -1, max: 2 }).map((min) => z.int().min(min)),
    fc.integer({ min: -1, max: 2 }).map((max) => z.number().max(max)),
    fc.constantFrom("^x", "x$").map((pattern) => z.string().regex(new RegExp(pattern))),
    tie("any").map((one) => one.nullable()),
    tie("any").chain((one) => tie("any").map((other) => z.union([one, other]))),
    fc.tuple(tie("any"), fc.nat(2)).map(([one, max]) => z.array(one).max(max)),
    fc
      .tuple(tie("any"), fc.nat(1))
      .map(([one, at]) => z.record([z.string(), z.string().regex(/^a/)][at] ?? z.string(), one)),
    tie("object"),
  ),
})).any;

/** Values that such schemas take and do not take. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>("", "x", "xx", "y", "yx", "xxx", null, 0, 1, 2, -1, 0.5, true),
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "ab"), tie("any"), { maxKeys: 2 }),
  ),
})).any;

describe("for any two schemas", () => {
  const asJson = (one: z.ZodType) => z.toJSONSchema(one, { io: "input" }) as Schema;

  it("where nothing is told, whatever the first takes the second takes", () => {
    let passed = 0;
    fc.assert(
      fc.property(schema, schema, fc.array(value, { minLength: 30, maxLength: 30 }), (before, now, values) => {
        if (narrowings(asJson(before), asJson(now)).length > 0) return;
        passed += 1;
        for (const one of values) if (before.safeParse(one).success) expect(now.safeParse(one).success).toBe(true);
      }),
      { numRuns: 1_500 },
    );
    expect(passed).toBeGreaterThan(50);
  });

  it("a schema takes what it took, and what it took besides another", () => {
    fc.assert(
      fc.property(schema, schema, (one, other) => {
        expect(narrowings(asJson(one), asJson(one))).toEqual([]);
        expect(narrowings(asJson(one), asJson(z.union([other, one])))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
