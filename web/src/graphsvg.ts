/** The graph on the screen as a picture of lines (SVG). Pure. */

import { xml } from "./graphfiles";
import type { GraphModel } from "./graphmodel";
import { SHAPES } from "./shapes";
import type { GraphEdge, GraphNode } from "./types";

/** Where things stand, how large, and in which colours. */
export interface Sketch {
  font: string;
  /** A colour by the name of its custom property. */
  colour: (property: string) => string;
  places: ReadonlyMap<string, Place>;
}

interface Place {
  x: number;
  y: number;
  size: number;
}

const MARGIN = 80;

export function graphSvg(graph: GraphModel, sketch: Sketch): string {
  const places = [...sketch.places.values()];
  const left = Math.min(...places.map((place) => place.x)) - MARGIN;
  const top = Math.min(...places.map((place) => place.y)) - MARGIN;
  const width = Math.max(...places.map((place) => place.x)) + MARGIN - left;
  const height = Math.max(...places.map((place) => place.y)) + MARGIN - top;
  const box = [left, top, width, height].map(short).join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" font-family="${xml(sketch.font)}" font-size="13">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z" fill="${sketch.colour("--line-strong")}"/></marker></defs>
<rect x="${short(left)}" y="${short(top)}" width="100%" height="100%" fill="${sketch.colour("--paper")}"/>
${graph.edges.map((edge) => edgeSvg(edge, sketch)).join("")}${graph.nodes.map((node) => nodeSvg(node, sketch)).join("")}</svg>
`;
}

function edgeSvg(edge: GraphEdge, sketch: Sketch): string {
  const from = sketch.places.get(edge.source);
  const to = sketch.places.get(edge.target);
  if (!from || !to) return "";
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.max(0, (length - to.size / 2 - 3) / length);
  const tip = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  const label = edge.quantity === null ? edge.label : `${edge.quantity} × · ${edge.label}`;
  return (
    `<line x1="${short(from.x)}" y1="${short(from.y)}" x2="${short(tip.x)}" y2="${short(tip.y)}" stroke="${sketch.colour("--line-strong")}" stroke-width="1.4" marker-end="url(#arrow)"/>` +
    `<text x="${short((from.x + to.x) / 2)}" y="${short((from.y + to.y) / 2)}" font-size="10.5" text-anchor="middle" fill="${sketch.colour("--ink-faint")}">${xml(label)}</text>\n`
  );
}

function nodeSvg(node: GraphNode, sketch: Sketch): string {
  const place = sketch.places.get(node.iri);
  if (!place) return "";
  const { x, y, size } = place;
  const shape = SHAPES[node.kind] ?? SHAPES["product"]!;
  const at = `translate(${short(x - size / 2)} ${short(y - size / 2)}) scale(${short(size / 16)})`;
  return (
    `<path d="${shape}" transform="${at}" fill="${sketch.colour(`--kind-${node.kind}`)}"/>` +
    `<text x="${short(x)}" y="${short(y + size / 2 + 16)}" text-anchor="middle" fill="${sketch.colour("--ink")}">${xml(node.label)}</text>\n`
  );
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
