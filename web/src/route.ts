/** Addresses and pages: pure, both ways. Whatever a page shows can be sent to somebody as its address. */

import { ASKED_KINDS, RELATIONS, type Question } from "./ask";
import { curie, fromCurie, iriOf, shortOf } from "./iri";
import type { Direction } from "./types";

export const FACETS = [
  "kind",
  "organization",
  "product",
  "topic",
  "event",
  "person",
  "year",
  "language",
] as const;
export type FacetName = (typeof FACETS)[number];

export interface SearchAddress {
  text: string;
  filters: Partial<Record<FacetName, string[]>>;
  sort: "relevance" | "date";
  page: number;
}

/** One step of walking the graph: by one relation, or by all (no predicate). */
export interface Expansion {
  iri: string;
  predicate?: string;
  direction?: Direction;
}

export interface GraphAddress {
  focus: string;
  depth: number;
  opened: Expansion[];
  hidden: string[];
  /** Kinds and relations (IRIs) that are switched off. */
  withoutKinds: string[];
  withoutRelations: string[];
}

export const ANNOUNCEMENT_FILTERS = [
  "organization",
  "product",
  "event",
  "topic",
  "year",
  "modality",
] as const;
export type AnnouncementFilter = (typeof ANNOUNCEMENT_FILTERS)[number];

export interface AnnouncementsAddress {
  filters: Partial<Record<AnnouncementFilter, string>>;
  page: number;
}

export interface FactsAddress {
  predicate: string;
  direction: Direction;
  page: number;
}

export type Page =
  | { name: "home" }
  | { name: "search"; search: SearchAddress }
  | { name: "thing"; kind: string; slug: string; facts?: FactsAddress }
  | { name: "note"; slug: string; at?: Span }
  | { name: "announcement"; slug: string }
  | { name: "graph"; graph: GraphAddress }
  | { name: "path"; from: string; to: string }
  | { name: "compare"; things: string[] }
  | { name: "kind"; kind: string; page: number }
  | { name: "notes"; page: number }
  | { name: "announcements"; announcements: AnnouncementsAddress }
  | { name: "sparql"; query?: string }
  | { name: "ask"; question: Question }
  | { name: "try" }
  | { name: "about" }
  | { name: "missing"; path: string };

/** Half-open, in UTF-16 code units. */
export interface Span {
  begin: number;
  end: number;
}

export const BROWSED_KINDS = [
  "organization",
  "product",
  "person",
  "event",
  "session",
  "topic",
  "place",
];

const PLAIN: Record<string, Page> = {
  "/": { name: "home" },
  "/try": { name: "try" },
  "/about": { name: "about" },
};

/** Read an address. Never fails: what is no address of ours is the page `missing`. */
export function parse(pathname: string, search: string): Page {
  const path = decode(pathname).replace(/(.)\/+$/, "$1");
  const params = new URLSearchParams(search);
  const plain = PLAIN[path];
  if (plain) return plain;
  switch (path) {
    case "/search":
      return { name: "search", search: parseSearch(params) };
    case "/graph":
      return { name: "graph", graph: parseGraph(params) };
    case "/path":
      return {
        name: "path",
        from: iriOrEmpty(params.get("from")),
        to: iriOrEmpty(params.get("to")),
      };
    case "/compare":
      return { name: "compare", things: params.getAll("with").map(iriOf) };
    case "/ask":
      return { name: "ask", question: parseQuestion(params) };
    case "/notes":
      return { name: "notes", page: pageNumber(params) };
    case "/announcements":
      return { name: "announcements", announcements: parseAnnouncements(params) };
    case "/sparql": {
      const query = params.get("query");
      return query === null ? { name: "sparql" } : { name: "sparql", query };
    }
    default:
      return parseThing(path, params);
  }
}

function parseThing(path: string, params: URLSearchParams): Page {
  const [, first, kind, ...rest] = path.split("/");
  const slug = rest.join("/");
  if (first === "notes" && kind !== undefined && slug === "") return notePage(kind, params);
  if (first === "browse" && kind !== undefined && BROWSED_KINDS.includes(kind) && slug === "") {
    return { name: "kind", kind, page: pageNumber(params) };
  }
  if (first !== "id" || kind === undefined || slug === "") return { name: "missing", path };
  if (kind === "note") return notePage(slug, params);
  if (kind === "announcement") return { name: "announcement", slug };
  const relation = params.get("relation");
  if (relation === null) return { name: "thing", kind, slug };
  const facts: FactsAddress = {
    predicate: fromCurie(relation),
    direction: params.get("direction") === "in" ? "in" : "out",
    page: pageNumber(params),
  };
  return { name: "thing", kind, slug, facts };
}

function notePage(slug: string, params: URLSearchParams): Page {
  const at = /^(\d+)-(\d+)$/.exec(params.get("at") ?? "");
  return at
    ? { name: "note", slug, at: { begin: Number(at[1]), end: Number(at[2]) } }
    : { name: "note", slug };
}

function parseSearch(params: URLSearchParams): SearchAddress {
  const filters: SearchAddress["filters"] = {};
  for (const facet of FACETS) {
    const values = params.getAll(facet).filter((value) => value !== "");
    if (values.length > 0) filters[facet] = values;
  }
  return {
    text: params.get("q") ?? "",
    filters,
    sort: params.get("sort") === "date" ? "date" : "relevance",
    page: pageNumber(params),
  };
}

