import { createWorkerHost, type WorkerHost, type WorkerHostOptions } from "./worker-host.ts";

/**
 * Workers of one function, as Lambda has execution environments: each runs one invocation at a time, and an invocation
 * goes to the one with the least to do. All but the first are started only when the others are busy.
 */
export function createWorkerPool(options: WorkerHostOptions, workers: number): WorkerHost {
  const hosts = Array.from({ length: workers }, () => ({ host: createWorkerHost(options), calls: 0 }));
  const leastBusy = () => hosts.reduce((least, one) => (one.calls < least.calls ? one : least));
  return {
    async invoke(event) {
      const taken = leastBusy();
      taken.calls += 1;
      try {
        return await taken.host.invoke(event);
      } finally {
        taken.calls -= 1;
      }
    },
    async stop() {
      await Promise.all(hosts.map(({ host }) => host.stop()));
    },
  };
}
