import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the employer itself have to say; every language has words for each. */
export const employerKeys = {
  moments: { "contact-unreachable": [], "alerts-without-contact": [], "watch-fell-behind": ["breached"] },
  evidence: { "bounced-address": "text", "kind-of-alert": "text", "complete-up-to": "day", "behind-seen-on": "day" },
  workings: {},
  missing: ["address-of-contact", "contact-for-alerts"],
  parameters: [],
} as const satisfies FamilyKeys;
