/** The address of a graph: what is open, hidden, pinned and filtered in it. Pure. */

import { iriOrEmpty, withParams } from "./address";
import { curie, fromCurie, iriOf, shortOf } from "./iri";
import type { Direction } from "./types";

export const ARRANGEMENTS = ["fcose", "kind", "time", "circle"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** How many things are asked for at first, and then for the asking. */
export const LIMITS = [60, 120, 250, 500, 1000, 2000];

/** One step of walking the graph: by one relation, or by all (no predicate). */
export interface Expansion {
  iri: string;
  predicate?: string;
  direction?: Direction;
}

/** A thing that stays where the reader put it. */
export interface Pin {
  iri: string;
  x: number;
  y: number;
}

export interface GraphAddress {
  focus: string;
  depth: number;
  limit: number;
  layout: Arrangement;
  opened: Expansion[];
  hidden: string[];
  pins: Pin[];
  /** Kinds and relations (IRIs) that are switched off. */
  withoutKinds: string[];
  withoutRelations: string[];
  /** Only what is said in notes of these years; empty for no bound. What has no date stays. */
  since: string;
  until: string;
  /** Only what is at least so sure, in per cent. */
  sure: number;
}

export function graphOf(focus: string, depth = 1): GraphAddress {
  return {
    focus,
    depth,
    limit: LIMITS[depth > 1 ? 1 : 0]!,
    layout: "fcose",
    opened: [],
    hidden: [],
    pins: [],
    withoutKinds: [],
    withoutRelations: [],
    since: "",
    until: "",
    sure: 0,
  };
}

export function parseGraph(params: URLSearchParams): GraphAddress {
  const depth = Number(params.get("depth") ?? "1");
  const plain = graphOf(iriOrEmpty(params.get("focus")), [1, 2, 3].includes(depth) ? depth : 1);
  const limit = Number(params.get("limit"));
  const without = params.getAll("without");
  return {
    ...plain,
    limit: LIMITS.includes(limit) ? limit : plain.limit,
    layout: ARRANGEMENTS.find((name) => name === params.get("layout")) ?? "fcose",
    opened: params.getAll("open").map(parseExpansion),
    hidden: params.getAll("hide").map(iriOf),
    pins: params.getAll("pin").flatMap(parsePin),
    withoutKinds: without.filter((word) => !word.includes(":")),
    withoutRelations: without.filter((word) => word.includes(":")).map(fromCurie),
    since: yearOf(params.get("since")),
    until: yearOf(params.get("until")),
    sure: Math.min(100, Math.max(0, Math.round(Number(params.get("sure")) || 0))),
  };
}

export function graphHref(graph: GraphAddress): string {
  const plain = graphOf(graph.focus, graph.depth);
  const params: [string, string][] = [];
  if (graph.focus !== "") params.push(["focus", shortOf(graph.focus)]);
  if (graph.depth !== 1) params.push(["depth", String(graph.depth)]);
  if (graph.limit !== plain.limit) params.push(["limit", String(graph.limit)]);
  if (graph.layout !== plain.layout) params.push(["layout", graph.layout]);
  for (const step of graph.opened) params.push(["open", expansionKey(step)]);
  for (const iri of graph.hidden) params.push(["hide", shortOf(iri)]);
  for (const { iri, x, y } of graph.pins) {
    params.push(["pin", `${Math.round(x)}~${Math.round(y)}~${shortOf(iri)}`]);
  }
  for (const kind of graph.withoutKinds) params.push(["without", kind]);
  for (const relation of graph.withoutRelations) params.push(["without", curie(relation)]);
  if (graph.since) params.push(["since", graph.since]);
  if (graph.until) params.push(["until", graph.until]);
  if (graph.sure > 0) params.push(["sure", String(graph.sure)]);
  return withParams("/graph", params);
}

/** The same for the same expansion, different for different ones. */
export function expansionKey(step: Expansion): string {
  if (step.predicate === undefined) return shortOf(step.iri);
  return `${step.direction ?? "out"}~${curie(step.predicate)}~${shortOf(step.iri)}`;
}

function parseExpansion(written: string): Expansion {
  const [direction, predicate, ...rest] = written.split("~");
  if (rest.length === 0 || predicate === undefined) return { iri: iriOf(written) };
  return {
    iri: iriOf(rest.join("~")),
    predicate: fromCurie(predicate),
    direction: direction === "in" ? "in" : "out",
  };
}

function parsePin(written: string): Pin[] {
  const [, x, y, short] = /^(-?\d{1,6})~(-?\d{1,6})~(.+)$/.exec(written) ?? [];
  return short ? [{ iri: iriOf(short), x: Number(x), y: Number(y) }] : [];
}

function yearOf(written: string | null): string {
  return written !== null && /^\d{4}$/.test(written) ? written : "";
}
