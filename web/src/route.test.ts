import { describe, expect, it } from "vitest";
import { ID } from "./iri";
import { graphOf, href, parse, searchFor, type Page } from "./route";

const NVIDIA = `${ID}organization/nvidia`;
const PAGES: Page[] = [
  { name: "home" },
  { name: "search", search: { text: "젯슨 나노", filters: {}, sort: "relevance", page: 1 } },
  {
    name: "search",
    search: {
      text: "a&b=c #1?",
      filters: { kind: ["announcement"], organization: [NVIDIA, "https://example.org/x?y=1"] },
      sort: "date",
      page: 3,
    },
  },
  { name: "thing", kind: "organization", slug: "삼성종합기술원" },
  {
    name: "thing",
    kind: "product",
    slug: "gpt-4o",
    facts: { predicate: "https://schema.org/manufacturer", direction: "in", page: 2 },
  },
  { name: "note", slug: "deview-2023", at: { begin: 10, end: 25 } },
  { name: "note", slug: "deview-2023" },
  { name: "announcement", slug: "nvidia-jetson-nano" },
  {
    name: "graph",
    graph: {
      ...graphOf(NVIDIA, 2),
      opened: [
        {
          iri: `${ID}product/dgx-superpod`,
          predicate: "http://purl.org/dc/terms/isPartOf",
          direction: "in",
        },
        { iri: `${ID}product/tesla-v100` },
      ],
      hidden: [`${ID}person/심은수`],
      withoutKinds: ["topic"],
      withoutRelations: ["https://schema.org/about"],
      limit: 500,
      layout: "time",
      pins: [{ iri: `${ID}product/dgx-2h`, x: -120, y: 44 }],
      since: "2018",
      until: "2020",
      sure: 70,
    },
  },
  {
    name: "timeline",
    timeline: { by: "line", filters: { since: "2019" }, of: NVIDIA, month: "2019-07" },
  },
  { name: "path", from: NVIDIA, to: `${ID}product/glow` },
  { name: "compare", things: [NVIDIA, `${ID}organization/google`] },
  { name: "kind", kind: "topic", page: 2 },
  { name: "notes", notes: { filters: { q: "온디바이스", year: "2023" }, page: 4 } },
  {
    name: "announcements",
    announcements: {
      filters: { organization: NVIDIA, year: "2019", modality: "planned" },
      page: 1,
    },
  },
  { name: "sparql", query: "SELECT * { ?s ?p 'a&b' } # 100%", view: "graph" },
  { name: "sparql", view: "table" },
  {
    name: "ask",
    question: {
      kind: "product",
      conditions: [
        { relation: "madeBy", value: NVIDIA },
        { relation: "since", value: "2019" },
      ],
    },
  },
  { name: "try" },
  { name: "about" },
];

describe("an address", () => {
  it.each(PAGES.map((page) => [href(page), page] as const))(
    "%s is read back as its page",
    (address, page) => {
      const url = new URL(address, "http://localhost:8080");
      expect(parse(url.pathname, url.search)).toEqual(page);
    },
  );

  it("is short for things of ours", () => {
    expect(href({ name: "graph", graph: graphOf(NVIDIA) })).toBe(
      "/graph?focus=organization/nvidia",
    );
    expect(searchFor("jetson nano")).toBe("/search?q=jetson+nano");
  });

  it("of a note is the same by its list and by its name", () => {
    expect(parse("/notes/deview-2023", "")).toEqual(parse("/id/note/deview-2023", ""));
  });

  it("with nonsense in it is no error", () => {
    expect(parse("/id/note/x", "?at=b-e")).toEqual({ name: "note", slug: "x" });
    expect(parse("/search", "?page=-3&sort=sideways")).toEqual(parse("/search", ""));
    expect(parse("/graph", "?depth=99").name).toBe("graph");
    expect(parse("/%E0%A4%A", "").name).toBe("missing");
    expect(parse("/no/such/page", "").name).toBe("missing");
    expect(parse("/id/product/", "").name).toBe("missing");
  });
});

it("a curie names a thing as its short form does", () => {
  const graph = parse("/graph", "?focus=id:product/dgx-superpod");
  expect(graph).toEqual(parse("/graph", "?focus=product/dgx-superpod"));
});
