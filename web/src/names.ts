/** The names of many things, by one query. Pure. */

import { pageOf } from "./iri";
import type { SparqlTerm } from "./types";

const SAFE = /^https?:\/\/[^\s<>"{}|\\^`]+$/;
const MOST = 400;

/** The things of ours among these, each once, as many as one query should ask for. */
export function thingsAmong(iris: Iterable<string>): string[] {
  return [...new Set(iris)].filter((iri) => pageOf(iri) !== null && SAFE.test(iri)).slice(0, MOST);
}

export function namesQuery(iris: readonly string[], language: string): string {
  return `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?it (SAMPLE(COALESCE(?own, ?any)) AS ?name) WHERE {
  VALUES ?it { ${iris.map((iri) => `<${iri}>`).join(" ")} }
  OPTIONAL { ?it rdfs:label ?own . FILTER (LANG(?own) = "${language}") }
  OPTIONAL { ?it rdfs:label ?any }
}
GROUP BY ?it
`;
}

export function namesOf(rows: readonly Record<string, SparqlTerm>[]): Map<string, string> {
  return new Map(
    rows.flatMap((row) =>
      row["it"] && row["name"]
        ? [[String(row["it"].value), String(row["name"].value)] as const]
        : [],
    ),
  );
}
