import { inGroups } from "./in-groups.ts";
import type { Ports } from "./ports.ts";

/** Some of many items failed; the others were handled. Retrying helps: what was handled is not there any more. */
export class SomeFailed extends Error {
  override readonly name = "SomeFailed";
}

/** Milliseconds kept back to finish what was begun. */
const reserveMs = 5_000;

/**
 * Handles items in their order while there is time. One that fails does not hold up those behind it. What is
 * left when time is up is counted and logged, and nobody is woken for it: a first import is more than one run does, and the
 * next goes on.
 * @param atOnce how many are handled side by side
 * @throws SomeFailed at the end, where any did
 */
export async function inTurn<Item>(
  ports: Ports,
  items: readonly Item[],
  handle: (item: Item) => Promise<unknown>,
  atOnce = 1,
): Promise<void> {
  const failures: unknown[] = [];
  const attempt = async (item: Item): Promise<void> => {
    try {
      await handle(item);
    } catch (error) {
      failures.push(error);
      ports.log("error", "an item could not be handled", { error: error instanceof Error ? error.name : "unknown" });
    }
  };
  for (const [at, group] of inGroups(items, atOnce).entries()) {
    if (ports.remaining() < reserveMs) {
      ports.count("WorkCutShort");
      ports.log("warn", "time was up before everything was handled", { itemsLeft: items.length - at * atOnce });
      break;
    }
    await Promise.all(group.map(attempt));
  }
  if (failures.length > 0)
    throw new SomeFailed(`${failures.length} of ${items.length} items failed`, { cause: failures[0] });
}
