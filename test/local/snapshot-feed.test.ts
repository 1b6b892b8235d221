import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { dryRun } from "../../infra/local/feed-dry-run.ts";
import { answerTo, feedFile } from "../../infra/local/feed-file.ts";
import { runLive } from "../../infra/local/live.ts";
import { startMachine } from "../../infra/local/machine.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { overviewOf } from "../../shared/store/overview.ts";

const sample = (name: string) => fileURLToPath(new URL(`../../events/samples/snapshot-feed/${name}`, import.meta.url));

it("two nights of the sample staff feed put what differs, and ask about who is missing", {
  timeout: 120_000,
}, async () => {
  const machine = await startMachine({ port: 0, startAt: new Date("2026-06-01T23:30:00+02:00") });
  const stop = new AbortController();
  const live = runLive(machine, stop.signal, async () => {});
  const feed = async (night: string, description?: string) => {
    const ids = { employer: "vision-lab", feed: "staff" };
    const fed = await feedFile(machine.filesFolder, { file: sample(`staff-${night}.csv`), ...ids, description });
    return answerTo(fed, 30_000);
  };
  const asked = async (id: string) => {
    await machine.idle();
    const { standings } = await overviewOf(machine.table, `vision-lab#person#${id}`, parseDay("2026-06-01"));
    const lines = standings.map(({ obligation, view }) => `${obligation.id}: ${view.status}`);
    return lines.filter((line) => line.startsWith("left-out"));
  };
  try {
    expect(await feed("2026-05-31", sample("feed.json"))).toEqual({
      lines: ["staff-2026-05-31.csv: 4 rows, 4 accepted as 4 events, 0 rejected"],
      allAccepted: true,
    });
    // What is tried is told as what is taken in is, and changes nothing.
    const tried = await dryRun({
      ...{ employer: "vision-lab", feed: "staff", file: sample("staff-2026-06-01.csv") },
      ...{ description: sample("feed.json"), now: machine.clock.now() },
      machine: { table: machine.table, files: machine.filesFolder },
    });
    expect(tried.lines).toEqual([
      "staff-2026-06-01.csv: 3 rows, 3 accepted as 2 events, 0 rejected",
      "  1 row says what was said before",
      "  2 people or contracts of earlier snapshots are missing; HR is asked about each who is not known to have left",
      "It is counted beside the snapshots of the feed that were taken in; the latest whole one is of 2026-05-31.",
      expect.stringMatching(/^Whether it would be held shows/),
      "It would put 2 events:",
      expect.stringContaining("EmployeeHired"),
      expect.stringContaining("EmployeeHired"),
    ]);
    expect(await feed("2026-06-01")).toEqual({
      lines: [
        "staff-2026-06-01.csv: 3 rows, 3 accepted as 2 events, 0 rejected",
        "  1 row says what was said before",
        "  2 people or contracts of earlier snapshots are missing; HR is asked about each who is not known to have left",
      ],
      allAccepted: true,
    });
    expect(await asked("p-jonas")).toEqual(["left-out-of-snapshot:2026-06-01.staff: undetermined"]);
    // Her contract ended the day before.
    expect(await asked("p-lotte")).toEqual([]);
    expect(await asked("p-tomas")).toEqual([]);
    // The first night's file once more undoes nothing.
    expect((await feed("2026-05-31"))?.lines).toEqual([
      "staff-2026-05-31.csv: 4 rows, 4 accepted as 0 events, 0 rejected",
      "  2 rows say what was said before",
      "  2 rows are passed over, for a later snapshot has spoken of the same",
    ]);
    expect(await asked("p-jonas")).toEqual(["left-out-of-snapshot:2026-06-01.staff: undetermined"]);
    expect(machine.mailbox.accepted).toBe(1);
    expect(machine.deadLetters()).toEqual([]);
  } finally {
    stop.abort();
    await live;
    await machine.stop();
  }
});
