import { expect, it } from "vitest";
import type { GraphEdge, GraphView } from "./types";
import { waysOf } from "./ways";

const edge = (source: string, target: string, predicate = "p"): GraphEdge => ({
  source,
  target,
  predicate,
  label: predicate,
  quantity: null,
  years: [],
  confidence: null,
  notes: 0,
});
const graph: GraphView = {
  nodes: ["a", "b", "c", "d"].map((iri) => ({ iri, label: iri, kind: "x", href: "", degree: 1 })),
  edges: [edge("a", "b"), edge("c", "a"), edge("b", "d"), edge("b", "d", "q"), edge("d", "c")],
  truncated: false,
};

it("all shortest ways are found, against the direction of a relation too", () => {
  const ways = waysOf(graph, "a", "d");
  expect(ways.map((way) => way.map((step) => step.node.iri))).toEqual([
    ["b", "d"],
    ["c", "d"],
  ]);
  expect(ways[0]![1]!.edges.map((one) => one.predicate)).toEqual(["p", "q"]);
});

it("no way is no way", () => {
  expect(waysOf({ ...graph, edges: [] }, "a", "d")).toEqual([]);
});
