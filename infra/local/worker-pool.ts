import { createWorkerHost, type WorkerHost, type WorkerHostOptions } from "./worker-host.ts";

/**
 * Workers that all functions share: each runs one invocation at a time, and an invocation goes to the one with the least
 * to do. All but the first are started only when the others are busy. Lambda has an environment of its own for each
 * function; with as many here, what functions have in common would be loaded, and compiled as it gets hot, in each of them.
 */
export function createWorkerPool(options: WorkerHostOptions, workers: number): WorkerHost {
  const hosts = Array.from({ length: workers }, () => ({ host: createWorkerHost(options), calls: 0 }));
  const leastBusy = () => hosts.reduce((least, one) => (one.calls < least.calls ? one : least));
  return {
    async invoke(hosted, event) {
      const taken = leastBusy();
      taken.calls += 1;
      try {
        return await taken.host.invoke(hosted, event);
      } finally {
        taken.calls -= 1;
      }
    },
    async stop() {
      await Promise.all(hosts.map(({ host }) => host.stop()));
    },
  };
}
