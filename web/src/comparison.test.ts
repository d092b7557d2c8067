import { expect, it } from "vitest";
import { comparisonOf } from "./comparison";
import { en } from "./labels/en";
import type { EntityView, Thing } from "./types";

const thing = (slug: string): Thing => ({
  iri: slug,
  kind: "product",
  label: slug,
  labels: {},
  href: `/${slug}`,
});
const product = (name: string, maker: string): EntityView => ({
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
