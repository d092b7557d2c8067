import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { settled, useBrowser } from "./browser";

const open = useBrowser();

interface Measured {
  shift: number;
  slowest: number;
}

/** Before the page's own scripts: watches how far things jump and how long an interaction takes. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured: Measured = { shift: 0, slowest: 0 };
    (window as unknown as { measured: Measured }).measured = measured;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) measured.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
        if (entry.interactionId) measured.slowest = Math.max(measured.slowest, entry.duration);
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

const measured = (page: Page) =>
  page.evaluate(() => (window as unknown as { measured: Measured }).measured);

/** The machine that tests does other work too: the best of some tries tells what the page takes. */
const TRIES = 3;

async function best(measure: () => Promise<number>, most: number): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < TRIES && least >= most; i++) least = Math.min(least, await measure());
  return least;
}

const PAGES = ["/", "/search?q=nvidia", "/id/organization/nvidia", "/announcements", "/notes"];

describe("the built pages", () => {
  it.each(PAGES)("%s shows something within a second, and nothing jumps", async (path) => {
    const { page } = await open("/about");
    await watch(page);
    let shift = Infinity;
    const paint = await best(async () => {
      await page.goto(new URL(path, page.url()).href);
      await settled(page);
      shift = Math.min(shift, (await measured(page)).shift);
      return page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity,
      );
    }, 1000);
    console.log(`${path}: first paint ${Math.round(paint)} ms, layout shift ${shift.toFixed(3)}`);
    expect(paint).toBeLessThan(1000);
    expect(shift).toBeLessThan(0.02);
  });

  it("answers a click or a key within 100 ms", async () => {
    const { page } = await open("/about");
    await watch(page);
    const slowest = await best(async () => {
      await page.goto(new URL("/id/product/jetson-nano", page.url()).href);
      await page.locator("details.why summary").first().click();
      await page.getByRole("combobox").first().pressSequentially("jetson", { delay: 40 });
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /Colours/ }).click();
      await page.waitForTimeout(150);
      return (await measured(page)).slowest;
    }, 100);
    console.log(`slowest interaction ${slowest} ms`);
    expect(slowest).toBeLessThan(100);
  });
});

/** So many things and relations around a hub, as the API would answer. */
function graphOf(nodes: number, edges: number): object {
  const iri = (index: number) => `https://w3id.org/announcement-graph/id/product/p${index}`;
  const kinds = ["product", "organization", "person", "event", "topic"];
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({
      iri: iri(index),
      label: `Thing ${index}`,
      kind: kinds[index % kinds.length],
      href: `/id/product/p${index}`,
      degree: 2,
    })),
    edges: Array.from({ length: edges }, (_, index) => ({
      source: iri(index % nodes),
      target: iri(index < nodes ? Math.floor((index % nodes) / 8) : (index * 7919) % nodes),
      predicate: "https://schema.org/about",
      label: "about",
      quantity: null,
      years: [2015 + (index % 10)],
      confidence: 0.9,
      notes: 1,
    })),
    truncated: false,
  };
}

/** Milliseconds from frame to frame while the picture is dragged about: the middle and the slowest tenth. */
async function frames(page: Page): Promise<{ middle: number; slow: number }> {
  const box = (await page.locator(".canvas").boundingBox())!;
  const recording = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = performance.now();
        const end = last + 2000;
        const tick = (now: number) => {
          times.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(tick);
          else done(times);
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) {
    await page.mouse.move(box.x + 12 + step * 4, box.y + 12 + step * 2);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const times = (await recording).toSorted((a, b) => a - b);
  return { middle: times[times.length >> 1]!, slow: times[Math.floor(times.length * 0.9)]! };
}

describe("a large graph", () => {
  it.each([
    { nodes: 500, edges: 1000, smooth: 50, within: 15_000 },
    { nodes: 2000, edges: 4000, smooth: 250, within: 40_000 },
  ])("of $nodes things moves", async ({ nodes, edges, smooth, within }) => {
    const { page } = await open("/about");
    await page.route("**/api/graph?*", (route) => route.fulfill({ json: graphOf(nodes, edges) }));
    await page.route("**/api/graph/neighbours?*", (route) =>
      route.fulfill({ json: { iri: "", relations: [] } }),
    );
    const began = Date.now();
    await page.goto(new URL("/graph?focus=product/p0&limit=2000", page.url()).href);
    await page
      .locator(`.canvas[data-nodes="${nodes}"] canvas`)
      .first()
      .waitFor({ timeout: within });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    const drawn = Date.now() - began;
    const { middle, slow } = await frames(page);
    console.log(
      `${nodes} things, ${edges} relations: drawn in ${drawn} ms, frame ${Math.round(middle)} ms, slowest tenth ${Math.round(slow)} ms`,
    );
    expect(middle).toBeLessThan(smooth);
    expect(drawn).toBeLessThan(within);
  });
});
