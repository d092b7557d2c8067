import { defineConfig } from "vitest/config";

/** Where `npm run dev` finds the server's API; `npm run build` needs none. */
const server = process.env["ANNOUNCEMENT_GRAPH_SERVER"] ?? "http://localhost:8080";

export default defineConfig({
  build: {
    target: "es2022",
    // Fonts and pictures as files: a data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    // YASQE brings an old JSON reader that falls back to eval, which no browser of today reaches.
    rolldownOptions: { checks: { eval: false, pluginTimings: false } },
  },
  server: { proxy: { "/api": server, "/sparql": { target: server, bypass: pageForBrowsers } } },
  test: { include: ["src/**/*.test.{ts,tsx}"] },
});

function pageForBrowsers(request: {
  headers: { accept?: string | undefined };
}): string | undefined {
  return request.headers.accept?.includes("text/html") ? "/index.html" : undefined;
}
