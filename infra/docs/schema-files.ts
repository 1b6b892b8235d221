import * as z from "zod";
import { catalogue, definitions, notices, schemas } from "../../events/catalogue.ts";
import { feedDescription } from "../../shared/feeds/description.ts";

/** A JSON Schema (2020-12) for each event that senders send, for each notice that Belfry sends, and for the
 * description of a feed; by file name. */
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
  const feeds = jsonSchema(
    feedDescription,
    "FeedDescription",
    "What a feed's files look like, and what their rows mean.",
  );
  return new Map([...events, ...told, ["FeedDescription.v1.json", feeds]]);
}

/** What a sender may write: defaults may be left out, so this is the schema of the input. */
function jsonSchema(schema: z.ZodType, title: string, description: string): string {
  const made = z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" });
  return `${JSON.stringify({ title, description, ...made }, null, 2)}\n`;
}
