import { functions } from "../../functions/index.ts";
import { metrics } from "../../functions/metrics.ts";
import type { FunctionSpec, Trigger } from "../../functions/spec.ts";
import { made, tableOf } from "./page.ts";

/** The function table: what wakes each function, and what it may touch. */
export const functionsPage = (): string =>
  `${[
    made,
    "# Functions",
    tableOf(["function", "what it does", "wakes up on", "may", "limits"], functions.map(functionRow)),
    "## What is counted",
    tableOf(
      ["metric", "meaning", "alarm"],
      metrics.map(({ name, meaning, alarm }) => [name, meaning, alarm ?? "no"]),
    ),
  ].join("\n\n")}\n`;

const functionRow = (spec: FunctionSpec): readonly string[] => [
  spec.name,
  spec.meaning,
  spec.triggers.map(triggerText).join("; "),
  mayText(spec),
  `${spec.timeoutSeconds} s, ${spec.memoryMb} MB`,
];

function triggerText(trigger: Trigger): string {
  if (trigger.kind === "url") return `a web address, at most ${trigger.atOnceMax} at once`;
  if (trigger.kind === "schedule") return `\`${trigger.expression}\` ${trigger.timeZone}`;
  const types = trigger.patterns.flatMap((pattern) => pattern["detail-type"] ?? ["events of others"]);
  const names = types.map((type) =>
    typeof type === "string" ? type : "prefix" in type ? `${type.prefix}…` : "others",
  );
  return `queue: ${[...new Set(names)].join(", ")}`;
}

function mayText({ table, indexes, puts, sendsMail, signs, files, locked }: FunctionSpec): string {
  return [
    ...(table.length === 0 ? [] : [`table: ${table.join(", ")}`]),
    ...indexes.map((index) => `query ${index}`),
    ...(puts === null ? [] : [`put ${puts.types.join(", ")}`]),
    ...(sendsMail ? ["send mail"] : []),
    ...(signs === true ? ["sign"] : []),
    ...(files?.reads ?? []).map((prefix) => `read \`${prefix}\``),
    ...(files?.writes ?? []).map((prefix) => `write \`${prefix}\``),
    ...(locked?.reads ?? []).map((prefix) => `read locked \`${prefix}\``),
    ...(locked?.writes ?? []).map((prefix) => `lock \`${prefix}\``),
  ].join("; ");
}
