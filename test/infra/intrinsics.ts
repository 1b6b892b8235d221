/** What a token stands for in these tests, where there is no account: a value of the right shape. */
const pseudo: Readonly<Record<string, string>> = {
  "AWS::AccountId": "123456789012",
  "AWS::Region": "eu-west-1",
  "AWS::Partition": "aws",
};

/** Replaces CloudFormation's intrinsic functions by readable text: a reference becomes the logical id that it names. */
export function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  const { Ref: ref, "Fn::GetAtt": attribute, "Fn::Join": join } = value as Readonly<Record<string, unknown>>;
  if (typeof ref === "string") return pseudo[ref] ?? ref;
  if (Array.isArray(attribute)) return attribute.join(".");
  if (Array.isArray(join)) return (join[1] as readonly unknown[]).map(resolved).join(String(join[0]));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part)]));
}

/** As `resolved`, for what must become text. */
export const resolvedText = (value: unknown): string => String(resolved(value));
