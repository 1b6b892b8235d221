import { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import { sha256 } from "../../events/canonical.ts";
import { readDescription } from "../../shared/feeds/description.ts";
import { ownerIn } from "../../shared/feeds/owner.ts";
import { readFeedProgress } from "../../shared/store/feed-progress.ts";
import { outKey } from "../feed-keys.ts";
import { begun, type State } from "../feed-state.ts";
import { FileMissing, type Ports } from "../ports.ts";
import { readDescriptionText } from "./description-text.ts";
import { heardToday } from "./heard.ts";
import { PartsGone, readParts } from "./parts.ts";
import { resultOf } from "./result.ts";
import { takeIn } from "./take-in.ts";
import { type FeedFile, goOnLater, type Kept, type Limits, note, Overtaken } from "./task.ts";

/**
 * Takes in a file, or goes on with it: reads, puts, notes; then answers. Done twice, or after a crash at any point, it
 * comes to the same events and the same answer.
 */
export async function ingestFile(ports: Ports, file: FeedFile, bounds: Limits): Promise<void> {
  try {
    const text = await readDescriptionText(ports, file);
    const kept = await keptOf(ports, file, text ?? "");
    if (kept === null || kept.state.phase === "done") return;
    const read = kept.state.phase === "reading" ? await readOn(ports, file, text, kept, bounds) : kept;
    if (read === null) return;
    if (read !== kept && read.state.parts > 0 && ports.remaining() < bounds.answerMs) await goOnLater({ ports, file });
    else await answer(ports, file, read);
  } catch (error) {
    if (error instanceof Overtaken) return ports.log("info", "another run of the same file is ahead; it goes on");
    if (!(error instanceof FileMissing)) throw error;
    ports.count("FeedFilesUnanswered");
    ports.log("error", "a file of a feed is gone, or another came in its place", {
      employer: file.employer,
      feed: file.feed,
    });
  }
}

/** How far this putting of the file has come; null where a later one is known. */
async function keptOf(ports: Ports, file: FeedFile, description: string): Promise<Kept | null> {
  const under = sha256(description);
  const anew = begun(file.run, under, ownerIn(description));
  const kept = await readFeedProgress<State>(ports.table, file);
  if (kept === null) return { version: 0, state: anew };
  if (isLater(kept.state.run, file.run)) return null;
  const same = kept.state.run === file.run && (kept.state.under === under || kept.state.phase !== "reading");
  return same ? kept : { version: kept.version, state: anew };
}

/** Sequencers of one key are compared as texts, the shorter filled up with zeros (S3's user guide, event messages). */
const isLater = (one: string, other: string): boolean => {
  const length = Math.max(one.length, other.length);
  return one.padEnd(length, "0") > other.padEnd(length, "0");
};

function readOn(ports: Ports, file: FeedFile, text: string | null, kept: Kept, bounds: Limits): Promise<Kept | null> {
  const unreadable = (problem: string, remedy: string) =>
    note(ports, file, kept, { ...kept.state, phase: "answering", unreadable: { line: null, problem, remedy } });
  if (text === null)
    return unreadable("belongs to no feed that is described", "put the feed's description where the README says");
  const read = readDescription(text);
  if (!read.ok) return unreadable(`cannot be read, for ${read.field} of its feed's description is wrong`, read.remedy);
  if (file.bytes > bounds.fileBytes)
    return unreadable(`has more than ${bounds.fileBytes} bytes`, "send it in several files");
  const feed = { employer: file.employer, description: read.description };
  return takeIn({ ports, feed, file, bounds }, kept);
}

function outcomeOf({ unreadable, counts: { rejected, leftOut } }: State) {
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
  ]);
  await note(ports, file, kept, { ...state, phase: "done" });
  ports.count("FeedFilesTakenIn");
  if (state.counts.rejected > 0) ports.count("FeedRowsRejected", state.counts.rejected);
}

/** Has a file read once more of whose answer parts are gone; its events are the same again. */
async function beginAnew(ports: Ports, file: FeedFile, kept: Kept): Promise<void> {
  const { run, under, owner } = kept.state;
  await note(ports, file, kept, begun(run, under, owner));
  await goOnLater({ ports, file });
  ports.log("warn", "a file of a feed is read once more, for parts of its answer are there no more");
}
