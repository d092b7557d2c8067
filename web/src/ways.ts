/** The shortest ways through a graph from one thing to another. Pure. */

import type { GraphEdge, GraphNode, GraphView } from "./types";

/** One step: what is reached, and every relation by which it is. */
export interface Step {
  node: GraphNode;
  edges: GraphEdge[];
}

export type Way = Step[];

/** Every shortest way, in the order of the graph's things. Empty where there is none. */
export function waysOf(graph: GraphView, from: string, to: string): Way[] {
  let ways: { at: string; steps: Way }[] = [{ at: from, steps: [] }];
  const seen = new Set([from]);
  while (ways.length > 0) {
    const there = ways.filter((way) => way.at === to);
    if (there.length > 0) return there.map((way) => way.steps);
    const longer = ways.flatMap((way) =>
      stepsFrom(graph, way.at)
        .filter((step) => !seen.has(step.node.iri))
        .map((step) => ({ at: step.node.iri, steps: [...way.steps, step] })),
    );
    for (const way of longer) seen.add(way.at);
    ways = longer;
  }
  return [];
}

function stepsFrom(graph: GraphView, at: string): Step[] {
  return graph.nodes.flatMap((node) => {
    const edges = graph.edges.filter(
      (edge) =>
        (edge.source === at && edge.target === node.iri) ||
        (edge.target === at && edge.source === node.iri),
    );
    return edges.length > 0 ? [{ node, edges }] : [];
  });
}
