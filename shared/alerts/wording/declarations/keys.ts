import type { FamilyKeys } from "../family-keys.ts";

/** What the rules about declarations to social security have to say; every language has words for each. */
export const declarationsKeys = {
  moments: {
    "dimona-in": ["before", "due", "overdue"],
    "dimona-out": ["before", "due", "overdue"],
    "dimona-agrees": [],
    "dmfa-received": ["before", "due", "overdue"],
  },
  evidence: {
    "works-from": "day",
    "dimona-declared-on": "day",
    "dimona-answered-on": "day",
    "dimona-refused-on": "day",
    "dimona-cancelled-on": "day",
    "dimona-starts-on": "day",
    "dimona-ends-on": "day",
    "dmfa-reported-from": "day",
    "dmfa-received-on": "day",
    "dmfa-corrected-on": "day",
  },
  workings: {
    "dimona-by-start": ["start"],
    "dimona-by-first-work": ["start", "due"],
    "dimona-period-ended": ["last"],
    "dimona-out-counted": ["last", "due"],
    "dimona-refused": ["on"],
    "dimona-cancelled": ["on"],
    "dimona-key": ["key"],
    "dimona-start-differs": ["declared", "start"],
    "dimona-end-differs": ["declared", "last"],
    "dimona-end-not-known": ["declared"],
    "dmfa-counted": ["quarter", "last", "due"],
    "dmfa-due-on-rest-day": ["due"],
  },
  missing: [
    "answer-to-dimona",
    "decision-on-dimona",
    "start-of-dimona",
    "end-of-dimona",
    "contract-of-declaration",
    "declaration-of-step",
  ],
  parameters: ["dimona-out-working-days", "dmfa-months"],
} as const satisfies FamilyKeys;
