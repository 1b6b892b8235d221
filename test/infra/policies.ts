import { resolved } from "./intrinsics.ts";
import { ofType, type Resources } from "./synthesised.ts";

/** A statement of any policy of a template: where it stands, and what it says, with references as text. */
export type Statement = {
  readonly at: string;
  readonly type: string;
  readonly effect: "Allow" | "Deny";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What it is about instead: everything but these. Empty: it names what it is about. */
  readonly notActions: readonly string[];
  readonly notResources: readonly string[];
  readonly principals: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

/** Every type that carries a policy, and where in its properties the statements stand. */
const carriers: Readonly<Record<string, readonly string[]>> = {
  "AWS::IAM::Policy": ["PolicyDocument", "Statement"],
  "AWS::IAM::Role": ["AssumeRolePolicyDocument", "Statement"],
  "AWS::KMS::Key": ["KeyPolicy", "Statement"],
  "AWS::S3::BucketPolicy": ["PolicyDocument", "Statement"],
  "AWS::SQS::QueuePolicy": ["PolicyDocument", "Statement"],
  "AWS::SNS::TopicPolicy": ["PolicyDocument", "Statement"],
  "AWS::Events::EventBusPolicy": ["Statement"],
};

/** Every policy statement of a template. */
export function statementsIn(resources: Resources): readonly Statement[] {
  return Object.entries(carriers).flatMap(([type, path]) =>
    ofType(resources, type).flatMap(([at, { Properties }]) => listOf(partOf(Properties, path)).map(read(at, type))),
  );
}

/** The statements of the role of a function. */
export const statementsOfFunction = (resources: Resources, name: string): readonly Statement[] =>
  statementsIn(resources).filter(
    ({ at, type }) => type === "AWS::IAM::Policy" && at.startsWith(`Functions${name.replaceAll("-", "")}Role`),
  );

const read =
  (at: string, type: string) =>
  (raw: unknown): Statement => {
    const { Effect, Action, Resource, NotAction, NotResource, Principal, Condition } = resolved(raw) as Readonly<
      Record<string, unknown>
    >;
    const principals = typeof Principal === "object" && Principal !== null ? Object.values(Principal) : [Principal];
    return {
      at,
      type,
      effect: Effect === "Allow" ? "Allow" : "Deny",
      actions: listOf(Action).map(String),
      resources: listOf(Resource).map(String),
      notActions: listOf(NotAction).map(String),
      notResources: listOf(NotResource).map(String),
      principals: principals.flatMap(listOf).map(String),
      conditions: (Condition ?? {}) as Statement["conditions"],
    };
  };

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const partOf = (whole: unknown, path: readonly string[]): unknown =>
  path.reduce((part, name) => (part as Readonly<Record<string, unknown>>)[name], whole);
