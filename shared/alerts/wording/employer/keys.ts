import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the employer itself have to say; every language has words for each. */
export const employerKeys = {
  moments: {
    "contact-unreachable": [],
    "alerts-without-contact": [],
    "mail-unheard": [],
    "feed-silent": ["due", "overdue"],
    "watch-fell-behind": ["breached"],
  },
  evidence: {
    "bounced-address": "text",
    "kind-of-alert": "text",
    "contact-of-mail": "text",
    "day-of-mail": "day",
    feed: "text",
    "feed-every-days": "text",
    "feed-named-on": "day",
    "feed-heard-on": "day",
    "fell-due-on": "day",
    "behind-seen-on": "day",
  },
  workings: {},
  missing: ["address-of-contact", "contact-for-alerts", "arrival-of-mail"],
  parameters: [],
} as const satisfies FamilyKeys;
