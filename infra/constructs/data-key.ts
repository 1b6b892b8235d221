import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { AccountPrincipal, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { ownAccount, type Who } from "../senders.ts";
import type { Stage } from "../stages.ts";

/** What whoever puts on an encrypted queue or topic needs of its key. */
export const sealActions: readonly string[] = ["kms:Decrypt", "kms:GenerateDataKey"];

/**
 * One key for everything that can hold a person's data: table, queues, logs, alarms. One and not several, because who
 * may read is decided by each resource's own permissions and a key costs as much as all events of 10,000 people.
 */
export class DataKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.key = new Key(this, "Key", {
      alias: `belfry/${stage.name}`,
      description: `What Belfry (${stage.name}) remembers, queues and logs.`,
      enableKeyRotation: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const ownAccount = { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } };
    this.allow("RulesMayFillQueues", "events.amazonaws.com", sealActions, ownAccount);
    // No condition: CloudWatch is not documented to say for whom it publishes; the topic's own policy asks for our account.
    this.allow("AlarmsMayBePublished", "cloudwatch.amazonaws.com", sealActions);
    this.allow("LogsMayBeKept", `logs.${Aws.REGION}.amazonaws.com`, logActions, {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/belfry/${stage.name}/*`,
      },
    });
  }

  /**
   * Lets somebody have S3 seal what it puts into the bucket. A file in parts is opened once more when they are joined;
   * S3 opens nothing for who may not read, and this key is no other bucket's.
   */
  allowPutting(sid: string, { account, roles }: Who): void {
    const ours = account === ownAccount ? Aws.ACCOUNT_ID : account;
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [new AccountPrincipal(ours)],
        actions: [...sealActions],
        resources: ["*"],
        conditions: {
          StringEquals: { "kms:ViaService": `s3.${Aws.REGION}.amazonaws.com` },
          ArnEquals: { "aws:PrincipalArn": roles },
        },
      }),
    );
  }

  private allow(sid: string, service: string, actions: readonly string[], conditions: Record<string, unknown> = {}) {
    const principals = [new ServicePrincipal(service)];
    this.key.addToResourcePolicy(
      new PolicyStatement({ sid, principals, actions: [...actions], resources: ["*"], conditions }),
    );
  }
}

const logActions = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:DescribeKey",
];
