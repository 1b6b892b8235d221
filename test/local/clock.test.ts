import { expect, test } from "vitest";
import { createClock } from "../../infra/local/clock.ts";

const march = new Date("2026-03-01T08:00:00.000Z");
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("it stands until it is walked, and hands out copies", async () => {
  const clock = createClock(march);
  await pause(5);
  clock.now().setUTCFullYear(1999);
  expect(clock.now()).toEqual(march);
  clock.set(new Date("2026-04-01T00:00:00Z"));
  expect(clock.now().toISOString()).toBe("2026-04-01T00:00:00.000Z");
});

test("it never goes back, standing or live", () => {
  const clock = createClock(march);
  clock.set(march);
  expect(() => clock.set(new Date(march.getTime() - 1))).toThrow(RangeError);
  expect(() => clock.set(new Date("no instant"))).toThrow(RangeError);
  clock.runLive();
  expect(() => clock.set(new Date(march.getTime() - 1))).toThrow(RangeError);
  expect(() => createClock(new Date("no instant"))).toThrow(RangeError);
});

test("live, it goes at real pace from where it stands, and can still be walked on", async () => {
  const clock = createClock(march);
  expect(clock.live).toBe(false);
  clock.runLive();
  clock.runLive();
  await pause(30);
  const elapsedMs = clock.now().getTime() - march.getTime();
  expect(elapsedMs).toBeGreaterThanOrEqual(29);
  expect(elapsedMs).toBeLessThan(5_000);
  clock.set(new Date("2027-01-01T00:00:00Z"));
  await pause(5);
  expect(clock.now().getTime()).toBeGreaterThan(Date.UTC(2027, 0, 1));
  expect(clock.now().getUTCFullYear()).toBe(2027);
  expect(clock.live).toBe(true);
});
