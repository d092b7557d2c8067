/** Queries and their answers, apart from any editor or page. Pure. */

import { PREFIXES } from "./iri";
import type { SparqlTerm } from "./types";

export const FIRST_QUERY = `PREFIX ag: <${PREFIXES["ag"]}>
PREFIX schema: <${PREFIXES["schema"]}>
PREFIX rdfs: <${PREFIXES["rdfs"]}>

# Who announced what, and where?
SELECT ?who ?what ?where ?date ?words WHERE {
  ?announcement a ag:Announcement ;
    ag:announcedBy ?who ;
    ag:announces ?what .
  OPTIONAL { ?announcement ag:announcedAt ?where }
  OPTIONAL { ?announcement schema:datePublished ?date }
  OPTIONAL { ?announcement schema:text ?words }
}
ORDER BY DESC(?date)
LIMIT 50
`;

export type Answer =
  | { form: "rows"; variables: string[]; rows: Record<string, SparqlTerm>[] }
  | { form: "truth"; value: boolean }
  | { form: "graph"; text: string };

/** What a response says: rows, yes or no, or RDF as text. */
export function readAnswer(type: string, body: string): Answer {
  if (type !== "application/sparql-results+json") return { form: "graph", text: body };
  const json = JSON.parse(body) as {
    head: { vars?: string[] };
    boolean?: boolean;
    results?: { bindings: Record<string, SparqlTerm>[] };
  };
  if (json.boolean !== undefined) return { form: "truth", value: json.boolean };
  return { form: "rows", variables: json.head.vars ?? [], rows: json.results?.bindings ?? [] };
}

/** Declare our prefixes that a query uses without saying so. */
export function withPrefixes(query: string): string {
  const declared = new Set([...query.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map((match) => match[1]));
  const bare = withoutQuoted(query);
  const missing = Object.entries(PREFIXES).filter(
    ([prefix]) => !declared.has(prefix) && new RegExp(`(^|[^\\w:])${prefix}:`).test(bare),
  );
  return missing.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`).join("") + query;
}

/** The query without IRIs, strings and comments: what looks like a prefix in them is none. */
function withoutQuoted(query: string): string {
  return query
    .replace(/<[^<>"{}|^`\s]*>/g, " ")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, " ")
    .replace(/#[^\n]*/g, " ");
}

/** Whether a query asks for triples rather than for rows. */
export function asksForGraph(query: string): boolean {
  const form = /\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(withoutQuoted(query));
  return form !== null && /^[CD]/i.test(form[1]!);
}
