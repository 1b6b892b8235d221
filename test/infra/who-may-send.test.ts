import { describe, expect, test } from "vitest";
import { functions } from "../../functions/index.ts";
import { checkListed, ListedWrong, type StageSender } from "../../infra/senders.ts";
import type { Stage } from "../../infra/stages.ts";
import { resolvedText } from "./intrinsics.ts";
import { type Request, type Verdict, verdictOf } from "./may.ts";
import { statementsIn } from "./policies.ts";
import { ofType, stageNamed, synthesise } from "./synthesised.ts";

const here = "123456789012";
const bureau = "210987654321";
const stranger = "999999999999";
const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`;
const hr = role(here, "hr-export");
const permits = role(here, "desk/permits");
const wages = role(bureau, "wages");
const ops = role(here, "operations");

/** A stage whose own account has two roles that send, and another account one. */
const listing: Stage = {
  ...stageNamed("prod"),
  senders: [
    { account: "own", roles: [hr], sources: ["hr.*"], employers: ["leuven-lab"] },
    { account: "own", roles: [permits], sources: ["permits.lab"], types: ["ResidenceCardIssued"], employers: ["*"] },
    {
      account: bureau,
      roles: [wages],
      sources: ["wages.bureau"],
      types: ["PaymentMade", "ShiftsRecorded"],
      employers: ["kite"],
    },
  ],
  feeders: [
    { account: bureau, roles: [wages], employer: "kite", feed: "payroll" },
    { account: "own", roles: [hr], employer: "leuven-lab", feed: "hours" },
  ],
  describers: [{ account: "own", roles: [ops] }],
};

/** What a stage's policies on the bus, the bucket and the key say to a request. */
function askerOf(stage: Stage) {
  const { resources } = synthesise(stage);
  const statements = statementsIn(resources);
  const of = (type: string) => statements.filter((statement) => statement.type === type);
  const [[busId] = [""]] = ofType(resources, "AWS::Events::EventBus");
  const [[bucketId] = [""]] = ofType(resources, "AWS::S3::Bucket");
  const functionRole = (name: string) => {
    const lambda = ofType(resources, "AWS::Lambda::Function").find(
      ([, { Properties }]) => Properties.FunctionName === `belfry-${stage.name}-${name}`,
    );
    return resolvedText(lambda?.[1].Properties.Role);
  };
  const from = (principalArn: string) => ({ principalArn, account: /::(\d{12}):/.exec(principalArn)?.[1] ?? here });
  return {
    functionRole,
    put: (principalArn: string, source: string, type: string): Verdict =>
      verdictOf(of("AWS::Events::EventBusPolicy"), {
        ...from(principalArn),
        action: "events:PutEvents",
        resource: `${busId}.Arn`,
        keys: { "events:source": [source], "events:detail-type": [type] },
      }),
    file: (principalArn: string, key: string, action = "s3:PutObject"): Verdict =>
      verdictOf(of("AWS::S3::BucketPolicy"), {
        ...from(principalArn),
        action,
        resource: key === "" ? `${bucketId}.Arn` : `${bucketId}.Arn/${key}`,
      }),
    seal: (principalArn: string, action: string, keys: Request["keys"]): Verdict =>
      verdictOf(of("AWS::KMS::Key"), { ...from(principalArn), action, resource: "*", keys: keys ?? {} }),
  };
}

const listed = askerOf(listing);
const dev = askerOf(stageNamed("dev"));
const prod = askerOf(stageNamed("prod"));

/** Of our own account the policy need not speak: where it is silent, IAM decides. */
describe("on the bus", () => {
  test.each<[string, string, string, string, Verdict]>([
    ["a role listed, its source", hr, "hr.lab", "EmployeeHired", "silent"],
    ["a role listed, another's source", hr, "permits.lab", "ResidenceCardIssued", "denied"],
    ["a role under a path, its source and type", permits, "permits.lab", "ResidenceCardIssued", "silent"],
    ["a role listed, a type that is not its own", permits, "permits.lab", "EmployerConfigured", "denied"],
    ["a role of our account that is not listed", ops, "hr.lab", "EmployeeHired", "denied"],
    ["our account's root user", `arn:aws:iam::${here}:root`, "hr.lab", "EmployeeHired", "denied"],
    ["a user of our account", `arn:aws:iam::${here}:user/jan`, "hr.lab", "EmployeeHired", "denied"],
    ["another account's role listed", wages, "wages.bureau", "PaymentMade", "allowed"],
    ["that role under another source", wages, "hr.lab", "PaymentMade", "silent"],
    ["that role with a type that is not its own", wages, "wages.bureau", "EmployerConfigured", "silent"],
    ["another role of that account", role(bureau, "interns"), "wages.bureau", "PaymentMade", "silent"],
    ["a role of that name elsewhere", role(stranger, "wages"), "wages.bureau", "PaymentMade", "silent"],
    ["a role listed, as Belfry", hr, "belfry.answers", "ObligationAnswered", "denied"],
    ["a role listed, as a feed", hr, "feed.payroll", "PaymentMade", "denied"],
    ["another account's role, as Belfry", wages, "belfry.mail", "MailBounced", "denied"],
    ["another account's role, as a feed", wages, "feed.payroll", "PaymentMade", "denied"],
  ])("%s", (_, who, source, type, verdict) => expect(listed.put(who, source, type)).toBe(verdict));

  test("an entry without a source is within nobody's sources", () => {
    const policy = statementsIn(synthesise(listing).resources).filter(({ type }) => type.endsWith("EventBusPolicy"));
    const [bus] = policy.flatMap(({ resources }) => resources);
    const asked = { account: bureau, principalArn: wages, action: "events:PutEvents", resource: bus ?? "" };
    expect(verdictOf(policy, { ...asked, keys: { "events:detail-type": ["PaymentMade"] } })).toBe("silent");
    expect(verdictOf(policy, { ...asked, keys: { "events:source": ["wages.bureau"] } })).toBe("silent");
  });

  test("Belfry's own functions go on putting, whoever else is listed", () => {
    const putting = functions.flatMap(({ name, puts }) => (puts === null ? [] : [{ name, puts }]));
    for (const asked of [listed, dev, prod])
      for (const { name, puts } of putting) {
        expect(asked.put(asked.functionRole(name), puts.source, puts.types[0] ?? "")).not.toBe("denied");
        if (puts.onBehalf)
          expect(asked.put(asked.functionRole(name), `${puts.onBehalf.sourcePrefix}x`, "PaymentMade")).not.toBe(
            "denied",
          );
      }
  });

  test("dev takes any source but Belfry's and feeds' from its own account, and nothing from others", () => {
    expect(dev.put(ops, "hr.lab", "EmployeeHired")).toBe("silent");
    expect(dev.put(ops, "belfry.mail", "MailBounced")).toBe("denied");
    expect(dev.put(ops, "feed.payroll", "PaymentMade")).toBe("denied");
    expect(dev.put(wages, "hr.lab", "EmployeeHired")).toBe("silent");
  });

  test("prod takes nothing from anybody until somebody is listed", () => {
    expect(prod.put(ops, "hr.lab", "EmployeeHired")).toBe("denied");
    expect(prod.put(wages, "wages.bureau", "PaymentMade")).toBe("silent");
  });

  test("whoever is listed without roles is everybody of that account, under the sources listed", () => {
    const asked = askerOf({
      ...listing,
      senders: [
        { account: "own", sources: ["hr.lab"], employers: ["*"] },
        { account: "own", roles: [permits], sources: ["permits.lab"], employers: ["*"] },
        { account: bureau, sources: ["wages.bureau"], employers: ["*"] },
      ],
    });
    expect(asked.put(ops, "hr.lab", "EmployeeHired")).toBe("silent");
    expect(asked.put(ops, "permits.lab", "ResidenceCardIssued")).toBe("denied");
    expect(asked.put(permits, "permits.lab", "ResidenceCardIssued")).toBe("silent");
    expect(asked.put(permits, "hr.lab", "EmployeeHired")).toBe("silent");
    expect(asked.put(permits, "wages.lab", "PaymentMade")).toBe("denied");
    expect(asked.put(role(bureau, "any"), "wages.bureau", "PaymentMade")).toBe("allowed");
  });
});

describe("in the bucket", () => {
  const payroll = "feeds/kite/payroll/in/2026-05.csv";
  const hours = "feeds/leuven-lab/hours/in/week-20.csv";
  test.each<[string, string, string, Verdict]>([
    ["another account's feeder, its feed", wages, payroll, "allowed"],
    ["our account's feeder, its feed", hr, hours, "allowed"],
    ["a feeder, another employer's feed of the same name", wages, "feeds/leuven-lab/payroll/in/x.csv", "denied"],
    ["a feeder, another feed of its employer", wages, "feeds/kite/hours/in/x.csv", "denied"],
    ["a feeder, another employer's feed", wages, hours, "denied"],
    ["a feeder, a feed whose name begins as its own", wages, "feeds/kite/payroll-2/in/x.csv", "denied"],
    ["a feeder, the answers to its files", wages, "feeds/kite/payroll/out/x.csv.result.ndjson", "denied"],
    ["a feeder, its feed's description", wages, "feed-descriptions/kite/payroll.json", "denied"],
    ["a feeder, an export", hr, "exports/kite/2026/manifest.json", "denied"],
    ["another role of the feeder's account", role(bureau, "interns"), payroll, "denied"],
    ["a role of our account that may do anything by IAM", ops, payroll, "denied"],
    ["a describer, a description", ops, "feed-descriptions/kite/payroll.json", "allowed"],
    ["a describer, an export", ops, "exports/kite/2026/manifest.json", "denied"],
    ["anybody, anywhere else", ops, "elsewhere/x", "denied"],
  ])("%s", (_, who, key, verdict) => expect(listed.file(who, key)).toBe(verdict));

  test.each([
    ["s3:GetObject", payroll],
    ["s3:GetObject", "feeds/kite/payroll/out/2026-05.csv.result.ndjson"],
    ["s3:GetObjectVersion", payroll],
    ["s3:ListBucket", ""],
    ["s3:ListBucketVersions", ""],
    ["s3:DeleteObject", payroll],
    ["s3:DeleteObjectVersion", payroll],
    ["s3:PutBucketPolicy", ""],
  ])("a feeder may not %s, whatever IAM lets it do", (action, key) => {
    expect(listed.file(wages, key, action)).toBe("denied");
    expect(listed.file(hr, key, action)).toBe("denied");
  });

  test("functions write what their descriptors say, and each that alone", () => {
    const writing = functions.filter(({ files }) => (files?.writes.length ?? 0) > 0);
    const keyUnder = (prefix: string) => `${prefix.replace("*", "kite/payroll")}x`;
    for (const asked of [listed, dev, prod])
      for (const { name, files } of writing)
        for (const other of writing)
          for (const prefix of other.files?.writes ?? [])
            expect(asked.file(asked.functionRole(name), keyUnder(prefix)), `${name} to ${prefix}`).toBe(
              files?.writes.includes(prefix) ? "silent" : "denied",
            );
  });

  test("dev leaves its own account's files to IAM and takes none from others; prod takes none", () => {
    expect(dev.file(ops, payroll)).toBe("silent");
    expect(dev.file(ops, "feed-descriptions/kite/payroll.json")).toBe("silent");
    expect(dev.file(ops, "exports/x")).toBe("denied");
    expect(dev.file(wages, payroll)).toBe("denied");
    expect(prod.file(ops, payroll)).toBe("denied");
    expect(prod.file(ops, "feed-descriptions/kite/payroll.json")).toBe("denied");
  });
});

describe("with the key", () => {
  const byS3 = { "kms:ViaService": "s3.eu-west-1.amazonaws.com" };
  test("who may put has S3 seal it, and does nothing else", () => {
    for (const who of [wages, hr, ops]) expect(listed.seal(who, "kms:GenerateDataKey", byS3)).toBe("allowed");
    expect(listed.seal(wages, "kms:GenerateDataKey", {})).toBe("silent");
    expect(listed.seal(wages, "kms:Decrypt", {})).toBe("silent");
    expect(listed.seal(wages, "kms:Decrypt", { "kms:ViaService": "dynamodb.eu-west-1.amazonaws.com" })).toBe("silent");
    expect(listed.seal(wages, "kms:CreateGrant", byS3)).toBe("silent");
    expect(listed.seal(role(bureau, "interns"), "kms:GenerateDataKey", byS3)).toBe("silent");
  });
});

describe("a stage that cannot be held to is not synthesised", () => {
  const sender: StageSender = { account: bureau, roles: [wages], sources: ["wages.bureau"], employers: ["kite"] };
  const feeder = { account: bureau, roles: [wages], employer: "kite", feed: "payroll" };
  const none = { name: "prod", senders: [], feeders: [], describers: [] };
  const other = { ...sender, roles: [role(bureau, "interns")], employers: ["leuven-lab"] };
  test.each<[string, Partial<Stage>, RegExp]>([
    [
      "a session",
      { senders: [{ ...sender, roles: [`arn:aws:sts::${bureau}:assumed-role/wages/x`] }] },
      /names no role/,
    ],
    ["any role", { senders: [{ ...sender, roles: [role(bureau, "*")] }] }, /names no role/],
    ["no role in a list", { senders: [{ ...sender, roles: [] }] }, /lists no role/],
    ["another account's role", { senders: [{ ...sender, roles: [role(stranger, "x")] }] }, /of another account/],
    ["no account", { senders: [{ ...sender, account: "all" }] }, /names no account/],
    ["Belfry's source", { senders: [{ ...sender, sources: ["belfry.mail"] }] }, /Belfry's own/],
    ["a feed's source", { senders: [{ ...sender, sources: ["feed.*"] }] }, /Belfry's own or a feed's/],
    ["a star inside a source", { senders: [{ ...sender, sources: ["w*s"] }] }, /names no source/],
    ["a type that does not exist", { senders: [{ ...sender, types: ["PaymentMake"] }] }, /not in the catalogue/],
    ["an employer that is no id", { senders: [{ ...sender, employers: ["a/b"] }] }, /names no employer/],
    ["one source for two roles", { senders: [sender, other] }, /share a source but not their roles/],
    ["a star beside it", { senders: [sender, { ...other, sources: ["wages.*"] }] }, /share a source/],
    ["any source beside it", { senders: [sender, { ...other, sources: ["*"] }] }, /share a source/],
    ["a feed of any employer", { feeders: [{ ...feeder, employer: "*" }] }, /names no feed/],
    ["a feed called as the folder of answers", { feeders: [{ ...feeder, feed: "out" }] }, /whose files its own policy/],
    ["a feed's name with a slash", { feeders: [{ ...feeder, feed: "a/in/b" }] }, /names no feed/],
    ["another account's feed left open", { feeders: [{ account: bureau, employer: "kite", feed: "p" }] }, /open/],
    ["another account's descriptions left open", { describers: [{ account: bureau }] }, /open/],
    [
      "more than an environment holds",
      { senders: Array.from({ length: 40 }, (_, at) => ({ ...sender, sources: [`wages.${"x".repeat(40)}${at}`] })) },
      /do not fit/,
    ],
  ])("%s", (_, wrong, says) => {
    expect(() => checkListed({ ...none, ...wrong })).toThrow(ListedWrong);
    expect(() => checkListed({ ...none, ...wrong })).toThrow(says);
    expect(() => checkListed({ ...none, ...wrong })).toThrow(/^infra\/stages\.ts: stage prod: /);
  });

  const many = (lines: number): Stage => ({
    ...listing,
    senders: Array.from({ length: lines }, (_, at) => ({
      account: "own",
      roles: [role(here, `desk/system-${at}`)],
      sources: [`system-${at}.lab`],
      types: ["PaymentMade", "ShiftsRecorded"],
      employers: ["leuven-lab"],
    })),
  });
  test("more lines than the policy of a bus holds", () => {
    expect(() => synthesise(many(12))).toThrow(ListedWrong);
    expect(() => synthesise(many(12))).toThrow(/senders do not fit into the policy of the bus/);
    expect(() => synthesise(many(5))).not.toThrow();
  });

  test("more roles fit where one line names them all", () => {
    const roles = Array.from({ length: 12 }, (_, at) => role(here, `desk/system-${at}`));
    const stage = { ...listing, senders: [{ account: "own", roles, sources: ["desk.lab"], employers: ["*"] }] };
    const asked = askerOf(stage);
    expect(asked.put(roles[11] ?? "", "desk.lab", "PaymentMade")).toBe("silent");
    expect(asked.put(roles[11] ?? "", "hr.lab", "PaymentMade")).toBe("denied");
  });

  test("two roles may share a source where both may say the same with it", () => {
    expect(() => checkListed({ ...none, senders: [sender, { ...other, employers: ["kite"] }] })).not.toThrow();
    expect(() => checkListed({ ...none, senders: [sender, { ...other, account: "own", roles: [hr] }] })).not.toThrow();
  });
});
