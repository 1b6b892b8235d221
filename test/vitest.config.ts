import { defineConfig } from "vitest/config";

/** One configuration for every test: two workers (two cores), no watch, generous time for tests that start a machine. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default"],
    // What tests bundle themselves is loaded as Node loads it, not transformed once more.
    server: { deps: { external: [/\/\.build\//] } },
  },
});
