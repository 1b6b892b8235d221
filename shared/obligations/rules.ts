import type { Family } from "../../events/envelope.ts";
import { disputedFacts } from "./data-quality/disputed-fact.ts";
import { unknownReference } from "./data-quality/unknown-reference.ts";
import { dailyLimit } from "./hours/daily-limit.ts";
import { endOfYearPremium } from "./pay/end-of-year-premium.ts";
import { aCardRenewal } from "./residence/a-card-renewal.ts";
import { coverWhilePending, titleAfterRefusal } from "./residence/cover-while-pending.ts";
import { employmentWithoutTitle } from "./residence/employment-without-title.ts";
import type { Rule } from "./rule.ts";

/** Every rule that Belfry applies. A rule that is not here does not exist. */
export const rules: readonly Rule[] = [
  aCardRenewal,
  coverWhilePending,
  titleAfterRefusal,
  employmentWithoutTitle,
  dailyLimit,
  endOfYearPremium,
  unknownReference,
  ...disputedFacts,
];

/** Rises with every change of rules or law that can change a conclusion: dossiers of another release are assessed anew. */
export const release = "2";

/** The rules that read a family. */
export const rulesReading = (family: Family): readonly Rule[] =>
  rules.filter((rule) => rule.reads[family] !== undefined);
