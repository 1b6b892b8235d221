import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would keep one core waiting for the other. */
const longest = [
  "local/story",
  "audit/lab-year",
  "simulation/everything-twice",
  "browser/report",
  "alerts/mail-wording",
  "local/feed",
  "local/clients",
  "functions/send-alerts",
  "simulation/odd-seeds",
  "simulation/even-seeds",
  "local/function-url",
  "local/snapshot-feed",
  "local/export-all",
  "functions/ingest-feed",
  "ledger/export/known-at",
  "ledger/export/report",
  "assessment/inbox",
  "events/asyncapi",
  "obligations/milestones",
  "browser/timelines",
  "browser/answer",
  "simulation/mutants",
  "ledger/export/derive-again",
  "functions/export-pages",
  "functions/snapshot-histories",
  "obligations/span",
  "functions/calendars-against-layout",
  "store/counted",
];
const places = new Map(longest.map((name, place) => [`/test/${name}.test.ts`, place]));

const placeOf = ({ moduleId }: TestSpecification): number => {
  for (const [ending, place] of places) if (moduleId.endsWith(ending)) return place;
  return longest.length;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

/** One configuration for every test: three workers (two cores), no watch, generous time for tests that start a machine. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // One more than the cores for which this is measured: who starts a machine or a browser waits half of its time.
    maxWorkers: 3,
    // A worker loads a module once for all its files, which is half of the time of most: no test may leave behind what
    // another finds. What a test sets for the process it sets back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
    // What tests bundle themselves is loaded as Node loads it, not transformed once more.
    server: { deps: { external: [/\/\.build\//] } },
  },
});
