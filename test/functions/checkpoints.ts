import { lockHeads } from "../../functions/lock-heads/handler.ts";
import type { BusEntry, Ports } from "../../functions/ports.ts";
import type { Checkpoint } from "../../shared/ledger/checkpoint.ts";
import { filesInMemory, lockedInMemory } from "../ledger/export/packs.ts";

type Message = Parameters<ReturnType<typeof lockHeads>>[0] extends infer Input
  ? Extract<Input, { Records: unknown }>
  : never;

/** The function with files of its own, run as its schedule and its queue would. */
export function headLocker(given: Ports) {
  const files = filesInMemory();
  const locked = lockedInMemory();
  const published: BusEntry[] = [];
  const ports: Ports = { ...given, files, locked, publish: async (entries) => void published.push(...entries) };
  const hand = async (detail: unknown, more: Partial<Ports> = {}) => {
    const body = JSON.stringify({ source: "belfry.checkpoints", "detail-type": "CheckpointDue", detail });
    await lockHeads({ ...ports, ...more })({ Records: [{ body }] } as Message);
  };
  return {
    ports,
    published,
    files: files.kept,
    locked: locked.kept,
    ask: (scheduledFor: string) => lockHeads(ports)({ schedule: "daily-checkpoint", scheduledFor }),
    hand,
    /** Has the checkpoint of a day locked, run after run. @returns how many runs it took */
    lock: async (employer: string, day: string, more: Partial<Ports> = {}): Promise<number> => {
      let runs = 1;
      await hand({ employer, day }, more);
      for (let next = published.shift(); next !== undefined; next = published.shift()) {
        runs += 1;
        await hand(next.detail, more);
      }
      return runs;
    },
    /** A locked checkpoint, and its leaves. */
    checkpoint: (employer: string, day: string) => {
      const text = locked.kept.get(`checkpoints/${employer}/${day}.ndjson`)?.toString();
      if (text === undefined) throw new Error(`no checkpoint of ${day} is locked`);
      const [first = "", ...leaves] = text.split("\n").slice(0, -1);
      return { ...(JSON.parse(first) as Checkpoint), leaves: leaves.map((leaf): string => JSON.parse(leaf)) };
    },
  };
}
