import { type OpenCounts, openKinds } from "../../mail-content.ts";

/** What the first mail of a week says besides its lines. */
export type WeekWording = {
  readonly subject: (employer: string, open: OpenCounts) => string;
  readonly heading: string;
  /** Where nothing changed since the last mail. */
  readonly nothingNew: (open: OpenCounts) => string;
  readonly again: { readonly heading: (count: number) => string; readonly note: string };
  readonly more: (count: number) => string;
  readonly state: {
    readonly heading: string;
    readonly note: string;
    readonly open: string;
    /** Breaches that are counted and not listed, and in which mails they are told. */
    readonly toldOnce: string;
    readonly toldOnceWhere: string;
    readonly check: string;
    /** What a feed was last heard on stands beside it. */
    readonly feed: (id: string) => string;
    readonly neverHeard: string;
    readonly ledger: string;
    readonly head: (seq: number) => string;
    readonly checkpoint: string;
    /** That the mail is worth keeping, and up to which day it is a witness. */
    readonly keep: (day: string) => string;
  };
  /** As in "3 overdue, 2 to find out"; words for nothing where all are nought. */
  readonly counts: (open: OpenCounts) => string;
};

/** Joins what there is some of, in the order of its pressing. */
export const countsIn = (
  open: OpenCounts,
  words: { readonly [Key in keyof OpenCounts]: (count: number) => string },
  nothing: string,
): string => {
  const said = openKinds.filter((kind) => open[kind] > 0).map((kind) => words[kind](open[kind]));
  return said.length === 0 ? nothing : said.join(", ");
};
