import type * as z from "zod";
import type { EventType } from "../../../events/catalogue.ts";
import type { Family } from "../../../events/envelope.ts";
import type { terminationCauses } from "../../../events/person/termination.ts";
import type { roles } from "../../../events/person/terms.ts";
import type { language } from "../../../events/values.ts";
import type { Civil } from "../../calendar/day.ts";
import type { AnswerLinkWording } from "./answer/keys.ts";
import type { FamilyKeys, Moment } from "./family-keys.ts";
import type {
  ArgumentOf,
  EvidenceName,
  MissingFact,
  MomentOf,
  ParameterId,
  RuleId,
  SectionKey,
  Severity,
  WorkingKey,
} from "./keys.ts";
import type { LawWords } from "./law/law-words.ts";
import type { WeekWording } from "./week/words.ts";

export type Language = z.output<typeof language>;

/** What to say of a rule at a moment. Nothing in it may be personal: a title can become a subject line. */
export type MomentWording = {
  readonly title: string;
  /** Who does what now. Where a fact is missing, the question about it says so instead. */
  readonly todo: string;
  /** The duty in one sentence, as HR would say it. */
  readonly why: string;
};

/** A fact that is needed: its name, the question, who can answer it, and how the answer reaches Belfry. */
export type Question = {
  readonly fact: string;
  readonly question: string;
  readonly who: string;
  readonly todo: string;
};

/** The arguments of a working, read as what they are. Days come out long and in ISO. */
export type Given<Name extends string> = {
  readonly day: (name: Name) => string;
  readonly number: (name: Name) => string;
  /** Minutes as hours and minutes. */
  readonly hours: (name: Name) => string;
  /** Euro cents as an amount. */
  readonly euros: (name: Name) => string;
  readonly event: (name: Name) => string;
  readonly text: (name: Name) => string;
};

/** How many lines of each kind a mail holds, and the first day by which something is due. */
export type Tally = { readonly [Key in SectionKey]: number } & {
  readonly older: number;
  readonly firstDue: string | null;
};

/** Words that stand alone. */
export type Labels = {
  readonly person: string;
  readonly project: string;
  readonly employer: string;
  readonly nameUnknown: string;
  readonly whatToDo: string;
  readonly actBy: string;
  readonly lastLawfulDay: string;
  /** The last day of a duty whose days no law sets. */
  readonly lastAgreedDay: string;
  readonly timeLeft: string;
  /** For a breach that goes on. */
  readonly brokenSince: string;
  /** For one that has ended. */
  readonly brokenFrom: string;
  /** For one of a single day. */
  readonly brokenOn: string;
  readonly about: string;
  readonly noDay: string;
  readonly toldDay: string;
  readonly nowDue: string;
  readonly why: string;
  readonly law: string;
  readonly noLaw: string;
  readonly facts: string;
  readonly arithmetic: string;
  readonly missing: string;
  readonly alsoPassed: string;
  readonly raisedBy: string;
  readonly whatChanged: string;
  readonly openSince: string;
  readonly obligation: string;
  readonly caseCode: string;
  readonly toBeConfirmed: string;
  readonly event: string;
  readonly inForceSince: string;
  /** What stands between a word and what it introduces; French sets a space before it. */
  readonly colon: string;
};

/** What is said of the rules of one family in one language. */
export type FamilyWording<Keys extends FamilyKeys> = {
  readonly rules: {
    readonly [Id in keyof Keys["moments"]]: {
      readonly [M in Keys["moments"][Id][number] | "undetermined"]: MomentWording;
    };
  };
  readonly evidence: { readonly [Name in keyof Keys["evidence"]]: string };
  readonly workings: {
    readonly [Key in keyof Keys["workings"]]: (given: Given<Keys["workings"][Key][number]>) => string;
  };
  /**
   * What a finding is about within its dossier, by the step of arithmetic that says so: which of several reviews, for
   * instance. Shown behind whom it is about, where titles alone would be alike.
   */
  readonly details?: {
    readonly [Key in keyof Keys["workings"]]?: (given: Given<Keys["workings"][Key][number]>) => string;
  };
  readonly missing: { readonly [Fact in Keys["missing"][number]]: Question };
  readonly parameters: { readonly [Id in Keys["parameters"][number]]: (value: string) => string };
};

