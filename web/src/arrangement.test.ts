import { expect, it } from "vitest";
import { columnsByKind, columnsByTime } from "./arrangement";
import { visible } from "./graphmodel";
import { graphOf } from "./route";
import type { GraphEdge, GraphNode } from "./types";

const node = (iri: string, kind: string): GraphNode => ({
  iri,
  label: iri,
  kind,
  href: "",
  degree: 1,
});
const edge = (source: string, target: string, ...years: number[]): GraphEdge => ({
  source,
  target,
  predicate: "p",
  label: "p",
  quantity: null,
  years,
  confidence: 0.8,
  notes: 1,
});
const graph = {
  nodes: [node("a", "organization"), node("b", "product"), node("c", "product")],
  edges: [edge("b", "a", 2019, 2021), edge("c", "a", 2021)],
  truncated: false,
};
const model = visible(graph, graphOf("a"));

it("a kind is a column, in the order of the legend", () => {
  const { columns, places } = columnsByKind(model);
  expect(columns.map((column) => [column.key, column.iris.length])).toEqual([
    ["organization", 1],
    ["product", 2],
  ]);
  expect(places.get("b")!.x).toBe(places.get("c")!.x);
  expect(places.get("a")!.x).toBeLessThan(places.get("b")!.x);
});

it("a thing stands in the year in which it is first spoken of", () => {
  const { columns } = columnsByTime(model);
  expect(columns.map((column) => [column.key, column.iris])).toEqual([
    ["2019", ["a", "b"]],
    ["2021", ["c"]],
  ]);
});

it("years and doubts narrow the picture; what has no date stays", () => {
  const dated = { ...graphOf("a"), since: "2020", until: "2020" };
  expect(visible(graph, dated).edges).toEqual([]);
  expect(visible({ ...graph, edges: [edge("b", "a")] }, dated).edges).toHaveLength(1);
  expect(visible(graph, { ...graphOf("a"), since: "2021" }).edges).toHaveLength(2);
  expect(visible(graph, { ...graphOf("a"), sure: 80 }).edges).toHaveLength(2);
  expect(visible(graph, { ...graphOf("a"), sure: 90 }).edges).toEqual([]);
});
