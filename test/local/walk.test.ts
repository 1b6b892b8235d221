import { expect, it } from "vitest";
import { createClock } from "../../infra/local/clock.ts";
import type { Machine } from "../../infra/local/machine.ts";
import { replay } from "../../infra/local/replay.ts";
import { walkTo } from "../../infra/local/walk.ts";

const start = new Date("2026-06-01T08:00:00Z");
const aYearOn = new Date("2027-06-01T08:00:00Z");

/** A machine with something to read at every sweep; it keeps which runs there were. */
function busy() {
  const runs: Date[] = [];
  const sent: string[] = [];
  const clock = createClock(start);
  const machine = {
    clock,
    idle: async () => {},
    waitingWork: async () => new Map([["DUE", start]]),
    run: async ({ scheduledFor }: { scheduledFor: Date }) => void runs.push(scheduledFor),
    dropFile: async (key: string) => void sent.push(key),
  } as unknown as Machine;
  return { machine, clock, runs, sent };
}

it("a walk that is ended stops before its next run, and the clock stands where it has come", async () => {
  const { machine, clock, runs } = busy();
  const stop = new AbortController();
  await walkTo(machine, aYearOn, async () => void (runs.length === 3 && stop.abort()), stop.signal);
  expect(runs).toHaveLength(3);
  expect(clock.now()).toEqual(runs[2]);
});

it("a story that is ended sends nothing more, and says how far it was told", async () => {
  const { machine, runs, sent } = busy();
  const stop = new AbortController();
  const reached: unknown[] = [];
  const step = (at: Date, key: string) => ({ at: at.toISOString(), file: { key, text: "" } });
  const story = {
    title: "t",
    startsAt: start.toISOString(),
    until: "2027-06-02",
    steps: [step(start, "a"), step(aYearOn, "b")],
  };
  const watcher = {
    refused: () => {},
    reached: async (position: unknown) => {
      reached.push(position);
      if (runs.length === 3) stop.abort();
    },
  };
  expect(await replay(machine, story, { next: 0, now: start.toISOString() }, aYearOn, watcher, stop.signal)).toBe(1);
  expect(sent).toEqual(["a"]);
  expect(reached.at(-1)).toEqual({ next: 1, now: runs[2]?.toISOString() });
});
