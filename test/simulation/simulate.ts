import { dossierId } from "../../shared/store/keys.ts";
import { check, expectedOf } from "./checks.ts";
import type { FaultClass } from "./faults.ts";
import { live, type Outcome } from "./history.ts";
import { keptIn } from "./kept.ts";
import { checkMails } from "./mail-checks.ts";
import { type Story, storyOf } from "./story.ts";

/** What became of one history. */
export type Verdict = {
  readonly story: Story;
  readonly complaints: readonly string[];
  readonly hits: ReadonlyMap<FaultClass, number>;
};

/** Lives through the history of a seed and checks everything that must hold. */
export const simulate = (seed: string): Promise<Verdict> => judge(storyOf(seed));

/** Lives through a story and checks everything that must hold. */
export async function judge(story: Story): Promise<Verdict> {
  let outcome: Outcome;
  try {
    outcome = await live(story);
  } catch (error) {
    return { story, complaints: [`0 ${error instanceof Error ? error.stack : String(error)}`], hits: new Map() };
  }
  const kept = keptIn(outcome.world);
  const expected = expectedOf([...outcome.entries, ...outcome.world.said]);
  const complaints = [...check(outcome, kept, expected), ...checkMails(outcome, kept, expected)];
  if (story.kind === "retry") complaints.push(...(await checkRetry(story, outcome)));
  complaints.push(...(await checkReplay(outcome)));
  return { story, complaints, hits: outcome.world.faults.hits };
}

/** A crash and a retry end as no crash does, but for what Belfry itself told an employer of its troubles. */
async function checkRetry(story: Story, faulty: Outcome): Promise<readonly string[]> {
  const calm = await live(story, { faultless: true });
  const troubled = faulty.world.said.map(({ detail }) => (detail as { employer: string }).employer);
  const [a, b] = [summary(faulty, troubled), summary(calm, troubled)];
  return (["facts", "told", "sent"] as const)
    .filter((what) => a[what] !== b[what] && !(what === "sent" && faulty.world.mailTroubles > 0))
    .map((what) => `6 ${what} after faults and retries: ${a[what]}\n  without faults: ${b[what]}`);
}

function summary({ world }: Outcome, troubled: readonly string[]) {
  const own = troubled.map((id) => dossierId(id, { kind: "employer", id }));
  const all = [...keptIn(world).dossiers.values()].filter(({ id }) => !own.includes(id));
  const sent = world.ses.accepted.flatMap(({ tags, lines }) =>
    lines.map((line) => `${tags["belfry-contact"]} ${Object.values(line).join(" ")}`),
  );
  return {
    facts: JSON.stringify(all.map(({ id, facts }) => [id, [...facts]])),
    told: JSON.stringify(all.map(({ id, head }) => [id, [...head.told].sort()])),
    sent: [...new Set(sent)].sort().join("\n"),
  };
}

/** Replaying everything changes nothing and mails nobody. */
async function checkReplay({ world, entries }: Outcome): Promise<readonly string[]> {
  const before = JSON.stringify(world.table.engine.dump());
  const mails = world.ses.accepted.length;
  for (const entry of entries) world.put(entry);
  await world.drain();
  return [
    ...(JSON.stringify(world.table.engine.dump()) === before ? [] : ["8 replaying every event changed the table"]),
    ...(world.ses.accepted.length === mails ? [] : ["8 replaying every event mailed somebody"]),
  ];
}
