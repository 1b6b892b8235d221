import { Duration } from "aws-cdk-lib";
import { CfnRule } from "aws-cdk-lib/aws-events";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { FunctionSpec, Trigger } from "../../functions/spec.ts";
import type { Bus } from "./bus.ts";
import { SealedQueue } from "./sealed-queue.ts";

export type InboxProps = {
  /** The function's full name; rules and queues begin with it. */
  readonly name: string;
  readonly spec: FunctionSpec;
  /** One for each bus that it listens on; what they bring waits in one queue. */
  readonly triggers: readonly Extract<Trigger, { kind: "queue" }>[];
  readonly lambda: IFunction;
  readonly bus: Bus;
  readonly key: IKey;
};

/** A rule by its name; `busName` is null for the account's default bus, as its metrics have it. */
export type RuleName = { readonly name: string; readonly busName: string | null };

/** AWS asks for at least six: a batch may be retried by the poller for as long while it stays hidden. */
const visibilityTimeouts = 6;
const deliveriesMax = 5;

/**
 * How a function hears: a rule for each of its patterns, a queue that keeps what the function can't take yet, and a
 * dead-letter queue for what failed five times. Rules and grants are written out, because the library's own allow
 * whole families of key actions.
 */
export class Inbox extends Construct {
  readonly queue: SealedQueue;
  readonly deadLetters: SealedQueue;
  readonly rules: readonly RuleName[];

  constructor(scope: Construct, id: string, { name, spec, triggers, lambda, bus, key }: InboxProps) {
    super(scope, id);
    this.deadLetters = new SealedQueue(this, "DeadLetters", { name: `${name}-dead-letters`, key });
    this.queue = new SealedQueue(this, "Queue", {
      name,
      key,
      visibilityTimeout: Duration.seconds(spec.timeoutSeconds * visibilityTimeouts),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: deliveriesMax },
    });
    const listening = triggers.flatMap((trigger) =>
      trigger.patterns.map((eventPattern) => ({
        eventPattern,
        busName: trigger.bus === "default" ? null : bus.bus.eventBusName,
      })),
    );
    const rules = listening.map(
      ({ eventPattern, busName }, at) =>
        new CfnRule(this, `Rule${at + 1}`, {
          name: `${name}-${at + 1}`,
          description: `What wakes ${spec.name}.`,
          eventBusName: busName ?? "default",
          eventPattern,
          targets: [{ id: "Queue", arn: this.queue.queueArn, deadLetterConfig: { arn: bus.undelivered.queueArn } }],
        }),
    );
    this.rules = listening.map(({ busName }, at) => ({ name: `${name}-${at + 1}`, busName }));
    const ruleArns = rules.map(({ attrArn }) => attrArn);
    this.queue.acceptFrom(ruleArns);
    bus.undelivered.acceptFrom(ruleArns);
    this.queue.grantConsumeMessages(lambda);
    new EventSourceMapping(this, "Batches", {
      target: lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: Math.min(...triggers.map(({ batchSize }) => batchSize)),
      reportBatchItemFailures: true,
    });
  }
}
