import type { OpenCounts } from "../../mail-content.ts";
import { countsIn, type WeekWording } from "./words.ts";

const counts = (open: OpenCounts): string =>
  countsIn(
    open,
    {
      breached: (count) => `${count} in breach`,
      overdue: (count) => `${count} overdue`,
      unknown: (count) => `${count} to find out`,
      coming: (count) => `${count} coming up`,
      answered: (count) => `${count} snoozed or waived`,
    },
    "nothing open",
  );

/** English words of the first mail of a week. */
export const englishWeek: WeekWording = {
  subject: (employer, open) => `[Belfry] ${employer}, this week: nothing new; ${counts(open)}`,
  heading: "Your week with Belfry",
  nothingNew: (open) => `Nothing new since the last mail; ${counts(open)}.`,
  again: {
    heading: (count) => `Told before, and late still: ${count}`,
    note: "Repeated once a week until it is done, answered or taken back. Longest first.",
  },
  more: (count) => `And ${count} more; the audit export lists them all.`,
  state: {
    heading: "How Belfry stands",
    note: "So that silence means that all is well, and not that nobody looked.",
    open: "Open",
    toldOnce: "Not in this mail",
    toldOnceWhere:
      "each told once, in the first mail after it was found, and open until it is corrected or acknowledged; the audit export lists them all",
    check: "Checked up to",
    feed: (id) => `Feed ${id}, last file`,
    neverHeard: "no file yet",
    ledger: "Ledger",
    head: (seq) => `record ${seq} of the employer's dossier`,
    checkpoint: "Checkpoint",
    keep: (day) => `Keep this mail: it witnesses everything recorded up to ${day}.`,
  },
  counts,
};
