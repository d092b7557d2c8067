/** Written by scripts/types.mjs from the server's openapi.json; not by hand. */

/**
 * RFC 9457
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /**
   * A plain sentence
   */
  detail: string;
}
export interface Thing {
  /**
   * IRI
   */
  iri: string;
  /**
   * product, organization, person, event, session, topic, place, note, announcement
   */
  kind: string;
  label: string;
  labels: {
    [k: string]: string;
  };
  /**
   * Path of its page
   */
  href: string;
}
export interface Evidence {
  /**
   * IRI
   */
  note: string;
  noteTitle: string;
  href: string;
  quote: string;
  /**
   * In UTF-16 code units of the note's text
   */
  begin: number;
  end: number;
  rule: string;
  confidence: number;
}
export interface Fact {
  other: Thing | null;
  value: string | null;
  quantity: number | null;
  evidence: Evidence[];
}
export interface FactGroup {
  /**
   * IRI
   */
  predicate: string;
  label: string;
  direction: "out" | "in";
  count: number;
  facts: Fact[];
}
export interface Name {
  form: string;
  language: string;
  preferred: boolean;
}
export interface Announcement {
  /**
   * IRI
   */
  iri: string;
  href: string;
  by: Thing[];
  announced: Thing[];
  at: Thing[];
  about: Thing[];
  date: string | null;
  modality: "stated" | "planned" | "rumoured";
  text: string;
  evidence: Evidence;
}
export interface Entity {
  thing: Thing;
  names: Name[];
  types: string[];
  lead: string;
  facts: FactGroup[];
  announcements: Announcement[];
  announcementCount: number;
  mentions: Evidence[];
  mentionCount: number;
  related: Thing[];
}
export interface FactPage {
  total: number;
  page: number;
  size: number;
  items: Fact[];
  /**
   * What to give as `after` for what follows, where more follows and the list can be followed so.
   */
  next: string | null;
}
export interface ThingPage {
  total: number;
  page: number;
  size: number;
  items: Thing[];
  /**
   * What to give as `after` for what follows, where more follows and the list can be followed so.
   */
  next: string | null;
}
export interface AnnouncementPage {
  total: number;
  page: number;
  size: number;
  items: Announcement[];
  /**
   * What to give as `after` for what follows, where more follows and the list can be followed so.
   */
  next: string | null;
}
export interface Hit {
  kind: "thing" | "announcement" | "passage";
  /**
   * IRI
   */
  iri: string;
  label: string;
  href: string;
  /**
   * Escaped HTML with mark as its only tag
   */
  snippet: string;
  things: Thing[];
  note: string | null;
  date: string | null;
  score: number;
  explanation: string | null;
}
export interface Facet {
  value: string;
  label: string;
  count: number;
}
export interface SearchPage {
  total: number;
  page: number;
  size: number;
  hits: Hit[];
  facets: {
    [k: string]: Facet[];
  };
  didYouMean: string | null;
  /**
   * Nothing has all of the words: the hits have some of them
   */
  relaxed: boolean;
}
export interface Suggestions {
  suggestions: {
    /**
     * IRI
     */
    iri: string;
    label: string;
    kind: string;
    href: string;
    matched: string;
  }[];
}
export interface Graph {
  nodes: {
    /**
     * IRI
     */
    iri: string;
    label: string;
    kind: string;
    href: string;
    degree: number;
  }[];
  edges: {
    /**
     * IRI
     */
    source: string;
    /**
     * IRI
     */
    target: string;
    /**
     * IRI
     */
    predicate: string;
    label: string;
    quantity: number | null;
    /**
     * When the events of the notes were that say it
     */
    years: number[];
    /**
     * Of the surest note; null where only the names know it
     */
    confidence: number | null;
    /**
     * How many notes say it
     */
    notes: number;
  }[];
  truncated: boolean;
}
export interface Neighbours {
  /**
   * IRI
   */
  iri: string;
  relations: {
    /**
     * IRI
     */
    predicate: string;
    label: string;
    direction: "out" | "in";
    count: number;
  }[];
}
export interface Timeline {
  /**
   * All that were counted
   */
  months: {
    /**
     * 2019-07, or 2019 where no month is known
     */
    month: string;
    count: number;
  }[];
  /**
   * By who announced, or what
   */
  entries: {
    /**
     * 2019-07, or 2019 where no month is known
     */
    month: string;
    thing: Thing;
    count: number;
  }[];
  /**
   * How many there are to count by, told or not
   */
  things: number;
}
export interface Stats {
  notes: number;
  things: {
    [k: string]: number;
  };
  names: number;
  announcements: number;
  claims: number;
  quads: number;
  revision: number;
}
export interface NoteSummary {
  /**
   * IRI
   */
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
export interface NotePage {
  total: number;
  page: number;
  size: number;
  items: NoteSummary[];
  /**
   * What to give as `after` for what follows, where more follows and the list can be followed so.
   */
  next: string | null;
}
export interface Mention {
  begin: number;
  end: number;
  thing: Thing;
  confidence: number;
}
export interface Claim {
  subject: Thing;
  /**
   * IRI
   */
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
export interface Note {
  note: NoteSummary;
  text: string;
  mentions: Mention[];
  claims: Claim[];
}
/**
 * What a change did: facts added, gone and kept
 */
export interface IngestionReport {
  note: string;
  added: number;
  gone: number;
  kept: number;
}
export interface Examples {
  examples: {
    file: string;
    title: Bilingual;
    theme: Bilingual;
    query: string;
  }[];
}
export interface Bilingual {
  en: string;
  ko: string;
}
export interface Ontology {
  prefixes: {
    [k: string]: string;
  };
  classes: Term[];
  properties: Term[];
}
export interface Term {
  /**
   * IRI
   */
  iri: string;
  name: string;
  label: Bilingual;
  definition: {
    [k: string]: string;
  };
}
export interface Health {
  live: boolean;
  ready: boolean;
  storeRevision: number;
  indexRevision: number;
  agree: boolean;
  indexDocuments: number;
  failure: string | null;
}
export interface EvidenceList {
  evidence: Evidence[];
}
export interface Reindexed {
  documents: number;
  revision: number;
  milliseconds: number;
}
export interface Compacted {
  bytesBefore: number;
  bytesAfter: number;
  milliseconds: number;
}
