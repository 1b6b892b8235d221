import { expect, it } from "vitest";
import { shardOf } from "../../shared/store/keys.ts";
import { writeTogether } from "../../shared/store/table.ts";
import { dueWeeks, listWeek, moveWeek, relistWeek } from "../../shared/store/weeks.ts";
import { configured, lab } from "../cast.ts";
import { machine } from "./recorder.ts";

/** A lab whose week is due since Monday 5 January 2026. */
async function weekOfLab() {
  const belfry = await machine();
  await belfry.record(configured());
  const dueOn = (day: string) => dueWeeks(belfry.table, shardOf(lab), day);
  const [due = expect.fail("no week is due")] = await dueOn("2026-01-05");
  const cameBack = (day: string, at: string) => relistWeek(belfry.table, { employer: lab, day }, at);
  return { belfry, due, dueOn, cameBack, moveOn: (from: typeof due, to: string) => moveWeek(belfry.table, from, to) };
}

it("a week that was moved on is due again from the day that is asked for, and not before", async () => {
  const { due, dueOn, cameBack, moveOn } = await weekOfLab();
  expect(await moveOn(due, "2026-01-12")).toBe(true);
  await cameBack("2026-01-06", "2026-01-05T07:01:00.000Z");
  expect(await dueOn("2026-01-05")).toEqual([]);
  expect(await dueOn("2026-01-06")).toMatchObject([{ employer: lab }]);
});

it("a week that is due still stays so: who has a later hour is told today", async () => {
  const { dueOn, cameBack } = await weekOfLab();
  await cameBack("2026-01-06", "2026-01-05T07:01:00.000Z");
  expect(await dueOn("2026-01-05")).toMatchObject([{ employer: lab }]);
});

it("a run that looked before the mail came back does not move the week on", async () => {
  const { due, dueOn, cameBack, moveOn } = await weekOfLab();
  await cameBack("2026-01-06", "2026-01-05T07:01:00.000Z");
  expect(await moveOn(due, "2026-01-12")).toBe(false);
  const [again = expect.fail("the week is due no more")] = await dueOn("2026-01-06");
  await cameBack("2026-01-06", "2026-01-05T07:02:00.000Z");
  expect(await moveOn(again, "2026-01-12")).toBe(false);
  const [last = expect.fail("the week is due no more")] = await dueOn("2026-01-06");
  expect([await moveOn(last, "2026-01-12"), await dueOn("2026-01-11")]).toEqual([true, []]);
});

it("nor does a run that looked before the employer was configured anew on the same day", async () => {
  const { belfry, due, dueOn, moveOn } = await weekOfLab();
  const anew = listWeek(belfry.table, { employer: lab, day: "2026-01-05" }, "2026-01-05T09:00:01.000Z");
  await writeTogether(belfry.table, [anew]);
  expect(await moveOn(due, "2026-01-12")).toBe(false);
  expect(await dueOn("2026-01-05")).toMatchObject([{ employer: lab }]);
});

it("two mails that come back at once both make it due", async () => {
  const { due, dueOn, cameBack, moveOn } = await weekOfLab();
  await moveOn(due, "2026-01-12");
  await Promise.all([1, 2].map((second) => cameBack("2026-01-06", `2026-01-05T07:01:0${second}.000Z`)));
  expect(await dueOn("2026-01-06")).toHaveLength(1);
});

it("of an employer that was never configured nothing is due", async () => {
  const { belfry } = await weekOfLab();
  await relistWeek(belfry.table, { employer: "nobody", day: "2026-01-06" }, "2026-01-05T07:01:00.000Z");
  expect(await dueWeeks(belfry.table, shardOf("nobody"), "2026-01-06")).toEqual([]);
});
