/** A JSON Schema, or its words in OpenAPI. */
type Keywords = { readonly [keyword: string]: unknown };

/** What a schema of the registry is about: an event as EventBridge delivers it. */
export type BusEvent = {
  readonly type: string;
  readonly version: number;
  /** The source that alone sends it; null where any sender may. */
  readonly source: string | null;
  /** The schema of its detail as it was published, in draft 2020-12. */
  readonly detail: Keywords;
};

/**
 * An event as an OpenAPI 3.0 document, as EventBridge's schema registry takes it and makes code of it: `AWSEvent` is what
 * EventBridge delivers, and refers to the schema of its detail. Where any sender may send it, its source is left out,
 * and tools ask for one.
 * Source: the schemas that EventBridge itself publishes, as aws.ssm@ParameterStoreChange.
 */
export const openApiDocument = ({ type, version, source, detail }: BusEvent) => ({
  openapi: "3.0.0",
  info: { title: type, version: `${version}.0.0` },
  paths: {},
  components: {
    schemas: {
      AWSEvent: {
        type: "object",
        required: Object.keys(delivered),
        "x-amazon-events-detail-type": type,
        ...(source === null ? {} : { "x-amazon-events-source": source }),
        properties: { ...delivered, detail: { $ref: `#/components/schemas/${type}` } },
      },
      [type]: inOpenApi(detail),
    },
  },
});

const text = { type: "string" };
/** What EventBridge puts around a detail. */
const delivered = {
  "detail-type": text,
  resources: { type: "array", items: text },
  detail: {},
  id: text,
  source: text,
  time: { type: "string", format: "date-time" },
  region: text,
  version: text,
  account: text,
};

/** A schema of which OpenAPI 3.0 has no words: say here how it is put. */
export class NoWordsInOpenApi extends Error {
  override readonly name = "NoWordsInOpenApi";
}

const asTheyAre = new Set([
  ...["title", "description", "default", "enum", "type", "format", "pattern", "required"],
  ...["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"],
]);

/**
 * A schema of draft 2020-12, as far as zod writes one for events, in the words of OpenAPI 3.0.
 * @throws NoWordsInOpenApi naming a keyword that is not known here, so that none is lost in silence
 */
export function inOpenApi(schema: Keywords): Keywords {
  const types = Array.isArray(schema.type) ? schema.type : null;
  if (types !== null) return inOpenApi({ ...schema, type: undefined, anyOf: types.map((type) => ({ type })) });
  const words: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) Object.assign(words, inWords(keyword, value));
  return words;
}

function inWords(keyword: string, value: unknown): Keywords {
  if (value === undefined || keyword === "$schema" || keyword === "examples") return {};
  if (asTheyAre.has(keyword)) return { [keyword]: value };
  switch (keyword) {
    case "const":
      return { enum: [value] };
    case "items":
      return { items: inOpenApi(value as Keywords) };
    case "additionalProperties":
      return { additionalProperties: typeof value === "boolean" ? value : inOpenApi(value as Keywords) };
    case "properties":
      return {
        properties: Object.fromEntries(
          Object.entries(value as Keywords).map(([name, field]) => [name, inOpenApi(field as Keywords)]),
        ),
      };
    case "anyOf":
    case "oneOf":
      return oneOfThese(keyword, value as readonly Keywords[]);
    default:
      throw new NoWordsInOpenApi(`${keyword} is not put into OpenAPI 3.0 yet; say in open-api-document.ts how it is`);
  }
}

/** OpenAPI 3.0 has no type of nothing: what may be nothing is said to be nullable. */
function oneOfThese(keyword: string, members: readonly Keywords[]): Keywords {
  const others = members.filter(({ type }) => type !== "null").map(inOpenApi);
  const nullable = others.length < members.length ? { nullable: true } : {};
  const [only, ...more] = others;
  return only !== undefined && more.length === 0 ? { ...only, ...nullable } : { [keyword]: others, ...nullable };
}
