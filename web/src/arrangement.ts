/** Places of things in columns: by kind, or by the year in which they are first spoken of. Pure. */

import type { GraphModel } from "./graphmodel";
import { SHAPES } from "./shapes";

export interface Column {
  /** A kind's word, a year, or the empty string for what has no date. */
  key: string;
  x: number;
  iris: string[];
}

export interface Columns {
  columns: Column[];
  places: Map<string, { x: number; y: number }>;
}

const WIDTH = 190;
const HEIGHT = 74;
const MOST_ROWS = 14;

export function columnsByKind(model: GraphModel): Columns {
  const order = Object.keys(SHAPES);
  const kinds = new Map(model.nodes.map((node) => [node.iri, node.kind]));
  return columnsBy(
    model,
    (iri) => kinds.get(iri) ?? "",
    (a, b) => order.indexOf(a) - order.indexOf(b),
  );
}

export function columnsByTime(model: GraphModel): Columns {
  const first = new Map<string, number>();
  for (const edge of model.edges) {
    for (const iri of [edge.source, edge.target]) {
      const year = Math.min(first.get(iri) ?? Infinity, ...edge.years);
      if (Number.isFinite(year)) first.set(iri, year);
    }
  }
  return columnsBy(
    model,
    (iri) => String(first.get(iri) ?? ""),
    (a, b) => Number(a) - Number(b),
  );
}

/** A key with many things gets several columns side by side, so that none grows out of sight. */
function columnsBy(
  model: GraphModel,
  keyOf: (iri: string) => string,
  compare: (a: string, b: string) => number,
): Columns {
  const groups = new Map<string, string[]>();
  for (const node of model.nodes.toSorted((a, b) => b.degree - a.degree)) {
    const key = keyOf(node.iri);
    groups.set(key, [...(groups.get(key) ?? []), node.iri]);
  }
  const places = new Map<string, { x: number; y: number }>();
  const columns: Column[] = [];
  const rows = Math.max(MOST_ROWS, Math.ceil(Math.sqrt(model.nodes.length)));
  let x = 0;
  for (const [key, iris] of [...groups].toSorted(([a], [b]) => compare(a, b))) {
    const wide = Math.ceil(iris.length / rows);
    const high = Math.ceil(iris.length / wide);
    iris.forEach((iri, index) => {
      const row = index % high;
      places.set(iri, {
        x: x + Math.floor(index / high) * WIDTH,
        y: (row - (high - 1) / 2) * HEIGHT,
      });
    });
    columns.push({ key, x: x + ((wide - 1) * WIDTH) / 2, iris });
    x += wide * WIDTH;
  }
  return { columns, places };
}
