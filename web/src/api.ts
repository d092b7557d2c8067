/** The only file that fetches. Everything stays at this origin. */

import { shortOf } from "./iri";
import type { Language } from "./labels";
import { readAnswer } from "./sparql";
import {
  searchHref,
  type AnnouncementFilters,
  type AnnouncementsAddress,
  type Expansion,
  type NotesAddress,
  type SearchAddress,
  type TimelineAddress,
} from "./route";
import type {
  AnnouncementView,
  EntityView,
  EvidenceView,
  ExampleQuery,
  FactView,
  GraphEdge,
  GraphView,
  IngestionReport,
  Neighbours,
  NoteSummary,
  NoteView,
  Ontology,
  Paged,
  Problem,
  SearchResult,
  Stats,
  Suggestion,
  Thing,
  Timeline,
} from "./types";

/** A request that was not answered; `problem.status` is 0 where the server was not reached. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.problem = problem;
  }
}

/** A SPARQL result as the server wrote it. */
export interface SparqlAnswer {
  type: string;
  body: string;
  milliseconds: number;
}

/** A note that is not stored: its file's name, which tells the format, and its text or bytes. */
export interface Draft {
  name: string;
  content: string | Blob;
}

type Params = Record<string, string | number | undefined>;

export type Api = ReturnType<typeof createApi>;

const QUERY = "application/sparql-query; charset=utf-8";

/** How long an answer is taken again without asking, so that going back is instant. */
const FRESH_MILLISECONDS = 20_000;
const KEPT_ANSWERS = 100;

