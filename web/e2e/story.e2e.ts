import { describe, expect, it } from "vitest";
import { picture, useBrowser } from "./browser";

const open = useBrowser();

describe("what NVIDIA announced at a conference in Seoul", () => {
  it.each(["젯슨 나노", "jetson nano"])("is found by %s", async (words) => {
    const { page } = await open("/");
    await page.getByRole("combobox").fill(words);
    await page.keyboard.press("Enter");
    await page.locator("a.hit-link").first().click();
    await page.waitForURL("**/id/product/jetson-nano");
    await page.getByRole("heading", { level: 1, name: /Jetson Nano/ }).waitFor();
  });

  it("is completed while it is typed", async () => {
    const { page } = await open("/");
    await page.getByRole("combobox").pressSequentially("젯슨", { delay: 30 });
    const option = page.getByRole("option", { name: /Jetson Nano/ });
    await option.waitFor();
    await picture(page, "suggestions");
    await option.click();
    await page.waitForURL("**/id/product/jetson-nano");
  });

  it("is said with who, where and in which words", async () => {
    const { page } = await open("/id/product/jetson-nano");
    const announcement = page
      .locator("li.announcement")
      .filter({ hasText: "NVIDIA AI Conference 2019" })
      .first();
    await announcement.waitFor();
    await picture(page, "thing");
    expect(
      await announcement.getByRole("link", { name: "NVIDIA", exact: false }).count(),
    ).toBeGreaterThan(0);
    expect(await announcement.locator(".quote").innerText()).toContain("Jetson Nano");
  });

  it("can be asked why, and leads to the place in the note", async () => {
    const { page } = await open("/id/product/jetson-nano");
    await page.locator("section.fact-group details.why summary").first().waitFor();
    const fact = page
      .locator("section.fact-group li")
      .filter({ has: page.locator("blockquote") })
      .first();
    await fact.locator("summary").click();
    const quote = await fact.locator("blockquote").first().innerText();
    await fact.locator("figcaption a").first().click();
    await page.waitForURL(/\/id\/note\/.*at=\d+-\d+/);
    await page.locator(".at").first().waitFor();
    await picture(page, "note");
    const marked = (await page.locator(".at").allInnerTexts()).join("");
    expect(marked.replaceAll(/\s/g, "")).toBe(quote.replaceAll(/\s/g, ""));
  });
});

describe("the product graph", () => {
  it("leads from NVIDIA over DGX SuperPOD to 1,536 Tesla V100, one request an expansion", async () => {
    const { page } = await open("/id/organization/nvidia");
    await page.getByRole("link", { name: "Open the graph" }).first().click();
    await page.waitForURL(/\/graph\?focus=organization\/nvidia/);
    await page.locator(".canvas canvas").first().waitFor();
    const toSuperPod = page.getByRole("button", { name: "Expand DGX SuperPOD" }).first();
    if ((await toSuperPod.count()) === 0) {
      await page.locator(".selection button.expand").filter({ hasText: /makes/i }).first().click();
    }
    // What was asked for is drawn: a late answer would move what is looked at.
    await toSuperPod.waitFor();
    await page.waitForLoadState("networkidle");
    await toSuperPod.focus();
    const parts = page
      .locator(".selection button.expand")
      .filter({ hasText: /\bparts\b/i })
      .first();
    await parts.waitFor();
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => {
      if (/\/api\/graph(\/expand)?\?/.test(request.url())) requests.push(request.url());
    });
    await parts.click();
    const row = page
      .getByRole("row")
      .filter({ hasText: "Tesla V100" })
      .filter({ hasText: "DGX SuperPOD" });
    await row.first().waitFor();
    expect(requests).toHaveLength(1);
    expect(await row.first().innerText()).toContain("1,536 ×");
    await page.waitForTimeout(600);
    await picture(page, "graph");
    // The address holds all of it.
    const nodes = await page.locator(".canvas").getAttribute("data-nodes");
    await page.reload();
    await row.first().waitFor();
    await expect.poll(() => page.locator(".canvas").getAttribute("data-nodes")).toBe(nodes);
    await page
      .locator("table")
      .getByRole("link", { name: /Tesla V100/ })
      .first()
      .click();
    await page.waitForURL("**/id/product/tesla-v100");
  });

  it("hides what is not wanted, and going back undoes it", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    const canvas = page.locator(".canvas");
    await canvas.locator("canvas").first().waitFor();
    const before = Number(await canvas.getAttribute("data-nodes"));
    expect(before).toBeGreaterThan(2);
    await page.getByRole("button", { name: "Expand Tesla V100" }).first().focus();
    await page.getByRole("button", { name: "Hide", exact: true }).click();
    await expect
      .poll(async () => Number(await canvas.getAttribute("data-nodes")))
      .toBeLessThan(before);
    await page.goBack();
    await expect.poll(async () => Number(await canvas.getAttribute("data-nodes"))).toBe(before);
  });

  it("is saved as a picture", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    await page.locator(".canvas canvas").first().waitFor();
    const saved = page.waitForEvent("download");
    await page.getByLabel("Export").selectOption("png");
    expect((await saved).suggestedFilename()).toBe("graph.png");
  });
});

describe("the SPARQL page", () => {
  it("runs an example and shows its rows", async () => {
    const { page } = await open("/sparql");
    await page.locator(".CodeMirror").waitFor();
    await page.locator(".examples button").first().click();
    await page.locator(".sparql-result tbody tr").first().waitFor();
    await picture(page, "sparql");
    expect(page.url()).toContain("query=");
  });

  it("shows the answer of an address that somebody sent", async () => {
    const query = "SELECT ?maker { id:product\\/jetson-nano schema:manufacturer ?maker }";
    const { page } = await open(`/sparql?query=${encodeURIComponent(query)}`);
    const cell = page.locator(".sparql-result tbody a").first();
    await cell.waitFor();
    await cell.click();
    await page.waitForURL("**/id/organization/nvidia");
  });

  it("says what is wrong with a query", async () => {
    const opened = await open(`/sparql?query=${encodeURIComponent("SELECT bad")}`);
    const message = await opened.page.getByRole("alert").innerText();
    expect(message).toMatch(/line 1/i);
    // The browser itself reports the refused request.
    opened.complaints.length = 0;
  });
});

describe("trying a note of one's own", () => {
  it("shows what is read and stores nothing", async () => {
    const { page } = await open("/try");
    const notes = await page.request.get(`${new URL(page.url()).origin}/api/stats`);
    await page.getByRole("textbox", { name: "Your note" }).fill("Announcing Jetson Nano, NVIDIA\n");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator("a.mention").first().waitFor();
    const after = await page.request.get(`${new URL(page.url()).origin}/api/stats`);
    expect(await after.text()).toBe(await notes.text());
  });

  it("shows a hostile file as text, and runs nothing of it", async () => {
    const { page } = await open("/try");
    const hostile = `<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202Egnp.exe NVIDIA\n${"A".repeat(100_000)}\n`;
    const file = { name: "hostile.txt", mimeType: "text/plain", buffer: Buffer.from(hostile) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator(".line-text").first().waitFor();
    expect(await page.locator(".line-text").first().innerText()).toContain("<script>alert(1)");
    expect(await page.locator(".note :is(img, script, a[href^=javascript])").count()).toBe(0);
  });

  it("keeps nothing that could run of hostile Markdown", async () => {
    const { page } = await open("/try");
    const hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) NVIDIA";
    await page.getByRole("textbox", { name: "Your note" }).fill(hostile);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.locator("a.mention").first().waitFor();
    expect(await page.locator(".note :is(img, script, a[href^=javascript])").count()).toBe(0);
  });
});
