import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { descriptionKey, feedFileOf, inKey, outKey } from "../../functions/feed-keys.ts";
import { folderFiles, pathIn } from "../../functions/folder-files.ts";
import { many } from "../../shared/alerts/wording/english.ts";
import type { Rejection } from "../../shared/feeds/map-row.ts";
import { descriptionLengthMax } from "../../shared/feeds/owner.ts";
import { inLinesOf, readDescription } from "../../shared/feeds/read-description.ts";
import { type Disputed, sayTwoThings } from "../../shared/feeds/said-in-file.ts";
import { strangeIn } from "../../shared/feeds/strange-in.ts";
import { inOnePiece } from "../../shared/ledger/export/in-one-piece.ts";
import type { FeedFileId } from "../../shared/store/feed-progress.ts";
import { whyNotRead } from "./why-not-read.ts";

/** What is to be fed, as the command line says it. */
export type Feeding = {
  readonly file: string;
  readonly employer: string;
  readonly feed: string;
  /** The file with the feed's description; where there is none, the one that was given before holds. */
  readonly description: string | undefined;
};

/** Something is wrong with what was given. Correct it and try again; nothing was fed. */
export class NotFed extends Error {
  override readonly name = "NotFed";
}

/** Where the answer to a file will stand, and how often it was written before. */
export type Fed = { readonly answer: string; readonly before: number | null };

/**
 * Puts a file, and its feed's description where one is given, into the folder that a running machine watches.
 * @throws NotFed naming what is wrong with the name, the file or the description
 */
export async function feedFile(folder: string, { file, employer, feed, description }: Feeding): Promise<Fed> {
  const id = { employer, feed, file: basename(file) };
  if (feedFileOf(inKey({ ...id, file: "a" })) === null)
    throw new NotFed("--employer, --feed: give 1 to 64 letters, digits, hyphens or underscores");
  if (feedFileOf(inKey(id)) === null)
    throw new NotFed(`${id.file}: give the file a name of at most 200 characters that does not begin with a dot`);
  const content = await contentOf(file);
  await describe(folder, id, description);
  const answer = pathIn(folder, outKey(id));
  const before = await writtenAt(answer);
  await folderFiles(folder).write(inKey(id), inOnePiece(content));
  return { answer, before };
}

/** What became of a file, in lines for a person. */
export type Answer = { readonly lines: readonly string[]; readonly allAccepted: boolean };

/** Waits for the answer to a file. @returns what it says, in lines, or null where none came in time */
export async function answerTo({ answer, before }: Fed, timeoutMs: number): Promise<Answer | null> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await setTimeout(200)) {
    const written = await writtenAt(answer);
    if (written !== null && written !== before) return inWords(await readFile(answer, "utf8"));
  }
  return null;
}

/** Keeps the description that was given, or sees that there is one that can be followed. @throws NotFed */
async function describe(folder: string, id: FeedFileId, given: string | undefined): Promise<void> {
  const path = given ?? pathIn(folder, descriptionKey(id));
  if (given === undefined && (await writtenAt(path)) === null)
    throw new NotFed(
      `feed ${id.feed} of ${id.employer} is not described yet; add --description FILE, as in events/samples/payroll-feed`,
    );
  const content = await descriptionIn(path);
  if (given !== undefined) await folderFiles(folder).write(descriptionKey(id), inOnePiece(content));
}

/** A description that can be followed. @throws NotFed naming what is wrong with it */
export async function descriptionIn(path: string): Promise<Buffer> {
  const content = await contentOf(path);
  const text = content.toString("utf8").replace(/^\uFEFF/, "");
  if (text.length > descriptionLengthMax)
    throw new NotFed(`${path}: is longer than ${descriptionLengthMax} characters; list fewer codes`);
  const read = readDescription(text);
  if (!read.ok) throw new NotFed(inLinesOf(path, read.problems).join("\n"));
  return content;
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new NotFed(`${path}: ${whyNotRead(error)}; give the path of a file`);
  }
}

async function writtenAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).ctimeMs;
  } catch {
    return null;
  }
}

