import type { EventType, NoticeType } from "./catalogue.ts";

/** An EventBridge event pattern restricted to the operators that Belfry uses. */
export type EventPattern = {
  readonly source?: readonly PatternValue[];
  readonly "detail-type"?: readonly PatternValue[];
  readonly detail?: {
    readonly [field: string]: readonly PatternValue[] | { readonly [inside: string]: readonly PatternValue[] };
  };
};

/** One alternative of a pattern field: an exact value, or one content filter. */
export type PatternValue =
  | string
  | { readonly prefix: string }
  | { readonly "anything-but": readonly string[] }
  | { readonly wildcard: string };

/** Whoever is not Belfry itself. */
const others: PatternValue = {
  "anything-but": [
    "belfry.sweep",
    "belfry.changes",
    "belfry.exports",
    "belfry.calendars",
    "belfry.checkpoints",
    "belfry.feeds",
    "belfry.erasure",
  ],
};

/** Everything that is recorded, but for days that have come: what others send, known or not, and what Belfry itself says of a dossier. */
export const fromSenders: readonly EventPattern[] = [
  { source: [others] },
  // Said under sources that notices are put under too, and nevertheless events of a dossier.
  {
    source: ["belfry.exports"],
    "detail-type": ["AuditExportWritten", "AuditVerificationFailed"] satisfies readonly EventType[],
  },
  { source: ["belfry.erasure"], "detail-type": ["ErasureDecided"] satisfies readonly EventType[] },
];

/** Events of one type that others send; who may is checked again by whoever receives them. */
export const sentByOthers = (type: EventType): EventPattern => ({ source: [others], "detail-type": [type] });

/** Answers that others give to the obligations of a rule; who may is checked again by whoever receives them. */
export const answersTo = (rule: string): EventPattern => ({
  ...sentByOthers("ObligationAnswered"),
  detail: { data: { obligation: [{ prefix: `${rule}:` }] } },
});

/**
 * What reaches record-events: everything that others send, known or not, so that an unknown event is rejected with a
 * reason instead of vanishing; days that have come; and what Belfry itself says of a dossier.
 */
export const received: readonly EventPattern[] = [...fromSenders, notice("belfry.sweep", "DossierDue")];

/** A notice of Belfry's own, by its type and sender. */
export function notice(source: string, ...types: readonly NoticeType[]): EventPattern {
  return { source: [source], "detail-type": types };
}

/** A file of a feed was put where files of feeds are put, as S3 says it on the account's default bus. */
export const feedFilePut: EventPattern = {
  source: ["aws.s3"],
  "detail-type": ["Object Created"],
  detail: { object: { key: [{ wildcard: "feeds/*/in/*" }] } },
};
