/** One value that an employer may set, with the default that holds until it does. */
export type Policy<Value extends number | readonly number[]> = {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly default: Value;
};

/** The values that an employer set, by policy id. */
export type PolicyValues = { readonly [id: string]: number | readonly number[] | undefined };

/** An employer's value of a policy; the default where none, or one of another shape, was set. */
export function policyValue<Value extends number | readonly number[]>(set: PolicyValues, policy: Policy<Value>): Value {
  const value = set[policy.id];
  return value !== undefined && Array.isArray(value) === Array.isArray(policy.default)
    ? (value as Value)
    : policy.default;
}
