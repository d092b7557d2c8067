import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { picture, SERVER, settled, useBrowser } from "./browser";

const open = useBrowser();

const NOTE = "hostile.txt";
const ID = "https://w3id.org/announcement-graph/id/";

/** Everything that a note's words could do if a page took them for more than words. */
async function harm(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ("agRan" in window) found.push("a script ran");
    const foreign =
      "main :is(script, iframe, svg svg, img[src='x'], [onerror], [onload], [onmouseover], [srcdoc], a[href^='javascript' i])";
    for (const element of document.querySelectorAll(foreign)) {
      found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}

async function query(page: Page, text: string): Promise<string[]> {
  const response = await page.request.get(`${SERVER}/sparql?query=${encodeURIComponent(text)}`, {
    headers: { accept: "application/sparql-results+json" },
  });
  const json = (await response.json()) as {
    results: { bindings: { it: { value: string } }[] };
  };
  return json.results.bindings.map((row) => row.it.value);
}

it(
  "what a hostile note says is text on every page that shows it",
  { timeout: 180_000 },
  async () => {
    const { page } = await open("/notes?q=agRan");
    await page.locator("ul.notes .note-title").first().waitFor();
    const note = `${ID}note/hostile-txt`;
    const read = (type: string) =>
      query(page, `SELECT DISTINCT ?it { GRAPH <${note}> { ?it a ${type} } }`);
    const announcements = await read("<https://w3id.org/announcement-graph/ontology#Announcement>");
    const sessions = await read("<https://w3id.org/announcement-graph/ontology#Session>");
    const events = await read("<https://schema.org/Event>");
    expect(announcements.length).toBeGreaterThan(0);
    expect(sessions.length).toBeGreaterThan(0);
    const short = (iri: string) => iri.slice(ID.length);
    const things = [...announcements, ...sessions, ...events].map((iri) => `/id/${short(iri)}`);
    const session = short(sessions[0]!);
    const words = encodeURIComponent(`SELECT ?a ?words { ?a <https://schema.org/text> ?words }`);
    const pages = [
      "/notes",
      "/id/note/hostile-txt",
      "/search?q=script",
      "/search?q=agRan",
      "/announcements",
      "/timeline",
      "/timeline?by=product",
      "/id/product/jetson-nano",
      "/id/organization/nvidia",
      ...things.slice(0, 8),
      `/graph?focus=${session}&depth=2`,
      `/compare?with=${session}&with=product/jetson-nano`,
      `/path?from=${session}&to=organization/nvidia`,
      `/sparql?query=${words}`,
      `/sparql?query=${words}&view=counts`,
      "/ask?for=event",
      "/browse/session",
      "/",
    ];
    for (const path of pages) {
      await page.goto(SERVER + path);
      await settled(page);
      expect(await harm(page), path).toEqual([]);
    }
    await page.goto(`${SERVER}/id/note/hostile-txt`);
    const lines = page.locator(".line-text");
    await lines.first().waitFor();
    expect(await lines.first().innerText()).toContain("<script>window.agRan=1</script>");
    expect(await lines.allInnerTexts()).toContainEqual(
      expect.stringContaining("A".repeat(100_000)),
    );
    // A word that turns the direction of writing turns nothing outside of its own line.
    expect(await lines.first().evaluate((line) => getComputedStyle(line).unicodeBidi)).toMatch(
      /isolate|plaintext/,
    );
    await picture(page, "hostile-note");
  },
);

it("is text in the feed too", async () => {
  const { page } = await open("/about");
  const feed = await page.request.get(`${SERVER}/api/announcements.atom?q=agRan`);
  const elements = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      return [...parsed.querySelectorAll("*")].map((element) => element.localName);
    },
    await feed.text(),
  );
  expect(new Set(elements)).not.toContain("parsererror");
  expect(new Set(elements)).not.toContain("script");
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
});

it(`${NOTE} tried out is text`, async () => {
  const { page } = await open("/try");
  await page.locator("input[type=file]").setInputFiles(`e2e/notes/${NOTE}`);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.locator("a.mention").first().waitFor();
  expect(await harm(page)).toEqual([]);
});
