import { describe, expect, it } from "vitest";
import * as z from "zod";
import { beyondBounds } from "../../events/bounds.ts";
import { published } from "../../events/catalogue.ts";
import { maxEventBytes, maxEventDepth, maxEventValues } from "../../events/envelope.ts";
import { readDelivery } from "../../functions/received.ts";

type Schema = { readonly [keyword: string]: unknown };

/** Entries of a list that was published without a bound; the code has one. */
const unpublishedMax = 100;

/** The most values that a JSON Schema lets an event have. */
function mostValues(schema: Schema): number {
  const kinds = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (kinds !== undefined) return Math.max(...kinds.map(mostValues));
  const fields = Object.values((schema.properties ?? {}) as Record<string, Schema>);
  const entries = schema.type === "array" ? ((schema.maxItems ?? unpublishedMax) as number) : 0;
  const inside = entries === 0 ? 0 : entries * mostValues(schema.items as Schema);
  const parted = Math.max(1, fields.length + entries);
  const holds = schema.type === "array" || schema.type === "object";
  return holds ? parted + fields.reduce((sum, one) => sum + mostValues(one), inside) : 0;
}

describe("the bounds of an event", () => {
  it.each([...published.values()].flat().map(({ schema, definition }) => [definition.type, schema] as const))(
    "let %s have all that its schema allows",
    (_, schema) => {
      const most = mostValues(z.toJSONSchema(schema, { io: "input" }) as Schema);
      expect(most).toBeLessThan(maxEventValues);
    },
  );

  it.each<[string, string, ReturnType<typeof beyondBounds>]>([
    ["the deepest", `${"[".repeat(maxEventDepth)}${"]".repeat(maxEventDepth)}`, null],
    ["a level more", `${"[".repeat(maxEventDepth + 1)}${"]".repeat(maxEventDepth + 1)}`, "depth"],
    ["levels side by side", `[${Array(9).fill("[[[]]]").join()}]`, null],
    ["the most values", `[${Array(maxEventValues).fill("0").join()}]`, null],
    [
      "a value more",
      `[${Array(maxEventValues + 1)
        .fill("0")
        .join()}]`,
      "values",
    ],
    ["signs in texts", JSON.stringify({ a: '\\"[{,'.repeat(maxEventValues), "[[[[[[[[[": "\\" }), null],
    ["the longest", JSON.stringify("a".repeat(maxEventBytes - 2)), null],
    ["a byte more", JSON.stringify("a".repeat(maxEventBytes - 1)), "bytes"],
    ["a text that does not end", '{"a":"\\', null],
  ])("%s", (_, text, beyond) => expect(beyondBounds(text)).toBe(beyond));
});

describe("a delivery whose content is beyond the bounds", () => {
  const delivery = { version: "0", account: "1".repeat(12), source: "hr.lab", "detail-type": "EmployeeHired" };

  it("names who sent it, and keeps the content as the text that it is", () => {
    const detail = { employer: "leuven-lab", more: "x".repeat(maxEventBytes) };
    expect(readDelivery(JSON.stringify({ ...delivery, detail }))).toMatchObject({
      account: delivery.account,
      source: "hr.lab",
      type: "EmployeeHired",
      detail: JSON.stringify(detail),
    });
  });

  it("names nobody where that is what is beyond them", () => {
    const detail = { employer: "leuven-lab" };
    const body = JSON.stringify({ ...delivery, source: Array(maxEventValues).fill({}), detail });
    expect(readDelivery(body)).toMatchObject({ account: "", source: "", type: "", detail: JSON.stringify(detail) });
  });
});
