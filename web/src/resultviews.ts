/** What the rows of a query can be shown as, beside a table. Pure. */

import { curie, kindOf, lastPart, pageOf } from "./iri";
import type { GraphEdge, GraphNode, GraphView, MonthCount, SparqlTerm } from "./types";

export const RESULT_VIEWS = ["table", "graph", "timeline", "counts"] as const;
export type ResultView = (typeof RESULT_VIEWS)[number];

export type Row = Record<string, SparqlTerm>;

export interface Count {
  label: string;
  href: string | null;
  count: number;
}

const MOST_EDGES = 2000;
const RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

/** The first two columns of things as a graph; a word between them is the relation. Null where there are none. */
export function graphOfRows(
  variables: readonly string[],
  rows: readonly Row[],
  names: ReadonlyMap<string, string> = new Map(),
): GraphView | null {
  const columns = variables.filter((name) => rows.some((row) => row[name]?.type === "uri"));
  const things = columns.filter((name) => rows.some((row) => pageOf(textOf(row[name])) !== null));
  const [from, to] = things.length >= 2 ? things : columns;
  if (from === undefined || to === undefined) return null;
  const relation = variables
    .slice(variables.indexOf(from) + 1, variables.indexOf(to))
    .find((name) => name !== from && name !== to);
  const triples = rows.flatMap((row) =>
    row[from]?.type === "uri" && row[to]?.type === "uri"
      ? [
          {
            source: textOf(row[from]),
            predicate: relation && row[relation] ? textOf(row[relation]) : to,
            target: textOf(row[to]),
          },
        ]
      : [],
  );
  const labels = new Map(names);
  for (const row of rows) {
    for (const name of [from, to]) {
      const label = row[`${name}Label`] ?? row[`${name}Name`];
      if (label?.type === "literal") labels.set(textOf(row[name]), textOf(label));
    }
  }
  return graphOf(triples, labels);
}

/** The triples between things of an answer in N-Triples, with the labels that stand among them. */
export function graphOfTriples(text: string): GraphView | null {
  const labels = new Map<string, string>();
  const triples: Triple[] = [];
  for (const line of text.split("\n")) {
    const parts = /^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)")/.exec(line);
    if (!parts) continue;
    const [, source = "", predicate = "", target, literal] = parts;
    if (target !== undefined) triples.push({ source, predicate, target });
    else if (predicate === RDFS_LABEL) labels.set(source, unescaped(literal ?? ""));
  }
  return graphOf(triples, labels);
}

interface Triple {
  source: string;
  predicate: string;
  target: string;
}

function graphOf(
  triples: readonly Triple[],
  labels: ReadonlyMap<string, string>,
): GraphView | null {
  if (triples.length === 0) return null;
  const shown = triples.slice(0, MOST_EDGES);
  const degrees = new Map<string, number>();
  for (const { source, target } of shown) {
    for (const iri of [source, target]) degrees.set(iri, (degrees.get(iri) ?? 0) + 1);
  }
  const nodes = [...degrees].map(([iri, degree]): GraphNode => ({
    iri,
    label: labels.get(iri) ?? lastPart(iri),
    kind: kindOf(iri) || "note",
    href: pageOf(iri) ?? iri,
    degree,
  }));
  const edges = new Map(
    shown.map((triple): [string, GraphEdge] => [
      `${triple.source} ${triple.predicate} ${triple.target}`,
      {
        ...triple,
        label: triple.predicate.includes(":") ? curie(triple.predicate) : triple.predicate,
        quantity: null,
        years: [],
        confidence: null,
        notes: 0,
      },
    ]),
  );
  return { nodes, edges: [...edges.values()], truncated: triples.length > shown.length };
}

/** How many rows there are in each month, by the first column of dates. Null where there is none. */
export function monthsOf(variables: readonly string[], rows: readonly Row[]): MonthCount[] | null {
  const isDate = (row: Row, name: string) => /^\d{4}(-\d\d){0,2}(T.*)?$/.test(textOf(row[name]));
  const column = variables.find((name) => {
    const known = rows.filter((row) => row[name] !== undefined);
    return known.length > 0 && known.every((row) => isDate(row, name) && row[name]!.type !== "uri");
  });
  if (column === undefined) return null;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const month = textOf(row[column]).slice(0, 7);
    if (month !== "") counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].map(([month, count]) => ({ month, count }));
}

/** A number for each name: the first column of numbers, else how often each value of the first column is there. */
export function countsOf(
  variables: readonly string[],
  rows: readonly Row[],
  names: ReadonlyMap<string, string> = new Map(),
): Count[] | null {
  const isNumber = (name: string) =>
    rows.some((row) => row[name]) &&
    rows.every((row) => !row[name] || (row[name].type === "literal" && isNumeric(row[name])));
  const number = variables.find(isNumber);
  const others = variables.filter((name) => !isNumber(name));
  const name = others.find((one) => rows.some((row) => row[one]?.type === "literal")) ?? others[0];
  const thing = others.find((one) => rows.some((row) => row[one]?.type === "uri"));
  const key = number === undefined ? others[0] : name;
  if (key === undefined) return null;
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const term = row[key];
    if (!term) continue;
    const value = textOf(term);
    const label = term.type === "uri" ? (names.get(value) ?? lastPart(value)) : value;
    const known = counts.get(label) ?? {
      label,
      href: thing === undefined ? null : pageOf(textOf(row[thing])),
      count: 0,
    };
    known.count += number === undefined ? 1 : Number(textOf(row[number])) || 0;
    counts.set(label, known);
  }
  const all = [...counts.values()].filter((one) => one.count > 0);
  return all.length > 1 ? all.toSorted((a, b) => b.count - a.count) : null;
}

function isNumeric(term: SparqlTerm): boolean {
  const datatype = lastPart(term.datatype ?? "");
  return ["integer", "decimal", "double", "float", "long", "int"].includes(datatype);
}

function textOf(term: SparqlTerm | undefined): string {
  return term && term.type !== "triple" ? String(term.value) : "";
}

function unescaped(literal: string): string {
  try {
    return JSON.parse(
      `"${literal.replaceAll(/\\U0*([\dA-Fa-f]{5,6})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))}"`,
    ) as string;
  } catch {
    return literal;
  }
}
