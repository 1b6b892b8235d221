import type { ReviewStage } from "../../events/project/review-stages.ts";
import type { Policy } from "./policy.ts";

/**
 * How long publications may wait for approval. No law sets these: contracts do (Horizon Europe's model grant agreement,
 * annex 5, art. 17 gives 15 days, DESCA 30 days to object), and each employer its own.
 */
export const approvalWorkingDays: Policy<number> = {
  id: "approval-working-days",
  says: "All reviews of a publication are decided within this many working days of the first request.",
  unit: "working days, Monday to Friday without public holidays",
  default: 20,
};

const review = (stage: string, days: number): Policy<number> => ({
  id: `${stage}-review-working-days`,
  says: `The ${stage.replace("-", " ")} review of a publication is decided within this many working days.`,
  unit: "working days, Monday to Friday without public holidays",
  default: days,
});

export const supervisorReviewWorkingDays: Policy<number> = review("supervisor", 5);
export const intellectualPropertyReviewWorkingDays: Policy<number> = review("intellectual-property", 10);
export const ethicsReviewWorkingDays: Policy<number> = review("ethics", 15);
export const partnerReviewWorkingDays: Policy<number> = review("partner", 15);
export const managementReviewWorkingDays: Policy<number> = review("management", 5);

/** The days of each stage. */
export const reviewWorkingDays: Readonly<Record<ReviewStage, Policy<number>>> = {
  supervisor: supervisorReviewWorkingDays,
  "intellectual-property": intellectualPropertyReviewWorkingDays,
  ethics: ethicsReviewWorkingDays,
  partner: partnerReviewWorkingDays,
  management: managementReviewWorkingDays,
};

/** A patent application is weeks of drafting, so that whether one is planned must be known well before. */
export const patentQuestionDays: Policy<number> = {
  id: "patent-question-days",
  says: "Ask whether a patent is planned when a first review is requested, or this long before it is to appear.",
  unit: "calendar days before the planned day or, where none is known, the venue's deadline",
  default: 60,
};
