import * as checks from "./checks.ts";
import * as declarations from "./declarations.ts";
import * as ladders from "./ladders.ts";
import * as patience from "./patience.ts";
import * as plausibility from "./plausibility.ts";
import type { Policy } from "./policy.ts";
import { approvalWorkingDays, patentQuestionDays, reviewWorkingDays } from "./reviews.ts";

/** Every value that an employer may set. */
export const policyRegister: readonly Policy<number | readonly number[]>[] = [
  ...Object.values(ladders),
  ...Object.values(patience),
  ...Object.values(checks),
  ...Object.values(declarations),
  ...Object.values(plausibility),
  approvalWorkingDays,
  ...Object.values(reviewWorkingDays),
  patentQuestionDays,
];