export function createApi(language: Language) {
  const kept = new Map<string, { at: number; answer: unknown }>();

  async function get<T>(path: string, params: Params, signal?: AbortSignal): Promise<T> {
    const address = withParams(path, { ...params, lang: language });
    const known = kept.get(address);
    if (known && Date.now() - known.at < FRESH_MILLISECONDS) return known.answer as T;
    const response = await send(address, { headers: { accept: "application/json" } }, signal);
    const answer = (await response.json()) as T;
    if (kept.size >= KEPT_ANSWERS) kept.clear();
    kept.set(address, { at: Date.now(), answer });
    return answer;
  }

  return {
    search: (search: SearchAddress, signal?: AbortSignal) =>
      get<SearchResult>(`/api${searchHref(search)}`, { size: 20 }, signal),
    suggest: async (typed: string, signal?: AbortSignal) =>
      (await get<{ suggestions: Suggestion[] }>("/api/suggest", { q: typed, limit: 8 }, signal))
        .suggestions,
    entity: (kind: string, slug: string, signal?: AbortSignal) =>
      get<EntityView>(`/api/entities/${kind}/${encodeURIComponent(slug)}`, {}, signal),
    /** A thing in short. */
    thing: async (iri: string, signal?: AbortSignal): Promise<Thing> => {
      const [kind = "", ...slug] = shortOf(iri).split("/");
      const path = `/api/entities/${kind}/${encodeURIComponent(slug.join("/"))}`;
      return (await get<EntityView>(path, {}, signal)).thing;
    },
    facts: (
      kind: string,
      slug: string,
      facts: { predicate: string; direction: string; page: number },
      signal?: AbortSignal,
    ) =>
      get<Paged<FactView>>(
        `/api/entities/${kind}/${encodeURIComponent(slug)}/facts`,
        { predicate: facts.predicate, direction: facts.direction, page: facts.page, size: 50 },
        signal,
      ),
    things: (kind: string, page: number, size: number, signal?: AbortSignal) =>
      get<Paged<Thing>>("/api/entities", { kind, page, size }, signal),
    graph: (focus: string, depth: number, limit: number, signal?: AbortSignal) =>
      get<GraphView>("/api/graph", { focus, depth, limit }, signal),
    /** One request an expansion: by one relation, or by all. */
    expand: (step: Expansion, signal?: AbortSignal) =>
      step.predicate === undefined
        ? get<GraphView>("/api/graph", { focus: step.iri, depth: 1, limit: 60 }, signal)
        : get<GraphView>(
            "/api/graph/expand",
            {
              focus: step.iri,
              predicate: step.predicate,
              direction: step.direction ?? "out",
              limit: 100,
            },
            signal,
          ),
    neighbours: (focus: string, signal?: AbortSignal) =>
      get<Neighbours>("/api/graph/neighbours", { focus }, signal),
    /** The words of every note that says a relation. */
    evidence: async (edge: GraphEdge, signal?: AbortSignal) =>
      (
        await get<{ evidence: EvidenceView[] }>(
          "/api/graph/evidence",
          { source: edge.source, predicate: edge.predicate, target: edge.target },
          signal,
        )
      ).evidence,
    path: (from: string, to: string, signal?: AbortSignal) =>
      get<GraphView>("/api/graph/path", { from, to, max: 6 }, signal),
    announcements: (address: AnnouncementsAddress, size: number, signal?: AbortSignal) =>
      get<Paged<AnnouncementView>>(
        "/api/announcements",
        { ...address.filters, page: address.page, size },
        signal,
      ),
    announcement: (slug: string, signal?: AbortSignal) =>
      get<AnnouncementView>(`/api/announcements/${encodeURIComponent(slug)}`, {}, signal),
    /** Counts by month, and of so many things with most announcements. */
    timeline: (
      filters: AnnouncementFilters,
      by: TimelineAddress["by"],
      things: number,
      signal?: AbortSignal,
    ) => get<Timeline>("/api/timeline", { ...filters, by, things }, signal),
    stats: (signal?: AbortSignal) => get<Stats>("/api/stats", {}, signal),
    notes: ({ filters, page }: NotesAddress, size: number, signal?: AbortSignal) =>
      get<Paged<NoteSummary>>("/api/notes", { ...filters, page, size }, signal),
    note: (slug: string, signal?: AbortSignal) =>
      get<NoteView>(`/api/notes/${encodeURIComponent(slug)}`, {}, signal),
    extract: async ({ name, content }: Draft, signal?: AbortSignal) => {
      const address = withParams("/api/extract", { name, lang: language });
      const response = await send(address, { method: "POST", body: content }, signal);
      return (await response.json()) as NoteView;
    },
    /** What would be read, as Turtle. */
    extractTurtle: async ({ name, content }: Draft) => {
      const response = await send(withParams("/api/extract", { name }), {
        method: "POST",
        headers: { accept: "text/turtle" },
        body: content,
      });
      return response.text();
    },
    /** Needs a token that may write. */
    store: async ({ name, content }: Draft, token: string) => {
      const response = await send(withParams("/api/notes", { name }), {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: content,
      });
      kept.clear();
      return (await response.json()) as IngestionReport;
    },
    examples: async (signal?: AbortSignal) =>
      (await get<{ examples: ExampleQuery[] }>("/api/examples", {}, signal)).examples,
    ontology: (signal?: AbortSignal) => get<Ontology>("/api/ontology", {}, signal),
    /** The rows of a SELECT query. */
    rows: async (query: string, signal?: AbortSignal) => {
      const accept = "application/sparql-results+json";
      const init = { method: "POST", headers: { accept, "content-type": QUERY }, body: query };
      const answer = readAnswer(accept, await (await send("/sparql", init, signal)).text());
      return answer.form === "rows" ? answer.rows : [];
    },
    sparql: async (query: string, accept: string, signal?: AbortSignal): Promise<SparqlAnswer> => {
      const began = performance.now();
      const response = await send(
        "/sparql",
        {
          method: "POST",
          headers: { accept, "content-type": QUERY },
          body: query,
        },
        signal,
      );
      const body = await response.text();
      return {
        type: (response.headers.get("content-type") ?? "").split(";")[0]!.trim(),
        body,
        milliseconds: Math.round(performance.now() - began),
      };
    },
  };
}

/** Where the thing itself is to be had in another format. */
export function downloadHref(iri: string, format: "ttl" | "jsonld" | "csv"): string {
  return `/id/${shortOf(iri).split("/").map(encodeURIComponent).join("/")}?format=${format}`;
}

async function send(address: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, signal ? { ...init, signal } : init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ProblemError({ type: "about:blank", title: "", status: 0, detail: "" });
  }
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const plain: Problem = {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: text.startsWith("<") ? "" : text.slice(0, 2000),
  };
  if (!(response.headers.get("content-type") ?? "").includes("json")) return plain;
  try {
    return { ...plain, detail: "", ...(JSON.parse(text) as Partial<Problem>) };
  } catch {
    return plain;
  }
}

function withParams(path: string, params: Params): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") written.set(name, String(value));
  }
  return `${path}${path.includes("?") ? "&" : "?"}${written}`;
}
