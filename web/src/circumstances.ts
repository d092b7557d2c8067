/** Where things were announced, about what, and who spoke of them: one query for all that are compared. Pure. */

import { kindOf, lastPart, pageOf } from "./iri";
import type { SparqlTerm, Thing } from "./types";

export interface Circumstances {
  events: Thing[];
  topics: Thing[];
  speakers: Thing[];
}

type Role = keyof Circumstances;

/** IRIs of ours hold nothing that could leave the angle brackets. */
const SAFE = /^https?:\/\/[^\s<>"{}|\\^`]+$/;

export function circumstancesQuery(things: readonly string[], language: string): string {
  const named = things.filter((iri) => SAFE.test(iri)).map((iri) => `<${iri}>`);
  return `PREFIX ag: <https://w3id.org/announcement-graph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
SELECT ?thing ?role ?other (SAMPLE(COALESCE(?own, ?any)) AS ?name) WHERE {
  VALUES ?thing { ${named.join(" ")} }
  {
    ?announcement ag:announces|ag:announcedBy ?thing ; ag:announcedAt/schema:superEvent* ?other .
    FILTER NOT EXISTS { ?other a ag:Session }
    BIND ("events" AS ?role)
  } UNION {
    ?announcement ag:announces|ag:announcedBy ?thing ; schema:about ?other .
    BIND ("topics" AS ?role)
  } UNION {
    { ?announcement ag:announces|ag:announcedBy ?thing ; ag:announcedAt ?session }
    UNION { ?session schema:about ?thing }
    ?session a ag:Session .
    ?other schema:performerIn ?session .
    BIND ("speakers" AS ?role)
  }
  OPTIONAL { ?other rdfs:label ?own . FILTER (LANG(?own) = "${language}") }
  OPTIONAL { ?other rdfs:label ?any . FILTER (LANG(?any) != "${language}") }
}
GROUP BY ?thing ?role ?other
ORDER BY ?thing ?role ?name
LIMIT 500
`;
}

/** What the answer says of each thing. */
export function circumstancesOf(
  rows: readonly Record<string, SparqlTerm>[],
): Map<string, Circumstances> {
  const all = new Map<string, Circumstances>();
  for (const row of rows) {
    const iri = String(row["other"]?.value ?? "");
    const key = String(row["thing"]?.value ?? "");
    const known = all.get(key) ?? { events: [], topics: [], speakers: [] };
    known[String(row["role"]?.value) as Role]?.push({
      iri,
      kind: kindOf(iri),
      label: String(row["name"]?.value ?? lastPart(iri)),
      labels: {},
      href: pageOf(iri) ?? iri,
    });
    all.set(key, known);
  }
  return all;
}
