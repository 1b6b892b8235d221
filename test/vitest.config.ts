import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take longest, the longest first: begun last, one of them would keep one core waiting for the other. */
const longest = [
  "local/story",
  "simulation/everything-twice",
  "audit/lab-year",
  "simulation/mutants",
  "simulation/odd-seeds",
  "simulation/even-seeds",
  "browser/report",
  "store/dossier-store",
  "store/engines",
  "infra/nag",
  "events/asyncapi",
  "obligations/span",
  "functions/ingest-feed",
  "assessment/inbox",
  "ledger/export/altered",
  "functions/send-alerts",
  "alerts/mail-wording",
  "obligations/hours-oracle",
  "browser/answer",
  "ledger/export/report",
  "store/counted",
  "local/feed",
  "functions/calendars-against-layout",
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

/** One configuration for every test: two workers (two cores), no watch, generous time for tests that start a machine. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    maxWorkers: 2,
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
