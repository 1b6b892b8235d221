import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { type Stage, stages } from "../../infra/stages.ts";
import { resolvedText } from "./intrinsics.ts";
import { statementsIn, statementsOfFunction } from "./policies.ts";
import { ofType, stageNamed, synthesise } from "./synthesised.ts";

const { resources } = synthesise(stageNamed("prod"));
const [[tableId] = ["no table"]] = ofType(resources, "AWS::DynamoDB::Table");
const [[busId] = ["no bus"]] = ofType(resources, "AWS::Events::EventBus");
const [[identityId] = ["no identity"]] = ofType(resources, "AWS::SES::EmailIdentity");
const [[bucketId] = ["no bucket"], [lockedId] = ["no locked bucket"]] = ofType(resources, "AWS::S3::Bucket");
const [[keyId] = ["no key"]] = ofType(resources, "AWS::KMS::Key");

/** What lets a function read and write under some prefixes of a bucket. */
function inBucket(bucket: string, { reads, writes }: { reads: readonly string[]; writes: readonly string[] }) {
  const on = (action: string, prefixes: readonly string[]) => ({
    effect: "Allow",
    actions: [action],
    resources: prefixes.map((prefix) => `${bucket}.Arn/${prefix}*`),
    conditions: {},
  });
  const listing = {
    effect: "Allow",
    actions: ["s3:ListBucket"],
    resources: reads.length === 0 ? [] : [`${bucket}.Arn`],
    conditions: { StringLike: { "s3:prefix": reads.map((prefix) => `${prefix}*`) } },
  };
  const all = [on("s3:GetObject", reads), listing, on("s3:PutObject", writes)];
  return all.filter(({ resources }) => resources.length > 0);
}

test("nobody but the function that erases may delete an item, or update what a record says", () => {
  expect(functions.filter(({ erases }) => erases).map(({ name }) => name)).toEqual(["erase-person"]);
  expect(functions.filter(({ table }) => table.includes("DeleteItem")).map(({ name }) => name)).toEqual([
    "erase-person",
  ]);
});

describe.each(functions)("$name may do what its descriptor says and no more", ({ name, ...spec }) => {
  const statements = statementsOfFunction(resources, name);
  const allowed = (service: string) =>
    statements
      .filter(({ actions }) => actions.some((action) => action.startsWith(`${service}:`)))
      .map(({ effect, actions, resources, conditions }) => ({ effect, actions, resources, conditions }));

  test("on the table and its indexes", () => {
    const onTable = {
      effect: "Allow",
      actions: spec.table.map((action) => `dynamodb:${action}`),
      resources: [`${tableId}.Arn`],
      conditions: {},
    };
    const onIndexes = {
      effect: "Allow",
      actions: ["dynamodb:Query"],
      resources: spec.indexes.map((index) => `${tableId}.Arn/index/${index}`),
      conditions: {},
    };
    const recordsStay = {
      effect: "Deny",
      actions: ["dynamodb:UpdateItem"],
      resources: spec.table.includes("UpdateItem") && spec.erases !== true ? [`${tableId}.Arn`] : [],
      conditions: {
        "ForAnyValue:StringEquals": { "dynamodb:Attributes": ["payload", "salt", "commitment", "previous"] },
      },
    };
    expect(allowed("dynamodb")).toEqual(
      [onTable, recordsStay, onIndexes].filter(({ resources, actions }) => resources.length * actions.length > 0),
    );
  });

  test("on the bus", () => {
    const { puts } = spec;
    expect(allowed("events")).toEqual(
      puts === null
        ? []
        : [
            {
              effect: "Allow",
              actions: ["events:PutEvents"],
              resources: [`${busId}.Arn`],
              conditions: {
                "ForAllValues:StringEquals": { "events:source": puts.source },
                StringEquals: { "events:detail-type": puts.types },
              },
            },
            ...(puts.onBehalf === undefined
              ? []
              : [
                  {
                    effect: "Allow",
                    actions: ["events:PutEvents"],
                    resources: [`${busId}.Arn`],
                    conditions: {
                      "ForAllValues:StringLike": { "events:source": `${puts.onBehalf.sourcePrefix}*` },
                      StringEquals: { "events:detail-type": puts.onBehalf.types },
                    },
                  },
                ]),
          ],
    );
  });

  test("by mail", () => {
    expect(allowed("ses")).toEqual(
      spec.sendsMail
        ? [
            {
              effect: "Allow",
              actions: ["ses:SendRawEmail"],
              resources: [
                `arn:aws:ses:eu-west-1:123456789012:identity/${identityId}`,
                "arn:aws:ses:eu-west-1:123456789012:configuration-set/belfry-prod",
              ],
              conditions: { StringEquals: { "ses:FromAddress": "belfry@example.org" } },
            },
          ]
        : [],
    );
  });

  test("on files", () => {
    const none = { reads: [], writes: [] };
    expect(allowed("s3")).toEqual([
      ...inBucket(String(bucketId), spec.files ?? none),
      ...inBucket(String(lockedId), spec.locked ?? none),
    ]);
  });

  test("may sign, with the key of exports and for nothing else, where its descriptor says so", () => {
    const signing = statements.filter(({ actions }) => actions.some((action) => action.startsWith("kms:Sign")));
    const keys = Object.entries(resources).filter(([, { Properties }]) => Properties?.KeyUsage === "SIGN_VERIFY");
    expect(keys.map(([, { Properties }]) => Properties?.KeySpec)).toEqual(["ECC_NIST_P256"]);
    const allowed = { actions: ["kms:GetPublicKey", "kms:Sign"], resources: [`${keys[0]?.[0]}.Arn`] };
    expect(signing.map(({ actions, resources: on }) => ({ actions, resources: on }))).toEqual(
      name === "export-audit" ? [allowed] : [],
    );
  });

  test("with services that it needs to live, and no others", () => {
    const services = new Set(statements.flatMap(({ actions }) => actions.map((action) => action.split(":")[0])));
    const needed = ["dynamodb", "kms", "logs"];
    if (spec.triggers.some(({ kind }) => kind !== "url")) needed.push("sqs");
    if (spec.puts !== null) needed.push("events");
    if (spec.sendsMail) needed.push("ses");
    if (spec.files !== null) needed.push("s3");
    expect([...services].sort()).toEqual(needed.sort());
  });
});

