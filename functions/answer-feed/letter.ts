import type * as z from "zod";
import type { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import type { WordedMail } from "../../shared/alerts/mail-content.ts";
import { htmlOf } from "../../shared/alerts/mail-html.ts";
import type { MailPage, OlderEntry } from "../../shared/alerts/mail-page.ts";
import { textOf } from "../../shared/alerts/mail-text.ts";
import { dayInWords } from "../../shared/alerts/mail-words.ts";
import { plainLine } from "../../shared/alerts/plain-line.ts";
import { english } from "../../shared/alerts/wording/english.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { outKey } from "../feed-keys.ts";
import type { State } from "../feed-state.ts";

/** Why the file could not be read on, and the rejected rows. */
type Result = Pick<State, "unreadable" | "rejections">;

/** Rejected rows that a mail tells of; the rest stands in the answer. */
const toldMax = 20;

type TakenIn = z.output<(typeof feedFileTakenIn)["detail"]>;

/** Puts the answer to a file into words, set as every mail of Belfry. The subject names the feed, not the file. */
export function letterOf(taken: TakenIn, result: Result, today: Day): WordedMail {
  const page = pageOf(taken, result, today);
  return { subject: page.subject, text: textOf(page), html: htmlOf(page) };
}

function pageOf(taken: TakenIn, result: Result, today: Day): MailPage {
  const { rows, accepted, rejected, skipped, events, feed, employer } = taken;
  const whole = taken.outcome === "unreadable" ? "could not be read to its end" : `${ofRows(rejected, rows)} rejected`;
  const passed = skipped === 0 ? "" : ` ${count(skipped, "line")} ${skipped === 1 ? "was" : "were"} passed over.`;
  const told = [...result.rejections].sort((a, b) => a.line - b.line).slice(0, toldMax);
  const entries = entriesOf(result.unreadable, told);
  const rest = rejected - new Set(told.map(({ line }) => line)).size;
  return {
    language: "en",
    subject: `[Belfry] Feed ${feed} of ${employer}: ${taken.outcome === "unreadable" ? "a file could not be read" : whole}`,
    employer: `${employer}, feed ${feed}`,
    day: dayInWords(english, today),
    heading: taken.outcome === "unreadable" ? "A file could not be read to its end" : `Of a file, ${whole}`,
    lead: `File ${plainLine(taken.file)}: ${count(rows, "row")} read, ${accepted} accepted, ${rejected} rejected.${passed} ${count(events, "event")} ${events === 1 ? "was" : "were"} put; what was accepted stands.`,
    glance: null,
    sections: [],
    older:
      entries.length === 0
        ? null
        : {
            heading: "What to correct",
            note:
              rest > 0
                ? `The first of them; ${rest} more ${rest === 1 ? "stands" : "stand"} in the answer beside the file.`
                : "Every one of them. What stood in a row is not repeated here.",
            entries,
          },
    footer: [
      `The whole answer: ${plainLine(outKey(taken))}`,
      "Correct the rows and send them again, alone or with all others: what was accepted before and has not changed says nothing new.",
      "You get this mail because the feed's description names you as its owner.",
    ],
    toBeConfirmed: english.labels.toBeConfirmed,
  };
}

const entriesOf = (unreadable: Result["unreadable"], told: Result["rejections"]): readonly OlderEntry[] => [
  ...(unreadable === null
    ? []
    : [
        {
          title: unreadable.line === null ? "The file" : `The file, from line ${unreadable.line} on`,
          about: sentence(`It ${unreadable.problem}.`),
          reference: sentence(`${unreadable.remedy}.`),
        },
      ]),
  ...told.map(({ line, column, field, problem, remedy }) => ({
    title: column === null ? `Line ${line}` : `Line ${line}, column ${plainLine(column)}`,
    about: sentence(`${column === null && field !== null ? `${field} ${problem}` : `it ${problem}`}.`),
    reference: sentence(`${remedy}.`),
  })),
];

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
const ofRows = (rejected: number, rows: number): string =>
  `${rejected} of ${count(rows, "row")} ${rejected === 1 ? "was" : "were"}`;
