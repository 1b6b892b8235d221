import type * as z from "zod";
import { type Problem, problemOf, readBy } from "../../events/parse.ts";
import { type FeedDescription, feedDescription } from "./description.ts";
import { parsedJson } from "./owner.ts";

/** A description that can be followed, or what is wrong with it: each thing with its field and remedy. */
export type DescriptionRead =
  | { readonly ok: true; readonly description: FeedDescription }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a description is called where all of it is meant: its file has the name that its sender gave it. */
const whole = "description";

/** Things that are told of one description, at most. */
const problemsMax = 20;

/** Reads a feed's description. What is wrong is told by its place, never by what stands there. */
export function readDescription(text: string): DescriptionRead {
  const json = parsedJson(text);
  if (json === undefined) return wrong("is not JSON", "write JSON");
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return wrong("is no object", "write one JSON object");
  const result = readBy(feedDescription, json);
  if (result === null) return wrong("is of the wrong kind", "give lists and texts where the schema has them");
  if (result.success) return { ok: true, description: result.data };
  const problems = result.error.issues.flatMap(innermost).slice(0, problemsMax);
  return { ok: false, problems: problems.map((issue) => problemOf(issue, json, whole)) };
}

const wrong = (problem: string, remedy: string): DescriptionRead => ({
  ok: false,
  problems: [{ field: whole, problem, remedy }],
});

/** What is wrong with a description, in one line for each thing. */
export const inLines = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ field, problem, remedy }) => `${field} ${problem}; ${remedy}`);

/** The same of a description in a file, which each line names. */
export const inLinesOf = (file: string, problems: readonly Problem[]): readonly string[] =>
  problems.map(({ field, problem, remedy }) => `${file}: ${field === whole ? "" : `${field} `}${problem}; ${remedy}`);

type Issue = z.core.$ZodIssue;

/**
 * What is wrong inside the one of several kinds of value that was probably meant: the one with which the least is wrong
 * at its top. Where nothing like any of them was given, the union says what to give.
 */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const depth = (issues: readonly Issue[]): number => Math.min(...issues.map(({ path }) => path.length));
  const [meant] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  const isLike = meant !== undefined && (depth(meant) > 0 || meant.some(({ code }) => code === "unrecognized_keys"));
  if (!isLike) return [issue];
  return meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(innermost);
}
