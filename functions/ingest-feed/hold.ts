import { feedFileTakenIn } from "../../events/belfry/feed-file-taken-in.ts";
import { feedRunHeld, isPlainFileName } from "../../events/belfry/feed-run-held.ts";
import { sha256 } from "../../events/canonical.ts";
import type { DataOf } from "../../events/catalogue.ts";
import { formatDay } from "../../shared/calendar/day.ts";
import { compared, type Figures, manyRejected } from "../../shared/feeds/figures.ts";
import { type WholeFeed, wholeFeed } from "../../shared/feeds/whole.ts";
import { readLastRun, writeHeldRun, writeLastRun } from "../../shared/store/feed-runs.ts";
import { todayOf } from "../clock.ts";
import { outKey } from "../feed-keys.ts";
import type { Held, State } from "../feed-state.ts";
import { ownEvent } from "../own-event.ts";
import type { BusEntry, Ports } from "../ports.ts";
import { heardToday } from "./heard.ts";
import { orderOfPutting } from "./putting.ts";
import { resultOf } from "./result.ts";
import { type FeedFile, type Kept, note, type Task } from "./task.ts";

/** What a feed's files are held to; null where they are not whole, or this one is a correction by its name. */
export const wholeOf = ({ description }: Task["feed"], file: Pick<FeedFile, "file">): WholeFeed | null => {
  // A snapshot is whole by what it is.
  const whole = description.whole ?? (description.snapshot === undefined ? undefined : wholeFeed.parse({}));
  const isPart = whole?.partsNamed !== undefined && file.file.includes(whole.partsNamed);
  return whole === undefined || isPart ? null : whole;
};

/** Holds a surveyed file against the last one. @returns the state, which says "holding" where the file is strange */
export async function holdAgainstLast(task: Task, kept: Kept, figures: Figures, whole: WholeFeed): Promise<Kept> {
  const last = await readLastRun<Figures>(task.ports.table, task.file);
  const off = last === null ? null : compared(figures, last, whole);
  if (off === null) return kept;
  const held: Held = { id: nameOf(task.file), on: formatDay(todayOf(task.ports)), off };
  // Noted before it is told, so that a run that dies in between tells the same.
  return note(task.ports, task.file, kept, { ...kept.state, held, phase: "holding" });
}

/** Tells that a file is held: beside it, to its employer's dossier and to its owner; then notes that it was. */
export async function tellHeld(ports: Ports, file: FeedFile, kept: Kept, held: Held): Promise<void> {
  const { employer, feed, file: name, run } = file;
  await writeHeldRun(ports.table, file, held.id, file);
  await ports.files.write(outKey(file), resultOf(name, "held", kept.state, nothing()));
  await ports.publish([
    { type: feedFileTakenIn.type, detail: { employer, feed, file: name, run, outcome: "held", ...kept.state.counts } },
    heldEvent(ports, file, held),
    // A file came and could be read: its feed is not silent.
    await heardToday(ports, file),
  ]);
  await note(ports, file, kept, { ...kept.state, phase: "held" });
  ports.count("FeedFilesHeld");
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

type Ending = NonNullable<DataOf<"FeedRunHeld">["ended"]>["how"];

/** Says that a run is held no more, and why. */
export const heldNoMore = (ports: Ports, file: FeedFile, held: Held, how: Ending): Promise<void> =>
  ports.publish([heldEvent(ports, file, held, how)]);

/** What is said of a held run; its second revision says how that ended. */
export function heldEvent(ports: Pick<Ports, "now">, file: FeedFile, { id, on, off }: Held, how?: Ending): BusEntry {
  const data = {
    feed: file.feed,
    ...(isPlainFileName(file.file) ? { file: file.file } : {}),
    people: off.people,
    sums: [...off.sums],
  };
  const common = { definition: feedRunHeld, employer: file.employer, key: id, occurredOn: on };
  if (how === undefined) return ownEvent(ports, { ...common, eventId: `held-${id}`, data });
  const today = formatDay(todayOf(ports));
  const ended = { on: today, how };
  return ownEvent(ports, { ...common, revision: 2, eventId: `held-${id}-${how}-${today}`, data: { ...data, ended } });
}

/** Names one run of one file. */
const nameOf = ({ employer, feed, file, run }: FeedFile): string =>
  sha256(JSON.stringify([employer, feed, file, run])).slice(0, 24);

/**
 * Keeps what a file came to as what the next one is held against, unless too much of it was rejected to say, or a later
 * file was taken in before it.
 */
export async function keepAsLast(ports: Ports, file: FeedFile, state: State): Promise<void> {
  const { figures, snapshot } = state;
  if (figures === null || manyRejected(figures)) return;
  await writeLastRun(ports.table, file, figures, snapshot?.order ?? orderOfPutting({ ports, file }, state));
}
