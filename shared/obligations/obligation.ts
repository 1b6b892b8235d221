import type { Day } from "../calendar/day.ts";
import type { Applied } from "../law/parameter.ts";

/** A fact that a finding rests on: what it says of what, and the event it came with. */
export type Evidence = { readonly name: string; readonly value: string | number; readonly eventId: string };

/** One step of the arithmetic, as a key of the wording with its arguments; days are integers. */
export type Working = { readonly say: string; readonly with: { readonly [name: string]: string | number } };

/** Why an obligation is as it is: enough to derive it again by hand. */
export type Because = {
  readonly facts: readonly Evidence[];
  readonly parameters: readonly Applied[];
  readonly workings: readonly Working[];
};

/** A fact that is needed and not known, and the day from which it is needed. */
export type Missing = { readonly fact: string; readonly neededOn: Day };

/** A clock that stands still: no due day is invented. `remaining` days are left when it goes on. */
export type Pause = {
  readonly since: Day;
  readonly remaining: number;
  readonly resumed: { readonly on: Day; readonly due: Day } | null;
};

type Common = {
  /** `rule:subject`; stable when facts are corrected. */
  readonly id: string;
  readonly rule: string;
  /** The day that places it in a span; stable when facts are corrected, except for a corrected day itself. */
  readonly anchor: Day;
  readonly because: Because;
};

/** Something that must be so by a day. */
export type Duty = Common & {
  readonly kind: "duty";
  readonly opens: Day;
  /** The day by which it is best done; `due` is the last lawful one. */
  readonly recommended: Day | null;
  /** Days before the due day on which it is told, highest first. */
  readonly ladder: readonly number[];
  readonly due: Day;
  /** In order. A pause that begins after the due day of its time moves nothing. */
  readonly pauses: readonly Pause[];
  readonly met: Day | null;
  readonly void: Day | null;
  readonly missing: Missing | null;
};

/** A bound that was broken. Given only when broken. */
export type Limit = Common & {
  readonly kind: "limit";
  readonly on: Day;
  /** The last day on which it was broken; null while it still is. */
  readonly until: Day | null;
  /** Whether it goes on from day to day until something ends it, as employment without a title does. */
  readonly lasting: boolean;
};

/** Whether there is a duty or a breach cannot be said, because a fact is not known. */
export type Undetermined = Common & {
  readonly kind: "undetermined";
  readonly missing: Missing;
  readonly void: Day | null;
};

export type Obligation = Duty | Limit | Undetermined;

/** What a person said to an obligation, from a day on. */
export type Answer = {
  readonly from: Day;
  readonly by: string;
  readonly eventId: string;
} & (
  | { readonly kind: "acknowledged" }
  | { readonly kind: "snoozed"; readonly until: Day }
  | { readonly kind: "waived"; readonly until: Day; readonly reason: string }
);
