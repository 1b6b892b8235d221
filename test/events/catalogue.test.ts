import { describe, expect, it } from "vitest";
import { catalogue, notices } from "../../events/catalogue.ts";
import { families } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";

describe.each(catalogue.map((definition) => [definition.type, definition] as const))("%s", (type, definition) => {
  it("has an example that is accepted", () => {
    const parsed = parseEvent(definition.accepted);
    expect(parsed.ok && parsed.event.type).toBe(type);
  });
  it("has an example that is rejected for the field it names, and for nothing else", () => {
    const parsed = parseEvent(definition.rejected.event);
    expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual([definition.rejected.field]);
  });
  it("is accepted the same as JSON text and as a value, and parses to itself again", () => {
    const parsed = parseEvent(JSON.stringify(definition.accepted));
    expect(parsed).toEqual(parseEvent(definition.accepted));
    if (parsed.ok) expect(parseEvent(parsed.event)).toEqual(parsed);
  });
  it("says what it means in one sentence and belongs to a known family", () => {
    expect(definition.meaning).toMatch(/^[A-Z][^\n]+\.$/);
    expect(Object.keys(families)).toContain(definition.family);
  });
});

describe("the list", () => {
  it("names each event and notice once", () => {
    const types = [...catalogue, ...notices].map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
  });
  it.each(notices.map((notice) => [notice.type, notice] as const))("%s: its example fits its schema", (_, notice) => {
    expect(notice.detail.safeParse(notice.example).success).toBe(true);
  });
});
