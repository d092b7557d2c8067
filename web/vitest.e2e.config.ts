import { defineConfig } from "vitest/config";

/** Browser tests: one browser, one file after the other, against the server at ANNOUNCEMENT_GRAPH_URL. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
