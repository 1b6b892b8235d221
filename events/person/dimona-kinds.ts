/** The declarations of Dimona: a period begins, ends, is changed or taken back. */
export const dimonaKinds = ["in", "out", "update", "cancel"] as const;

/** What the National Social Security Office answers. A warning leaves a declaration accepted; waiting is no decision yet. */
export const dimonaOutcomes = ["accepted", "accepted-with-warning", "refused", "waiting"] as const;
