import { expect, it } from "vitest";
import { circumstancesOf, circumstancesQuery, othersOf } from "./circumstances";
import { comparisonOf, type Compared } from "./comparison";
import { en } from "./labels/en";
import type { EntityView, Thing } from "./types";

const thing = (slug: string): Thing => ({
  iri: slug,
  kind: "product",
  label: slug,
  labels: {},
  href: `/${slug}`,
});
const entity = (name: string, maker: string): EntityView => ({
  thing: thing(name),
  names: [],
  types: ["Hardware"],
  lead: "",
  facts: [
    {
      predicate: "maker",
      label: "made by",
      direction: "out",
      count: 1,
      facts: [{ other: thing(maker), value: null, quantity: null, evidence: [] }],
    },
  ],
  announcements: [],
  announcementCount: 0,
  mentions: [],
  mentionCount: 0,
  related: [],
});

const product = (name: string, maker: string, speaker = "ann"): Compared => ({
  entity: entity(name, maker),
  first: "2019-03-18",
  events: [],
  topics: [],
  speakers: [thing(speaker)],
});

it("says what is common and what differs", () => {
  const same = comparisonOf([product("a", "nvidia"), product("b", "nvidia")], en);
  expect(same.find((row) => row.key === "out maker")?.same).toBe(true);
  const different = comparisonOf([product("a", "nvidia"), product("b", "google")], en);
  expect(different.find((row) => row.key === "out maker")?.same).toBe(false);
  expect(different.find((row) => row.key === "types")?.same).toBe(true);
});

it("one thing alone shares nothing", () => {
  expect(comparisonOf([product("a", "nvidia")], en).some((row) => row.same)).toBe(false);
});

it("says who spoke of both, and since when they are known", () => {
  const rows = comparisonOf([product("a", "nvidia"), product("b", "nvidia", "bo")], en);
  expect(rows.find((row) => row.key === "speakers")?.same).toBe(false);
  expect(rows.find((row) => row.key === "first")?.cells[0]?.[0]?.text).toBe("Mar 18, 2019");
});

it("the query names things, and nothing else gets into it", () => {
  const things = ["https://a.example/x", "https://a.example/> } DROP ALL #"];
  const query = circumstancesQuery("speakers", things);
  expect(query).toContain("VALUES ?thing { <https://a.example/x> }");
  expect(query).not.toContain("DROP");
});

it("what the answers say stands with its thing, by name", () => {
  const uri = (value: string) => ({ type: "uri" as const, value });
  const answers = { events: [], topics: [], speakers: [{ thing: uri("t"), other: uri("x/p") }] };
  expect(othersOf(answers)).toEqual(["x/p"]);
  const label = (names: Map<string, string>) =>
    circumstancesOf(answers, names).get("t")?.speakers[0]?.label;
  expect(label(new Map([["x/p", "Ann"]]))).toBe("Ann");
  expect(label(new Map())).toBe("p");
});
