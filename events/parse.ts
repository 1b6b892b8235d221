import type * as z from "zod";
import { type Bound, beyondBounds } from "./bounds.ts";
import { type BelfryEvent, published } from "./catalogue.ts";
import { maxEventBytes, maxEventDepth, maxEventValues } from "./envelope.ts";
import { didYouMean, meantType } from "./nearest-name.ts";

/** One thing wrong with an event: which field, what is wrong, what to do. Never holds a value that was sent. */
export type Problem = { readonly field: string; readonly problem: string; readonly remedy: string };

/** An event that was accepted, or everything that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly event: BelfryEvent }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const nameable = /^[A-Za-z0-9_.-]{1,64}$/;
const maxProblems = 20;

/**
 * Reads one event, of any version that was ever published. What is accepted depends on the event alone, so that it can
 * be read again years later; it is given back as it was sent, and `newest` says it in the words of today.
 * @param received JSON text, or a value that was parsed from JSON.
 */
export function parseEvent(received: unknown): Parsed {
  const text = typeof received === "string" ? received : textOf(received);
  const beyond = text === null ? "depth" : beyondBounds(text);
  if (beyond !== null) return rejected("event", ...tooMuch[beyond]);
  const value = typeof received === "string" ? parseJson(received) : received;
  if (value === undefined) return rejected("event", "is not JSON", "send one JSON object in UTF-8");
  if (halfCharacter.test(typeof received === "string" ? JSON.stringify(value) : (text ?? "")))
    return rejected("event", "holds half a character", "send well-formed UTF-8");
  return parseValue(value);
}

/** What to say of an event that goes beyond a bound. */
const tooMuch: Readonly<Record<Bound, readonly [problem: string, remedy: string]>> = {
  bytes: [`has more than ${maxEventBytes} bytes`, `send at most ${maxEventBytes} bytes; split it into several events`],
  depth: ["is nested too deeply", `nest at most ${maxEventDepth} levels`],
  values: ["has too many values", `send at most ${maxEventValues} values; split it into several events`],
};

