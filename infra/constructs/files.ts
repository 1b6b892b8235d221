import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { accessPrefix } from "../../functions/export-audit/access-prefix.ts";
import { partsPrefix, snapshotsPrefix } from "../../functions/feed-keys.ts";
import type { Stage } from "../stages.ts";

export type FilesProps = { readonly stage: Stage; readonly key: IKey };

/** Files that senders drop and their answers are gone after this; what they said stands in the ledger. */
const feedDays = Duration.days(90);
/** A calendar file is written anew each day; one that was not for this long belongs to nobody any more. */
const calendarDays = Duration.days(30);

/** HR has a month to hand a copy over, and three where a request is hard (GDPR, art. 12(3)). */
const accessDays = Duration.days(90);

/**
 * The seal of an audit export is locked. Within a release, and while nothing was erased, the export can be made again as of
 * any day; a later release concludes otherwise, and what was erased is missing. So it is kept until a year's can be held
 * against the one before, and no longer, for erasing does not reach into it.
 */
const exportDays = Duration.days(400);

/** A part of an answer is of no use once the answer is written: minutes after it, or after some redeliveries. */
const partDays = Duration.days(7);

/** The one bucket: files of feeds, their descriptions, audit exports, calendar files and copies for persons, each under a prefix of its own. */
export class Files extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, key }: FilesProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        {
          id: "FeedFilesExpire",
          prefix: "feeds/",
          expiration: feedDays,
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          id: "PartsOfAnswersExpire",
          prefix: partsPrefix,
          expiration: partDays,
          noncurrentVersionExpiration: Duration.days(1),
        },
        // What is known of a feed's snapshots stays; what a later one replaced does not.
        { id: "OldSnapshotsExpire", prefix: snapshotsPrefix, noncurrentVersionExpiration: Duration.days(1) },
        {
          id: "CalendarFilesExpire",
          prefix: "calendars/",
          expiration: calendarDays,
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          id: "AuditExportsExpire",
          prefix: "exports/",
          expiration: exportDays,
          noncurrentVersionExpiration: Duration.days(1),
        },
        {
          id: "CopiesForPersonsExpire",
          prefix: accessPrefix,
          expiration: accessDays,
          noncurrentVersionExpiration: Duration.days(1),
        },
        { id: "PartsBegunInVainExpire", abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Not the library's own switch: that brings a function with rights of its own to turn this on.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Who read or wrote a file is asked of CloudTrail's data events, which an account turns on for all its buckets; a log bucket of our own would need watching too.",
    });
  }

  /** Every file whose key begins with a prefix; a `*` in it stands for any part of a key. */
  under(prefix: string): string {
    return this.bucket.arnForObjects(`${prefix}*`);
  }

  /** What cdk-nag calls the permission on a prefix. */
  wildcardFinding(prefix: string): string {
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    return `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${prefix}*]`;
  }
}
