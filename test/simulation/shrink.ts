import { live } from "./history.ts";
import { judge, type Verdict } from "./simulate.ts";
import { inWords, type Story } from "./story.ts";

/** How often a story is lived through while it is made smaller. */
const attemptsMax = 600;

/** The check that failed, without the details of this history. */
const kindOf = (complaint: string): string => complaint.slice(0, 9).replace(/\d+$/, "");

/** Makes a failed story smaller for as long as the same check still fails. */
export async function shrink(verdict: Verdict): Promise<Verdict> {
  const kind = kindOf(verdict.complaints[0] ?? "");
  let smallest = verdict;
  let attempts = 0;
  const fails = async (story: Story): Promise<boolean> => {
    attempts += 1;
    if (attempts > attemptsMax) return false;
    const next = await judge(story);
    if (!next.complaints.some((complaint) => kindOf(complaint) === kind)) return false;
    smallest = next;
    return true;
  };
  for (const fault of Object.keys(smallest.story.intensities)) {
    const { [fault as keyof Story["intensities"]]: _, ...intensities } = smallest.story.intensities;
    await fails({ ...smallest.story, intensities });
  }
  for (let size = Math.ceil(smallest.story.moments.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < smallest.story.moments.length; ) {
      const moments = smallest.story.moments.toSpliced(at, size);
      if (!(await fails({ ...smallest.story, moments }))) at += size;
    }
  for (const [fault, hits] of smallest.hits)
    for (let count = 1; count <= hits; count += 1)
      await fails({ ...smallest.story, without: new Set([...smallest.story.without, `${fault}#${count}`]) });
  return smallest;
}

/** A failed history as a person can read it, and how to see it again. */
export async function report({ story, complaints }: Verdict): Promise<string> {
  const { world } = await live(story, { traced: true });
  return [
    `seed ${story.seed}`,
    ...complaints.slice(0, 5),
    "",
    inWords(story),
    `strikes left out: ${[...story.without].join(" ") || "none"}`,
    "",
    ...(world.trace ?? []),
    "",
    `run again: SEED=${story.seed} HISTORIES=1 npx vitest run --config test/vitest.config.ts test/simulation`,
  ].join("\n");
}
