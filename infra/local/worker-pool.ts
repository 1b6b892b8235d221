import { createWorkerHost, type WorkerHost, type WorkerHostOptions } from "./worker-host.ts";

/**
 * Workers that all functions share: each runs one invocation at a time, and an invocation waits for the first that is free.
 * All but the first are started only when the others are busy. Lambda has an environment of its own for each function; with
 * as many here, what functions have in common would be loaded, and compiled as it gets hot, in each of them.
 */
export function createWorkerPool(options: WorkerHostOptions, workers: number): WorkerHost {
  const hosts = Array.from({ length: workers }, () => createWorkerHost(options));
  /** Workers that run nothing; the first is taken first, for it is the warmest. */
  const free = [...hosts];
  const waiting: ((host: WorkerHost) => void)[] = [];

  const take = (): Promise<WorkerHost> => {
    const host = free.shift();
    return host === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(host);
  };
  const giveBack = (host: WorkerHost): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(host);
    else next(host);
    free.sort((a, b) => hosts.indexOf(a) - hosts.indexOf(b));
  };

  return {
    async invoke(hosted, event) {
      const host = await take();
      try {
        return await host.invoke(hosted, event);
      } finally {
        giveBack(host);
      }
    },
    async stop() {
      await Promise.all(hosts.map((host) => host.stop()));
    },
  };
}
