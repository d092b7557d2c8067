import { describe, expect, it } from "vitest";
import { picture, settled, useBrowser } from "./browser";

const open = useBrowser();

describe("the graph", () => {
  it("is arranged, pinned and undone, and its address holds all of it", async () => {
    const { page } = await open("/graph?focus=id:product/dgx-superpod");
    await page.locator(".canvas canvas").first().waitFor();
    await page.getByLabel("Arrange").selectOption("time");
    await page.getByRole("button", { name: "Pin", exact: true }).click();
    await page.waitForURL(/layout=time.*pin=-?\d+~-?\d+~product\/dgx-superpod/);
    await picture(page, "graph-by-time");
    await page.getByText("1 pinned").waitFor();
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await undo.click();
    await page.waitForURL((url) => !/layout|pin/.test(url.search));
    expect(await undo.isDisabled()).toBe(true);
  });

  it("is narrowed by year and by how sure it is", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    const canvas = page.locator(".canvas");
    await canvas.locator("canvas").first().waitFor();
    const edges = async () => Number(await canvas.getAttribute("data-edges"));
    const all = await edges();
    await page.getByLabel("Until").selectOption("2019");
    await expect.poll(edges).toBeLessThan(all);
    const row = page.getByRole("row").filter({ hasText: "DGX-2H" });
    expect(await row.filter({ hasText: "96 ×" }).count()).toBeGreaterThan(0);
    await page.goBack();
    await expect.poll(edges).toBe(all);
  });

  it("says in which words a relation is said", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    const row = page.getByRole("row").filter({ hasText: "DGX-2H" }).filter({ hasText: "96 ×" });
    await row.getByRole("button", { name: "Why?" }).first().click();
    const words = page.locator(".selection .evidence");
    await words.first().waitFor();
    expect(await words.first().innerText()).toContain("96");
  });

  it("is left as a file for other tools", async () => {
    const { page } = await open("/graph?focus=product/dgx-superpod");
    await page.locator(".canvas canvas").first().waitFor();
    for (const format of ["svg", "csv", "graphml", "gexf"]) {
      const saved = page.waitForEvent("download");
      await page.getByLabel("Export").selectOption(format);
      expect((await saved).suggestedFilename()).toBe(`graph.${format}`);
    }
  });
});

describe("the timeline", () => {
  it("is zoomed, and shows beside it what is chosen", async () => {
    const { page } = await open("/timeline");
    await page.locator(".lanes circle").first().waitFor();
    const dots = await page.locator(".lanes circle").count();
    await page
      .getByRole("link", { name: /^NVIDIA, / })
      .first()
      .click();
    await page.waitForURL(/of=organization\/nvidia&month=/);
    await settled(page);
    expect(await page.locator(".lanes-list h2").innerText()).toContain("NVIDIA");
    await page.getByRole("link", { name: "Zoom in" }).click();
    await page.waitForURL(/since=\d{4}-\d\d/);
    await expect.poll(() => page.locator(".lanes circle").count()).toBeLessThan(dots);
    await page.getByRole("link", { name: "All years" }).click();
    await expect.poll(() => page.locator(".lanes circle").count()).toBe(dots);
  });
});

describe("the notes", () => {
  it("are found by their words, and narrowed by year", async () => {
    const { page } = await open("/notes");
    const words = page.getByRole("searchbox", { name: "Words of the note…" });
    await words.fill("SuperPOD");
    await words.press("Enter");
    await page.waitForURL(/q=SuperPOD/);
    await page.getByLabel("Year").selectOption("2019");
    await page.waitForURL(/year=2019/);
    await page
      .getByRole("link", { name: /NVIDIA AI Conference 2019/ })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "Remove 2019" }).click();
    await page.waitForURL((url) => !url.search.includes("year"));
  });
});

describe("the answer of a query", () => {
  const query =
    "SELECT ?by ?what ?date { ?a ag:announcedBy ?by ; ag:announces ?what ; schema:datePublished ?date }";

  it("is a table, a graph, a timeline or a map of counts, each at its address", async () => {
    const { page } = await open(`/sparql?query=${encodeURIComponent(query)}`);
    const views = page.getByRole("navigation", { name: "Show as" });
    await page.locator(".sparql-result tbody tr").first().waitFor();
    await views.getByRole("link", { name: "Graph" }).click();
    await page.locator(".sparql-result canvas").first().waitFor();
    await views.getByRole("link", { name: "Timeline" }).click();
    await page.locator(".sparql-result .timeline rect").first().waitFor();
    await views.getByRole("link", { name: "Map of counts" }).click();
    await page.locator(".treemap text").filter({ hasText: "NVIDIA" }).first().waitFor();
    await page.waitForURL(/view=counts/);
  });

  it("completes a name by its label", async () => {
    const { page } = await open("/sparql");
    await page.locator(".CodeMirror").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("SELECT * { ?s schema:manufacturer 엔비디", { delay: 5 });
    await page.keyboard.press("Control+Space");
    const hint = page.locator(".CodeMirror-hint").first();
    await hint.waitFor();
    expect(await hint.innerText()).toMatch(/NVIDIA/);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".CodeMirror-code").innerText())
      .toContain("id/organization/nvidia>");
  });
});

describe("what was tried out", () => {
  it("is kept as Turtle", async () => {
    const { page } = await open("/try");
    await page.getByRole("button", { name: "Put in an example" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as Turtle" }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.ttl$/);
  });

  it("is stored by nobody without a token", async () => {
    const opened = await open("/try");
    const { page } = opened;
    await page.getByRole("button", { name: "Put in an example" }).click();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Store it").click();
    await page.getByLabel("Token").fill("not-a-token");
    await page.getByRole("button", { name: "Store", exact: true }).click();
    await page.getByRole("alert").waitFor();
    // The browser itself reports the refused request.
    opened.complaints.length = 0;
  });
});
