import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { employerConfigured } from "../../events/employer/employer-configured.ts";
import type { Policy } from "../../shared/policy/policy.ts";

type AnyPolicy = Policy<number | readonly number[]>;

/** Every policy that a file of shared/policy exports. */
const folder = new URL("../../shared/policy/", import.meta.url);
const modules: readonly Record<string, unknown>[] = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).pathname)),
);
const policies = modules
  .flatMap((exported) => Object.values(exported))
  .filter((value): value is AnyPolicy => typeof value === "object" && value !== null && "default" in value);

/** What an employer may set. */
const settable = employerConfigured.data.shape.policies.unwrap();

describe("the policies that an employer may set", () => {
  it("are exactly those of shared/policy", () =>
    expect(Object.keys(settable.shape).sort()).toEqual(policies.map(({ id }) => id).sort()));

  it.each(policies.map((policy) => [policy.id, policy] as const))("%s: its default could be set too", (id, policy) =>
    expect(settable.safeParse({ [id]: policy.default }).error).toBeUndefined(),
  );
});
