import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { BelfryEvent } from "../../events/catalogue.ts";
import { clockFollowed, requestClock } from "../../infra/local/clock-request.ts";
import { runLive } from "../../infra/local/live.ts";
import { busName, startMachine } from "../../infra/local/machine.ts";
import { endOf } from "../../infra/local/progress.ts";
import { writtenCalendars } from "../../infra/local/written-calendars.ts";
import { parseDay } from "../../shared/calendar/day.ts";
import { card, configured, hired } from "../cast.ts";

const entryFrom = (event: BelfryEvent) => ({
  EventBusName: busName,
  Source: event.source,
  DetailType: event.type,
  Detail: JSON.stringify(event),
});

const keepIn = mkdtempSync(join(tmpdir(), "belfry-calendars-"));
afterAll(() => rmSync(keepIn, { recursive: true, force: true }));

it("calendars are written anew where a walk of the clock ends, and lie where they were said to be", {
  timeout: 120_000,
}, async () => {
  const machine = await startMachine({ port: 0, startAt: new Date("2026-09-01T10:00:00+02:00") });
  const stop = new AbortController();
  try {
    await machine.bus.put([configured(), hired(), card()].map(entryFrom));
    await machine.idle();
    const [path = ""] = await writtenCalendars(machine, keepIn);
    const before = readFileSync(path, "utf8");
    const live = runLive(machine, stop.signal, async () => {}, keepIn);
    const later = parseDay("2026-11-30");
    await requestClock(machine.filesFolder, endOf(later));
    expect(await clockFollowed(machine.filesFolder, endOf(later), 100_000)).toBe(true);
    stop.abort();
    await live;
    expect(readFileSync(path, "utf8")).not.toBe(before);
  } finally {
    stop.abort();
    await machine.stop();
  }
});
