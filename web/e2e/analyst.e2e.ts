import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { picture, useBrowser } from "./browser";

const open = useBrowser();

describe("an analyst", () => {
  it("compares two products", async () => {
    const { page } = await open("/id/product/dgx-superpod");
    await page.getByRole("link", { name: "Compare with…" }).click();
    const add = page.getByRole("combobox", { name: "Add a thing" });
    await add.pressSequentially("jetson nano", { delay: 20 });
    await page.getByRole("option").first().click();
    const maker = page.getByRole("row").filter({ hasText: "made by" });
    await maker.waitFor();
    await picture(page, "comparison");
    expect(await maker.innerText()).toContain("in common");
    expect(page.url()).toContain("with=product/dgx-superpod&with=product/jetson-nano");
  });

  it("takes all announcements of a company home as CSV", async () => {
    const { page } = await open("/id/organization/nvidia");
    await page.getByRole("link", { name: /^All .* announcements/ }).click();
    const total = Number(/^[\d,]+/.exec(await page.locator(".found-head").innerText())?.[0]);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const lines = (await readFile(await (await saved).path(), "utf8")).trimEnd().split("\r\n");
    expect(lines[0]).toContain("date,by,modality,announced");
    expect(lines).toHaveLength(total + 1);
  });

  it("sees how two things are connected", async () => {
    const { page } = await open("/path?from=product/dgx-2h&to=organization/nvidia");
    await page.locator(".path-node").nth(1).waitFor();
    expect(await page.locator(".path-node").last().innerText()).toContain("NVIDIA");
  });

  it("asks by parts and gets the query too", async () => {
    const { page } = await open("/ask");
    const maker = page.getByRole("combobox", { name: "organization" });
    await maker.pressSequentially("nvidia", { delay: 20 });
    await page
      .getByRole("option", { name: /NVIDIA/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Remove: made by NVIDIA" }).waitFor();
    await page.locator("ul.things li").nth(3).waitFor();
    await page.getByRole("link", { name: /Open in the SPARQL page/ }).click();
    await page.locator(".sparql-result tbody tr").nth(3).waitFor();
  });

  it("sees an event's programme with its speakers", async () => {
    const { page } = await open("/id/event/nvidia-ai-conference-2019");
    const programme = page.locator(".programme");
    await programme.waitFor();
    expect(await programme.innerText()).toMatch(/Hamilton/);
  });
});
