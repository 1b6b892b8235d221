import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { metrics } from "../../functions/metrics.ts";
import { resolved } from "./intrinsics.ts";
import { ofType, propertiesOf, stageNamed, synthesise } from "./synthesised.ts";

const { resources } = synthesise(stageNamed("prod"));

type Dimension = { readonly Name: string; readonly Value: string };
type Alarm = {
  readonly AlarmName: string;
  readonly AlarmActions: readonly string[];
  readonly AlarmDescription: string;
  readonly ComparisonOperator: string;
  readonly Dimensions?: readonly Dimension[];
  readonly EvaluationPeriods: number;
  /** Of an alarm on several metrics. */
  readonly Metrics?: readonly {
    readonly MetricStat?: { readonly Metric: { readonly Dimensions: readonly Dimension[] } };
  }[];
  readonly MetricName?: string;
  readonly Namespace?: string;
  readonly Period?: number;
  readonly Threshold: number;
  readonly TreatMissingData: string;
};
const alarms = propertiesOf<unknown>(resources, "AWS::CloudWatch::Alarm").map((alarm) => resolved(alarm) as Alarm);

/** The alarms on a metric, with what is asked of each dimension. */
const on = (namespace: string, metric: string, dimensions: Readonly<Record<string, string>>): readonly Alarm[] =>
  alarms.filter(
    ({ Namespace, MetricName, Dimensions = [] }) =>
      Namespace === namespace &&
      MetricName === metric &&
      Dimensions.length === Object.keys(dimensions).length &&
      Dimensions.every(({ Name, Value }) => dimensions[Name] === Value),
  );

const raisedAt = (found: readonly Alarm[]) => found.map(({ Threshold }) => Threshold);

test.each(functions)("operators are told when $name fails, is kept waiting or nears its time-out", (spec) => {
  const id = ofType(resources, "AWS::Lambda::Function").find(
    ([, { Properties }]) => Properties.FunctionName === `belfry-prod-${spec.name}`,
  )?.[0];
  const dimensions = { FunctionName: String(id) };
  expect(raisedAt(on("AWS/Lambda", "Errors", dimensions))).toEqual([1]);
  expect(raisedAt(on("AWS/Lambda", "Throttles", dimensions))).toEqual([1]);
  expect(raisedAt(on("AWS/Lambda", "Duration", dimensions))).toEqual([spec.timeoutSeconds * 1000 * 0.8]);
});

describe("a queue", () => {
  const queues = ofType(resources, "AWS::SQS::Queue");
  const consumed = ofType(resources, "AWS::Lambda::EventSourceMapping").map(([, { Properties }]) =>
    String(resolved(Properties.EventSourceArn)),
  );
  const waiting = queues.filter(([id]) => consumed.includes(`${id}.Arn`));
  const setAside = queues.filter(([id]) => !consumed.includes(`${id}.Arn`));

  test.each(waiting)("%s tells operators when a message has waited half an hour", (id) => {
    const found = on("AWS/SQS", "ApproximateAgeOfOldestMessage", { QueueName: `${id}.QueueName` });
    expect(raisedAt(found)).toEqual([1800]);
  });

  test.each(setAside)("%s tells operators as soon as it is not empty", (id) => {
    const found = on("AWS/SQS", "ApproximateNumberOfMessagesVisible", { QueueName: `${id}.QueueName` });
    expect(raisedAt(found)).toEqual([1]);
  });
});

test.each(metrics)("$name is watched as functions/metrics.ts says", ({ name, meaning, alarm }) => {
  const found = on("Belfry", name, { service: "belfry" });
  const expected = {
    any: {
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
      EvaluationPeriods: 1,
      TreatMissingData: "notBreaching",
    },
    "missing-for-26-hours": {
      ComparisonOperator: "LessThanThreshold",
      EvaluationPeriods: 26,
      Period: 3600,
      TreatMissingData: "breaching",
    },
  };
  expect(found).toEqual(
    alarm === null
      ? []
      : [
          expect.objectContaining({
            ...expected[alarm],
            AlarmDescription: expect.stringContaining(meaning),
            Statistic: "Sum",
            Threshold: 1,
          }),
        ],
  );
});

test("operators are told when a rule can't deliver", () => {
  const rules = propertiesOf<{ Name: string; EventBusName: unknown }>(resources, "AWS::Events::Rule");
  for (const { Name, EventBusName } of rules) {
    const bus = String(resolved(EventBusName));
    const dimensions = { RuleName: Name, ...(bus === "default" ? {} : { EventBusName: bus }) };
    expect(raisedAt(on("AWS/Events", "FailedInvocations", dimensions))).toEqual([1]);
  }
});

test.each(["TargetErrorCount", "InvocationDroppedCount", "InvocationsSentToDeadLetterCount"])(
  "operators are told of Scheduler's %s",
  (metric) => {
    expect(raisedAt(on("AWS/Scheduler", metric, { ScheduleGroup: "belfry-prod" }))).toEqual([1]);
  },
);

test.each([
  ["Reputation.BounceRate", 0.02],
  ["Reputation.ComplaintRate", 0.0005],
])("operators are told of %s well before SES reviews the account", (metric, threshold) => {
  expect(raisedAt(on("AWS/SES", metric, { "ses:configuration-set": "belfry-prod" }))).toEqual([threshold]);
});

test.each(["table-throttled", "table-failing"])("operators are told when the table is %s", (name) => {
  expect(alarms.map(({ AlarmName }) => AlarmName)).toContain(`belfry-prod-${name}`);
});

test("faults of the table are counted for whatever functions may ask of it", () => {
  const failing = alarms.find(({ AlarmName }) => AlarmName === "belfry-prod-table-failing");
  const counted = (failing?.Metrics ?? []).flatMap(({ MetricStat }) =>
    (MetricStat?.Metric.Dimensions ?? []).flatMap(({ Name, Value }) => (Name === "Operation" ? [Value] : [])),
  );
  const granted = functions.flatMap(({ table }) => table);
  const inTransactions = ["TransactGetItems", "TransactWriteItems"];
  expect(counted.sort()).toEqual([...new Set([...granted, "Query", ...inTransactions])].sort());
});

test("every alarm reaches the operators and says what it means", () => {
  const [[topic] = ["no topic"]] = ofType(resources, "AWS::SNS::Topic");
  for (const { AlarmActions, AlarmDescription } of alarms) {
    expect(AlarmActions).toEqual([topic]);
    expect(AlarmDescription).toMatch(/^.{15,}[.?]$/);
  }
  expect(propertiesOf(resources, "AWS::SNS::Subscription")).toEqual([
    expect.objectContaining({ Protocol: "email", Endpoint: "operators@example.org" }),
  ]);
});