/** Everything that Belfry says in one language. A file of this type is a language; the type keeps it complete. */
export type Wording = {
  readonly language: Language;
  readonly answerLink: AnswerLinkWording;
  /** A day as people write it; its ISO form is added behind. */
  readonly day: (day: Civil) => string;
  readonly minutes: (minutes: number) => string;
  readonly euros: (cents: number) => string;
  readonly labels: Labels;
  readonly severities: { readonly [Key in Severity]: string };
  readonly sections: { readonly [Key in SectionKey]: { readonly title: string; readonly note: string } };
  readonly older: { readonly heading: (count: number) => string; readonly note: string };
  readonly week: WeekWording;
  readonly rules: { readonly [Id in RuleId]: { readonly [M in MomentOf<Id>]: MomentWording } };
  readonly missing: { readonly [Fact in MissingFact]: Question };
  /** For a fact that has no wording yet, as an alert of a later release can carry. */
  readonly missingOther: (fact: string) => Question;
  /** For a legal value that the register does not hold for the day. */
  readonly missingParameter: (id: string) => Question;
  readonly workings: { readonly [Key in WorkingKey]: (given: Given<ArgumentOf<Key>>) => string };
  readonly details: { readonly [Key in WorkingKey]?: (given: Given<ArgumentOf<Key>>) => string };
  readonly evidence: { readonly [Name in EvidenceName]: string };
  /** An absence of several days as evidence. */
  readonly absence: (from: string, to: string) => string;
  /** The net hours that a sheet has, as evidence; `monday` names its week. */
  readonly hoursOfSheet: (sheet: string, monday: string, hours: string) => string;
  readonly parameters: { readonly [Id in ParameterId]: (value: string) => string };
  /** How the law is cited; null in English, the language of the law register. */
  readonly law: LawWords | null;
  /** Facts whose values are codes of the events: what each code means. */
  readonly codes: {
    readonly "cause-of-leaving": { readonly [Cause in (typeof terminationCauses)[number]]: string };
    readonly "kind-of-alert": { readonly [Kind in Family]: string };
    readonly role: { readonly [Role in (typeof roles)[number]]: string };
  };
  readonly events: { readonly [Type in EventType]: string };
  readonly stages: { readonly [Key in Exclude<Moment, "before" | "over"> | "escalated"]: string } & {
    readonly before: (days: number) => string;
  };
  readonly daysLeft: (days: number) => string;
  /** How days left are counted. */
  readonly counted: string;
  readonly daysAgo: (days: number) => string;
  readonly passed: (days: number) => string;
  readonly raisedByDay: string;
  readonly raisedByEvent: (eventId: string) => string;
  /** What changed since a line was told last; `cause` is the event that changed it, null where none did. */
  readonly history: {
    readonly isNew: string;
    readonly isChanged: string;
    readonly first: string;
    readonly moved: (from: string, to: string, cause: string | null) => string;
    readonly stage: (from: string, to: string) => string;
    readonly silenceEnded: string;
    readonly ended: string;
    readonly otherwise: string;
    readonly openFor: (days: number) => string;
  };
  /** `cause` is the event that corrected it; null where rules, settings or the day did. */
  readonly withdrawn: {
    readonly title: (title: string) => string;
    readonly todo: (stage: string, cause: string | null) => string;
  };
  readonly mail: {
    readonly digest: (employer: string, tally: Tally, part: string) => string;
    readonly urgent: (title: string, code: string, others: number, part: string) => string;
    readonly part: (number: number, of: number) => string;
    readonly heading: { readonly digest: string; readonly urgent: string };
    readonly glance: string;
    readonly lead: (tally: Tally) => string;
    /**
     * @param day up to which everything was checked
     * @param link how items are answered by their links; null where they have none, and systems answer
     */
    readonly footer: (contact: string, employer: string, day: string, link: string | null) => readonly string[];
  };
};
