import { defineConfig } from "vitest/config";

/** Browser tests: one browser, one file after the other, against the server at ANNOUNCEMENT_GRAPH_URL. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    fileParallelism: false,
    // On a busy machine a page may be slower than a step waits; what is broken fails twice more.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
