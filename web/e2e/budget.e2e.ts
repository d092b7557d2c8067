import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { useBrowser } from "./browser";

const open = useBrowser();
const MOST_BYTES = 60_000;

/** Scripts and style sheets that a page fetches, as many bytes as gzip makes of them. */
async function weight(path: string): Promise<number> {
  const { page, code } = await open(path);
  await page.locator("main h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  const bodies = await Promise.all(code.map(async (url) => (await page.request.get(url)).body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

it.each([
  "/",
  "/search?q=nvidia",
  "/id/note/nvidia-ai-conference-2019-txt",
  "/announcements",
  "/try",
])("%s costs at most 60 kB of code", async (path) => {
  const bytes = await weight(path);
  console.log(`${path}: ${(bytes / 1000).toFixed(1)} kB gzipped`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
