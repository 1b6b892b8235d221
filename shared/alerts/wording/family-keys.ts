/** What a rule can tell: a stage of its ladder, or `over`, a breach that has ended since. */
export type Moment = "before" | "due" | "overdue" | "breached" | "over" | "undetermined";

/** The moments that a rule lists. `undetermined` belongs to every rule, for any may fail to be assessed. */
export type OwnMoment = Exclude<Moment, "undetermined">;

/** What the rules of one family have to say. */
export type FamilyKeys = {
  /** The moments of each rule. */
  readonly moments: { readonly [rule: string]: readonly OwnMoment[] };
  /** What each piece of evidence is, so that a day is written as a day. */
  readonly evidence: { readonly [name: string]: EvidenceKind };
  /** The steps of arithmetic, each with what it is told of. */
  readonly workings: { readonly [key: string]: readonly string[] };
  /** The facts that a finding can wait for. */
  readonly missing: readonly string[];
  /** The legal values that it applies. */
  readonly parameters: readonly string[];
};

/**
 * How a piece of evidence is written: cents as euros, minutes as hours and minutes, an absence by its first day and its
 * last, the hours of a sheet by its Monday, its minutes and its key.
 */
export type EvidenceKind = "text" | "day" | "countries" | "event" | "euros" | "duration" | "absence" | "hours-of-sheet";