/** JSON of a value; null where it is nested deeper than can be written. */
function textOf(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? "";
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A surrogate that stands alone: JSON.stringify escapes only those. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function parseValue(value: unknown): Parsed {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return rejected("event", "is not an object", "send one JSON object");
  const { type, version } = value as { type?: unknown; version?: unknown };
  const versions = typeof type === "string" ? published.get(type) : undefined;
  if (versions === undefined)
    return rejected("type", "is not an event that Belfry knows", meantType(type, [...published.keys()]));
  const sent = versions.find(({ definition }) => definition.version === version);
  if (sent === undefined) {
    const read = versions.map(({ definition }) => definition.version);
    return rejected("version", "is not a version that Belfry reads", `use version ${read.join(" or ")} of ${type}`);
  }
  const result = readBy(sent.schema, value);
  if (result === null)
    return rejected(
      "event",
      "has an object where the schema has a list or a text",
      "give each field as its schema says",
    );
  if (result.success) return { ok: true, event: result.data as BelfryEvent };
  const issues = toldOnce(result.error.issues).slice(0, maxProblems);
  return { ok: false, problems: issues.map((issue) => problemOf(issue, value)) };
}

/**
 * What a schema says of a value; null where it broke over it. The schema's bounds on lists and texts compare whatever
 * an object calls its length, and an object that cannot become a number breaks them.
 */
export function readBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.ZodSafeParseResult<z.output<Schema>> | null {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Issues without those that follow from another: a value of the wrong kind is beyond no bound, and of two bounds the nearer counts. */
function toldOnce(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const at = ({ path }: z.core.$ZodIssue) => JSON.stringify(path.map(String));
  const ofWrongKind = new Set(issues.filter(({ code }) => code === "invalid_type").map(at));
  const last = new Map(issues.filter(isBound).map((issue) => [`${at(issue)}${issue.code}`, issue]));
  return issues.filter(
    (issue) => !isBound(issue) || (!ofWrongKind.has(at(issue)) && last.get(`${at(issue)}${issue.code}`) === issue),
  );
}

/**
 * What an issue of a schema says, with field and remedy. Every union of the catalogue is discriminated, so an issue
 * always names a field.
 * @param value what the schema was given
 * @param whole what it is called where an issue is about all of it
 */
export function problemOf(issue: z.core.$ZodIssue, value: object, whole = "event"): Problem {
  const field =
    issue.path
      .map(String)
      .filter((part) => nameable.test(part))
      .join(".") || whole;
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.filter((key) => nameable.test(key)).slice(0, 5);
    const rest = issue.keys.length - keys.length;
    const named = [...keys, ...(rest === 0 ? [] : [`${rest} whose names are not repeated here`])].join(", ");
    const remedy = isOwn(issue.message) ? issue.message : "remove them";
    return { field, problem: `has fields that are not in the schema: ${named}`, remedy };
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map((one) => String(one).replace("\t", "\\t"));
    const sent = partOf(value, issue.path);
    const areTypes = allowed.length > 1 && allowed.every((name) => published.has(name));
    const remedy = areTypes ? meantType(sent, allowed) : `${didYouMean(sent, allowed)}use ${allowed.join(" or ")}`;
    return { field, problem: "is not one of the allowed values", remedy };
  }
  if (issue.code === "invalid_union" && partOf(value, issue.path) === undefined)
    return { field, problem: "is missing", remedy: ofUnion(issue) };
  if (issue.code === "invalid_union") return { field, problem: "is not accepted", remedy: ofUnion(issue) };
  if (isBound(issue)) return { field, ...beyond(issue) };
  if (issue.code === "invalid_key")
    return { field, problem: "has a name that is not accepted", remedy: issue.issues[0]?.message ?? issue.message };
  if (issue.code !== "invalid_type") return { field, problem: "is not accepted", remedy: issue.message };
  const part = partOf(value, issue.path);
  return {
    field,
    problem: part === undefined ? "is missing" : kindProblem(issue.expected, part),
    remedy: isOwn(issue.message) ? issue.message : `give ${kinds[issue.expected] ?? issue.expected}`,
  };
}

/** Whether a message was written here, and not by the library that reads schemas. */
const isOwn = (message: string): boolean => !/^(?:Invalid|Too (?:small|big)|Unrecognized)/.test(message);

/** What a field takes, as somebody who writes JSON calls it. */
const kinds: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number without quotes",
  int: "a whole number, as in 2",
  boolean: "true or false without quotes",
  object: "an object in braces",
  record: "an object in braces",
  array: "a list in brackets",
};

const kindProblem = (expected: string, part: unknown): string =>
  expected === "int" && typeof part === "number" ? "is not a whole number" : "is of the wrong kind";

type BoundIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

const isBound = (issue: z.core.$ZodIssue): issue is BoundIssue =>
  issue.code === "too_small" || issue.code === "too_big";

/** What is beyond which bound, and what to give instead. */
function beyond(issue: BoundIssue): Omit<Problem, "field"> {
  const least = issue.code === "too_small";
  const bound = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const [one, more] = issue.origin === "string" ? ["character", "characters"] : ["entry", "entries"];
  const isNumber = issue.origin === "number" || issue.origin === "int";
  const counted = `${bound} ${bound === 1 ? one : more}`;
  const problem = isNumber
    ? `is ${least ? "below" : "above"} ${bound}`
    : least && bound === 1
      ? "is empty"
      : `has ${least ? "fewer" : "more"} than ${counted}`;
  const remedy = `give at ${least ? "least" : "most"} ${isNumber ? bound : counted}`;
  return { problem, remedy: isOwn(issue.message) ? issue.message : remedy };
}

/** What to give where several kinds of thing are taken; which of them, where one field says it. */
function ofUnion({ message, ...issue }: z.core.$ZodIssueInvalidUnion): string {
  if (isOwn(message)) return message;
  const { options } = issue as { options?: unknown };
  return Array.isArray(options) ? `use ${options.join(" or ")}` : "give it as the schema says";
}

function partOf(value: unknown, path: readonly PropertyKey[]): unknown {
  let part = value;
  for (const key of path) part = (part as Record<PropertyKey, unknown> | undefined)?.[key];
  return part;
}

const rejected = (field: string, problem: string, remedy: string): Parsed => ({
  ok: false,
  problems: [{ field, problem, remedy }],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
