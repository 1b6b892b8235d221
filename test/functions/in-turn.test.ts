import { describe, expect, it } from "vitest";
import { inTurn } from "../../functions/in-turn.ts";
import type { Ports } from "../../functions/ports.ts";

/** Runs through six items of a second each, some at once, and gives what became of them. */
async function runOf(seconds: number, atOnce: number, fails: readonly number[] = []) {
  let remaining = seconds * 1_000;
  const [handled, logged, counted]: [number[], string[], string[]] = [[], [], []];
  const ports = {
    remaining: () => remaining,
    log: (level: string, message: string, fields: object) =>
      void logged.push(`${level} ${message} ${JSON.stringify(fields)}`),
    count: (metric: string) => void counted.push(metric),
  } as unknown as Ports;
  const handle = async (item: number) => {
    remaining -= 1_000;
    if (fails.includes(item)) throw new TypeError("cannot be handled");
    handled.push(item);
  };
  const failed = await inTurn(ports, [1, 2, 3, 4, 5, 6], handle, atOnce).then(
    () => null,
    (error: Error) => error.message,
  );
  return { handled, logged, counted, failed };
}

describe("items in turn", () => {
  it("are all handled where there is time, and nobody is told of anything", async () => {
    expect(await runOf(10, 1)).toEqual({ handled: [1, 2, 3, 4, 5, 6], logged: [], counted: [], failed: null });
  });

  it.each([
    { seconds: 9, atOnce: 1, handled: [1, 2, 3, 4, 5], left: 1 },
    { seconds: 6, atOnce: 1, handled: [1, 2], left: 4 },
    { seconds: 4, atOnce: 1, handled: [], left: 6 },
    { seconds: 6, atOnce: 4, handled: [1, 2, 3, 4], left: 2 },
  ])(
    "are left to the next run when time is up, counted and logged: $seconds seconds, $atOnce at once",
    async ({ seconds, atOnce, handled, left }) => {
      expect(await runOf(seconds, atOnce)).toEqual({
        handled,
        logged: [`warn time was up before everything was handled {"itemsLeft":${left}}`],
        counted: ["WorkCutShort"],
        failed: null,
      });
    },
  );

  it("are handled though one before them failed, and the run says so at its end", async () => {
    const { handled, failed } = await runOf(7, 1, [2]);
    expect([handled, failed]).toEqual([[1, 3], "1 of 6 items failed"]);
  });
});
