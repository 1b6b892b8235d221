import { Aws, Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { Addresses, Stage } from "../stages.ts";

export type OperatorsProps = { readonly stage: Stage; readonly key: IKey; readonly addresses: Addresses };

/** When operators are told: a metric reaches a threshold for some periods on end, or says nothing. */
export type Occasion = {
  /** What it means and what to do, in a sentence or two; it stands in the mail. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** Raised at this value or above; 1 unless told. */
  readonly threshold?: number;
  /** Periods on end; 1 unless told. */
  readonly periods?: number;
  /** Silence is the fault: raised when nothing reached the threshold in any of the periods. */
  readonly onSilence?: boolean;
};

/** The people who run Belfry, and how they are reached. */
export class Operators extends Construct {
  readonly topic: Topic;
  readonly #prefix: string;

  constructor(scope: Construct, id: string, { stage, key, addresses }: OperatorsProps) {
    super(scope, id);
    this.#prefix = `belfry-${stage.name}`;
    this.topic = new Topic(this, "Topic", {
      topicName: `${this.#prefix}-alarms`,
      masterKey: key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsMayPublish",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (addresses.alarmEmail !== null) this.topic.addSubscription(new EmailSubscription(addresses.alarmEmail));
  }

  /** Tells the operators when an occasion arises. */
  tellWhen(name: string, { meaning, metric, threshold = 1, periods = 1, onSilence = false }: Occasion): void {
    const alarm = new Alarm(this, name, {
      alarmName: `${this.#prefix}-${name}`,
      alarmDescription: meaning,
      metric,
      threshold,
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      comparisonOperator: onSilence
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: onSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** The period of every alarm that has no reason for another. */
export const fiveMinutes = Duration.minutes(5);

/** How often something happened in five minutes. */
export const sum = { statistic: Stats.SUM, period: fiveMinutes } as const;
