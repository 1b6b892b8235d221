import { batchEntriesMax } from "../../events/put-entries.ts";
import { inGroups } from "../../functions/in-groups.ts";
import { busName, type Machine } from "./machine.ts";
import type { Step, Story } from "./story.ts";
import { walkTo } from "./walk.ts";

/** How far a story was replayed: the step to send next, and where the clock stands. */
export type Position = { readonly next: number; readonly now: string };

/** What a replay tells whoever watches. */
export type Watcher = {
  /** After each step and each run: everything up to here need not be done again. */
  readonly reached: (position: Position) => Promise<void>;
  /** The bus itself refused a step, as AWS refuses what is not JSON. */
  readonly refused: (step: Step, problem: string) => void;
};

/**
 * Sends a story to the machine step by step, each at its time, and walks the clock between them. Sending a step twice,
 * as after a crash, changes nothing.
 * @param stopped ends it at the next step or run; what was reached until then is told as ever
 * @returns how many steps were sent
 */
export async function replay(
  machine: Machine,
  story: Story,
  from: Position,
  until: Date,
  watcher: Watcher,
  stopped?: AbortSignal,
): Promise<number> {
  let next = from.next;
  const walk = (to: Date) => walkTo(machine, to, (at) => watcher.reached({ next, now: at.toISOString() }), stopped);
  for (const together of atOneTime(story.steps.slice(from.next))) {
    const at = new Date(together[0].at);
    if (at > until) break;
    await walk(at);
    if (stopped?.aborted) break;
    for (const batch of inGroups(together, batchEntriesMax)) await send(machine, batch, watcher);
    await machine.idle();
    next += together.length;
    await watcher.reached({ next, now: machine.clock.now().toISOString() });
  }
  await walk(until);
  await watcher.reached({ next, now: machine.clock.now().toISOString() });
  return next - from.next;
}

/** Steps of one instant, as a nightly run of payroll sends them; at least one. */
function atOneTime(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const groups: [Step, ...Step[]][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (last !== undefined && Date.parse(last[0].at) === Date.parse(step.at)) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function send(machine: Machine, batch: readonly Step[], watcher: Watcher): Promise<void> {
  for (const step of batch) if ("file" in step) await machine.dropFile(step.file.key, Buffer.from(step.file.text));
  const entries = batch.filter((step) => "event" in step || "text" in step);
  if (entries.length === 0) return;
  const results = await machine.bus.put(entries.map(entryOf));
  for (const [at, result] of results.entries()) {
    const step = entries[at];
    if (step !== undefined && "ErrorCode" in result)
      watcher.refused(step, `${result.ErrorCode}: ${result.ErrorMessage}`);
  }
}

function entryOf(step: Exclude<Step, { file: unknown }>) {
  const detail = "text" in step ? step.text : JSON.stringify(step.event);
  const { source, type } = "text" in step ? {} : (step.event as { source?: string; type?: string });
  return { EventBusName: busName, Source: source ?? "unknown", DetailType: type ?? "Unknown", Detail: detail };
}
