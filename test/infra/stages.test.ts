import { App } from "aws-cdk-lib";
import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { tableInput } from "../../infra/local/create-table.ts";
import { readAddresses, stages } from "../../infra/stages.ts";
import { ofType, propertiesOf, type Resources, stageNamed, synthesise } from "./synthesised.ts";

const prod = synthesise(stageNamed("prod"));
const { senders, feeders, describers } = stageNamed("prod");
/** Who may send is a stage's own; beside that they are compared. */
const dev = synthesise({ ...stageNamed("dev"), senders, feeders, describers });

/** A template in which each stage has the same names. */
const withoutNames = ({ resources }: { resources: Resources }, stage: string): unknown =>
  JSON.parse(
    JSON.stringify(resources)
      .replaceAll(`belfry-${stage}`, "belfry-STAGE")
      .replaceAll(`belfry/${stage}`, "belfry/STAGE")
      .replaceAll(`(${stage})`, "(STAGE)")
      .replaceAll("dev.example.org", "example.org")
      .replaceAll(`"Value":"${stage}"`, '"Value":"STAGE"'),
  );

/** Where two values differ: path, then one side, then the other. */
function differences(one: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return Object.is(one, other) ? [] : [`${path}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
  }
  const [left, right] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(left?.[key], right?.[key], `${path}/${key}`));
}

test("prod differs from dev in what it keeps, how long it locks, how fast it mails and what anybody may ask at once, and in nothing else but who may send", () => {
  const [[table] = [""]] = ofType(prod.resources, "AWS::DynamoDB::Table");
  const keys = ofType(prod.resources, "AWS::KMS::Key").map(([id]) => id);
  const [[files] = [""], [locked] = [""]] = ofType(prod.resources, "AWS::S3::Bucket");
  const lock = `/${locked}/Properties/ObjectLockConfiguration/Rule/DefaultRetention`;
  const [answering] =
    ofType(prod.resources, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties.FunctionName === "belfry-prod-answer-alert",
    ) ?? [];
  const logs = ofType(prod.resources, "AWS::Logs::LogGroup").map(([id]) => id);
  const functions = ofType(prod.resources, "AWS::Lambda::Function")
    .filter(([, { Properties }]) => JSON.stringify(Properties).includes("MAILS_A_SECOND"))
    .map(([id]) => id);
  const kept = (id: string) => [
    `/${id}/DeletionPolicy: "Delete" -> "Retain"`,
    `/${id}/UpdateReplacePolicy: "Delete" -> "Retain"`,
  ];
  expect([...differences(withoutNames(dev, "dev"), withoutNames(prod, "prod"))].sort()).toEqual(
    [
      ...[table, ...keys, files, ...logs].flatMap(kept),
      `/${table}/Properties/DeletionProtectionEnabled: false -> true`,
      ...logs.map((id) => `/${id}/Properties/RetentionInDays: 14 -> 90`),
      ...functions.map((id) => `/${id}/Properties/Environment/Variables/MAILS_A_SECOND: "1" -> "10"`),
      `${lock}/Mode: "GOVERNANCE" -> "COMPLIANCE"`,
      `${lock}/Days: 7 -> 2192`,
      `/${answering}/Properties/ReservedConcurrentExecutions: undefined -> 10`,
    ].sort(),
  );
  expect([dev.stack.terminationProtection, prod.stack.terminationProtection]).toEqual([false, true]);
});

test("prod's table can't be deleted, and any second of its last 35 days can be restored", () => {
  expect(ofType(prod.resources, "AWS::DynamoDB::Table").map(([, table]) => table)).toEqual([
    expect.objectContaining({
      DeletionPolicy: "Retain",
      Properties: expect.objectContaining({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      }),
    }),
  ]);
});

test("the table has the keys and indexes that it has on one machine", () => {
  const [table] = propertiesOf<Record<string, unknown>>(prod.resources, "AWS::DynamoDB::Table");
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tableInput("any");
  expect(table).toMatchObject({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes });
  expect(table).not.toHaveProperty("TimeToLiveSpecification");
});

describe.each(stages)("$name", (stage) => {
  const { resources } = synthesise(stage);

  test("keeps every log for its number of days", () => {
    const logs = ofType(resources, "AWS::Logs::LogGroup");
    expect(logs.map(([, { Properties }]) => Properties.RetentionInDays)).toEqual(logs.map(() => stage.logDays));
  });

  test("turns the key of its data every year; KMS turns none that signs", () => {
    const keys = ofType(resources, "AWS::KMS::Key");
    expect(keys.map(([, { Properties }]) => [Properties.KeyUsage, Properties.EnableKeyRotation])).toEqual([
      [undefined, true],
      ["SIGN_VERIFY", undefined],
    ]);
  });

  test("lets no message leave or arrive without TLS, and signs every mail", () => {
    const [[, set] = ["", undefined]] = ofType(resources, "AWS::SES::ConfigurationSet");
    expect(set?.Properties.DeliveryOptions).toEqual({ TlsPolicy: "REQUIRE" });
    expect(set?.Properties.SuppressionOptions).toEqual({ SuppressedReasons: ["BOUNCE", "COMPLAINT"] });
    const [[, identity] = ["", undefined]] = ofType(resources, "AWS::SES::EmailIdentity");
    expect(identity?.Properties.DkimAttributes).toEqual({ SigningEnabled: true });
  });
});

test("the addresses come from the context, with a placeholder for the domain", () => {
  const read = (context: Record<string, string>) => readAddresses(new App({ context }).node);
  expect(read({})).toEqual({ mailDomain: "example.org", alarmEmail: null });
  expect(read({ mailDomain: "lab.example", alarmEmail: "ops@lab.example" })).toEqual({
    mailDomain: "lab.example",
    alarmEmail: "ops@lab.example",
  });
});

type LifecycleRule = { readonly Prefix?: string; readonly ExpirationInDays?: number; readonly Status: string };

test("whatever functions write into the bucket goes by itself, but the state of snapshots", () => {
  const [bucket] = propertiesOf<{ LifecycleConfiguration?: { Rules: readonly LifecycleRule[] } }>(
    prod.resources,
    "AWS::S3::Bucket",
  );
  const daysOf = (prefix: string) =>
    bucket?.LifecycleConfiguration?.Rules.find(
      ({ Prefix, Status }) => Status === "Enabled" && Prefix !== undefined && prefix.startsWith(Prefix),
    )?.ExpirationInDays;
  const written = functions.flatMap(({ files }) => files?.writes ?? []);
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((prefix) => daysOf(prefix) === undefined)).toEqual(["feed-snapshots/"]);
  expect(daysOf("exports/")).toBe(400);
});
