/** The API's JSON by the names that pages use. The shapes are generated from the server's OpenAPI document. */

import type * as Api from "./api-types";

export type {
  Bilingual,
  FactGroup,
  Neighbours,
  NoteSummary,
  Ontology,
  Problem,
  Stats,
  Thing,
} from "./api-types";

/** One page of a list; `page` counts from 1. */
export interface Paged<T> {
  total: number;
  page: number;
  size: number;
  items: T[];
}

/** Why a fact is there: a note's words. Offsets count UTF-16 code units, as JavaScript's strings do. */
export type EvidenceView = Api.Evidence;
export type FactView = Api.Fact;
export type Direction = Api.FactGroup["direction"];
export type AnnouncementView = Api.Announcement;
export type Modality = Api.Announcement["modality"];
export type NameView = Api.Name;
export type EntityView = Api.Entity;

export type GraphView = Api.Graph;
export type GraphNode = Api.Graph["nodes"][number];
export type GraphEdge = Api.Graph["edges"][number];

export type NoteView = Api.Note;
export type MentionView = Api.Mention;
export type ClaimView = Api.Claim;

export type Timeline = Api.Timeline;
export type TimelineEntry = Timeline["entries"][number];
export type MonthCount = Timeline["months"][number];

export type SearchResult = Api.SearchPage;
export type SearchHit = Api.Hit;
export type FacetValue = Api.Facet;
export type Suggestion = Api.Suggestions["suggestions"][number];
export type ExampleQuery = Api.Examples["examples"][number];
export type OntologyTerm = Api.Term;
export type IngestionReport = Api.IngestionReport;

/** SPARQL 1.1 Query Results JSON. */
export interface SparqlTerm {
  type: "uri" | "literal" | "bnode" | "triple";
  value: unknown;
  datatype?: string;
  "xml:lang"?: string;
}
