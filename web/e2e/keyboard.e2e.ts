import { describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { useBrowser } from "./browser";

const open = useBrowser();

/** Where the focus is, by its role or element and its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return `${element?.getAttribute("role") ?? element?.tagName} ${element?.textContent?.slice(0, 80)}`;
  });
}

describe("with the keyboard alone", () => {
  it("one skips to the content", async () => {
    const { page } = await open("/notes");
    await page.locator("main h1").waitFor();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toMatch(/^MAIN/);
  });

  it("one searches, chooses a completion and arrives", async () => {
    const { page } = await open("/notes");
    await page.locator("main h1").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("jetson na", { delay: 30 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const box = page.locator(".head").getByRole("combobox");
    expect(await box.getAttribute("aria-activedescendant")).toBeTruthy();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/id/product/jetson-nano");
    await expect.poll(() => focused(page)).toMatch(/^MAIN/);
  });

  it("one walks the results by arrows and opens one", async () => {
    const { page } = await open("/search?q=nvidia");
    await page.locator("a.hit-link").nth(1).waitFor();
    await page.locator("main").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = await page.locator("a.hit-link").nth(1).innerText();
    expect(await focused(page)).toContain(second);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/id\//);
  });

  it("one narrows a search by a facet", async () => {
    const { page } = await open("/search?q=nvidia");
    const facet = page.getByRole("checkbox").first();
    await facet.focus();
    await page.keyboard.press("Space");
    await page.locator(".chips .chip").first().waitFor();
    expect(page.url()).toMatch(/&\w+=/);
  });

  it("one opens a why", async () => {
    const { page } = await open("/id/product/jetson-nano");
    const why = page.locator("details.why summary").first();
    await why.focus();
    await page.keyboard.press("Enter");
    await page.locator("details.why[open]").waitFor();
  });

  it("one moves in the graph, expands and hides", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    const canvas = page.locator(".canvas");
    await canvas.locator("canvas").first().waitFor();
    await page.locator(".selection-name").waitFor();
    await canvas.focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      await page.keyboard.press(key);
    }
    const before = Number(await canvas.getAttribute("data-nodes"));
    await page.keyboard.press("e");
    await expect.poll(() => page.url()).toContain("open=");
    const chosen = await page.locator(".selection-name").innerText();
    if (!chosen.includes("DGX SuperPOD")) {
      await page.keyboard.press("h");
      await expect.poll(() => page.url()).toContain("hide=");
    }
    expect(before).toBeGreaterThan(1);
  });

  it("one walks the mentions of a note", async () => {
    const { page } = await open("/id/note/nvidia-ai-conference-2019-txt");
    await page.locator("a.mention").first().waitFor();
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    const second = await page.locator("a.mention").nth(1).innerText();
    expect(await focused(page)).toContain(second);
    await page.keyboard.press("p");
    expect(await focused(page)).toContain(await page.locator("a.mention").first().innerText());
  });

  it("one runs a query and leaves the editor", async () => {
    const { page } = await open("/sparql");
    await page.locator(".CodeMirror").click();
    await page.keyboard.press("Control+Enter");
    await page.locator(".sparql-result tbody tr").first().waitFor();
    await page.locator(".CodeMirror").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toMatch(/^TEXTAREA/);
  });
});
