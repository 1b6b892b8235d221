import type { SectionKey, Severity } from "./wording/keys.ts";
import type { Language } from "./wording/wording.ts";

/** One thing said under a label. */
export type Item = {
  readonly text: string;
  /** Where the source of a law can be read. */
  readonly address: string | null;
  /** Whether the law behind it is unsure; shown as words, never as a colour alone. */
  readonly toBeConfirmed: boolean;
};

export type Row = { readonly label: string; readonly items: readonly Item[] };

/** A day, and in lighter type how far off it is. */
export type DayRow = {
  readonly label: string;
  readonly text: string;
  readonly aside: string | null;
  /** A code to be compared sign by sign, in lines of their own. */
  readonly code?: readonly string[];
};

/** A link to answer by: its words in HTML, its label in text, and where it leads. */
export type AnswerAddress = { readonly words: string; readonly label: string; readonly address: string };

/** One alert in words, in the order in which it is read. */
export type Card = {
  readonly severity: Severity;
  readonly word: string;
  /** That it is new since the last mail, or changed since; null where that is not known. */
  readonly news: string | null;
  readonly title: string;
  readonly about: string;
  /** Whom it is about and its day, where it is listed with others. */
  readonly inBrief: string;
  readonly todo: Row;
  /** Act by, last lawful day, days left. */
  readonly days: readonly DayRow[];
  /** Why, law, facts, arithmetic, what is missing, what was passed, what changed, how long it is open: each is left out where there is nothing to say. */
  readonly reasons: readonly Row[];
  /** By which names people and systems speak of it. */
  readonly reference: readonly Row[];
  /** Where it can be answered: what the link says, and where it leads. */
  readonly answer: AnswerAddress | null;
  readonly toBeConfirmed: boolean;
};

/** A part of the mail: lines that are alike in how pressing they are. */
export type Section = {
  readonly key: SectionKey;
  /** Null where the heading of the mail says it already. */
  readonly heading: { readonly title: string; readonly note: string } | null;
  readonly cards: readonly Card[];
};

/** A finding in one entry of a summary. */
export type OlderEntry = {
  readonly title: string;
  readonly about: string;
  readonly reference: string;
  readonly answer: AnswerAddress | null;
};

/** What is listed in short: a heading, a note, an entry each, and how many there was no room for. */
export type Summary = {
  readonly heading: string;
  readonly note: string;
  readonly entries: readonly OlderEntry[];
  readonly more: string | null;
};

/** A whole mail in words, before it is set as HTML or text: both say the same because both are set from this. */
export type MailPage = {
  readonly language: Language;
  readonly subject: string;
  readonly employer: string;
  readonly day: string;
  readonly heading: string;
  readonly lead: string;
  /** Whether it is long enough to begin with a list of its lines. */
  readonly glance: { readonly heading: string } | null;
  readonly sections: readonly Section[];
  /** What was told before and is late still. */
  readonly again: Summary | null;
  readonly older: Summary | null;
  /** How Belfry itself stands, at the beginning of a week. */
  readonly state: { readonly heading: string; readonly note: string; readonly rows: readonly DayRow[] } | null;
  readonly footer: readonly string[];
  /** Words and signs that the setting adds. */
  readonly toBeConfirmed: string;
  readonly colon: string;
};

/** A row with a single plain text. */
export const row = (label: string, text: string): Row => ({ label, items: [plain(text)] });

export const plain = (text: string): Item => ({ text, address: null, toBeConfirmed: false });
