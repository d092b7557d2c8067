import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { overflow, PHONE, picture, settled, useBrowser } from "./browser";

const open = useBrowser();

const PAGES = [
  "/",
  "/search?q=nvidia",
  "/search?q=no+such+thing+zzzz",
  "/id/product/jetson-nano",
  "/id/organization/nvidia",
  "/id/event/nvidia-ai-conference-2019",
  "/id/topic/on-device-learning",
  "/id/place/seoul",
  "/id/note/nvidia-ai-conference-2019-txt",
  "/notes",
  "/notes?q=gpu&year=2019",
  "/announcements?organization=organization/nvidia",
  "/timeline",
  "/timeline?by=line&of=organization/nvidia&month=2019-07",
  "/browse/product",
  "/graph",
  "/graph?focus=product/dgx-superpod&layout=kind",
  "/compare?with=product/dgx-superpod&with=product/jetson-nano",
  "/path?from=organization/nvidia&to=product/tesla-v100",
  "/ask?for=product&madeBy=organization/nvidia&since=2019",
  "/sparql?query=SELECT+%3Fit+%28COUNT%28%2A%29+AS+%3Fn%29+%7B+%3Fit+schema%3Amanufacturer+%3Fmaker+%7D+GROUP+BY+%3Fit+LIMIT+9&view=counts",
  "/try",
  "/about",
];

/** The lines of the query editor are CodeMirror's own. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], iframes: false })
    .exclude(".CodeMirror");
}

async function barriers(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map((one) => {
    const places = one.nodes.map((node) => node.html).slice(0, 3);
    return `${one.id}: ${places.join(" ")}`;
  });
}

function nameOf(path: string): string {
  return path.replaceAll(/\W+/g, "-");
}

describe("every page", () => {
  it.each(PAGES)("%s has no barrier that axe finds, light and dark (English)", async (path) => {
    const { page } = await open(path);
    await settled(page);
    await picture(page, `light-${nameOf(path)}`);
    expect(await barriers(axe(page))).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await barriers(axe(page).withRules(["color-contrast"]))).toEqual([]);
  });

  it.each(PAGES)("%s has none on a phone, and fits (Korean)", async (path) => {
    const { page } = await open(path, { viewport: PHONE, colorScheme: "dark", locale: "ko-KR" });
    await settled(page);
    await picture(page, `phone-${nameOf(path)}`);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(axe(page))).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await barriers(axe(page).withRules(["color-contrast"]))).toEqual([]);
  });
});

describe("a reader of Korean", () => {
  it("gets Korean by the browser's language", async () => {
    const { page } = await open("/id/product/jetson-nano", { locale: "ko-KR" });
    await page.getByRole("heading", { level: 1, name: /젯슨 나노/ }).waitFor();
    await page.getByRole("heading", { name: "사실" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ko");
  });

  it("switches, and it stays so", async () => {
    const { page } = await open("/id/product/jetson-nano");
    await page.getByRole("link", { name: "한국어" }).click();
    await page.getByRole("heading", { level: 1, name: /젯슨 나노/ }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /젯슨 나노/ }).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Facts" }).waitFor();
  });
});

describe("a reader in the dark", () => {
  it("changes the colours by a button, and it stays so", async () => {
    const { page } = await open("/about");
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.getByRole("button", { name: /Colours/ });
    await button.click();
    await button.click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.locator("main h1").waitFor();
    expect(await paper()).toBe(dark);
  });
});

describe("a reader at an address that is none", () => {
  it("is told so and led home", async () => {
    const opened = await open("/no/such/page");
    await opened.page.getByRole("heading", { name: "There is no such page" }).waitFor();
    await opened.page.getByRole("link", { name: "To the first page" }).click();
    await opened.page.getByRole("heading", { name: /Who announced what/ }).waitFor();
    opened.complaints.length = 0;
  });
});

describe("a reader whose connection breaks", () => {
  it("is told so, and nothing shown is lost", async () => {
    const { page } = await open("/about");
    await page.locator("main h1").waitFor();
    await page.context().setOffline(true);
    await page.getByText("You are offline").waitFor();
    await page.context().setOffline(false);
    await page.getByText("You are offline").waitFor({ state: "detached" });
  });
});
