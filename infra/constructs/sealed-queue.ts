import { Duration, Validations } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { type DeadLetterQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

export type SealedQueueProps = {
  readonly name: string;
  readonly key: IKey;
  readonly visibilityTimeout?: Duration;
  readonly deadLetterQueue?: DeadLetterQueue;
};

/** A queue whose messages are encrypted with our key, reached over TLS only, and kept for the longest time there is. */
export class SealedQueue extends Queue {
  constructor(scope: Construct, id: string, { name, key, ...rest }: SealedQueueProps) {
    super(scope, id, {
      queueName: name,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      // Idle queues are polled all month; a data key an hour keeps KMS out of the bill.
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...rest,
    });
  }

  /** Lets these rules put here, and no other. */
  acceptFrom(ruleArns: readonly string[]): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("events.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [this.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": [...ruleArns] } },
      }),
    );
  }
}

/** Where EventBridge, Scheduler or Lambda puts what it could not hand over; it waits there for the operators. */
export class LastResortQueue extends SealedQueue {
  constructor(scope: Construct, id: string, props: SealedQueueProps) {
    super(scope, id, props);
    Validations.of(this).acknowledge({
      id: "AwsSolutions-SQS3",
      reason:
        "This is the dead-letter queue of rules, schedules or failed runs, which cdk-nag can't see; nothing consumes it, so it needs none of its own.",
    });
  }
}
