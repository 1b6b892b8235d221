import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { readSettings } from "../../functions/settings.ts";
import { resolved, resolvedText } from "./intrinsics.ts";
import { ofType, propertiesOf, type Resource, stageNamed, synthesise } from "./synthesised.ts";

const { resources } = synthesise(stageNamed("prod"));
const deployed = ofType(resources, "AWS::Lambda::Function");
const fullName = (name: string) => `belfry-prod-${name}`;

function lambdaOf(name: string): readonly [string, Resource] {
  const found = deployed.find(([, { Properties }]) => Properties.FunctionName === fullName(name));
  if (found === undefined) throw new Error(`${name} is not deployed`);
  return found;
}

function queueNamed(name: string): readonly [string, Resource] {
  const found = ofType(resources, "AWS::SQS::Queue").find(([, { Properties }]) => Properties.QueueName === name);
  if (found === undefined) throw new Error(`there is no queue ${name}`);
  return found;
}

test("every folder of functions/ is deployed, and nothing else", () => {
  const folders = readdirSync(new URL("../../functions", import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => fullName(name));
  expect(deployed.map(([, { Properties }]) => Properties.FunctionName).sort()).toEqual(folders.sort());
});

describe.each(functions)("$name", ({ name, meaning, timeoutSeconds, memoryMb, temporaryMb, triggers }) => {
  const [logicalId, { Properties }] = lambdaOf(name);

  test("runs as its descriptor says, on the newest Node and on arm64", () => {
    expect(Properties).toMatchObject({
      Architectures: ["arm64"],
      Description: meaning,
      Handler: "index.handler",
      MemorySize: memoryMb,
      Runtime: "nodejs24.x",
      Timeout: timeoutSeconds,
    });
    // Whatever anybody may call must leave room for the rest; nothing else is set apart.
    const address = triggers.find((trigger) => trigger.kind === "url");
    expect(Properties.ReservedConcurrentExecutions).toBe(address?.atOnceMax);
    expect(Properties.EphemeralStorage).toEqual(temporaryMb === undefined ? undefined : { Size: temporaryMb });
  });

  test("has an environment that it can read", () => {
    const { Variables } = resolved(Properties.Environment) as { Variables: Record<string, string> };
    expect(readSettings(Variables)).toMatchObject({
      BELFRY_CLOCK: "real",
      CONFIGURATION_SET: "belfry-prod",
      MAIL_FROM: "belfry@example.org",
      MAILS_A_SECOND: 10,
      FILES_BUCKET: expect.any(String),
      LOCKED_BUCKET: expect.stringMatching(/^Locked/),
      SENDERS: [
        { account: "123456789012", sources: ["feed.*"], employers: ["*"] },
        {
          account: "123456789012",
          sources: ["belfry.alerts", "belfry.mail", "belfry.exports", "belfry.erasure", "belfry.answers"],
          employers: ["*"],
        },
      ],
    });
  });

  test("logs to a group of its own", () => {
    const group = resolvedText((Properties.LoggingConfig as { LogGroup: unknown }).LogGroup);
    expect(resources[group]?.Properties).toMatchObject({
      LogGroupName: `/belfry/prod/${name}`,
      RetentionInDays: 90,
      KmsKeyId: expect.anything(),
    });
  });

  const queue = triggers.find((trigger) => trigger.kind === "queue");
  if (queue)
    test("has a queue that hides a batch for six time-outs and sets aside what failed five times", () => {
      const [queueId, { Properties: inbox }] = queueNamed(fullName(name));
      const [deadLettersId, { Properties: deadLetters }] = queueNamed(`${fullName(name)}-dead-letters`);
      expect(inbox.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeoutSeconds);
      expect(resolved(inbox.RedrivePolicy)).toEqual({
        deadLetterTargetArn: `${deadLettersId}.Arn`,
        maxReceiveCount: 5,
      });
      expect(deadLetters.MessageRetentionPeriod).toBe(14 * 86_400);
      const pollers = propertiesOf<Record<string, unknown>>(resources, "AWS::Lambda::EventSourceMapping");
      expect(pollers.filter(({ FunctionName }) => resolvedText(FunctionName) === logicalId).map(resolved)).toEqual([
        expect.objectContaining({
          BatchSize: queue?.batchSize,
          EventSourceArn: `${queueId}.Arn`,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
        }),
      ]);
    });

  const schedules = triggers.filter((trigger) => trigger.kind === "schedule");
  test("has exactly the schedules of its descriptor, each with somewhere to put a missed run", () => {
    const found = propertiesOf<{ Target: { Arn: unknown } }>(resources, "AWS::Scheduler::Schedule").filter(
      ({ Target }) => resolvedText(Target.Arn) === `${logicalId}.Arn`,
    );
    const missedRuns = schedules.length === 0 ? "none" : queueNamed(`${fullName(name)}-missed-runs`)[0];
    expect(found.map(resolved)).toEqual(
      schedules.map(({ id, expression, timeZone }) =>
        expect.objectContaining({
          FlexibleTimeWindow: { Mode: "OFF" },
          GroupName: "belfry-prod",
          ScheduleExpression: expression,
          ScheduleExpressionTimezone: timeZone,
          State: "ENABLED",
          Target: expect.objectContaining({
            DeadLetterConfig: { Arn: `${missedRuns}.Arn` },
            Input: JSON.stringify({ schedule: id, scheduledFor: "<aws.scheduler.scheduled-time>" }),
          }),
        }),
      ),
    );
  });

  if (schedules.length > 0)
    test("keeps a scheduled run that failed after it began", () => {
      const [missedRuns] = queueNamed(`${fullName(name)}-missed-runs`);
      const kept = propertiesOf<{ FunctionName: unknown }>(resources, "AWS::Lambda::EventInvokeConfig").filter(
        ({ FunctionName }) => resolvedText(FunctionName) === logicalId,
      );
      expect(kept.map(resolved)).toEqual([
        expect.objectContaining({ DestinationConfig: { OnFailure: { Destination: `${missedRuns}.Arn` } } }),
      ]);
    });
});

describe("a web address", () => {
  const addresses = ofType(resources, "AWS::Lambda::Url");
  const [[addressId] = ["no address"]] = addresses;

  test("belongs to those whose descriptors say so, and asks for no login", () => {
    const named = functions.filter(({ triggers }) => triggers.some(({ kind }) => kind === "url"));
    expect(addresses.map(([, { Properties }]) => resolved(Properties))).toEqual(
      named.map(({ name }) => ({ AuthType: "NONE", TargetFunctionArn: `${lambdaOf(name)[0]}.Arn` })),
    );
  });

  test("is all that anybody may invoke", () => {
    const open = propertiesOf<Record<string, unknown>>(resources, "AWS::Lambda::Permission").map(resolved);
    expect(open).toEqual([
      {
        Action: "lambda:InvokeFunctionUrl",
        FunctionName: `${lambdaOf("answer-alert")[0]}.Arn`,
        FunctionUrlAuthType: "NONE",
        Principal: "*",
      },
      {
        Action: "lambda:InvokeFunction",
        FunctionName: `${lambdaOf("answer-alert")[0]}.Arn`,
        InvokedViaFunctionUrl: true,
        Principal: "*",
      },
    ]);
  });

  test("is known to the function that writes it into mails, and to no other", () => {
    const told = functions.filter(({ name }) => {
      const { Variables } = resolved(lambdaOf(name)[1].Properties.Environment) as { Variables: Record<string, string> };
      return Variables.ANSWER_URL === `${addressId}.FunctionUrl`;
    });
    expect(told.map(({ name }) => name)).toEqual(["send-alerts"]);
  });

  test("sets no runs apart where an account may have too few", () => {
    const dev = ofType(synthesise(stageNamed("dev")).resources, "AWS::Lambda::Function");
    for (const [, { Properties }] of dev) expect(Properties).not.toHaveProperty("ReservedConcurrentExecutions");
  });
});

test("only a function that hands itself work through the bus may wake itself", () => {
  const allowed = deployed.filter(([, { Properties }]) => Properties.RecursiveLoop === "Allow");
  expect(allowed.map(([, { Properties }]) => Properties.FunctionName)).toEqual(
    ["sweep-due", "export-audit", "write-calendars", "lock-heads", "erase-person", "ingest-feed"].map(fullName),
  );
});
