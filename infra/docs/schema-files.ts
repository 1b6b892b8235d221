import * as z from "zod";
import { catalogue, definitions, notices, schemas } from "../../events/catalogue.ts";

/** A JSON Schema (2020-12) for each event that senders send, and for each notice that Belfry sends; by file name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const events = catalogue.map(({ type, version }): [string, string] => {
    const schema = schemas.get(type);
    const meaning = definitions.get(type)?.meaning;
    if (schema === undefined) throw new Error(`${type} has no schema`);
    return [`${type}.v${version}.json`, jsonSchema(schema, type, meaning ?? "")];
  });
  const told = notices.map(({ type, detail, meaning }): [string, string] => [
    `${type}.v1.json`,
    jsonSchema(detail, type, meaning),
  ]);
  return new Map([...events, ...told]);
}

/** What a sender may write: defaults may be left out, so this is the schema of the input. */
function jsonSchema(schema: z.ZodType, title: string, description: string): string {
  const made = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  return `${JSON.stringify({ title, description, ...made }, null, 2)}\n`;
}
