import type { Family } from "../../../../events/envelope.ts";
import type { FamilyKeys, OwnMoment } from "../family-keys.ts";

/** What there is to say where two sources differ, or one source from itself. */
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
    "same-revision-employer": ["breached"],
    "same-revision-employment": ["breached"],
    "same-revision-residence": ["breached"],
    "same-revision-hours": ["breached"],
    "same-revision-absences": ["breached"],
    "same-revision-pay": ["breached"],
    "same-revision-publication": ["breached"],
    "same-revision-answers": ["breached"],
  } satisfies Record<`${"sources-disagree" | "same-revision"}-${Family}`, readonly OwnMoment[]>,
  evidence: {
    "believed-source": "text",
    "other-source": "text",
    "content-that-counts": "day",
    "other-content": "day",
  },
  workings: {
    "believed-by-ranking": ["type", "key", "believed", "other"],
    "believed-alone-in-ranking": ["type", "key", "believed", "other", "ranking"],
    "believed-by-event-id": ["type", "key", "believed", "other"],
    "more-sources-than-kept": ["type", "key", "kept"],
    "contents-of-one-revision": ["type", "key", "source", "revision", "fields"],
    "more-contents-than-kept": ["type", "key", "kept"],
  },
  missing: [],
  parameters: [],
} as const satisfies FamilyKeys;
