import { functions } from "../../functions/index.ts";
import type { Metric } from "../../functions/metrics.ts";
import { dueBetween, schedulesOf } from "../../infra/local/schedules.ts";
import { type Said, saidBy } from "../audit/names-in-place.ts";
import type { Sent } from "../audit/sent-in-the-year.ts";
import { Faults, type Intensities } from "./faults.ts";
import { ownAccount } from "./sayings.ts";
import { type Entry, type Moment, scheduled } from "./story.ts";
import { World } from "./world.ts";

/** How often everything happens, and what goes wrong meanwhile. */
export type Way = { readonly times: number; readonly intensities: Intensities };

/** What a year came to. */
export type Year = {
  /** Each mail as it left: when, to whom, its subject, its lines. */
  readonly mails: readonly string[];
  readonly counts: ReadonlyMap<Metric, number>;
  /** What the table holds in the end. */
  readonly items: readonly Said[];
};

/** Lives through what was sent in a year by the handlers themselves: recording, sweeping, publishing, mailing, settling. */
export async function liveYear(sent: readonly Sent[], { times, intensities }: Way): Promise<Year> {
  const world = new World("the lab's year", new Faults("the lab's year", intensities), true);
  const moments = momentsOf(sent);
  world.now = moments[0]?.at ?? 0;
  await world.begin();
  for (const moment of moments) {
    world.now = moment.at;
    for (let time = 0; time < times; time += 1)
      if (moment.kind === "put") world.put(moment.entry);
      else world.schedule(moment.runs, moment.schedule);
    await world.drain();
  }
  const mails = world.ses.accepted.map(({ at, to, subject, lines }) =>
    [new Date(at).toISOString(), to, subject, ...lines].join("\n"),
  );
  const items = Object.values(world.table.engine.dump()).flat().map(saidBy);
  return { mails, counts: world.counts, items };
}

/**
 * The schedules that are lived through. What runs every few minutes waits for these, for nudges come before it; the
 * weekly pass, which finds nothing that the daily sweep has not, would take half of the time.
 */
const schedules: readonly string[] = ["daily-sweep", "digest", "digest-catch-up"];

function momentsOf(sent: readonly Sent[]): readonly Moment[] {
  const [first, last] = [sent[0]?.at ?? "", sent.at(-1)?.at ?? ""].map((at) => new Date(at));
  const runs = dueBetween(
    schedulesOf(functions).filter(({ id }) => schedules.includes(id)),
    first ?? new Date(0),
    last ?? new Date(0),
  );
  return [
    ...runs.map(({ functionName, schedule, scheduledFor }) =>
      scheduled(scheduledFor.getTime(), functionName, schedule),
    ),
    ...sent.map((one): Moment => ({ kind: "put", at: Date.parse(one.at), entry: entryOf(one) })),
  ].sort((a, b) => a.at - b.at);
}

function entryOf(sent: Sent): Entry {
  const detail = "event" in sent ? sent.event : sent.detail;
  const { source = "unknown", type = "Unknown" } = detail as Partial<Entry>;
  return { account: ownAccount, source, type, detail };
}
