/** Who looks at a publication before it appears. An employer asks for some of them. */
export const reviewStages = ["supervisor", "intellectual-property", "ethics", "partner", "management"] as const;
export type ReviewStage = (typeof reviewStages)[number];
