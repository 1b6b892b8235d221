import { obligationAnswered } from "../../events/belfry/obligation-answered.ts";
import { heldRunOf } from "../../shared/obligations/employer/feed-run-held.ts";
import { readFeedProgress } from "../../shared/store/feed-progress.ts";
import { readHeldRun } from "../../shared/store/feed-runs.ts";
import type { State } from "../feed-state.ts";
import type { Ports } from "../ports.ts";
import { readDelivery, readEvent } from "../received.ts";
import { start } from "./rows.ts";
import { type FeedFile, note } from "./task.ts";

/**
 * The file that a person confirmed by acknowledging the question about it, ready to be taken in; null where the message
 * confirms none. Who may answer is checked as by the recorder, for a rule of the bus checks nothing.
 * @throws Overtaken where its state changed meanwhile; sent again it is read again
 */
export async function confirmedBy(ports: Ports, body: string): Promise<FeedFile | null> {
  const read = readEvent(readDelivery(body), ports.settings.SENDERS);
  // The recorder rejects it, keeps it and says so.
  if (!read.ok || read.event.type !== obligationAnswered.type || read.event.data === undefined) return null;
  const { employer, data, subject } = read.event;
  const run = heldRunOf(data.obligation);
  if (data.answer.kind !== "acknowledged" || run === null || subject.kind !== "employer" || subject.id !== employer)
    return null;
  const ids = { employer, feed: run.feed };
  const file = await readHeldRun<FeedFile>(ports.table, ids, run.held);
  const kept = file === null ? null : await readFeedProgress<State>(ports.table, file);
  if (file === null || kept === null || kept.state.run !== file.run || kept.state.held === null) {
    ports.log("info", "a held file was confirmed that is not there, or after another came under its name", ids);
    return null;
  }
  if (kept.state.phase === "holding" || kept.state.phase === "held")
    await note(ports, file, kept, { ...kept.state, phase: "reading", position: start, confirmed: true });
  return file;
}
