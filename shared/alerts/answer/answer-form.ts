import * as z from "zod";
import { addDays, addYears, type Day, formatDay, isDay, parseDay } from "../../calendar/day.ts";
import { plainLine } from "../plain-line.ts";
import { type AnswerProblem, answerProblems } from "../wording/answer/keys.ts";

/** An answer as a person gave it on the page. */
export type GivenAnswer =
  | { readonly kind: "acknowledged" }
  | { readonly kind: "snoozed"; readonly until: Day }
  | { readonly kind: "waived"; readonly until: Day; readonly reason: string };

/** The fields of the form, and what stands in each. */
export const fields = ["answer", "snoozedUntil", "waivedUntil", "reason"] as const;
export type Field = (typeof fields)[number];
export type Filled = { readonly [F in Field]: string };

/** What is wrong with a field. */
export type FieldProblem = { readonly field: Field; readonly problem: AnswerProblem };

/** A form that was read: the answer, or all that is wrong with it. */
export type ReadForm =
  | { readonly ok: true; readonly answer: GivenAnswer }
  | { readonly ok: false; readonly filled: Filled; readonly problems: readonly FieldProblem[] };

/** The longest reason, in characters; as in the event. */
export const reasonLengthMax = 500;
const snoozeDays = 7;
const waiverDays = 30;

/** The days until which silence may be asked: from tomorrow to a year from now. */
export const boundsFrom = (today: Day): { readonly first: Day; readonly last: Day } => ({
  first: addDays(today, 1),
  last: addYears(today, 1),
});

/** What stands in the form at first: a week of silence, but none beyond the last day before it is due. */
export function atFirst(today: Day, due: Day | null): Filled {
  const { first } = boundsFrom(today);
  const week = addDays(today, snoozeDays);
  const snoozed = due !== null && due > first && due <= week ? addDays(due, -1) : week;
  return {
    answer: "",
    snoozedUntil: formatDay(snoozed),
    waivedUntil: formatDay(addDays(today, waiverDays)),
    reason: "",
  };
}

/** Reads a form as a browser posts it (application/x-www-form-urlencoded). */
export function readForm(body: string, today: Day): ReadForm {
  const posted = new URLSearchParams(body);
  const filled: Filled = {
    answer: posted.get("answer") ?? "",
    snoozedUntil: posted.get("snoozedUntil") ?? "",
    waivedUntil: posted.get("waivedUntil") ?? "",
    reason: posted.get("reason") ?? "",
  };
  const read = formOn(today).safeParse(filled);
  if (read.success) return { ok: true, answer: answerIn(read.data) };
  const problems = read.error.issues.map(({ path, message }) => ({
    field: fields.find((field) => field === path[0]) ?? "answer",
    problem: answerProblems.find((problem) => problem === message) ?? "no-choice",
  }));
  return { ok: false, filled, problems };
}

function formOn(today: Day) {
  const { first, last } = boundsFrom(today);
  const says = (problem: AnswerProblem) => ({ error: problem, abort: true });
  const until = z
    .string()
    .refine(isDay, says("no-day"))
    .transform(parseDay)
    .refine((day) => day >= first, says("too-early"))
    .refine((day) => day <= last, says("too-late"));
  const reason = z
    .string()
    .transform(plainLine)
    .pipe(z.string().min(1, says("no-reason")).max(reasonLengthMax, says("reason-too-long")));
  return z.discriminatedUnion(
    "answer",
    [
      z.object({ answer: z.literal("acknowledged") }),
      z.object({ answer: z.literal("snoozed"), snoozedUntil: until }),
      z.object({ answer: z.literal("waived"), waivedUntil: until, reason }),
    ],
    { error: "no-choice" satisfies AnswerProblem },
  );
}

function answerIn(form: z.output<ReturnType<typeof formOn>>): GivenAnswer {
  switch (form.answer) {
    case "acknowledged":
      return { kind: "acknowledged" };
    case "snoozed":
      return { kind: "snoozed", until: form.snoozedUntil };
    case "waived":
      return { kind: "waived", until: form.waivedUntil, reason: form.reason };
  }
}