/** What a terminal says of a file that was fed, and the code to end with: 0 where all of it was accepted. */
export function fedInWords({ lines, allAccepted }: Answer, mailbox: string) {
  const text = [...lines, `What follows from it is told at ${mailbox}`].join("\n");
  return { text, code: allAccepted ? 0 : 1 };
}

/** Rejections that are shown; the answer has them all. */
const shownMax = 1_000;

/** The answer's lines as a person reads them: the counts, what is wrong with the file, then each rejected row. */
export function inWords(answer: string): Answer {
  const [summary, ...rejections] = answer
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const { file, rows, accepted, rejected, skipped, events, unreadable, outcome, held } = summary;
  const { unchanged = 0, leftOut = 0, passedOver = 0, missedByAnother = 0 } = summary;
  const passed = skipped === 0 ? "" : `, ${skipped} passed over`;
  const lines = [
    `${file}: ${many(rows, "row", "rows")}, ${accepted} accepted as ${many(events, "event", "events")}, ${rejected} rejected${passed}`,
  ];
  if (unchanged > 0) lines.push(`  ${many(unchanged, "row says", "rows say")} what was said before`);
  if (passedOver > 0)
    lines.push(`  ${many(passedOver, "row is", "rows are")} passed over, for a later snapshot has spoken of the same`);
  if (leftOut > 0)
    lines.push(
      `  ${many(leftOut, "person or contract", "people or contracts")} of earlier snapshots ${leftOut === 1 ? "is" : "are"} missing; HR is asked about each who is not known to have left`,
    );
  if (missedByAnother > 0)
    lines.push(
      `  ${many(missedByAnother, "person or contract", "people or contracts")} ${missedByAnother === 1 ? "is" : "are"} missing from another snapshot, which was taken in before; HR is asked about each who is not known to have left`,
    );
  if (outcome === "held")
    return {
      lines: [
        `${file}: held, for it looks wrong beside the last file of the feed; nothing of it was taken in`,
        ...strangeIn(held).map(({ title, text }) => `  ${title}: ${text}`),
        "  HR is asked in the next digest: npm run clock walks the clock of this machine to it. If it is right, take it in",
        "  by the link in that mail. If it is wrong, feed the right file",
        "  under the same name. If it is a correction with some rows only, set whole.partsNamed in the feed's description.",
      ],
      allAccepted: false,
    };
  lines.push(...disputedInWords(summary.disputed ?? null));
  if (unreadable !== null) {
    const from = (unreadable.line ?? 1) === 1 ? "" : ` from line ${unreadable.line} on`;
    lines.push(`  the file${from} ${unreadable.problem}; ${unreadable.remedy}`);
  }
  lines.push(...rejections.slice(0, shownMax).map(rejectionInWords));
  if (rejections.length > shownMax)
    lines.push(`  and ${rejections.length - shownMax} more, in the answer beside the file`);
  return { lines, allAccepted: outcome === "accepted" || outcome === "left-out" };
}

/** Rows that say different things of one key: both are put, and who sends them can still correct one. */
function disputedInWords(disputed: Disputed | null): readonly string[] {
  if (disputed === null) return [];
  const { lines, count, notComparedFrom } = disputed;
  const more = count - lines.length;
  return [
    ...lines.map((pair) => `  lines ${pair.join(" and ")} ${sayTwoThings.problem}; ${sayTwoThings.remedy}`),
    ...(more > 0 ? [`  and ${more} more ${more === 1 ? "row does" : "rows do"}`] : []),
    ...(notComparedFrom === null
      ? []
      : [
          `  from line ${notComparedFrom} on it was not looked whether rows say different things under one key: the file has too many`,
        ]),
  ];
}

/** A rejected row as a person reads it. */
export function rejectionInWords({ line, column, field, problem, remedy, stood }: Rejection): string {
  const where = [column === null ? "" : `, ${column}`, field === null ? "" : ` (${field})`].join("");
  return `  line ${line}${where}: ${problem}; ${remedy}${stood === undefined ? "" : `; there stood ${stood}`}`;
}
