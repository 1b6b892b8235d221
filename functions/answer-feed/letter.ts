import type * as z from "zod";
import type { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import type { WordedMail } from "../../shared/alerts/mail-content.ts";
import { htmlOf } from "../../shared/alerts/mail-html.ts";
import type { MailPage, OlderEntry } from "../../shared/alerts/mail-page.ts";
import { textOf } from "../../shared/alerts/mail-text.ts";
import { dayInWords } from "../../shared/alerts/mail-words.ts";
import { plainLine } from "../../shared/alerts/plain-line.ts";
import { english, many } from "../../shared/alerts/wording/english.ts";
import type { Day } from "../../shared/calendar/day.ts";
import { type Disputed, sayTwoThings } from "../../shared/feeds/said-in-file.ts";
import { strangeIn } from "../../shared/feeds/strange-in.ts";
import { outKey } from "../feed-keys.ts";
import type { State } from "../feed-state.ts";
import { leftOutPage } from "./left-out.ts";

/** Why the file could not be read on, and the rejected rows. */
type Result = Pick<State, "unreadable" | "rejections"> & Partial<Pick<State, "held" | "snapshot" | "disputed">>;

/** What a mail tells of, at most; rows with the same column, problem and remedy are one. The rest stands in the answer. */
const toldMax = 20;
/** Stretches of lines that an entry names. */
const stretchesMax = 8;

type TakenIn = z.output<(typeof feedFileTakenIn)["detail"]>;

/** Puts the answer to a file into words, set as every mail of Belfry. The subject names the feed, not the file. */
export function letterOf(taken: TakenIn, result: Result, today: Day): WordedMail {
  const { held = null } = result;
  const page =
    taken.outcome === "held" && held !== null
      ? heldPage(taken, held, today)
      : taken.outcome === "left-out"
        ? leftOutPage(taken, today)
        : pageOf(taken, result, today);
  return { subject: page.subject, text: textOf(page), html: htmlOf(page) };
}

function pageOf(taken: TakenIn, { unreadable, rejections, disputed, snapshot = null }: Result, today: Day): MailPage {
  const { rows, accepted, rejected, skipped, events, feed, employer } = taken;
  const halfRead = rows === 0 ? "a file could not be read" : "a file could not be read to its end";
  const whole = taken.outcome === "unreadable" ? halfRead : `${ofRows(rejected, rows)} rejected`;
  const passed = skipped === 0 ? "" : `, ${skipped} passed over`;
  const alike = alikeIn(rejections);
  const told = alike.slice(0, toldMax);
  const entries = [...wholeFile(unreadable), ...told.map(entryOf), ...disputedRows(disputed)];
  const rest = rejected - new Set(told.flatMap(({ lines }) => lines)).size;
  return {
    language: "en",
    subject: `[Belfry] Feed ${feed} of ${employer}: ${taken.outcome === "unreadable" ? "a file could not be read" : whole}`,
    employer: `${employer}, feed ${feed}`,
    day: dayInWords(english, today),
    heading: sentence(whole),
    lead:
      rows === 0
        ? `File ${plainLine(taken.file)}: nothing of it was taken in.`
        : `File ${plainLine(taken.file)}: ${many(rows, "row", "rows")} read, ${accepted} accepted, ${rejected} rejected${passed}. ${accepted === 0 ? "Nothing of it was taken in." : `What was accepted stands, as ${many(events, "event", "events")}.`}`,
    glance: null,
    sections: [],
    again: null,
    older:
      entries.length === 0
        ? null
        : {
            heading: "What to correct",
            note: `${rest > 0 ? `The first of them; ${rest} more ${rest === 1 ? "row stands" : "rows stand"} in the answer beside the file. ` : ""}Lines are counted from the top of the file. What stood in a row is not repeated here.`,
            entries,
            more: null,
          },
    state: null,
    footer: [
      `The whole answer: ${plainLine(outKey(taken))}`,
      snapshot === null
        ? `Correct ${rows === 0 ? "the file and send it again" : "the rows and send them again, alone or with all others"}: what was accepted before and has not changed says nothing new.`
        : "Correct the file and send all of it again, for it is to have everything that the feed knows. As it was not taken in whole, nobody is asked about who is not in it.",
      "You get this mail because the feed's description names you as its owner.",
    ],
    toBeConfirmed: english.labels.toBeConfirmed,
    colon: english.labels.colon,
  };
}

/** That a file is held: what is strange about it, and what its sender can do. */
function heldPage(taken: TakenIn, { off }: NonNullable<Result["held"]>, today: Day): MailPage {
  const { feed, employer, file } = taken;
  return {
    language: "en",
    subject: `[Belfry] Feed ${feed} of ${employer}: a file is held until HR takes it in`,
    employer: `${employer}, feed ${feed}`,
    day: dayInWords(english, today),
    heading: "A file is held until HR takes it in",
    lead: `File ${plainLine(file)}: it looks wrong beside the last one, so nothing of it was taken in, and nothing of it is lost. HR was asked whether it is right.`,
    glance: null,
    sections: [],
    again: null,
    older: {
      heading: "What looks wrong",
      note: "Each file of this feed is the whole of a period; its description says so, and how far one may be from the last.",
      entries: strangeIn(off).map((about) => ({ title: about.title, about: about.text, reference: "", answer: null })),
      more: null,
    },
    state: null,
    footer: [
      "If the file is wrong, put the right one under the same name: the question to HR then closes by itself.",
      "If it is right, HR takes it in as it is, by the link in the mail that asks. If it is a correction with some rows only, give it a name that the description's partsNamed tells apart.",
      "You get this mail because the feed's description names you as its owner.",
    ],
    toBeConfirmed: english.labels.toBeConfirmed,
    colon: english.labels.colon,
  };
}

type Alike = {
  readonly first: Result["rejections"][number];
  readonly lines: readonly number[];
  readonly stood: ReadonlySet<string>;
};

/** Rejections by what is wrong, in the order of their first lines: one slip made all the way down is told once. */
function alikeIn(rejections: Result["rejections"]): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const rejection of [...rejections].sort((a, b) => a.line - b.line)) {
    const { line, column, field, problem, remedy, stood: kind } = rejection;
    const key = JSON.stringify([column, column === null ? field : null, problem, remedy]);
    const { first, lines, stood } = found.get(key) ?? { first: rejection, lines: [], stood: new Set<string>() };
    const kinds = kind === undefined ? stood : new Set([...stood, kind]);
    found.set(key, { first, lines: lines.at(-1) === line ? lines : [...lines, line], stood: kinds });
  }
  return [...found.values()];
}

