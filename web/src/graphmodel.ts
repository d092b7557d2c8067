/** The graph on the screen: pieces that the server gave, put together and filtered. Pure. */

import type { GraphAddress } from "./route";
import type { GraphEdge, GraphNode, GraphView } from "./types";

export interface GraphModel {
  nodes: GraphNode[];
  edges: GraphEdge[];
  truncated: boolean;
  /** Every kind and relation that is there, whether shown or not. */
  kinds: { kind: string; count: number }[];
  relations: { predicate: string; label: string; count: number }[];
  /** Every year of a note that says any of it. */
  years: number[];
}

export const EMPTY_GRAPH: GraphView = { nodes: [], edges: [], truncated: false };

export function edgeKey(edge: GraphEdge): string {
  return `${edge.source} ${edge.predicate} ${edge.target}`;
}

/**
 * Put pieces together: the same thing once, the same relation once. The relations of the last piece come first: what
 * was just asked for heads the table, however much is there already.
 */
export function merge(pieces: readonly GraphView[]): GraphView {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const piece of pieces) for (const node of piece.nodes) nodes.set(node.iri, node);
  for (const piece of pieces.toReversed()) {
    for (const edge of piece.edges) {
      const known = edges.get(edgeKey(edge));
      if (!known || known.quantity === null) edges.set(edgeKey(edge), edge);
    }
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    truncated: pieces[0]?.truncated ?? false,
  };
}

/** What the address leaves of a graph. The focus always stays; nothing that lost all its relations does. */
export function visible(graph: GraphView, address: GraphAddress): GraphModel {
  const hidden = new Set(address.hidden);
  const stays = (node: GraphNode) =>
    node.iri === address.focus ||
    (!hidden.has(node.iri) && !address.withoutKinds.includes(node.kind));
  const shown = new Set(graph.nodes.filter(stays).map((node) => node.iri));
  const edges = graph.edges.filter(
    (edge) =>
      shown.has(edge.source) &&
      shown.has(edge.target) &&
      !address.withoutRelations.includes(edge.predicate) &&
      isOfYears(edge, address) &&
      isSure(edge, address.sure),
  );
  const connected = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  return {
    nodes: graph.nodes.filter((node) => node.iri === address.focus || connected.has(node.iri)),
    edges,
    truncated: graph.truncated,
    kinds: counted(graph.nodes, (node) => node.kind).map(([kind, { count }]) => ({ kind, count })),
    relations: counted(graph.edges, (edge) => edge.predicate).map(
      ([predicate, { first, count }]) => ({ predicate, label: first.label, count }),
    ),
    years: [...new Set(graph.edges.flatMap((edge) => edge.years))].toSorted((a, b) => a - b),
  };
}

/** What has no date is of every year. */
function isOfYears(edge: GraphEdge, { since, until }: GraphAddress): boolean {
  if (edge.years.length === 0) return true;
  return edge.years.some(
    (year) => (!since || year >= Number(since)) && (!until || year <= Number(until)),
  );
}

/** What the names know was written by people: it is sure. */
function isSure(edge: GraphEdge, sure: number): boolean {
  return edge.confidence === null || edge.confidence * 100 >= sure - 0.001;
}

/** The neighbour that lies most in that direction, or null. Positions grow to the right and downwards. */
export function nearestInDirection(
  from: { x: number; y: number },
  others: readonly { iri: string; x: number; y: number }[],
  direction: { x: number; y: number },
): string | null {
  let best: string | null = null;
  let bestCost = Infinity;
  for (const other of others) {
    const dx = other.x - from.x;
    const dy = other.y - from.y;
    const along = dx * direction.x + dy * direction.y;
    const across = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    const cost = along + 2 * across;
    if (along > 1 && across <= 2 * along && cost < bestCost) {
      best = other.iri;
      bestCost = cost;
    }
  }
  return best;
}

function counted<T>(items: readonly T[], key: (item: T) => string) {
  const groups = new Map<string, { first: T; count: number }>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.count++;
    else groups.set(key(item), { first: item, count: 1 });
  }
  return [...groups].toSorted((a, b) => b[1].count - a[1].count);
}
