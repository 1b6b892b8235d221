/** How long is measured: in CPU time, because others may use the machine too. */
const secondsMax = 1;

/** Runs a second of this process's CPU time, after a second to warm up; each run counts for `perRun`. */
export async function rate(run: () => unknown, perRun = 1): Promise<number> {
  await runForASecond(run);
  const { runs, seconds } = await runForASecond(run);
  return (runs * perRun) / seconds;
}

/** Seconds of CPU time that this process has used since. */
export function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

async function runForASecond(run: () => unknown): Promise<{ readonly runs: number; readonly seconds: number }> {
  const begun = process.cpuUsage();
  for (let runs = 1; ; runs += 1) {
    const running = run();
    if (running instanceof Promise) await running;
    const seconds = cpuSeconds(begun);
    if (seconds >= secondsMax) return { runs, seconds };
  }
}

/** How many times as fast the first is as the second: the median of three rounds, in turn, so that both see one machine. */
export async function timesAsFast(one: () => unknown, other: () => unknown): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) ratios.push((await rate(one)) / (await rate(other)));
  return ratios.sort((a, b) => a - b)[1] ?? Number.NaN;
}
