/**
 * Everything is measured in CPU time, because others may use the machine too, after a warm-up that lets the engine
 * compile what is hot, and as the median of many slices, because a collection or a compilation falls into some.
 */
const warmUpSeconds = 3;
const sliceSeconds = 0.05;
const slices = 21;

/** Runs a second of this process's CPU time; each run counts for `perRun`. */
export async function rate(run: () => unknown, perRun = 1): Promise<number> {
  await runFor(warmUpSeconds, run);
  const rates: number[] = [];
  for (let slice = 0; slice < slices; slice += 1) rates.push((await runFor(sliceSeconds, run)) * perRun);
  return median(rates);
}

/** How many times as fast the first is as the second: slices in turn, so that both see one machine. */
export async function timesAsFast(one: () => unknown, other: () => unknown): Promise<number> {
  for (const run of [one, other]) await runFor(warmUpSeconds, run);
  const ratios: number[] = [];
  for (let slice = 0; slice < slices; slice += 1)
    ratios.push((await runFor(sliceSeconds, one)) / (await runFor(sliceSeconds, other)));
  return median(ratios);
}

/** Seconds of CPU time that this process has used since. */
export function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** Gives runs a second. */
async function runFor(secondsMin: number, run: () => unknown): Promise<number> {
  const begun = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    const running = run();
    if (running instanceof Promise) await running;
    const seconds = cpuSeconds(begun);
    if (seconds >= secondsMin) return runs / seconds;
  }
}

const median = (figures: number[]): number =>
  figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
