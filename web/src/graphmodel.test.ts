import { describe, expect, it } from "vitest";
import { graphFiles, csv } from "./graphfiles";
import { merge, nearestInDirection, visible } from "./graphmodel";
import { graphOf } from "./route";
import type { GraphEdge, GraphNode, GraphView } from "./types";

const node = (iri: string, kind = "product"): GraphNode => ({
  iri,
  label: iri,
  kind,
  href: `/${iri}`,
  degree: 1,
});
const edge = (
  source: string,
  target: string,
  predicate = "p",
  quantity: number | null = null,
): GraphEdge => ({
  source,
  target,
  predicate,
  label: predicate,
  quantity,
  years: [],
  confidence: null,
  notes: 0,
});
const STAR: GraphView = {
  nodes: [node("a", "organization"), node("b"), node("c", "topic")],
  edges: [edge("b", "a"), edge("c", "a", "q")],
  truncated: false,
};

describe("merging", () => {
  it("shows a thing and a relation once", () => {
    const merged = merge([
      STAR,
      { nodes: [node("b"), node("d")], edges: [edge("b", "a"), edge("d", "b")], truncated: true },
    ]);
    expect(merged.nodes.map((one) => one.iri)).toEqual(["a", "b", "c", "d"]);
    expect(merged.edges.map((one) => one.source)).toEqual(["b", "d", "c"]);
    expect(merged.truncated).toBe(false);
  });

  it("keeps how many there are", () => {
    const counted = { ...STAR, edges: [edge("b", "a", "p", 96)] };
    expect(merge([STAR, counted]).edges[0]?.quantity).toBe(96);
    expect(merge([counted, STAR]).edges[0]?.quantity).toBe(96);
  });
});

describe("what is shown", () => {
  it("loses a hidden thing and its relations", () => {
    const model = visible(STAR, { ...graphOf("a"), hidden: ["b"] });
    expect(model.nodes.map((one) => one.iri)).toEqual(["a", "c"]);
    expect(model.edges).toHaveLength(1);
  });

  it("loses what lost all its relations, but never the focus", () => {
    const model = visible(STAR, { ...graphOf("a"), withoutRelations: ["p", "q"] });
    expect(model.nodes.map((one) => one.iri)).toEqual(["a"]);
    expect(visible(STAR, { ...graphOf("a"), withoutKinds: ["organization"] }).nodes[0]?.iri).toBe(
      "a",
    );
  });

  it("offers every kind and relation to switch, shown or not", () => {
    const model = visible(STAR, { ...graphOf("a"), withoutKinds: ["topic"] });
    expect(model.kinds.map((one) => one.kind).toSorted()).toEqual([
      "organization",
      "product",
      "topic",
    ]);
    expect(model.relations).toHaveLength(2);
  });
});

describe("moving by arrow keys", () => {
  const others = [
    { iri: "right", x: 100, y: 10 },
    { iri: "far right", x: 300, y: 0 },
    { iri: "below", x: 5, y: 90 },
  ];

  it("takes the nearest in that direction", () => {
    expect(nearestInDirection({ x: 0, y: 0 }, others, { x: 1, y: 0 })).toBe("right");
    expect(nearestInDirection({ x: 0, y: 0 }, others, { x: 0, y: 1 })).toBe("below");
    expect(nearestInDirection({ x: 0, y: 0 }, others, { x: -1, y: 0 })).toBeNull();
  });
});

describe("files", () => {
  const model = visible(
    { ...STAR, nodes: [node("a"), node("b"), { ...node("c"), label: 'x <&"' }] },
    graphOf("a"),
  );

  it("of XML escape what they hold", () => {
    expect(graphFiles.graphml.write(model)).toContain("x &lt;&amp;&quot;");
    expect(graphFiles.gexf.write(model)).toContain('label="x &lt;&amp;&quot;"');
  });

  it("of CSV quote, and defuse formulas", () => {
    expect(csv([["a,b", 'c"d', "=1+1", -5, null]])).toBe('"a,b","c""d",\'=1+1,-5,\r\n');
    expect(graphFiles.csv.write(model).split("\r\n")[1]).toBe("b,p,,a,b,p,a");
  });
});
