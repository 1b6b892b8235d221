/** How an employment relationship ends; what the end of a premium, a notice or a duty depends on. */
export const terminationCauses = [
  "resignation",
  "dismissal",
  "dismissal-for-serious-cause",
  "mutual-agreement",
  "end-of-fixed-term",
  "retirement",
  "force-majeure",
  "death",
] as const;
