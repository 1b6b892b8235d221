import type { EventPattern, PatternValue } from "../../events/patterns.ts";

/** The part of an EventBridge event that a pattern may look at. */
export type MatchableEvent = {
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** A pattern that this matcher can't read. A retry never helps: correct the pattern, or add the operator here with its AWS example. */
export class EventPatternError extends Error {
  override readonly name = "EventPatternError";
}

const ENVELOPE_FIELDS: ReadonlySet<string> = new Set(["source", "detail-type", "detail"]);

/**
 * Whether an event falls under a pattern, as EventBridge decides it: every field named must match, one alternative of a
 * field is enough, a field that the event lacks never matches, and of an array field one element is enough.
 * Source: Amazon EventBridge user guide, "Comparison operators for use in event patterns".
 * @throws EventPatternError for an operator or field that Belfry does not use.
 */
export function matches(pattern: EventPattern, event: MatchableEvent): boolean {
  assertPattern(pattern);
  return (
    fieldMatches(pattern.source, event.source) &&
    fieldMatches(pattern["detail-type"], event["detail-type"]) &&
    Object.entries(pattern.detail ?? {}).every(([field, asked]) => {
      const value = heldIn(event.detail, field);
      if (isList(asked)) return fieldMatches(asked, value);
      return Object.entries(asked).every(([inside, alternatives]) => fieldMatches(alternatives, heldIn(value, inside)));
    })
  );
}

const heldIn = (whole: unknown, field: string): unknown =>
  typeof whole === "object" && whole !== null && Object.hasOwn(whole, field)
    ? (whole as Readonly<Record<string, unknown>>)[field]
    : undefined;

/** What TypeScript does not see in `Array.isArray`: a list that can't be written to is one too. */
const isList = <Element>(value: readonly Element[] | object): value is readonly Element[] => Array.isArray(value);

/**
 * Reads a pattern without an event, so that a wrong rule stops the start and not the first event.
 * @throws EventPatternError as `matches` does.
 */
export function assertPattern(pattern: EventPattern): void {
  for (const field of Object.keys(pattern)) {
    if (!ENVELOPE_FIELDS.has(field)) {
      throw new EventPatternError(`Pattern field "${field}" is not supported; use source, detail-type or detail.`);
    }
  }
  assertAlternatives("source", pattern.source);
  assertAlternatives("detail-type", pattern["detail-type"]);
  for (const [field, asked] of Object.entries(pattern.detail ?? {})) {
    if (typeof asked !== "object" || isList(asked)) assertAlternatives(`detail.${field}`, asked);
    else
      for (const [inside, alternatives] of Object.entries(asked))
        assertAlternatives(`detail.${field}.${inside}`, alternatives);
  }
}

function assertAlternatives(field: string, alternatives: unknown): void {
  if (alternatives === undefined) return;
  if (!Array.isArray(alternatives) || alternatives.length === 0) {
    throw new EventPatternError(`Pattern field "${field}" must be a list of at least one alternative.`);
  }
  for (const alternative of alternatives) {
    if (!isPatternValue(alternative)) {
      throw new EventPatternError(
        `Pattern field "${field}" uses ${JSON.stringify(alternative)}; known are a string, {"prefix": string}, {"wildcard": string} and {"anything-but": [string, ...]}.`,
      );
    }
  }
}

function isPatternValue(value: unknown): value is PatternValue {
  if (typeof value === "string") return true;
  if (typeof value !== "object" || value === null) return false;
  const [[operator, operand] = [], ...more] = Object.entries(value);
  if (more.length > 0) return false;
  if (operator === "prefix") return typeof operand === "string";
  // AWS refuses two stars next to each other, and a backslash before anything but a star or a backslash.
  if (operator === "wildcard") return typeof operand === "string" && /^(?:\\[\\*]|\*(?!\*)|[^\\*])*$/.test(operand);
  if (operator !== "anything-but" || !Array.isArray(operand) || operand.length === 0) return false;
  return operand.every((excluded) => typeof excluded === "string");
}

function fieldMatches(alternatives: readonly PatternValue[] | undefined, value: unknown): boolean {
  if (alternatives === undefined) return true;
  if (value === undefined) return false;
  const elements: readonly unknown[] = Array.isArray(value) ? value : [value];
  return elements.some((element) => alternatives.some((alternative) => valueMatches(alternative, element)));
}

function valueMatches(alternative: PatternValue, value: unknown): boolean {
  if (typeof alternative === "string") return value === alternative;
  if ("prefix" in alternative) return typeof value === "string" && value.startsWith(alternative.prefix);
  if ("wildcard" in alternative) return typeof value === "string" && fits(alternative.wildcard, value);
  return !alternative["anything-but"].some((excluded) => excluded === value);
}

/** A star stands for any characters, or none; a backslash before a star or a backslash for that itself. */
const fits = (wildcard: string, value: string): boolean =>
  new RegExp(`^${wildcard.replaceAll(/\\([\\*])|\*|[\\^$.+?()[\]{}|]/g, inRegExp)}$`, "s").test(value);

const inRegExp = (part: string, escaped: string | undefined): string => (part === "*" ? ".*" : `\\${escaped ?? part}`);
