import * as z from "zod";
import { problemOf, readBy } from "../events/parse.ts";
import { onlyFields } from "../shared/feeds/only-fields.ts";
import { ListedWrong } from "./senders.ts";
import type { Stage } from "./stages.ts";

const text = z.string();
const texts = z.array(text);
const days = z.int("give a whole number of days").min(1, "give at least 1 day");
const who = { account: text, roles: texts.exactOptional() };

/** The fields of a stage: the code is run as it stands, without its types being checked. */
const stageFields: z.ZodType<Stage> = onlyFields({
  name: z.enum(["dev", "prod"]),
  account: z
    .string()
    .regex(/^\d{12}$/, "give the twelve digits of an AWS account, as a text")
    .exactOptional(),
  region: text.exactOptional(),
  keepsData: z.boolean(),
  logDays: z.literal([14, 90]),
  archiveDays: days,
  lock: onlyFields({ mode: z.enum(["governance", "compliance"]), days }),
  mailSubdomain: text,
  mailsASecond: z.int("give a whole number of mails").min(1, "give at least 1 mail").max(1_000, "give at most 1000"),
  senders: z.array(onlyFields({ ...who, sources: texts, types: texts.exactOptional(), employers: texts })),
  feeders: z.array(onlyFields({ ...who, employer: text, feed: text })),
  describers: z.array(onlyFields(who)),
  setsRunsApart: z.boolean(),
});

/**
 * Checks the fields of every stage, before anything is made of them.
 * @throws ListedWrong with a line for each thing that is wrong: the stage, the field and what to do
 */
export function checkFields(stages: readonly unknown[]): void {
  const problems = stages.flatMap((stage, at) => problemsOf(stage, at));
  if (problems.length > 0) throw new ListedWrong(problems.join("\n"));
}

function problemsOf(stage: unknown, at: number): readonly string[] {
  if (typeof stage !== "object" || stage === null)
    return [`infra/stages.ts: stages[${at}] is no stage; give an object with the fields of Stage`];
  const { name } = stage as { name?: unknown };
  const where = name === "dev" || name === "prod" ? `stage ${name}` : `stages[${at}]`;
  const read = readBy(stageFields, stage);
  if (read === null)
    return [`infra/stages.ts: ${where} is of the wrong kind; give lists and texts where Stage has them`];
  return (read.error?.issues ?? []).map((issue) => {
    const { field, problem, remedy } = problemOf(issue, stage, "it");
    const named = field.replaceAll(/\.(\d+)/g, "[$1]");
    return `infra/stages.ts: ${where}: ${named} ${problem}; ${remedy}`;
  });
}