describe.each(stages)("in $name", (stage) => {
  const statements = statementsIn(synthesise(stage).resources);

  /** The account's own administrators keep the key; without this line nobody could ever change it again. */
  const keyAdministration = { actions: ["kms:*"], principals: ["arn:aws:iam::123456789012:root"] };

  test("no action is allowed with a wildcard, but the administration of the two keys", () => {
    const wild = statements.filter(({ effect, actions }) => effect === "Allow" && actions.some((a) => a.includes("*")));
    expect(wild.map(({ actions, principals }) => ({ actions, principals }))).toEqual([
      keyAdministration,
      keyAdministration,
    ]);
  });

  test("no resource is a wildcard, but in the key's own policy, where it means the key, and for files by their prefix", () => {
    const wild = statements.filter(
      ({ effect, resources, actions }) =>
        effect === "Allow" && !actions.every((a) => a.startsWith("s3:")) && resources.some((r) => r.includes("*")),
    );
    expect([...new Set(wild.map(({ type }) => type))]).toEqual(["AWS::KMS::Key"]);
  });

  test("nobody is everybody, but where something is denied", () => {
    const everybody = statements.filter(({ principals }) => principals.some((p) => p.includes("*")));
    expect([...new Set(everybody.map(({ effect }) => effect))]).toEqual(["Deny"]);
  });

  test("no role carries a policy that AWS manages", () => {
    for (const [, { Properties }] of ofType(synthesise(stage).resources, "AWS::IAM::Role")) {
      expect(Properties).not.toHaveProperty("ManagedPolicyArns");
    }
  });

  test("a role is assumed by one AWS service", () => {
    const assumed = statements.filter(({ type }) => type === "AWS::IAM::Role").map(({ principals }) => principals);
    expect([...new Set(assumed.flat())].sort()).toEqual(["lambda.amazonaws.com", "scheduler.amazonaws.com"]);
  });
});

