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
};

/** What a mail says, before any wording. */
export type MailContent = {
  readonly kind: "digest" | "urgent";
  readonly employer: { readonly id: string; readonly name: string };
  /** The day it is written for, in Belgium. */
  readonly day: Day;
  /** Each alert once, in the order in which they should be read. */
  readonly lines: readonly MailLine[];
  /** Breaches from before the employer's watch began: summed up, not told one by one. */
  readonly older: readonly MailLine[];
  /** Which part of how many, where the lines do not fit one mail. */
  readonly part: { readonly number: number; readonly of: number };
};

/** A mail in words: plain text for the subject, a text and an HTML body. */
export type WordedMail = { readonly subject: string; readonly text: string; readonly html: string };
