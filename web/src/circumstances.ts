/** Where things were announced, about what, and who spoke of them: a query each for all that are compared. Pure. */

import { kindOf, lastPart, pageOf } from "./iri";
import type { SparqlTerm, Thing } from "./types";

export const ROLES = ["events", "topics", "speakers"] as const;
export type Role = (typeof ROLES)[number];

export type Circumstances = Record<Role, Thing[]>;

/** IRIs of ours hold nothing that could leave the angle brackets. */
const SAFE = /^https?:\/\/[^\s<>"{}|\\^`]+$/;

const ANNOUNCEMENT = "?announcement ?how ?thing . FILTER (?how IN (ag:announces, ag:announcedBy))";

const PATTERNS: Record<Role, string> = {
  events: `${ANNOUNCEMENT}
  ?announcement ag:announcedAt/schema:superEvent* ?other .
  FILTER NOT EXISTS { ?other a ag:Session }`,
  topics: `${ANNOUNCEMENT}
  ?announcement schema:about ?other .`,
  speakers: `{ ${ANNOUNCEMENT} ?announcement ag:announcedAt ?session }
  UNION { ?session schema:about ?thing }
  ?other schema:performerIn ?session .
  FILTER EXISTS { ?session a ag:Session }`,
};

export function circumstancesQuery(role: Role, things: readonly string[]): string {
  const named = things.filter((iri) => SAFE.test(iri)).map((iri) => `<${iri}>`);
  return `PREFIX ag: <https://w3id.org/announcement-graph/ontology#>
PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?thing ?other WHERE {
  VALUES ?thing { ${named.join(" ")} }
  ${PATTERNS[role]}
}
ORDER BY ?thing ?other
LIMIT 300
`;
}

type Row = Record<string, SparqlTerm>;

/** What the answers say of each thing. */
export function circumstancesOf(
  answers: Record<Role, readonly Row[]>,
  names: ReadonlyMap<string, string>,
): Map<string, Circumstances> {
  const all = new Map<string, Circumstances>();
  for (const role of ROLES) {
    for (const row of answers[role]) {
      const iri = textOf(row["other"]);
      const known = all.get(textOf(row["thing"])) ?? { events: [], topics: [], speakers: [] };
      known[role].push({
        iri,
        kind: kindOf(iri),
        label: names.get(iri) ?? lastPart(iri),
        labels: {},
        href: pageOf(iri) ?? iri,
      });
      all.set(textOf(row["thing"]), known);
    }
  }
  return all;
}

/** The things at the other ends. */
export function othersOf(answers: Record<Role, readonly Row[]>): string[] {
  return ROLES.flatMap((role) => answers[role].map((row) => textOf(row["other"])));
}

function textOf(term: SparqlTerm | undefined): string {
  return String(term?.value ?? "");
}
