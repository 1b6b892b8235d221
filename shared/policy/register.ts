import * as ladders from "./ladders.ts";
import * as patience from "./patience.ts";
import type { Policy } from "./policy.ts";
import * as reviews from "./reviews.ts";

/** Every value that an employer may set. */
export const policyRegister: readonly Policy<number | readonly number[]>[] = [ladders, patience, reviews].flatMap(
  (file) => Object.values<Policy<number | readonly number[]>>(file),
);