const wholeFile = (unreadable: Result["unreadable"]): readonly OlderEntry[] =>
  unreadable === null
    ? []
    : [
        {
          title: (unreadable.line ?? 1) === 1 ? "The file" : `The file, from line ${unreadable.line} on`,
          about: `It ${unreadable.problem}.`,
          reference: sentence(`${unreadable.remedy}.`),
          answer: null,
        },
      ];

/** Rows that were taken in, and of which a person is asked which hold: who sends them can still correct them. */
const disputedRows = ({ lines }: Pick<Disputed, "lines"> = { lines: [] }): readonly OlderEntry[] =>
  lines.map((pair) => ({
    title: `Lines ${pair.join(" and ")}`,
    about: `They ${sayTwoThings.problem}.`,
    reference: sentence(`${sayTwoThings.remedy}.`),
    answer: null,
  }));

function entryOf({ first, lines, stood }: Alike): OlderEntry {
  const { column, field, problem, remedy } = first;
  const where = `${lines.length === 1 ? "Line" : "Lines"} ${inStretches(lines)}`;
  const what = column !== null || field === null ? (lines.length === 1 ? "It" : "Each") : field;
  return {
    title: column === null ? where : `${where}, column ${plainLine(column)}`,
    about: `${sentence(`${what} ${problem}.`)}${stoodThere(stood)}`,
    reference: sentence(`${remedy}.`),
    answer: null,
  };
}

/** What kind of thing stood there, where that is one or two kinds: then the column is written otherwise than described. */
const stoodThere = (stood: ReadonlySet<string>): string =>
  stood.size === 0 || stood.size > 2 ? "" : ` There stood ${[...stood].join(", or ")}.`;

/** Lines as a reader names them: `2 to 21, 24 and 30`. */
function inStretches(lines: readonly number[]): string {
  const stretches: { readonly from: number; readonly to: number }[] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last !== undefined && line === last.to + 1) stretches[stretches.length - 1] = { from: last.from, to: line };
    else stretches.push({ from: line, to: line });
  }
  const named = stretches.slice(0, stretchesMax).map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  const more = stretches.slice(stretchesMax).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const all = more === 0 ? named : [...named, `${more} more`];
  return all.length === 1 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const ofRows = (rejected: number, rows: number): string =>
  `${rejected} of ${many(rows, "row", "rows")} ${rejected === 1 ? "was" : "were"}`;
