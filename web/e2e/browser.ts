/** A real browser for the tests: the one that npm brings, or an installed Chromium or Chrome. */

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import chromium from "@sparticuz/chromium";
import {
  chromium as playwright,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

/** The server under test. */
export const SERVER = (process.env["ANNOUNCEMENT_GRAPH_URL"] ?? "http://localhost:8080").replace(
  /\/$/,
  "",
);

const SCREENSHOTS = process.env["ANNOUNCEMENT_GRAPH_SCREENSHOTS"];

const INSTALLED = [
  process.env["CHROME_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

export const PHONE = { width: 390, height: 844 };

export interface Opened {
  page: Page;
  /** What a good page never does: errors on the console, breaches of the policy, requests to elsewhere. */
  complaints: string[];
  /** Addresses of scripts and style sheets that were fetched. */
  code: string[];
}

/** Call once a file: a browser for its tests, and after each test the check that no page complained. */
export function useBrowser() {
  let browser: Browser;
  let opened: Opened[] = [];
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    const complaints = opened.flatMap((one) => one.complaints);
    await Promise.all(opened.map((one) => one.page.context().close()));
    opened = [];
    expect(complaints).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (path: string, options: BrowserContextOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: "en-US",
      reducedMotion: "reduce",
      ...options,
    });
    const one = watch(await context.newPage());
    opened.push(one);
    await one.page.goto(SERVER + path);
    return one;
  };
}

async function launch(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== "" && existsSync(path));
  const brought = process.platform === "linux" && process.arch === "x64";
  const executablePath = brought ? await chromium.executablePath() : installed;
  if (!executablePath)
    throw new Error("No browser: install Chromium or Chrome, or set CHROME_PATH");
  return playwright.launch({ executablePath, headless: true, args: QUIET });
}

function watch(page: Page): Opened {
  const opened: Opened = { page, complaints: [], code: [] };
  page.on("console", (message) => {
    if (message.type() === "error") opened.complaints.push(`console: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    opened.complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => opened.complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(`${SERVER}/`)) {
      opened.complaints.push(`request to elsewhere: ${url}`);
    }
    if (["script", "stylesheet"].includes(request.resourceType())) opened.code.push(url);
  });
  return opened;
}

/** The page shows what it has to show: nothing is a placeholder any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector("main .loading, main [aria-busy='true']"),
  );
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
}

/** Keep a picture where ANNOUNCEMENT_GRAPH_SCREENSHOTS says, if it does. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

/** How far the page is wider than its window: 0, or somebody has to scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
