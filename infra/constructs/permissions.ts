import { Aws } from "aws-cdk-lib";
import { Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { FunctionSpec } from "../../functions/spec.ts";
import type { Bus } from "./bus.ts";
import { sealActions } from "./data-key.ts";
import type { Files } from "./files.ts";
import { type Locked, permissionsOnLocked } from "./locked.ts";
import type { Mail } from "./mail.ts";
import { permissionsToSign, type SigningKey } from "./signing-key.ts";
import type { Store } from "./store.ts";

/** Everything a function could reach; its descriptor says what it may. */
export type Reach = {
  readonly store: Store;
  readonly bus: Bus;
  readonly mail: Mail;
  readonly files: Files;
  readonly locked: Locked;
  readonly key: IKey;
  readonly signingKey: SigningKey;
};

/** A descriptor as permissions: exactly its actions, on exactly its resources. */
export function permissionsOf(spec: FunctionSpec, reach: Reach): readonly PolicyStatement[] {
  return [
    ...readAndWrite(spec, reach),
    ...putOnBus(spec, reach),
    ...sendMail(spec, reach),
    ...keepFiles(spec, reach),
    ...permissionsOnLocked(spec, reach.locked, reach.key),
    ...permissionsToSign(spec, reach.signingKey),
  ];
}

function readAndWrite({ table, indexes, erases }: FunctionSpec, { store, key }: Reach): readonly PolicyStatement[] {
  if (table.length === 0 && indexes.length === 0) return [];
  const onTable = {
    sid: "Table",
    actions: table.map((action) => `dynamodb:${action}`),
    resources: [store.table.tableArn],
  };
  const onIndexes = { sid: "Indexes", actions: ["dynamodb:Query"], resources: indexes.map((i) => store.indexArn(i)) };
  return [
    ...(table.length === 0 ? [] : [new PolicyStatement(onTable)]),
    ...(table.includes("UpdateItem") && erases !== true ? [keepRecords(store)] : []),
    ...(indexes.length === 0 ? [] : [new PolicyStatement(onIndexes)]),
    // DynamoDB opens the table's key in the caller's name, and for nothing else.
    new PolicyStatement({
      sid: "TableKey",
      actions: tableKeyActions,
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}

/** What a record of the ledger says, and what ties it to its chain, is updated by nobody but the function that erases. */
const keepRecords = ({ table }: Store): PolicyStatement =>
  new PolicyStatement({
    sid: "RecordsStay",
    effect: Effect.DENY,
    actions: ["dynamodb:UpdateItem"],
    resources: [table.tableArn],
    conditions: {
      "ForAnyValue:StringEquals": { "dynamodb:Attributes": ["payload", "salt", "commitment", "previous"] },
    },
  });

const tableKeyActions = [
  "kms:Decrypt",
  "kms:DescribeKey",
  "kms:Encrypt",
  "kms:GenerateDataKey",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
];

function putOnBus({ puts }: FunctionSpec, { bus }: Reach): readonly PolicyStatement[] {
  if (puts === null) return [];
  return [
    new PolicyStatement({
      sid: "Notices",
      actions: ["events:PutEvents"],
      resources: [bus.bus.eventBusArn],
      // The source is a list to IAM (a rule's pattern can name several), the detail type is not.
      conditions: {
        "ForAllValues:StringEquals": { "events:source": puts.source },
        StringEquals: { "events:detail-type": [...puts.types] },
      },
    }),
    ...(puts.onBehalf === undefined
      ? []
      : [
          new PolicyStatement({
            sid: "OnBehalf",
            actions: ["events:PutEvents"],
            resources: [bus.bus.eventBusArn],
            conditions: {
              "ForAllValues:StringLike": { "events:source": `${puts.onBehalf.sourcePrefix}*` },
              StringEquals: { "events:detail-type": [...puts.onBehalf.types] },
            },
          }),
        ]),
  ];
}

function sendMail({ sendsMail }: FunctionSpec, { mail }: Reach): readonly PolicyStatement[] {
  if (!sendsMail) return [];
  return [
    new PolicyStatement({
      sid: "Mail",
      actions: ["ses:SendRawEmail"],
      resources: [mail.identityArn, mail.configurationSetArn],
      conditions: { StringEquals: { "ses:FromAddress": mail.from } },
    }),
  ];
}

function keepFiles({ files: allowed }: FunctionSpec, { files, key }: Reach): readonly PolicyStatement[] {
  if (allowed === null) return [];
  const { reads, writes } = allowed;
  const on = (sid: string, action: string, prefixes: readonly string[]) =>
    prefixes.length === 0
      ? []
      : [new PolicyStatement({ sid, actions: [action], resources: prefixes.map((prefix) => files.under(prefix)) })];
  return [
    ...on("ReadFiles", "s3:GetObject", reads),
    ...(reads.length === 0 ? [] : [listed(reads, files)]),
    ...on("WriteFiles", "s3:PutObject", writes),
    // S3 opens the bucket's key in the caller's name; a file in parts is opened once more when they are joined.
    new PolicyStatement({
      sid: "FilesKey",
      actions: writes.length === 0 ? ["kms:Decrypt"] : [...sealActions],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `s3.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}

/** Listing what a function reads, and no more: S3 denies a file that is not there as it denies one that may not be read. */
const listed = (reads: readonly string[], files: Files): PolicyStatement =>
  new PolicyStatement({
    sid: "ListFiles",
    actions: ["s3:ListBucket"],
    resources: [files.bucket.bucketArn],
    conditions: { StringLike: { "s3:prefix": reads.map((prefix) => `${prefix}*`) } },
  });
