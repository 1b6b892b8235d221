import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about a researcher whom another Member State authorised have to say. */
export const mobilityKeys = {
  moments: {
    "mobility-notified": ["before", "due", "overdue"],
    "long-mobility-filed": ["before", "due", "overdue"],
    "mobility-days": ["before", "due", "overdue"],
  },
  evidence: {
    "mobility-from": "day",
    "mobility-to": "day",
    "first-member-state": "countries",
    "mobility-notified-on": "day",
    "mobility-stay-from": "day",
    "mobility-stay-to": "day",
  },
  workings: {
    "mobility-notify-before": ["start", "due"],
    "mobility-days-counted": ["most", "window", "last"],
    "mobility-days-agreed": [],
    "mobility-days-recorded": [],
    "long-mobility-before-start": ["before", "days", "due"],
    "long-mobility-before-end": ["before", "days", "due"],
  },
  missing: ["notification-of-mobility", "last-day-of-first-title", "mobility-of-step"],
  parameters: ["short-mobility-days-max", "short-mobility-window-days", "long-mobility-filing-days"],
} as const satisfies FamilyKeys;
