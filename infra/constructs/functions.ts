import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import { BelfryFunction, type BelfryFunctionProps } from "./belfry-function.ts";

export type FunctionsProps = Omit<BelfryFunctionProps, "spec"> & { readonly specs: readonly FunctionSpec[] };

/** Every function that there is a descriptor of. */
export class Functions extends Construct {
  readonly functions: readonly BelfryFunction[];

  constructor(scope: Construct, id: string, { specs, ...shared }: FunctionsProps) {
    super(scope, id);
    this.functions = specs.map((spec) => new BelfryFunction(this, spec.name, { spec, ...shared }));
  }
}
