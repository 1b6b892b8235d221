import type { Family } from "../../../../events/envelope.ts";
import type { FamilyKeys, OwnMoment } from "../family-keys.ts";

/** What there is to say where two sources differ. */
export const sourcesKeys = {
  moments: {
    "sources-disagree-employer": ["breached"],
    "sources-disagree-employment": ["breached"],
    "sources-disagree-residence": ["breached"],
    "sources-disagree-hours": ["breached"],
    "sources-disagree-absences": ["breached"],
    "sources-disagree-pay": ["breached"],
    "sources-disagree-publication": ["breached"],
    "sources-disagree-answers": ["breached"],
  } satisfies Record<`sources-disagree-${Family}`, readonly OwnMoment[]>,
  evidence: { "believed-source": "text", "other-source": "text" },
  workings: {
    "believed-by-ranking": ["type", "key", "believed", "other"],
    "believed-alone-in-ranking": ["type", "key", "believed", "other", "ranking"],
    "believed-by-event-id": ["type", "key", "believed", "other"],
    "more-sources-than-kept": ["type", "key", "kept"],
  },
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
