/** Addresses and pages: pure, both ways. Whatever a page shows can be sent to somebody as its address. */

import { ASKED_KINDS, RELATIONS, type Question } from "./ask";
import { iriOrEmpty, pageNumber, pageParam, withParams } from "./address";
import { graphHref, parseGraph, type GraphAddress } from "./graphaddress";
import { curie, fromCurie, iriOf, shortOf } from "./iri";
import { RESULT_VIEWS, type ResultView } from "./resultviews";
import type { Direction } from "./types";

export { expansionKey, graphHref, graphOf } from "./graphaddress";
export type { Expansion, GraphAddress } from "./graphaddress";

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

export const ANNOUNCEMENT_FILTERS = [
  "organization",
  "product",
  "line",
  "event",
  "topic",
  "year",
  "since",
  "until",
  "modality",
] as const;
export type AnnouncementFilter = (typeof ANNOUNCEMENT_FILTERS)[number];

export type AnnouncementFilters = Partial<Record<AnnouncementFilter, string>>;

export interface AnnouncementsAddress {
  filters: AnnouncementFilters;
  page: number;
}

export const LANES = ["organization", "product", "line"] as const;

export interface TimelineAddress {
  /** What a row of the timeline is. */
  by: (typeof LANES)[number];
  filters: AnnouncementFilters;
  /** The row and the month that are chosen, for the list beside; empty for none. */
  of: string;
  month: string;
}

export const NOTE_FILTERS = ["q", "event", "organization", "year", "language"] as const;
export type NoteFilter = (typeof NOTE_FILTERS)[number];

export interface NotesAddress {
  filters: Partial<Record<NoteFilter, string>>;
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
  | { name: "notes"; notes: NotesAddress }
  | { name: "timeline"; timeline: TimelineAddress }
  | { name: "announcements"; announcements: AnnouncementsAddress }
  | { name: "sparql"; query?: string; view: ResultView }
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

/** Filters whose values are things. */
const NAMING: ReadonlySet<string> = new Set(["organization", "product", "line", "event", "topic"]);

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
      return {
        name: "notes",
        notes: { filters: filtersOf(NOTE_FILTERS, params), page: pageNumber(params) },
      };
    case "/timeline":
      return { name: "timeline", timeline: parseTimeline(params) };
    case "/announcements":
      return {
        name: "announcements",
        announcements: {
          filters: filtersOf(ANNOUNCEMENT_FILTERS, params),
          page: pageNumber(params),
        },
      };
    case "/sparql": {
      const query = params.get("query");
      const view = RESULT_VIEWS.find((name) => name === params.get("view")) ?? "table";
      return query === null ? { name: "sparql", view } : { name: "sparql", query, view };
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

function parseTimeline(params: URLSearchParams): TimelineAddress {
  return {
    by: LANES.find((name) => name === params.get("by")) ?? "organization",
    filters: filtersOf(ANNOUNCEMENT_FILTERS, params),
    of: iriOrEmpty(params.get("of")),
    month: params.get("month") ?? "",
  };
}

function filtersOf<F extends string>(
  names: readonly F[],
  params: URLSearchParams,
): Partial<Record<F, string>> {
  const filters: Partial<Record<F, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) filters[name] = NAMING.has(name) ? iriOf(value) : value;
  }
  return filters;
}

function filterParams<F extends string>(
  names: readonly F[],
  filters: Partial<Record<F, string>>,
): [string, string][] {
  return names.flatMap((name) => {
    const value = filters[name];
    return value ? [[name, NAMING.has(name) ? shortOf(value) : value] as [string, string]] : [];
  });
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
      return withParams("/notes", [
        ...filterParams(NOTE_FILTERS, page.notes.filters),
        ...pageParam(page.notes.page),
      ]);
    case "timeline":
      return timelineHref(page.timeline);
    case "announcements":
      return announcementsHref(page.announcements);
    case "sparql":
      return withParams("/sparql", [
        ...(page.query === undefined ? [] : ([["query", page.query]] as [string, string][])),
        ...(page.view === "table" ? [] : ([["view", page.view]] as [string, string][])),
      ]);
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

export function announcementsHref(address: AnnouncementsAddress): string {
  return withParams("/announcements", [
    ...filterParams(ANNOUNCEMENT_FILTERS, address.filters),
    ...pageParam(address.page),
  ]);
}

export function timelineHref({ by, filters, of, month }: TimelineAddress): string {
  return withParams("/timeline", [
    ...(by === "organization" ? [] : ([["by", by]] as [string, string][])),
    ...filterParams(ANNOUNCEMENT_FILTERS, filters),
    ...(of === "" ? [] : ([["of", shortOf(of)]] as [string, string][])),
    ...(month === "" ? [] : ([["month", month]] as [string, string][])),
  ]);
}

function factsParams(facts: FactsAddress): [string, string][] {
  return [
    ["relation", curie(facts.predicate)],
    ["direction", facts.direction],
    ...pageParam(facts.page),
  ];
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize("NFC");
  } catch {
    return pathname;
  }
}
