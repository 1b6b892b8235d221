import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import { BelfryFunction, type BelfryFunctionProps } from "./belfry-function.ts";
import type { Environment } from "./environment.ts";

export type FunctionsProps = Omit<BelfryFunctionProps, "spec"> & { readonly specs: readonly FunctionSpec[] };

/** Every function that there is a descriptor of. Those that others link to come first, for their addresses to be known. */
export class Functions extends Construct {
  readonly functions: readonly BelfryFunction[];

  constructor(scope: Construct, id: string, { specs, environment, ...shared }: FunctionsProps) {
    super(scope, id);
    const linkedTo = new Set(specs.map(({ linksTo }) => linksTo));
    const built = new Map<string, BelfryFunction>();
    const build = (spec: FunctionSpec, more: Partial<Environment>) =>
      built.set(
        spec.name,
        new BelfryFunction(this, spec.name, { spec, environment: { ...environment, ...more }, ...shared }),
      );
    for (const spec of specs) if (linkedTo.has(spec.name)) build(spec, {});
    for (const spec of specs) if (!linkedTo.has(spec.name)) build(spec, addressFor(spec, built));
    this.functions = specs.flatMap(({ name }) => built.get(name) ?? []);
  }
}

/** The address of the function that another writes into mails. */
function addressFor({ name, linksTo }: FunctionSpec, built: ReadonlyMap<string, BelfryFunction>): Partial<Environment> {
  if (linksTo === undefined) return {};
  const url = built.get(linksTo)?.url;
  if (url == null) throw new Error(`${name} links to ${linksTo}, which has no web address; give it a url trigger`);
  return { ANSWER_URL: url };
}
