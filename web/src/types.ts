/** The API's JSON: the records of the server's graph.browse and search, field for field. */

export interface Thing {
  iri: string;
  kind: string;
  /** In the language asked for, else English, else any. */
  label: string;
  labels: Record<string, string>;
  /** The path of its page. */
  href: string;
}

/** One page of a list; `page` counts from 1. */
export interface Paged<T> {
  total: number;
  page: number;
  size: number;
  items: T[];
}

/** Why a fact is there: a note's words. */
export interface EvidenceView {
  note: string;
  noteTitle: string;
  href: string;
  quote: string;
  begin: number;
  end: number;
  rule: string;
  confidence: number;
}

export interface FactView {
  other: Thing | null;
  value: string | null;
  quantity: number | null;
  /** Every note that says it; empty where the fact comes from the names. */
  evidence: EvidenceView[];
}

export type Direction = "out" | "in";

export interface FactGroup {
  predicate: string;
  label: string;
  direction: Direction;
  count: number;
  facts: FactView[];
}

export type Modality = "stated" | "planned" | "rumoured";

export interface AnnouncementView {
  iri: string;
  href: string;
  by: Thing[];
  announced: Thing[];
  at: Thing[];
  about: Thing[];
  date: string | null;
  modality: Modality;
  text: string;
  evidence: EvidenceView;
}

export interface NameView {
  form: string;
  language: string;
  preferred: boolean;
}

export interface EntityView {
  thing: Thing;
  names: NameView[];
  types: string[];
  lead: string;
  facts: FactGroup[];
  announcements: AnnouncementView[];
  announcementCount: number;
  mentions: EvidenceView[];
  mentionCount: number;
  related: Thing[];
}

export interface GraphNode {
  iri: string;
  label: string;
  kind: string;
  href: string;
  /** How many relations it has in the whole graph. */
  degree: number;
}

export interface GraphEdge {
  source: string;
  target: string;
  predicate: string;
  label: string;
  quantity: number | null;
}

export interface GraphView {
  nodes: GraphNode[];
  edges: GraphEdge[];
  truncated: boolean;
}

export interface NeighbourRelation {
  predicate: string;
  label: string;
  direction: Direction;
  count: number;
}

export interface Neighbours {
  iri: string;
  relations: NeighbourRelation[];
}

export interface NoteSummary {
  iri: string;
  slug: string;
  href: string;
  name: string;
  title: string;
  language: string;
  date: string | null;
  event: Thing | null;
  mentions: number;
  facts: number;
  announcements: number;
}

export interface MentionView {
  begin: number;
  end: number;
  thing: Thing;
  confidence: number;
}

export interface ClaimView {
  subject: Thing;
  predicate: string;
  label: string;
  object: Thing | null;
  value: string | null;
  quantity: number | null;
  quote: string;
  begin: number;
  end: number;
  rule: string;
  confidence: number;
}

/** Offsets count UTF-16 code units of `text`, as JavaScript's strings do. */
export interface NoteView {
  note: NoteSummary;
  text: string;
  mentions: MentionView[];
  claims: ClaimView[];
}

export interface TimelineEntry {
  /** `2019-07`, or `2019` where no month is known. */
  month: string;
  organization: Thing;
  count: number;
}

export interface Stats {
  notes: number;
  things: Record<string, number>;
  names: number;
  announcements: number;
  claims: number;
  quads: number;
  revision: number;
}

export interface SearchHit {
  kind: "thing" | "announcement" | "passage";
  iri: string;
  label: string;
  href: string;
  /** HTML-escaped text with `<mark>` as its only tag. */
  snippet: string;
  things: Thing[];
  note: string | null;
  date: string | null;
  score: number;
  explanation: string | null;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export interface SearchResult {
  total: number;
  hits: SearchHit[];
  facets: Record<string, FacetValue[]>;
  didYouMean: string | null;
}

export interface Suggestion {
  iri: string;
  label: string;
  kind: string;
  href: string;
  matched: string;
}

export interface Bilingual {
  en: string;
  ko: string;
}

export interface ExampleQuery {
  file: string;
  title: Bilingual;
  theme: Bilingual;
  query: string;
}

export interface OntologyTerm {
  iri: string;
  label: Bilingual;
}

export interface Ontology {
  classes: OntologyTerm[];
  properties: OntologyTerm[];
}

/** RFC 9457. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
}

/** SPARQL 1.1 Query Results JSON. */
export interface SparqlTerm {
  type: "uri" | "literal" | "bnode" | "triple";
  value: unknown;
  datatype?: string;
  "xml:lang"?: string;
}
