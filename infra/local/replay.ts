import type { Machine } from "./machine.ts";
import { busName } from "./machine.ts";
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
 * @returns how many steps were sent
 */
export async function replay(
  machine: Machine,
  story: Story,
  from: Position,
  until: Date,
  watcher: Watcher,
): Promise<number> {
  let next = from.next;
  const walk = (to: Date) => walkTo(machine, to, (at) => watcher.reached({ next, now: at.toISOString() }));
  for (const step of story.steps.slice(from.next)) {
    const at = new Date(step.at);
    if (at > until) break;
    await walk(at);
    await send(machine, step, watcher);
    await machine.idle();
    next += 1;
    await watcher.reached({ next, now: machine.clock.now().toISOString() });
  }
  await walk(until);
  await watcher.reached({ next, now: machine.clock.now().toISOString() });
  return next - from.next;
}

async function send(machine: Machine, step: Step, watcher: Watcher): Promise<void> {
  if ("file" in step) return machine.dropFile(step.file.key, Buffer.from(step.file.text));
  const detail = "text" in step ? step.text : JSON.stringify(step.event);
  const { source, type } = "text" in step ? {} : (step.event as { source?: string; type?: string });
  const entry = { EventBusName: busName, Source: source ?? "unknown", DetailType: type ?? "Unknown", Detail: detail };
  const [result] = await machine.bus.put([entry]);
  if (result !== undefined && "ErrorCode" in result)
    watcher.refused(step, `${result.ErrorCode}: ${result.ErrorMessage}`);
}