test("Scheduler may start exactly the functions that have a schedule", () => {
  const scheduled = functions.filter(({ triggers }) => triggers.some(({ kind }) => kind === "schedule"));
  const started = statementsIn(resources).filter(({ actions }) => actions.includes("lambda:InvokeFunction"));
  const ids = ofType(resources, "AWS::Lambda::Function");
  const arnOf = (name: string) =>
    `${ids.find(([, { Properties }]) => Properties.FunctionName === `belfry-prod-${name}`)?.[0]}.Arn`;
  expect(started.map((statement) => statement.resources)).toEqual([scheduled.map(({ name }) => arnOf(name))]);
});

test("everything that can hold a person's data is encrypted with our key", () => {
  const sealedBy = {
    "AWS::SQS::Queue": "KmsMasterKeyId",
    "AWS::SNS::Topic": "KmsMasterKeyId",
    "AWS::Logs::LogGroup": "KmsKeyId",
  };
  for (const [type, property] of Object.entries(sealedBy)) {
    for (const [, { Properties }] of ofType(resources, type)) {
      expect(resolvedText(Properties[property])).toBe(`${keyId}.Arn`);
    }
  }
});

test("nothing but the functions whose descriptors say so may touch a file, and nobody without TLS", () => {
  const onFiles = statementsIn(resources).filter(({ actions }) => actions.some((action) => action.startsWith("s3:")));
  const allowed = onFiles.filter(({ effect }) => effect === "Allow").map(({ at }) => at);
  const roles = functions
    .filter(({ files }) => files !== null)
    .flatMap(({ name, files, locked }) =>
      [files?.reads, files?.reads, files?.writes, locked?.reads, locked?.reads, locked?.writes]
        .filter((prefixes) => prefixes?.length)
        .map(() => expect.stringMatching(new RegExp(`^Functions${name.replaceAll("-", "")}Role`))),
    );
  expect(allowed).toEqual(roles);
  const [bucket] = ofType(resources, "AWS::S3::Bucket").map(([, { Properties }]) => Properties);
  expect(bucket).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    VersioningConfiguration: { Status: "Enabled" },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  const denied = onFiles.filter(({ effect }) => effect === "Deny");
  const withoutTls = expect.objectContaining({
    type: "AWS::S3::BucketPolicy",
    actions: ["s3:*"],
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  });
  const others = denied.filter(
    ({ at, actions }) => !at.startsWith("LockedBucket") && actions.some((action) => action !== "s3:PutObject"),
  );
  expect([
    ...others,
    ...denied.filter(({ at, actions }) => at.startsWith("LockedBucket") && actions.includes("s3:*")),
  ]).toEqual([withoutTls, withoutTls]);
});

describe.each(stages)("what is locked in $name", (stage) => {
  const { resources } = synthesise(stage);
  const [, [id, bucket] = ["none", undefined]] = ofType(resources, "AWS::S3::Bucket");
  const denied = statementsIn(resources).filter(
    ({ at, actions }) => at.startsWith("LockedBucketPolicy") && !actions.includes("s3:*"),
  );

  test("cannot be deleted before its time, is ours to read alone, and outlives the stack", () => {
    expect(bucket).toMatchObject({
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: "Enabled",
          Rule: { DefaultRetention: { Mode: stage.lock.mode.toUpperCase(), Days: stage.lock.days } },
        },
        VersioningConfiguration: { Status: "Enabled" },
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
      },
    });
  });

  test("is put by lock-heads and export-audit alone, never over anything, and taken away by nobody", () => {
    const everything = [`${id}.Arn/*`];
    const roleOf = (name: string) => expect.stringMatching(new RegExp(`^Functions${name}Role\\w+\\.Arn$`));
    expect(
      denied.map(({ effect, actions, resources, conditions }) => ({ effect, actions, resources, conditions })),
    ).toEqual([
      {
        effect: "Deny",
        actions: ["s3:PutObject"],
        resources: everything,
        conditions: { ArnNotEquals: { "aws:PrincipalArn": [roleOf("exportaudit"), roleOf("lockheads")] } },
      },
      {
        effect: "Deny",
        actions: ["s3:PutObject"],
        resources: everything,
        conditions: { Null: { "s3:if-none-match": "true" }, Bool: { "s3:ObjectCreationOperation": "true" } },
      },
      {
        effect: "Deny",
        actions: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:BypassGovernanceRetention"],
        resources: everything,
        conditions: {},
      },
    ]);
  });

  test("is never a file of the kinds that name people", () => {
    const kinds = functions.flatMap(({ locked }) => locked?.writes ?? []);
    expect([...new Set(kinds)].sort()).toEqual(["checkpoints/", "exports/"]);
  });
});

