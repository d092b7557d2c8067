import { describe, expect, it } from "vitest";
import {
  expand,
  filtered,
  hide,
  isExpanded,
  isPinned,
  pin,
  showHidden,
  toggleFacet,
  toggleKind,
  unpin,
} from "./actions";
import { graphOf, type SearchAddress } from "./route";

const SEARCH: SearchAddress = { text: "gpu", filters: {}, sort: "date", page: 3 };

describe("narrowing a search", () => {
  it("starts at the first page again and keeps the rest", () => {
    const narrowed = toggleFacet(SEARCH, "year", "2019");
    expect(narrowed).toEqual({ text: "gpu", filters: { year: ["2019"] }, sort: "date", page: 1 });
  });

  it("twice by the same value is as before", () => {
    const twice = toggleFacet(toggleFacet(SEARCH, "year", "2019"), "year", "2019");
    expect(twice.filters).toEqual({});
  });

  it("by two values of a facet keeps both", () => {
    const both = toggleFacet(toggleFacet(SEARCH, "year", "2019"), "year", "2020");
    expect(both.filters.year).toEqual(["2019", "2020"]);
  });
});

describe("walking the graph", () => {
  const step = { iri: "b", predicate: "p", direction: "out" as const };

  it("expands once, however often it is asked to", () => {
    const once = expand(graphOf("a"), step);
    expect(expand(once, step)).toEqual(once);
    expect(isExpanded(once, step)).toBe(true);
    expect(isExpanded(once, { ...step, direction: "in" })).toBe(false);
  });

  it("never hides what stands in the middle", () => {
    expect(hide(graphOf("a"), "a").hidden).toEqual([]);
  });

  it("hides, and shows again what it hid", () => {
    const hidden = hide(hide(graphOf("a"), "b"), "c");
    expect(hidden.hidden).toEqual(["b", "c"]);
    expect(showHidden(hidden).hidden).toEqual([]);
    expect(expand(hidden, step).hidden).toEqual(["c"]);
  });

  it("switches a kind off and on", () => {
    const off = toggleKind(graphOf("a"), "topic");
    expect(off.withoutKinds).toEqual(["topic"]);
    expect(toggleKind(off, "topic").withoutKinds).toEqual([]);
  });
});

it("a filter is taken away by null", () => {
  const narrowed = filtered<"year" | "topic">({ topic: "t" }, "year", "2019");
  expect(narrowed).toEqual({ topic: "t", year: "2019" });
  expect(filtered(narrowed, "year", null)).toEqual({ topic: "t" });
});

it("a pin is moved by another, and taken away", () => {
  const once = pin(graphOf("a"), { iri: "b", x: 1, y: 2 });
  const twice = pin(once, { iri: "b", x: 3, y: 4 });
  expect(twice.pins).toEqual([{ iri: "b", x: 3, y: 4 }]);
  expect(isPinned(unpin(twice, "b"), "b")).toBe(false);
});
