import { expect, it } from "vitest";
import type { Metric } from "../../functions/metrics.ts";
import { addressesOf, misplaced, namesOf } from "../audit/names-in-place.ts";
import { peopleOfEveryKind, type Sent, sentAbout, sentInTheYear } from "../audit/sent-in-the-year.ts";
import { sampled } from "../sampled.ts";
import { loadBundle } from "./bundle.ts";

type Lived = typeof import("./lab-year.ts");

/**
 * Twice by the sender or the schedule, and each message twice by the bus: feedback, notices and what the sweep calls up
 * too. Half of the runs go on beside others, up to four at once, the rest one after the other.
 */
const twice = { times: 2, intensities: { "delivered-twice": Number.POSITIVE_INFINITY, "runs-interleaved": 1.7 } };

/** What is lived through: half a year of few people, whose events are of every kind, and of all that is about no person. */
async function sent(): Promise<readonly Sent[]> {
  const all = await sentInTheYear();
  const few = sentAbout(all, peopleOfEveryKind(all));
  return sampled(
    few.filter(({ at }) => at < "2026-07-01"),
    all,
  );
}

/**
 * At least once is what every queue and schedule of the cloud promises, so twice must be the same as once. Functions that
 * keep files are not run here: files of feeds come as the events that their rows say.
 */
it("the lab's year with every event sent twice and every function run twice sends the same mails", {
  timeout: 600_000,
}, async () => {
  const { liveYear } = await loadBundle<Lived>(
    "lab-year",
    ["lab-year.ts"],
    [
      { of: /\/mime\.ts$/, by: "worded-mail.ts" },
      { of: /^node:zlib$/, by: "plain-zlib.ts" },
    ],
  );
  const year = await sent();
  const once = await liveYear(year, { times: 1, intensities: {} });
  const doubled = await liveYear(year, twice);

  // Every event was there four times and recorded once, and every sweep was there twice.
  const counts = (name: Metric) => [once.counts.get(name) ?? 0, doubled.counts.get(name) ?? 0] as const;
  const [recorded, recordedOfTwice] = counts("EventsRecorded");
  const [duplicated, duplicatedOfTwice] = counts("EventsDuplicated");
  const [sweeps, sweepsOfTwice] = counts("SweepsStarted");
  const received = recorded + duplicated;
  expect(recordedOfTwice).toBe(recorded);
  expect(recordedOfTwice + duplicatedOfTwice).toBe(4 * received);
  expect(sweepsOfTwice).toBe(2 * sweeps);

  console.info(`${received} events, ${once.mails.length} mails; each event four times, ${doubled.mails.length} mails`);
  expect(once.mails.length).toBeGreaterThan(100);
  expect(new Set(doubled.mails).size, "no mail is there twice").toBe(doubled.mails.length);
  // To whom, when, under which subject, with which lines; mails of one minute leave in any order.
  expect(doubled.mails.toSorted()).toEqual(once.mails.toSorted());

  const said = year.map((one) => ("event" in one ? one.event : one.detail));
  const owned = [...namesOf(said), ...addressesOf(said)];
  expect(owned.length).toBeGreaterThan(sampled(10, 20));
  expect(misplaced(once.items, owned), "names and addresses stand in their own dossiers alone").toEqual([]);
  expect(owned.filter(([value]) => !once.items.some(({ text }) => text.includes(value)))).toEqual([]);
});
