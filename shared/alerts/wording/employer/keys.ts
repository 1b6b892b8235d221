import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about the employer itself have to say; every language has words for each. */
export const employerKeys = {
  moments: {
    "contact-unreachable": [],
    "alerts-without-contact": [],
    "mail-unheard": [],
    "feed-silent": ["due", "overdue"],
    "feed-run-held": [],
    "watch-fell-behind": ["breached"],
    "ledger-fault-found": ["breached"],
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
    "held-file": "text",
    "held-on": "day",
    "fell-due-on": "day",
    "behind-seen-on": "day",
    "export-name": "text",
    "ledger-faults": "text",
    "checked-dossier": "text",
  },
  workings: {
    "held-people": ["last", "now"],
    "held-euros": ["type", "kind", "percent", "last", "now"],
    "held-hours": ["type", "kind", "percent", "last", "now"],
    "held-percent": ["type", "kind", "percent"],
  },
  missing: ["address-of-contact", "contact-for-alerts", "arrival-of-mail", "word-on-held-run"],
  parameters: [],
} as const satisfies FamilyKeys;
