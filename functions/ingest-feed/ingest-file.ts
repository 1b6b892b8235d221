import { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import { sha256 } from "../../events/canonical.ts";
import { ownerIn } from "../../shared/feeds/owner.ts";
import { inLines, readDescription } from "../../shared/feeds/read-description.ts";
import type { WholeFeed } from "../../shared/feeds/whole.ts";
import { readFeedProgress } from "../../shared/store/feed-progress.ts";
import { outKey } from "../feed-keys.ts";
import { begun, type State } from "../feed-state.ts";
import { FileMissing, type Ports } from "../ports.ts";
import { readDescriptionText } from "./description-text.ts";
import { heardToday } from "./heard.ts";
import { heldEvent, heldNoMore, holdAgainstLast, keepAsLast, tellHeld, wholeOf } from "./hold.ts";
import { PartsGone, readParts } from "./parts.ts";
import { resultOf } from "./result.ts";
import { survey } from "./survey.ts";
import { takeIn } from "./take-in.ts";
import { type FeedFile, goOnLater, type Kept, type Limits, note, Overtaken, type Task } from "./task.ts";

/**
 * Takes in a file, or goes on with it: reads, puts, notes; then answers. A whole file that looks wrong is held instead.
 * Done twice, or after a crash at any point, it comes to the same events and the same answer.
 */
export async function ingestFile(ports: Ports, file: FeedFile, bounds: Limits): Promise<void> {
  try {
    const text = await readDescriptionText(ports, file);
    const kept = await keptOf(ports, file, text ?? "");
    if (kept !== null) await goOn(ports, file, text, kept, bounds);
  } catch (error) {
    if (error instanceof Overtaken) return giveWay(ports, file, error);
    if (!(error instanceof FileMissing)) throw error;
    await endWithoutFile(ports, file);
    ports.count("FeedFilesUnanswered");
    ports.log("error", "a file of a feed is gone, or another came in its place", {
      employer: file.employer,
      feed: file.feed,
    });
  }
}

/** @throws Overtaken where what is ahead is an earlier putting of the file: this one then comes back, and takes its place */
async function giveWay(ports: Ports, file: FeedFile, overtaken: Overtaken): Promise<void> {
  const kept = await readFeedProgress<State>(ports.table, file);
  if (kept !== null && isLater(file.run, kept.state.run)) throw overtaken;
  ports.log("info", "another run of the same file is ahead; it goes on");
}

async function goOn(ports: Ports, file: FeedFile, text: string | null, from: Kept, bounds: Limits): Promise<void> {
  const kept = from.state.phase === "reading" ? await readOn(ports, file, text, from, bounds) : from;
  if (kept === null) return;
  const { phase, held, parts } = kept.state;
  if (phase === "holding" && held !== null) return tellHeld(ports, file, kept, held);
  if (phase !== "answering") return;
  if (kept !== from && parts > 0 && ports.remaining() < bounds.answerMs) await goOnLater({ ports, file });
  else await answer(ports, file, kept);
}

/**
 * How far this putting of the file has come; null where a later one is known. Where an earlier one was known it is noted
 * at once that this one takes its place, so that a run of that one which is under way gives way to it.
 */
async function keptOf(ports: Ports, file: FeedFile, description: string): Promise<Kept | null> {
  const under = sha256(description);
  const kept = await readFeedProgress<State>(ports.table, file);
  if (kept === null) return { version: 0, state: begun(file.run, under, ownerIn(description), null) };
  const { state } = kept;
  if (isLater(state.run, file.run)) return null;
  if (state.run !== file.run) {
    if (state.held !== null && state.phase !== "done")
      await heldNoMore(ports, { ...file, run: state.run }, state.held, "superseded");
    return note(ports, file, kept, begun(file.run, under, ownerIn(description), null));
  }
  if (state.under === under || state.phase !== "reading") return kept;
  return { version: kept.version, state: begun(file.run, under, ownerIn(description), state) };
}

/** Sequencers of one key are compared as texts, the shorter filled up with zeros (S3's user guide, event messages). */
const isLater = (one: string, other: string): boolean => {
  const length = Math.max(one.length, other.length);
  return one.padEnd(length, "0") > other.padEnd(length, "0");
};

async function readOn(
  ports: Ports,
  file: FeedFile,
  text: string | null,
  kept: Kept,
  bounds: Limits,
): Promise<Kept | null> {
  const unreadable = (problem: string, remedy: string) =>
    note(ports, file, kept, { ...kept.state, phase: "answering", unreadable: { line: null, problem, remedy } });
  if (text === null)
    return unreadable("belongs to no feed that is described", "put the feed's description where the README says");
  const read = readDescription(text);
  if (!read.ok)
    return unreadable("cannot be read, for its feed's description is wrong", inLines(read.problems).join("; "));
  if (file.bytes > bounds.fileBytes)
    return unreadable(`has more than ${bounds.fileBytes} bytes`, "send it in several files");
  const task = { ports, feed: { employer: file.employer, description: read.description }, file, bounds };
  const whole = wholeOf(task.feed, file);
  const ready = whole === null ? kept : await surveyed(task, kept, whole);
  if (ready === null || ready.state.phase !== "reading") return ready;
  return takeIn(task, await notedPutting(task, ready));
}

/** Notes that what follows puts events, so that no run that begins again holds a file of which a part was put. */
const notedPutting = async ({ ports, file }: Task, kept: Kept): Promise<Kept> =>
  kept.state.putting === true ? kept : note(ports, file, kept, { ...kept.state, putting: true });

/**
 * A whole file with its figures, held against the last one unless a person confirmed it or a part of it was put, as
 * under a description by which it was no whole file. To take it in it is read as long again: where too little time is
 * left for that, the next run begins with it.
 * @returns null where the next run was called
 */
async function surveyed(task: Task, from: Kept, whole: WholeFeed): Promise<Kept | null> {
  if (from.state.figures !== null) return from;
  const before = task.ports.remaining();
  const read = await survey(task, from);
  const figures = read?.state.figures ?? null;
  if (read === null || figures === null) return read;
  const { confirmed, putting } = read.state;
  const kept = confirmed || putting === true ? read : await holdAgainstLast(task, read, figures, whole);
  const readMs = before - task.ports.remaining();
  if (kept.state.phase !== "reading" || task.ports.remaining() >= readMs + task.bounds.putMs) return kept;
  await note(task.ports, task.file, kept, kept.state);
  return goOnLater(task);
}

function outcomeOf({ unreadable, counts: { rejected, leftOut = 0 } }: State) {
  if (unreadable !== null) return "unreadable";
  if (rejected > 0) return "rows-rejected";
  return leftOut > 0 ? "left-out" : "accepted";
}

/** Writes the answer beside the file, says so, and only then notes that it is done. */
async function answer(ports: Ports, file: FeedFile, kept: Kept): Promise<void> {
  const { employer, feed, file: name, run } = file;
  const { state } = kept;
  const outcome = outcomeOf(state);
  try {
    await ports.files.write(outKey(file), resultOf(name, outcome, state, readParts(ports, file, state)));
  } catch (error) {
    if (error instanceof PartsGone) return beginAnew(ports, file, kept);
    throw error;
  }
  await ports.publish([
    { type: feedFileTakenIn.type, detail: { employer, feed, file: name, run, outcome, ...state.counts } },
    // A file that cannot be read brings nothing: its feed stays as silent as it was.
    ...(outcome === "unreadable" ? [] : [await heardToday(ports, file)]),
    ...(state.held === null ? [] : [heldEvent(ports, file, state.held, "taken-in")]),
  ]);
  if (outcome !== "unreadable") await keepAsLast(ports, file, state);
  await note(ports, file, kept, { ...state, phase: "done" });
  ports.count("FeedFilesTakenIn");
  if (state.counts.rejected > 0) ports.count("FeedRowsRejected", state.counts.rejected);
}

/** Says of a run that was confirmed too late that its file is gone. */
async function endWithoutFile(ports: Ports, file: FeedFile): Promise<void> {
  const kept = await readFeedProgress<State>(ports.table, file);
  if (kept?.state.run !== file.run || kept.state.held === null || !kept.state.confirmed) return;
  await heldNoMore(ports, file, kept.state.held, "file-gone");
}

/** Has a file read once more of whose answer parts are gone; its events are the same again. */
async function beginAnew(ports: Ports, file: FeedFile, kept: Kept): Promise<void> {
  const { run, under, owner, figures, snapshot } = kept.state;
  await note(ports, file, kept, { ...begun(run, under, owner, kept.state), figures, snapshot });
  await goOnLater({ ports, file });
  ports.log("warn", "a file of a feed is read once more, for parts of its answer are there no more");
}
