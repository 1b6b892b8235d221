import type { Day } from "../calendar/day.ts";
import type { Subject } from "../dossier/fact.ts";
import type { Alert } from "./told.ts";

/** One alert in a mail, with what the reader needs to know whom it is about. */
export type MailLine = {
  readonly alert: Alert;
  readonly subject: Subject;
  /** The name that HR knows the person by, or the title of a publication; null where none was ever told. */
  readonly name: string | null;
  /** The event that raised the alert; null where it was a day that came. */
  readonly cause: string | null;
  /** Where the reader answers it; null where nobody can, and where it was taken back. */
  readonly answerLink: string | null;
  /** Where the change that tells it stands in the dossier's ledger. */
  readonly seq: number;
};

/** How many obligations a contact has heard of are open, by what is the matter with them. */
export type OpenCounts = { readonly [Key in (typeof openKinds)[number]]: number };
/** `answered`: a person asked for silence on it for a while. */
export const openKinds = ["breached", "overdue", "unknown", "coming", "answered"] as const;

/** What the first mail of a week says besides: how everything stands. */
export type Week = {
  readonly open: OpenCounts;
  /** What was told before and is late still, longest first, as far as there is room. */
  readonly again: readonly MailLine[];
  /** How many of these there are in all. */
  readonly of: number;
  /** Breaches that are counted as open and are told nowhere in this mail: each was told once, when it was found. */
  readonly toldOnce: number;
  /** The feeds of the employer, each with the day on which it was last heard; null while it never was. */
  readonly feeds: readonly { readonly id: string; readonly heardOn: Day | null }[];
  /** Where the ledger of the employer's own dossier stands. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** The latest checkpoint of the employer's whole ledger, and the day up to which it witnesses; null before the first. */
  readonly checkpoint: { readonly day: Day; readonly hash: string } | null;
};

/** What a mail says, before any wording. */
export type MailContent = {
  readonly kind: "digest" | "urgent";
  readonly employer: { readonly id: string; readonly name: string };
  /** The id of the contact whom it goes to. */
  readonly contact: string;
  /** The day it is written for, in Belgium. */
  readonly day: Day;
  /** Each alert once, in the order in which they should be read. */
  readonly lines: readonly MailLine[];
  /** Breaches from before the employer's watch began: summed up, not told one by one. */
  readonly older: readonly MailLine[];
  /** The day up to which everything that fell due was assessed. */
  readonly completeUpTo: Day;
  /** Null but in the first mail of a week. */
  readonly week: Week | null;
  /** Which part of how many, where the lines do not fit one mail. */
  readonly part: { readonly number: number; readonly of: number };
};

/** A mail in words: plain text for the subject, a text and an HTML body. */
export type WordedMail = { readonly subject: string; readonly text: string; readonly html: string };
