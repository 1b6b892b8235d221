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
    "first-title-until": "day",
    "mobility-notified-on": "day",
    "mobility-notified-until": "day",
    "mobility-stay-from": "day",
    "mobility-stay-to": "day",
  },
  workings: {
    "mobility-notify-before": ["start", "due"],
    "mobility-days-counted": ["most", "window", "last"],
    "mobility-covered-until": ["last"],
    "mobility-days-on-title": [],
    "mobility-days-agreed": [],
    "mobility-days-recorded": [],
    "long-mobility-before-start": ["before", "days", "due"],
    "long-mobility-before-end": ["before", "days", "due"],
  },
  missing: ["notification-of-mobility", "last-day-of-first-title", "last-day-notified", "mobility-of-step"],
  parameters: ["short-mobility-days-max", "short-mobility-window-days", "long-mobility-filing-days"],
} as const satisfies FamilyKeys;
