import { addDays, type Day } from "../../shared/calendar/day.ts";
import { brusselsDay, instantOf } from "../../shared/calendar/instant.ts";
import { isWorkingDay } from "../../shared/calendar/working-days.ts";
import { readHead } from "../../shared/store/head.ts";
import type { Item } from "../../shared/store/table.ts";
import { Faults } from "./faults.ts";
import { Rng } from "./rng.ts";
import { type Entry, instantOn, type Story } from "./story.ts";
import { World } from "./world.ts";

/** What a history left behind. */
export type Outcome = {
  readonly world: World;
  /** Every entry that was put, repeats included. */
  readonly entries: readonly Entry[];
  /** The day on which everything had settled. */
  readonly today: Day;
  /** What went wrong on the way. */
  readonly complaints: string[];
};

const minute = 60_000;

/** Lives through a story, lets the faults stop and the system settle. */
export async function live(
  story: Story,
  options: { readonly faultless?: boolean; readonly traced?: boolean } = {},
): Promise<Outcome> {
  const faults = new Faults(story.seed, options.faultless === true ? {} : story.intensities, story.without);
  const inOrder = story.kind === "retry";
  const world = new World(story.seed, faults, inOrder);
  const complaints: string[] = [];
  if (options.traced === true) {
    world.trace = [];
    faults.onStrike = (fault) => world.note(`  ! ${fault}`);
  }
  const haste = new Rng(`${story.seed} haste`);
  // How often an event comes while the one before still waits.
  const hurry = haste.pick([0.05, 0.3, 0.8]);
  const first = story.moments[0]?.at ?? 0;
  world.now = first - minute;
  await world.begin();
  watchStaleLines(world, complaints);
  watchHeads(world, complaints);
  for (const [at, moment] of story.moments.entries()) {
    world.now = Math.max(world.now, moment.at);
    if (moment.kind === "put") {
      if (world.trace !== undefined) world.note(`put ${JSON.stringify(moment.entry.detail)}`);
      world.put(moment.entry);
    } else world.schedule(moment.runs, moment.schedule);
    const together = story.moments[at + 1]?.at === moment.at || (moment.kind === "put" && haste.chance(hurry));
    if (inOrder || !together) await world.drain();
  }
  faults.stop();
  world.note("the faults stop");
  const today = await settle(world);
  const entries = story.moments.flatMap((moment) => (moment.kind === "put" ? [moment.entry] : []));
  return { world, entries, today, complaints };
}

/** Days walked without faults: each has its sweep and digest, and looks after mails whose outcome was unknown. */
async function settle(world: World): Promise<Day> {
  for (const queue of world.queues.values()) queue.redrive(world.now);
  await world.drain();
  let day = addDays(brusselsDay(instantOf(Math.floor(world.now / 1000))), 1);
  for (let working = 0; ; day = addDays(day, 1)) {
    await at(world, instantOn(day, 300), [["sweep-due", "daily-sweep"]]);
    if (!isWorkingDay("administrative", day)) continue;
    await at(world, instantOn(day, 480), [["send-alerts", "digest"]]);
    for (const later of [6, 67, 128])
      if (world.table.holds("SETTLE#")) await at(world, instantOn(day, 480 + later), [["send-alerts", "settle"]]);
    working += 1;
    // The second digest takes what the first gave back; never more than eight.
    if (working >= 2 && !world.table.holds("SETTLE#")) return day;
    if (working > 8) return day;
  }
}

async function at(world: World, instant: number, runs: readonly (readonly [string, string])[]): Promise<void> {
  world.now = Math.max(world.now, instant);
  for (const [name, schedule] of runs) world.schedule(name, schedule);
  await world.drain();
}

/** A mail says what stands when it is sent: each line is the last word that was told of its obligation. */
function watchStaleLines(world: World, complaints: string[]): void {
  world.onMailAlone = ({ lines, tags }) => {
    for (const { dossier, obligation, kind, number, stage, due } of lines) {
      if (kind !== "raised") continue;
      const key = { pk: { S: dossier }, sk: { S: "HEAD" } };
      const { Item } = world.table.engine.execute("GetItem", { TableName: "belfry", Key: key }) as { Item?: Item };
      const last = readHead(Item).told.get(obligation);
      if (last?.number !== number || last.stage !== stage || last.due !== due)
        complaints.push(
          `5 stale: a mail (${Object.values(tags).join(" ")}) says ${obligation} ${stage} ${due} #${number}, but what stands is ${JSON.stringify(last ?? null)}`,
        );
    }
  };
}

/** Each write of a head follows the one before it, and no dossier goes back to an earlier day. */
function watchHeads(world: World, complaints: string[]): void {
  const last = new Map<string, { readonly version: number; readonly day: number }>();
  world.table.onPut = ({ pk, sk, version, assessedOn }) => {
    if (sk?.S !== "HEAD") return;
    const dossier = pk?.S ?? "";
    const now = { version: Number(version?.N), day: Number(assessedOn?.N) };
    const before = last.get(dossier) ?? { version: 0, day: now.day };
    last.set(dossier, now);
    if (now.version !== before.version + 1)
      complaints.push(`1 ${dossier}: version ${now.version} was written over version ${before.version}`);
    if (now.day < before.day) complaints.push(`4 ${dossier}: it went back to an earlier day`);
  };
}
