import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { notices, published } from "../../events/catalogue.ts";
import { every } from "../sampled.ts";

const text = readFileSync(new URL("../../events/asyncapi.json", import.meta.url), "utf8");
const parser = new Parser();

type Schema = Parameters<typeof z.fromJSONSchema>[0];
type Message = {
  readonly headers: Schema;
  readonly payload: Schema;
  readonly examples: readonly { readonly headers: unknown; readonly payload: unknown }[];
};
/** The parser does not read examples, so they are read here. */
const messages: readonly [string, Message][] = Object.entries(JSON.parse(text).components.messages);

/** The document as AsyncAPI's own parser reads it, with all that it has to say: once, for that takes it seconds. */
const parsed = parser.parse(text);

type Diagnostics = Awaited<typeof parsed>["diagnostics"];

/** Errors, warnings and hints alike. */
const saidIn = (diagnostics: Diagnostics): readonly string[] =>
  diagnostics.map(({ message, path }) => `${path.join(".")}: ${message}`);

/** The document with one text in the place of another. */
function broken(from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe("the published document", () => {
  it("is one that AsyncAPI's own parser has nothing to say of", async () => {
    expect(saidIn((await parsed).diagnostics)).toEqual([]);
  });

  const mistakes: readonly [string, string, string][] = [
    ["a type of the payload that there is not", '"type": "string"', '"type": "text"'],
    ["a message that is not there", "#/components/messages/ShiftsRecorded", "#/components/messages/Shifts"],
    ["an action that there is not", '"action": "receive"', '"action": "hear"'],
  ];
  it.each(every(3, mistakes))("would be found out with %s", async (_, from, to) => {
    expect(saidIn(await parser.validate(broken(from, to)))).not.toEqual([]);
  });

  it.each(messages)("accepts its example of %s, headers too, and no example of another event", (name, message) => {
    const headers = z.fromJSONSchema(message.headers);
    const payload = z.fromJSONSchema(message.payload);
    const fitting = messages.filter(([, { examples }]) =>
      examples.every(
        (example) => headers.safeParse(example.headers).success && payload.safeParse(example.payload).success,
      ),
    );
    expect(fitting.map(([other]) => other)).toEqual([name]);
  });

  it("has every event as something that Belfry receives, and every notice as something that it sends", async () => {
    const { document } = await parsed;
    const namesOf = (action: "receive" | "send") =>
      (document?.operations().all() ?? [])
        .filter((operation) => operation.action() === action)
        .flatMap((operation) => operation.messages().all())
        .map((message) => message.name())
        .sort();
    const versions = [...published.values()].flatMap((all) =>
      all.map(({ definition: { type, version } }) => (version === all.length ? type : `${type}.v${version}`)),
    );
    expect(versions).toContain("WatchFellBehind.v1");
    expect(namesOf("receive")).toEqual(versions.sort());
    expect(namesOf("send")).toEqual(notices.map(({ type }) => type).sort());
  });

  it("stands alone", () => {
    const references = [...text.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference = ""]) => reference);
    expect(references.filter((reference) => !reference.startsWith("#/"))).toEqual([]);
  });
});
