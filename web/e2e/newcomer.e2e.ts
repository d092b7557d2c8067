import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { picture, useBrowser } from "./browser";

const open = useBrowser();

/** What the pages say in each language, as far as somebody who walks through them reads it. */
const WORDS = {
  en: {
    locale: "en-US",
    seoul: "NVIDIA AI Conference 2019",
    onDevice: "on-device learning",
    superPod: "dgx superpod",
    nano: "jetson nano",
    nvidia: "nvidia",
    compareWith: "Compare with…",
    add: "Add a thing",
    common: "in common",
    tryIt: "Try it",
    note: "Your note",
    read: "Read it",
    all: /^All .* announcement/,
    csv: "Download as CSV",
  },
  ko: {
    locale: "ko-KR",
    seoul: "엔비디아 AI 컨퍼런스 2019",
    onDevice: "온디바이스 학습",
    superPod: "DGX 슈퍼팟",
    nano: "젯슨 나노",
    nvidia: "엔비디아",
    compareWith: "비교하기…",
    add: "항목 더하기",
    common: "공통",
    tryIt: "해 보기",
    note: "내 노트",
    read: "읽기",
    all: /^발표 .*모두/,
    csv: "CSV로 내려받기",
  },
} as const;

const MOST_CLICKS = 3;

/** Counts clicks of the pointer and searches sent by Enter, whatever page they lead to. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { clicks: number };
    counter.clicks = 0;
    const count = () => counter.clicks++;
    addEventListener("click", (event) => event.detail > 0 && count(), true);
    addEventListener("keydown", (event) => event.key === "Enter" && count(), true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

async function choose(page: Page, words: string): Promise<void> {
  const box = page.locator("main").getByRole("combobox").first();
  await box.fill(words);
  await page.getByRole("option").first().click();
}

describe.each(["en", "ko"] as const)("somebody new, in %s,", (language) => {
  const words = WORDS[language];
  const home = async () => {
    const opened = await open("/", { locale: words.locale });
    await opened.page.locator("main h1").waitFor();
    return { ...opened, clicks: await countClicks(opened.page) };
  };

  it("finds what NVIDIA announced at a conference in Seoul, and the words that say so", async () => {
    const { page, clicks } = await home();
    await choose(page, words.seoul);
    const announced = page.locator("li.announcement").filter({ hasText: /Jetson Nano|젯슨 나노/ });
    await announced.first().waitFor();
    expect(await announced.first().innerText()).toMatch(/NVIDIA|엔비디아/);
    expect(await announced.first().locator(".quote").innerText()).toContain("Jetson Nano");
    expect(await page.locator(".fact-groups").innerText()).toMatch(/Seoul|서울/);
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  it("sees what DGX SuperPOD is made of", async () => {
    const { page, clicks } = await home();
    await choose(page, words.superPod);
    const facts = page.locator(".fact-groups");
    await facts.waitFor();
    expect(await facts.innerText()).toMatch(/96 ×[^×]*DGX-2H/);
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  it("finds who spoke about on-device learning", async () => {
    const { page, clicks } = await home();
    await choose(page, words.onDevice);
    const evidence = page
      .locator(".evidence, .programme")
      .filter({ hasText: "On-Device Learning" });
    await evidence.first().waitFor();
    if ((await page.locator(".programme").count()) === 0) {
      await page.locator(".evidence figcaption a").first().click();
    }
    const speaker = page.getByText("심은수").first();
    await speaker.waitFor();
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  it("compares two products", async () => {
    const { page, clicks } = await home();
    await choose(page, words.superPod);
    await page.getByRole("link", { name: words.compareWith }).click();
    await page.getByRole("combobox", { name: words.add }).fill(words.nano);
    await page.getByRole("option").first().click();
    await page.getByRole("columnheader").nth(2).waitFor();
    await page.getByRole("row").filter({ hasText: words.common }).first().waitFor();
    await picture(page, `comparison-${language}`);
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  it("pastes a note and sees what is read", async () => {
    const { page, clicks } = await home();
    await page.getByRole("link", { name: words.tryIt }).click();
    await page
      .getByRole("textbox", { name: words.note })
      .fill("# GTC 2019\n\n- NVIDIA announced Jetson Nano.\n");
    await page.getByRole("button", { name: words.read }).click();
    await page.locator("a.mention").first().waitFor();
    await page.locator(".rail").first().waitFor();
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });

  it("takes all announcements of a company home as CSV", async () => {
    const { page, clicks } = await home();
    await choose(page, words.nvidia);
    await page.getByRole("link", { name: words.all }).first().click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: words.csv }).click();
    const lines = (await readFile(await (await saved).path(), "utf8")).trimEnd().split("\r\n");
    const total = Number(/[\d,]+/.exec(await page.locator(".found-head").innerText())?.[0]);
    expect(lines).toHaveLength(total + 1);
    expect(await clicks()).toBeLessThanOrEqual(MOST_CLICKS);
  });
});
