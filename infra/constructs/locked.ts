import { Aws, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AnyPrincipal, Effect, type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import type { Stage } from "../stages.ts";
import { sealActions } from "./data-key.ts";
import type { Files } from "./files.ts";

export type LockedProps = { readonly stage: Stage; readonly key: IKey; readonly files: Files };

/** What checkpoints are made from is written anew each night, and of no use after this. */
const workDays = Duration.days(30);

/**
 * What nobody can take back: the checkpoints of each night and the manifests of audit exports. Nothing in it names a
 * person, because nothing in it can be erased before its time. It outlives the stack, in every stage.
 */
export class Locked extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, key, files }: LockedProps) {
    super(scope, id);
    const { mode, days } = stage.lock;
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention[mode](Duration.days(days)),
      lifecycleRules: [{ id: "PartsBegunInVainExpire", abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    files.bucket.addLifecycleRule({
      id: "CheckpointWorkExpires",
      prefix: "checkpoints/",
      expiration: workDays,
      noncurrentVersionExpiration: Duration.days(1),
    });
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Who wrote a file is asked of CloudTrail's data events, which an account turns on for all its buckets; what a file says is proved by its own hash.",
    });
  }

  /**
   * Lets these functions put here, each where it has not put before, and nobody else, whatever their own policies say.
   * Nobody may take a file away, or lay a mark over it that hides it.
   */
  onlyFor(functions: readonly { readonly spec: FunctionSpec; readonly role: IRole }[]): void {
    const writers = functions.filter(({ spec }) => (spec.locked?.writes.length ?? 0) > 0);
    const deny = (sid: string, actions: readonly string[], conditions: Record<string, Record<string, unknown>>) =>
      this.bucket.addToResourcePolicy(
        new PolicyStatement({
          sid,
          effect: Effect.DENY,
          principals: [new AnyPrincipal()],
          actions: [...actions],
          resources: [this.bucket.arnForObjects("*")],
          conditions,
        }),
      );
    deny("OnlyItsWritersPut", ["s3:PutObject"], {
      ArnNotEquals: { "aws:PrincipalArn": writers.map(({ role }) => role.roleArn) },
    });
    // The parts of a large file carry no such header; what joins them does.
    deny("NothingIsOverwritten", ["s3:PutObject"], {
      Null: { "s3:if-none-match": "true" },
      Bool: { "s3:ObjectCreationOperation": "true" },
    });
    deny("NothingIsTakenAway", takingAway, {});
  }

  /** Every file whose key begins with a prefix. */
  under(prefix: string): string {
    return this.bucket.arnForObjects(`${prefix}*`);
  }

  /** What cdk-nag calls the permission on a prefix. */
  wildcardFinding(prefix: string): string {
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`;
  }
}

const takingAway = ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"];

/** What a function may do with locked files, as its descriptor says. */
export function permissionsOnLocked(
  { locked: allowed }: FunctionSpec,
  locked: Locked,
  key: IKey,
): readonly PolicyStatement[] {
  if (allowed === undefined) return [];
  const { reads, writes } = allowed;
  const on = (sid: string, action: string, prefixes: readonly string[]) =>
    prefixes.length === 0
      ? []
      : [new PolicyStatement({ sid, actions: [action], resources: prefixes.map((prefix) => locked.under(prefix)) })];
  return [
    ...on("ReadLocked", "s3:GetObject", reads),
    ...(reads.length === 0
      ? []
      : [
          new PolicyStatement({
            sid: "ListLocked",
            actions: ["s3:ListBucket"],
            resources: [locked.bucket.bucketArn],
            conditions: { StringLike: { "s3:prefix": reads.map((prefix) => `${prefix}*`) } },
          }),
        ]),
    ...on("WriteLocked", "s3:PutObject", writes),
    new PolicyStatement({
      sid: "LockedKey",
      actions: [...sealActions],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `s3.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}
