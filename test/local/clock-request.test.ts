import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  clockFollowed,
  endRequest,
  giveUpRequests,
  requestClock,
  requestedClock,
} from "../../infra/local/clock-request.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "belfry-clock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [june, july] = [new Date("2026-06-01T21:59:59Z"), new Date("2026-07-01T21:59:59Z")];

it("a request that came while the clock was walked for another is not said to be followed", async () => {
  await requestClock(folder, june);
  expect(await requestedClock(folder)).toEqual(june);
  await requestClock(folder, july);
  await endRequest(folder, june);
  expect(await clockFollowed(folder, june, 50)).toBe(true);
  expect(await clockFollowed(folder, july, 50)).toBe(false);
  expect(await requestedClock(folder)).toEqual(july);
  await endRequest(folder, july);
  expect(await clockFollowed(folder, july, 50)).toBe(true);
  expect([await requestedClock(folder), readdirSync(folder)]).toEqual([null, []]);
});

it("of several that were asked for at once the earliest comes first, each to its own end", async () => {
  await Promise.all([july, june, july].map((to) => requestClock(folder, to)));
  expect(await requestedClock(folder)).toEqual(june);
  await endRequest(folder, june);
  expect(await requestedClock(folder)).toEqual(july);
});

it("what else stands in the folder asks for nothing, and a folder that is not there neither", async () => {
  writeFileSync(join(folder, ".clock-to-soon"), "");
  writeFileSync(join(folder, "feeds"), "");
  expect(await requestedClock(folder)).toBeNull();
  expect(await requestedClock(join(folder, "none"))).toBeNull();
  await endRequest(folder, june);
});

it("asking makes the folder where no file came yet", async () => {
  const none = join(folder, "data", "files");
  await requestClock(none, june);
  expect(await requestedClock(none)).toEqual(june);
});

it("a machine that ends leaves no request behind for the next one", async () => {
  await Promise.all([june, july].map((to) => requestClock(folder, to)));
  await giveUpRequests(folder);
  expect(await requestedClock(folder)).toBeNull();
});
