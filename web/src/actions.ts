/** What a reader does, as addresses: from the address of a page to the next one. Pure. */

import type { Pin } from "./graphaddress";
import {
  expansionKey,
  type Expansion,
  type FacetName,
  type GraphAddress,
  type SearchAddress,
} from "./route";

/** Choose a value of a facet, or take it away if it was chosen; the list starts at its first page again. */
export function toggleFacet(search: SearchAddress, facet: FacetName, value: string): SearchAddress {
  const chosen = search.filters[facet] ?? [];
  const values = chosen.includes(value)
    ? chosen.filter((other) => other !== value)
    : [...chosen, value];
  const { [facet]: _, ...others } = search.filters;
  return {
    ...search,
    filters: values.length > 0 ? { ...others, [facet]: values } : others,
    page: 1,
  };
}

export function clearFacets(search: SearchAddress): SearchAddress {
  return { ...search, filters: {}, page: 1 };
}

export function chosenFacets(search: SearchAddress): { facet: FacetName; value: string }[] {
  return Object.entries(search.filters).flatMap(([facet, values]) =>
    values.map((value) => ({ facet: facet as FacetName, value })),
  );
}

/** Set a filter of a list, or with null take it away. */
export function filtered<F extends string>(
  filters: Partial<Record<F, string>>,
  filter: F,
  value: string | null,
): Partial<Record<F, string>> {
  const { [filter]: _, ...others } = filters;
  const rest = others as Partial<Record<F, string>>;
  return value ? ({ ...rest, [filter]: value } as Partial<Record<F, string>>) : rest;
}

/** Expand; a second time changes nothing. What is opened is shown again if it was hidden. */
export function expand(graph: GraphAddress, step: Expansion): GraphAddress {
  const key = expansionKey(step);
  const hidden = graph.hidden.filter((iri) => iri !== step.iri);
  if (graph.opened.some((other) => expansionKey(other) === key)) return { ...graph, hidden };
  return { ...graph, opened: [...graph.opened, step], hidden };
}

export function isExpanded(graph: GraphAddress, step: Expansion): boolean {
  const key = expansionKey(step);
  return graph.opened.some((other) => expansionKey(other) === key);
}

/** Hide a thing. The one in the middle stays. */
export function hide(graph: GraphAddress, iri: string): GraphAddress {
  if (iri === graph.focus || graph.hidden.includes(iri)) return graph;
  return { ...graph, hidden: [...graph.hidden, iri] };
}

export function showHidden(graph: GraphAddress): GraphAddress {
  return { ...graph, hidden: [] };
}

export function toggleKind(graph: GraphAddress, kind: string): GraphAddress {
  return { ...graph, withoutKinds: toggled(graph.withoutKinds, kind) };
}

export function toggleRelation(graph: GraphAddress, predicate: string): GraphAddress {
  return { ...graph, withoutRelations: toggled(graph.withoutRelations, predicate) };
}

/** Keep a thing where it now is; a second pin of it moves the first. */
export function pin(graph: GraphAddress, place: Pin): GraphAddress {
  return { ...graph, pins: [...graph.pins.filter((other) => other.iri !== place.iri), place] };
}

export function unpin(graph: GraphAddress, iri: string): GraphAddress {
  return { ...graph, pins: graph.pins.filter((other) => other.iri !== iri) };
}

export function isPinned(graph: GraphAddress, iri: string): boolean {
  return graph.pins.some((other) => other.iri === iri);
}

function toggled(values: string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
