import { describe, expect, it } from "vitest";
import type { BusEntry } from "../../functions/ports.ts";
import { NothingRunning } from "../../infra/local/machine-file.ts";
import { type RecordingMachine, recordFailed } from "../../infra/local/record-failed.ts";
import type { FailedCheck } from "../../infra/local/verify-pack.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { lab } from "../cast.ts";

const checked = { kind: "pack", pack: "june", from: "2026-06-01", to: "2026-06-30" } as const;
const failed: FailedCheck = { employer: lab, checked, faults: ["events.ndjson: was altered"] };

/** A machine that keeps one employer, and what was put on its bus. */
function machine(other: Partial<RecordingMachine> = {}) {
  const put: BusEntry[] = [];
  const here: RecordingMachine = {
    today: async () => parseDay("2026-07-01"),
    keeps: async (employer) => employer === lab,
    put: async (entry) => void put.push(entry),
    ...other,
  };
  return { here, put };
}

describe("that a check failed", () => {
  it("is recorded where the employer's ledger is kept, and said to be", async () => {
    const { here, put } = machine();
    expect(await recordFailed(failed, here)).toContain("is recorded in the employer's dossier");
    expect(put).toMatchObject([{ type: "AuditVerificationFailed", detail: { employer: lab, data: { checked } } }]);
  });

  const thrown = (error: Error) => async () => Promise.reject(error);
  it.each<[string, FailedCheck | null, Partial<RecordingMachine>, string]>([
    ["it does not say of whom", null, {}, "does not say of which employer"],
    ["nothing runs", failed, { today: thrown(new NothingRunning()) }, "is not running here"],
    ["the table does not answer", failed, { keeps: thrown(new Error("connect ECONNREFUSED")) }, "ECONNREFUSED"],
    ["the bus does not answer", failed, { put: thrown(new AggregateError([])) }, "gave no reason"],
    ["the employer is another", { ...failed, employer: "ghent-lab" }, {}, "keeps no dossier of that employer"],
    [
      "the name of the pack is none",
      { ...failed, checked: { ...checked, pack: "../june" } },
      {},
      "(data.checked.pack)",
    ],
    ["a day is none", { ...failed, checked: { ...checked, to: "June" } }, {}, "(data.checked.to)"],
    ["the employer is no text", { ...failed, employer: 7 as unknown as string }, {}, "fits no event"],
  ])("is not recorded, and not said to be, where %s", async (_, what, other, said) => {
    const { here, put } = machine(other);
    const text = await recordFailed(what, here);
    expect(text).toContain("  Not recorded: ");
    expect(text).toContain(said);
    expect(put).toEqual([]);
  });
});
