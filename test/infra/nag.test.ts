import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { expect, test, vi } from "vitest";
import { functions } from "../../functions/index.ts";
import { stages } from "../../infra/stages.ts";
import { sampled } from "../sampled.ts";
import { stackOf, synthesise } from "./synthesised.ts";

const prefixes = functions.flatMap(({ files }) => [...(files?.reads ?? []), ...(files?.writes ?? [])]);
const lockedPrefixes = functions.flatMap(({ locked }) => [...(locked?.reads ?? []), ...(locked?.writes ?? [])]);

/** What cdk-nag's AwsSolutions pack finds is either mended or acknowledged here, with a sentence that says why. */
const acknowledged: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    prefixes.map((prefix) => [
      `AwsSolutions-IAM5[Resource::<BUCKET.Arn>/${prefix}*]`,
      "Files are granted by prefix: whoever drops one names it, so no list of names could be kept.",
    ]),
  ),
  ...Object.fromEntries(
    lockedPrefixes.map((prefix) => [
      `AwsSolutions-IAM5[Resource::<LOCKED.Arn>/${prefix}*]`,
      "Locked files are granted by prefix: their names are days and digests that are yet to come.",
    ]),
  ),
  "AwsSolutions-S1 of Files":
    "Who read or wrote a file is asked of CloudTrail's data events, which an account turns on for all its buckets; a log bucket of our own would need watching too.",
  "AwsSolutions-S1 of Locked":
    "Who wrote a file is asked of CloudTrail's data events, which an account turns on for all its buckets; what a file says is proved by its own hash.",
  "AwsSolutions-SQS3":
    "This is the dead-letter queue of rules, schedules or failed runs, which cdk-nag can't see; nothing consumes it, so it needs none of its own.",
};

test.each(stages)("the AwsSolutions pack finds nothing in $name", (stage) => {
  const { stack } = synthesise(stage);
  const { violations } = new AwsSolutionsChecks(stack, { verbose: true }).validateScope(stack);
  expect(
    violations.map(({ ruleName, description, violatingResources }) => ({
      ruleName,
      description,
      at: violatingResources.map(({ constructPath }) => constructPath),
    })),
  ).toEqual([]);
});

/** A finding, by the bucket that it is about. */
function nameOf(id: string, path: string): string {
  const name = id
    .replace(/^annotation::/i, "")
    .replace(/<FilesBucket\w+\./, "<BUCKET.")
    .replace(/<LockedBucket\w+\./, "<LOCKED.");
  return name === "AwsSolutions-S1" ? `${name} of ${path.split("/")[1]}` : name;
}

test.each(stages)("every finding set aside in $name is listed, with its reason", (stage) => {
  const { stack } = synthesise(stage);
  const reasons = stack.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(data as Record<string, string>))
      .map(([id, reason]) => [nameOf(id, node.path), reason]),
  );
  expect(Object.fromEntries(reasons)).toEqual(acknowledged);
  for (const reason of Object.values(acknowledged)) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
});

// Most of the time of this file, for what `npm run synth` finds too.
test.skipIf(sampled(true, false))("the CDK's own look at the templates finds nothing", { timeout: 120_000 }, () => {
  vi.stubEnv("CDK_VALIDATION", "true");
  const app = new App();
  for (const stage of stages) stackOf(app, stage);
  const { directory } = app.synth();
  vi.unstubAllEnvs();
  expect(JSON.parse(readFileSync(join(directory, "validation-report.json"), "utf8"))).toMatchObject({
    pluginReports: [],
  });
});
