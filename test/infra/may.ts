import type { Statement } from "./policies.ts";

/** A request as IAM sees it: who asks (a role's ARN, whichever session it is in), for what, with which keys besides. */
export type Request = {
  readonly account: string;
  readonly principalArn: string;
  readonly action: string;
  readonly resource: string;
  readonly keys?: Readonly<Record<string, string | readonly string[]>>;
};

/** What the statements of one resource's policy say to a request: a denial wins, and silence allows nobody of another account. */
export type Verdict = "denied" | "allowed" | "silent";

/**
 * Evaluates a resource's policy as the IAM user's guide describes it (policy evaluation logic; condition operators; set
 * operators for multivalued keys). Throws for an operator that it does not know, so that no test passes unread.
 */
export function verdictOf(statements: readonly Statement[], request: Request): Verdict {
  const concerned = statements.filter((statement) => concerns(statement, request));
  if (concerned.some(({ effect }) => effect === "Deny")) return "denied";
  return concerned.length > 0 ? "allowed" : "silent";
}

function concerns(statement: Statement, { account, principalArn, action, resource, keys }: Request): boolean {
  const known = { "aws:PrincipalArn": principalArn, "aws:PrincipalAccount": account, "aws:SecureTransport": "true" };
  const values = (key: string): readonly string[] => {
    const value: string | readonly string[] | undefined = { ...known, ...keys }[key];
    return value === undefined ? [] : typeof value === "string" ? [value] : value;
  };
  const { principals, actions, notActions, resources, notResources, conditions } = statement;
  return (
    principals.some((one) => one === "*" || one === `arn:aws:iam::${account}:root` || one === principalArn) &&
    named(actions, notActions, action) &&
    named(resources, notResources, resource) &&
    Object.entries(conditions).every(([operator, wanted]) =>
      Object.entries(wanted).every(([key, value]) =>
        holds(operator, values(key), typeof value === "string" ? [value] : value),
      ),
    )
  );
}

const named = (yes: readonly string[], not: readonly string[], value: string): boolean =>
  yes.length > 0 ? yes.some((one) => like(value, one)) : not.length > 0 && !not.some((one) => like(value, one));

function holds(operator: string, values: readonly string[], wanted: readonly string[]): boolean {
  const [set, plain] = operator.includes(":") ? operator.split(":") : [undefined, operator];
  if (plain === "Null") return String(values.length === 0) === wanted[0];
  const one = testOf(plain ?? "", wanted);
  if (set === "ForAllValues") return values.every(one);
  if (set === "ForAnyValue") return values.some(one);
  if (set !== undefined) throw new Error(`no test knows the set operator ${set}`);
  return values.length === 0 ? /Not/.test(plain ?? "") : values.every(one);
}

function testOf(operator: string, wanted: readonly string[]): (value: string) => boolean {
  switch (operator) {
    case "StringEquals":
    case "Bool":
      return (value) => wanted.includes(value);
    case "StringNotEquals":
      return (value) => !wanted.includes(value);
    case "StringLike":
    case "ArnEquals":
    case "ArnLike":
      return (value) => wanted.some((one) => like(value, one));
    case "StringNotLike":
    case "ArnNotEquals":
      return (value) => !wanted.some((one) => like(value, one));
    default:
      throw new Error(`no test knows the operator ${operator}`);
  }
}

/** A star stands for anything, slashes too. */
const like = (value: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s").test(value);
