import { expect, it } from "vitest";
import { en } from "./en";
import { ko } from "./ko";

/** Names that are the same in both languages. */
const SAME = new Set([
  "locale",
  "site",
  "sparql",
  "title",
  "csv",
  "none",
  "times",
  "number",
  "endpoint",
]);

function* sentences(labels: object, path = ""): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(labels)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "object" && value !== null) yield* sentences(value, at);
    else yield [at, value];
  }
}

it("both languages have the same sentences", () => {
  expect([...sentences(ko)].map(([key]) => key)).toEqual([...sentences(en)].map(([key]) => key));
});

it("no English sentence was left in Korean", () => {
  const english = new Map(sentences(en));
  const left = [...sentences(ko)].filter(
    ([key, value]) =>
      typeof value === "string" &&
      value === english.get(key) &&
      !SAME.has(key.split(".").at(-1)!) &&
      !key.startsWith("about.keyList"),
  );
  expect(left).toEqual([]);
});

it("English counts one and many apart", () => {
  expect(en.search.results(1)).toBe("1 result");
  expect(en.search.results(1200)).toBe("1,200 results");
});

it("Korean particles follow the word", () => {
  expect(ko.announcement.sentence("NVIDIA", "H100")).toBe("NVIDIA가 H100을 발표");
});