function parseGraph(params: URLSearchParams): GraphAddress {
  const depth = Number(params.get("depth") ?? "1");
  return {
    focus: iriOrEmpty(params.get("focus")),
    depth: [1, 2, 3].includes(depth) ? depth : 1,
    opened: params.getAll("open").map(parseExpansion),
    hidden: params.getAll("hide").map(iriOf),
    withoutKinds: params.getAll("without").filter((word) => !word.includes(":")),
    withoutRelations: params
      .getAll("without")
      .filter((word) => word.includes(":"))
      .map(fromCurie),
  };
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

function parseAnnouncements(params: URLSearchParams): AnnouncementsAddress {
  const filters: AnnouncementsAddress["filters"] = {};
  for (const filter of ANNOUNCEMENT_FILTERS) {
    const value = params.get(filter);
    if (value) filters[filter] = value;
  }
  return { filters, page: pageNumber(params) };
}

function parseQuestion(params: URLSearchParams): Question {
  const kind = ASKED_KINDS.find((word) => word === params.get("for")) ?? "product";
  const conditions = [...params].flatMap(([relation, value]) => {
    const known = RELATIONS[kind][relation];
    if (!known) return [];
    return { relation, value: known.names === "year" ? value : iriOf(value) };
  });
  return { kind, conditions };
}

/** Write the address of a page. `parse(href(page))` is the page again. */
export function href(page: Page): string {
  switch (page.name) {
    case "home":
      return "/";
    case "try":
    case "about":
      return `/${page.name}`;
    case "missing":
      return page.path;
    case "search":
      return searchHref(page.search);
    case "graph":
      return graphHref(page.graph);
    case "path":
      return withParams("/path", [
        ["from", shortOf(page.from)],
        ["to", shortOf(page.to)],
      ]);
    case "compare":
      return withParams(
        "/compare",
        page.things.map((iri) => ["with", shortOf(iri)]),
      );
    case "kind":
      return withParams(`/browse/${page.kind}`, pageParam(page.page));
    case "ask":
      return withParams("/ask", [
        ["for", page.question.kind],
        ...page.question.conditions.map(({ relation, value }): [string, string] => [
          relation,
          shortOf(value),
        ]),
      ]);
    case "notes":
      return withParams("/notes", pageParam(page.page));
    case "announcements":
      return announcementsHref(page.announcements);
    case "sparql":
      return withParams("/sparql", page.query === undefined ? [] : [["query", page.query]]);
    case "note":
      return withParams(
        `/id/note/${page.slug}`,
        page.at ? [["at", `${page.at.begin}-${page.at.end}`]] : [],
      );
    case "announcement":
      return `/id/announcement/${page.slug}`;
    case "thing":
      return withParams(`/id/${page.kind}/${page.slug}`, page.facts ? factsParams(page.facts) : []);
  }
}

export function searchHref(search: SearchAddress): string {
  const params: [string, string][] = [];
  if (search.text !== "") params.push(["q", search.text]);
  for (const facet of FACETS) {
    for (const value of search.filters[facet] ?? []) params.push([facet, value]);
  }
  if (search.sort !== "relevance") params.push(["sort", search.sort]);
  return withParams("/search", [...params, ...pageParam(search.page)]);
}

/** The address of a search for words alone. */
export function searchFor(text: string): string {
  return searchHref({ text, filters: {}, sort: "relevance", page: 1 });
}

export function graphOf(focus: string, depth = 1): GraphAddress {
  return { focus, depth, opened: [], hidden: [], withoutKinds: [], withoutRelations: [] };
}

export function graphHref(graph: GraphAddress): string {
  const params: [string, string][] = [];
  if (graph.focus !== "") params.push(["focus", shortOf(graph.focus)]);
  if (graph.depth !== 1) params.push(["depth", String(graph.depth)]);
  for (const step of graph.opened) params.push(["open", expansionKey(step)]);
  for (const iri of graph.hidden) params.push(["hide", shortOf(iri)]);
  for (const kind of graph.withoutKinds) params.push(["without", kind]);
  for (const relation of graph.withoutRelations) params.push(["without", curie(relation)]);
  return withParams("/graph", params);
}

/** The same for the same expansion, different for different ones. */
export function expansionKey(step: Expansion): string {
  if (step.predicate === undefined) return shortOf(step.iri);
  return `${step.direction ?? "out"}~${curie(step.predicate)}~${shortOf(step.iri)}`;
}

export function announcementsHref(address: AnnouncementsAddress): string {
  const params: [string, string][] = [];
  for (const filter of ANNOUNCEMENT_FILTERS) {
    const value = address.filters[filter];
    if (value) params.push([filter, value]);
  }
  return withParams("/announcements", [...params, ...pageParam(address.page)]);
}

function factsParams(facts: FactsAddress): [string, string][] {
  return [
    ["relation", curie(facts.predicate)],
    ["direction", facts.direction],
    ...pageParam(facts.page),
  ];
}

function pageParam(page: number): [string, string][] {
  return page > 1 ? [["page", String(page)]] : [];
}

function pageNumber(params: URLSearchParams): number {
  const page = Number(params.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 ? page : 1;
}

function iriOrEmpty(short: string | null): string {
  return short ? iriOf(short) : "";
}

function withParams(path: string, params: [string, string][]): string {
  if (params.length === 0) return path;
  // Slashes, colons and tildes are allowed in a query: kept readable.
  const written = params.map(([name, value]) => `${name}=${readable(value)}`);
  return `${path}?${written.join("&")}`;
}

function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize("NFC");
  } catch {
    return pathname;
  }
}
