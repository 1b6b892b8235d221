import { Aws, Duration, RemovalPolicy, TimeZone } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleGroup,
  ScheduleTargetInput,
  TimeWindow,
} from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import type { ScheduledInput } from "../../functions/spec.ts";
import type { Stage } from "../stages.ts";
import type { BelfryFunction } from "./belfry-function.ts";
import { sealActions } from "./data-key.ts";
import type { LastResortQueue } from "./sealed-queue.ts";

export type SchedulesProps = {
  readonly stage: Stage;
  readonly key: IKey;
  readonly functions: readonly BelfryFunction[];
};

/** A run is late, never lost, for this long; after it the next run has done its work. */
const retry = { maximumEventAgeInSeconds: Duration.hours(1).toSeconds(), maximumRetryAttempts: 10 };

/** When functions wake by the clock: every schedule of every descriptor, in one group and under one role. */
export class Schedules extends Construct {
  readonly group: ScheduleGroup;

  constructor(scope: Construct, id: string, { stage, key, functions }: SchedulesProps) {
    super(scope, id);
    this.group = new ScheduleGroup(this, "Group", {
      scheduleGroupName: `belfry-${stage.name}`,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const scheduled = functions.flatMap(({ spec, lambda, missedRuns }) =>
      missedRuns === null ? [] : [{ spec, lambda, missedRuns }],
    );
    const role = new Role(this, "Role", {
      description: "Starts the functions that have a schedule, and keeps the runs that would not start.",
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: {
          StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID, "aws:SourceArn": this.group.scheduleGroupArn },
        },
      }),
    });
    const allow = (sid: string, actions: readonly string[], resources: readonly string[]) =>
      role.addToPolicy(new PolicyStatement({ sid, actions: [...actions], resources: [...resources] }));
    allow(
      "Start",
      ["lambda:InvokeFunction"],
      scheduled.map(({ lambda }) => lambda.functionArn),
    );
    allow(
      "MissedRuns",
      ["sqs:SendMessage"],
      scheduled.map(({ missedRuns }) => missedRuns.queueArn),
    );
    allow("MissedRunsKey", sealActions, [key.keyArn]);

    for (const { spec, lambda, missedRuns } of scheduled) {
      for (const trigger of spec.triggers) {
        if (trigger.kind !== "schedule") continue;
        new Schedule(this, trigger.id, {
          scheduleName: `belfry-${stage.name}-${trigger.id}`,
          description: `Wakes ${spec.name}.`,
          scheduleGroup: this.group,
          schedule: ScheduleExpression.expression(trigger.expression, TimeZone.of(trigger.timeZone)),
          timeWindow: TimeWindow.off(),
          target: { bind: () => targetOf(trigger.id, lambda.functionArn, role, missedRuns) },
        });
      }
    }
  }
}

/** Written out, because the library's own target may also start every version of the function. */
function targetOf(schedule: string, arn: string, role: Role, missedRuns: LastResortQueue) {
  const input: ScheduledInput = { schedule, scheduledFor: ContextAttribute.scheduledTime };
  return {
    arn,
    role,
    input: ScheduleTargetInput.fromObject(input),
    retryPolicy: retry,
    deadLetterConfig: { arn: missedRuns.queueArn },
  };
}
