import { describe, expect, it } from "vitest";
import * as z from "zod";
import { notices, published } from "../../events/catalogue.ts";
import { keptSchemas } from "../../infra/docs/kept-schemas.ts";
import { inOpenApi, NoWordsInOpenApi } from "../../infra/docs/open-api-document.ts";
import { narrowings, type Schema } from "../../infra/docs/schema-comparison.ts";
import { stages } from "../../infra/stages.ts";
import { ofType, propertiesOf, stageNamed, synthesise } from "./synthesised.ts";

const { resources } = synthesise(stageNamed("prod"));
const kept = keptSchemas();

type Registered = {
  readonly SchemaName: string;
  readonly RegistryName: unknown;
  readonly Description: string;
  readonly Type: string;
  readonly Content: string;
};
const registered = new Map(
  propertiesOf<Registered>(resources, "AWS::EventSchemas::Schema").map((schema) => [schema.SchemaName, schema]),
);

/** Every version of what is said on the bus, with the name that it must have in the registry. */
const onBus = [
  ...[...published.values()].flat().map(({ definition: { type, version, ownSource, accepted } }) => ({
    ...{ type, version, source: ownSource, example: accepted as object },
    name: `${ownSource ?? "belfry"}@${type}-v${version}`,
  })),
  ...notices.map(({ type, sender, example }) => ({
    ...{ type, version: 1, source: sender, example: example as object },
    name: `${sender}@${type}-v1`,
  })),
];

const documentOf = (name: string) => JSON.parse(registered.get(name)?.Content ?? "{}");

/** A schema of OpenAPI as JSON Schema says it. */
const asJsonSchema = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(asJsonSchema);
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, ...rest } = schema as Record<string, unknown>;
  const same = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, asJsonSchema(part)]));
  if (nullable !== true) return same;
  const { anyOf = [same] } = same as { anyOf?: unknown[] };
  return { anyOf: [...anyOf, { type: "null" }] };
};

describe("EventBridge's registry of schemas", () => {
  it("holds every version of every event and every notice, and nothing else", () => {
    expect([...registered.keys()].sort()).toEqual(onBus.map(({ name }) => name).sort());
    expect([...registered.keys()]).toEqual(
      expect.arrayContaining([
        "belfry@EmployeeHired-v1",
        "belfry.alerts@WatchFellBehind-v1",
        "belfry.alerts@WatchFellBehind-v2",
        "belfry.changes@DossierChanged-v1",
      ]),
    );
    expect([...kept.keys()].length).toBe(registered.size + 1);
  });

  it.each(onBus)("takes of $name what was published, no more and no less", ({ type, version, name }) => {
    const detail = asJsonSchema(documentOf(name).components.schemas[type]) as Schema;
    const asPublished = JSON.parse(kept.get(`${type}.v${version}.json`) ?? "") as Schema;
    expect(narrowings(asPublished, detail)).toEqual([]);
    expect(narrowings(detail, asPublished)).toEqual([]);
  });

  it.each(onBus)(
    "has $name as EventBridge delivers it, and as its code bindings are made of",
    ({ type, version, source, example, name }) => {
      const { openapi, info, paths, components } = documentOf(name);
      expect({ openapi, info, paths }).toEqual({
        openapi: "3.0.0",
        info: { title: type, version: `${version}.0.0` },
        paths: {},
      });
      const { AWSEvent, [type]: detail } = components.schemas;
      expect(AWSEvent).toMatchObject({
        "x-amazon-events-detail-type": type,
        properties: { detail: { $ref: `#/components/schemas/${type}` } },
      });
      expect(AWSEvent["x-amazon-events-source"]).toBe(source);
      expect(AWSEvent.required.toSorted()).toEqual(Object.keys(AWSEvent.properties).sort());
      const read = z.fromJSONSchema(detail, { defaultTarget: "openapi-3.0" });
      expect(read.safeParse(example).success).toBe(true);
      expect(read.safeParse({ ...example, unheardOf: 1 }).success).toBe(false);
    },
  );

  it("keeps to what the registry takes of one", () => {
    const [registry] = ofType(resources, "AWS::EventSchemas::Registry");
    expect(registry?.[1].Properties.RegistryName).toBe("belfry-prod");
    for (const { Type, Content, SchemaName, Description, RegistryName } of registered.values()) {
      expect(Type).toBe("OpenApi3");
      expect(Content.length).toBeLessThanOrEqual(100_000);
      expect(SchemaName).toMatch(/^[0-9A-Za-z_.@-]{1,385}$/);
      expect(Description).toMatch(/^.{1,256}$/);
      expect(RegistryName).toEqual({ "Fn::GetAtt": [registry?.[0], "RegistryName"] });
    }
  });

  it.each(stages)("leaves room in the template of $name: 500 resources, a megabyte", (stage) => {
    const all = synthesise(stage).resources;
    expect(Object.keys(all).length).toBeLessThanOrEqual(400);
    expect(Buffer.byteLength(JSON.stringify(all))).toBeLessThanOrEqual(800_000);
  });
});

describe("a schema is put into OpenAPI 3.0", () => {
  it.each<[string, object, object]>([
    ["a constant", { type: "string", const: "a" }, { type: "string", enum: ["a"] }],
    [
      "several types",
      { type: ["string", "null"], description: "x" },
      { type: "string", nullable: true, description: "x" },
    ],
    [
      "what may be nothing",
      { anyOf: [{ type: "string", const: "a" }, { type: "null" }] },
      { type: "string", enum: ["a"], nullable: true },
    ],
    [
      "one of two, or nothing",
      { oneOf: [{ type: "string" }, { type: "number" }, { type: "null" }] },
      { oneOf: [{ type: "string" }, { type: "number" }], nullable: true },
    ],
    [
      "a list of objects",
      { type: "array", items: { type: "object", properties: { a: { const: 1 } } } },
      { type: "array", items: { type: "object", properties: { a: { enum: [1] } } } },
    ],
    ["what only our own readers need", { $schema: "x", type: "string", examples: ["a"] }, { type: "string" }],
  ])("%s", (_, schema, put) => expect(inOpenApi(schema as never)).toEqual(put));

  it.each(["propertyNames", "not", "$ref", "prefixItems"])("%s is an error: nothing is lost in silence", (keyword) =>
    expect(() => inOpenApi({ type: "object", properties: { a: { [keyword]: {} } } })).toThrow(NoWordsInOpenApi),
  );
});