describe("the bus", () => {
  const payroll = { account: "210987654321", sources: ["payroll.example"], employers: ["leuven-lab"] };
  const anything = { account: "321098765432", sources: ["*"], employers: ["*"] };
  const stage: Stage = { ...stageNamed("prod"), senders: [payroll, anything] };
  const rootOf = (account: string) => [`arn:aws:iam::${account}:root`];
  const asBelfry = { "ForAnyValue:StringLike": { "events:source": "belfry.*" } };
  const asFeed = { "ForAnyValue:StringLike": { "events:source": "feed.*" } };
  const asAlerts = { "ForAnyValue:StringLike": { "events:source": "belfry.alerts" } };
  const asErasing = { "ForAnyValue:StringLike": { "events:source": "belfry.erasure" } };
  const asMails = { "ForAnyValue:StringLike": { "events:source": "belfry.mail" } };
  const asExports = { "ForAnyValue:StringLike": { "events:source": "belfry.exports" } };
  const asAnswers = { "ForAnyValue:StringLike": { "events:source": "belfry.answers" } };
  const asNobodyListed = { ArnNotEquals: { "aws:PrincipalArn": expect.any(Array) } };
  const reserved = { "ForAnyValue:StringLike": { "events:source": ["belfry.*", "feed.*"] } };
  const policy = (given: Stage) =>
    statementsIn(synthesise(given).resources)
      .filter(({ type }) => type === "AWS::Events::EventBusPolicy")
      .map(({ effect, actions, principals, conditions }) => ({ effect, actions, principals, conditions }));
  const actions = ["events:PutEvents"];

  test("takes events from the accounts listed, under the sources listed, and from nobody under Belfry's own", () => {
    const own = [asBelfry, asFeed, asAlerts, asMails, asExports, asErasing, asAnswers, asNobodyListed];
    const statements = policy(stage);
    expect(statements.slice(0, own.length)).toEqual(
      own.map((conditions) =>
        expect.objectContaining({
          effect: "Deny",
          actions,
          principals: rootOf("123456789012"),
          conditions: expect.objectContaining(conditions),
        }),
      ),
    );
    const others = statements.slice(own.length);
    expect(others).toEqual([
      {
        effect: "Allow",
        actions,
        principals: rootOf(payroll.account),
        conditions: {
          "ForAllValues:StringLike": { "events:source": payroll.sources },
          Null: { "events:source": "false" },
        },
      },
      { effect: "Allow", actions, principals: rootOf(anything.account), conditions: {} },
      { effect: "Deny", actions, principals: rootOf(payroll.account), conditions: reserved },
      { effect: "Deny", actions, principals: rootOf(anything.account), conditions: reserved },
    ]);
  });

  test("lets only the roles of Belfry's functions that put notices speak as Belfry in our own account", () => {
    const [belfry, feeds, alerts, mails, exports, erasing, answers] = policy(stageNamed("prod"));
    const rolesOf = (chosen: readonly { readonly name: string }[]) =>
      chosen.map(({ name }) =>
        expect.stringMatching(new RegExp(`^Functions${name.replaceAll("-", "")}Role\\w+\\.Arn$`)),
      );
    const putters = functions.filter(({ puts }) => puts !== null);
    expect(belfry?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf(putters) });
    const [feeder, ...more] = rolesOf(putters.filter(({ puts }) => puts?.onBehalf !== undefined));
    expect(more).toEqual([]);
    expect(feeds?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": [feeder] });
    expect(alerts?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf([{ name: "send-alerts" }]) });
    expect(mails?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf([{ name: "settle-mail" }]) });
    expect(exports?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf([{ name: "export-audit" }]) });
    expect(erasing?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf([{ name: "erase-person" }]) });
    expect(answers?.conditions.ArnNotEquals).toEqual({ "aws:PrincipalArn": rolesOf([{ name: "answer-alert" }]) });
  });

  test("names nobody in general", () => {
    for (const { principals } of [...policy(stage), ...policy(stageNamed("dev"))]) {
      for (const principal of principals) expect(principal).not.toContain("*");
    }
  });
});
