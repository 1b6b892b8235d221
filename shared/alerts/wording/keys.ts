import type { Family } from "../../../events/envelope.ts";
import { arrivalKeys } from "./arrival/keys.ts";
import { checksKeys } from "./checks/keys.ts";
import { declarationsKeys } from "./declarations/keys.ts";
import { employerKeys } from "./employer/keys.ts";
import type { EvidenceKind, OwnMoment } from "./family-keys.ts";
import { hoursKeys } from "./hours/keys.ts";
import { mobilityKeys } from "./mobility/keys.ts";
import { papersKeys } from "./papers/keys.ts";
import { payKeys } from "./pay/keys.ts";
import { procedureKeys } from "./procedure/keys.ts";
import { publicationKeys } from "./publication/keys.ts";
import { requestsKeys } from "./requests/keys.ts";
import { residenceKeys } from "./residence/keys.ts";
import { sourcesKeys } from "./sources/keys.ts";

/** How pressing a line is; every language has a word for each. */
export const severities = ["urgent", "breach", "overdue", "soon", "upcoming", "unknown", "withdrawn"] as const;
export type Severity = (typeof severities)[number];

/** The parts of a mail, in the order in which they are read. */
export const sectionKeys = ["now", "overdue", "coming", "unknown", "withdrawn"] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** The moments of each rule. `undetermined` belongs to every rule, for any may fail to be assessed. */
export const momentsOf = {
  ...residenceKeys.moments,
  "daily-limit": ["breached"],
  ...papersKeys.moments,
  ...arrivalKeys.moments,
  ...mobilityKeys.moments,
  ...declarationsKeys.moments,
  ...hoursKeys.moments,
  ...payKeys.moments,
  ...publicationKeys.moments,
  ...checksKeys.moments,
  ...procedureKeys.moments,
  ...employerKeys.moments,
  ...requestsKeys.moments,
  ...sourcesKeys.moments,
  "unknown-reference": [],
  "left-out-of-snapshot": [],
  "disputed-employer": ["breached"],
  "disputed-employment": ["breached"],
  "disputed-residence": ["breached"],
  "disputed-hours": ["breached"],
  "disputed-absences": ["breached"],
  "disputed-pay": ["breached"],
  "disputed-publication": ["breached"],
  "disputed-answers": ["breached"],
} as const satisfies Record<string, readonly OwnMoment[]> & Record<`disputed-${Family}`, readonly OwnMoment[]>;

export type RuleId = keyof typeof momentsOf;
/** The moments that a rule needs wording for. */
export type MomentOf<Id extends RuleId> = (typeof momentsOf)[Id][number] | "undetermined";

/** The rules about what Belfry was sent rather than about what a person or an employer must do. */
export const rulesAboutData: readonly string[] = Object.keys(momentsOf).filter((id) =>
  /^(disputed|unknown|sources-disagree|same-revision)-/.test(id),
);

/** What each piece of evidence is, so that a day is written as a day. */
export const evidenceKinds = {
  ...residenceKeys.evidence,
  "employed-from": "day",
  sheet: "text",
  event: "event",
  "disputed-event": "event",
  "left-out-contract": "text",
  "last-seen-in-feed": "day",
  "left-out-on": "day",
  ...papersKeys.evidence,
  ...arrivalKeys.evidence,
  ...mobilityKeys.evidence,
  ...declarationsKeys.evidence,
  ...hoursKeys.evidence,
  ...payKeys.evidence,
  ...publicationKeys.evidence,
  ...checksKeys.evidence,
  ...procedureKeys.evidence,
  ...employerKeys.evidence,
  ...requestsKeys.evidence,
  ...sourcesKeys.evidence,
} as const satisfies { readonly [name: string]: EvidenceKind };
export type EvidenceName = keyof typeof evidenceKinds;

/** The steps of arithmetic that rules give, each with what it is told of. */
export const workingArguments = {
  ...residenceKeys.workings,
  "worked-against-limit": ["day", "minutes", "limit", "over"],
  ...sourcesKeys.workings,
  "two-contents": ["type", "key"],
  ...papersKeys.workings,
  ...arrivalKeys.workings,
  ...mobilityKeys.workings,
  ...declarationsKeys.workings,
  ...hoursKeys.workings,
  ...payKeys.workings,
  ...publicationKeys.workings,
  ...checksKeys.workings,
  ...procedureKeys.workings,
  ...employerKeys.workings,
  ...requestsKeys.workings,
} as const;
export type WorkingKey = keyof typeof workingArguments;
/** What a step of arithmetic is told of. */
export type ArgumentOf<Key extends WorkingKey> = (typeof workingArguments)[Key][number];

/** The facts that a finding can wait for. `parameter <id>` is worded apart. */
export const missingFacts = [
  ...residenceKeys.missing,
  "contract-of-change",
  "contract-of-end",
  "card-of-renewal",
  "renewal-of-document",
  "application-of-step",
  "end-of-left-out",
  "could-not-be-assessed",
  ...papersKeys.missing,
  ...arrivalKeys.missing,
  ...mobilityKeys.missing,
  ...declarationsKeys.missing,
  ...hoursKeys.missing,
  ...payKeys.missing,
  ...publicationKeys.missing,
  ...checksKeys.missing,
  ...procedureKeys.missing,
  ...employerKeys.missing,
] as const;
export type MissingFact = (typeof missingFacts)[number];

/** The legal values of the law register. */
export const parameterIds = [
  ...residenceKeys.parameters,
  "daily-minutes-max",
  ...papersKeys.parameters,
  ...arrivalKeys.parameters,
  ...mobilityKeys.parameters,
  ...declarationsKeys.parameters,
  ...hoursKeys.parameters,
  ...payKeys.parameters,
  ...publicationKeys.parameters,
  ...checksKeys.parameters,
  ...procedureKeys.parameters,
  ...requestsKeys.parameters,
] as const;
export type ParameterId = (typeof parameterIds)[number];
