/** Questions put together from parts, and the SPARQL that they are. Pure. */

import { curie, PREFIXES } from "./iri";

export const ASKED_KINDS = ["product", "organization", "person", "event"] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** What a condition names: a thing of this kind, or a year. */
export type Names = "organization" | "product" | "person" | "event" | "topic" | "place" | "year";

interface Relation {
  names: Names;
  /** Triple patterns with `?it` for what is asked for and `$` for what is named. */
  pattern: string;
}

const ANNOUNCED = "?announcement ag:announces ?it";
const ANNOUNCES = "?announcement ag:announcedBy ?it";

/** The main relations by what is asked for; the names are the keys of their labels. */
export const RELATIONS: Record<AskedKind, Record<string, Relation>> = {
  product: {
    madeBy: { names: "organization", pattern: "?it schema:manufacturer $ ." },
    announcedBy: { names: "organization", pattern: `${ANNOUNCED} ; ag:announcedBy $ .` },
    announcedAt: {
      names: "event",
      pattern: `${ANNOUNCED} ; ag:announcedAt/schema:superEvent* $ .`,
    },
    since: {
      names: "year",
      pattern: `${ANNOUNCED} ; schema:datePublished ?date . FILTER (STR(?date) >= "$")`,
    },
    partOf: { names: "product", pattern: "?it dcterms:isPartOf $ ." },
    hasPart: { names: "product", pattern: "$ dcterms:isPartOf ?it ." },
  },
  organization: {
    announced: { names: "product", pattern: `${ANNOUNCES} ; ag:announces $ .` },
    announcedAt: {
      names: "event",
      pattern: `${ANNOUNCES} ; ag:announcedAt/schema:superEvent* $ .`,
    },
    since: {
      names: "year",
      pattern: `${ANNOUNCES} ; schema:datePublished ?date . FILTER (STR(?date) >= "$")`,
    },
    makes: { names: "product", pattern: "$ schema:manufacturer ?it ." },
    employs: { names: "person", pattern: "$ schema:worksFor ?it ." },
    partner: { names: "organization", pattern: "?it ag:partnersWith|^ag:partnersWith $ ." },
  },
  person: {
    speaksAt: { names: "event", pattern: "?it schema:performerIn/schema:superEvent* $ ." },
    speaksAbout: {
      names: "topic",
      pattern: "?it schema:performerIn/schema:about/skos:broader* $ .",
    },
    worksFor: { names: "organization", pattern: "?it schema:worksFor $ ." },
  },
  event: {
    announcer: {
      names: "organization",
      pattern: "?announcement ag:announcedBy $ ; ag:announcedAt/schema:superEvent* ?it .",
    },
    speaker: { names: "person", pattern: "$ schema:performerIn/schema:superEvent* ?it ." },
    subject: { names: "topic", pattern: "?it ^schema:superEvent*/schema:about/skos:broader* $ ." },
    place: { names: "place", pattern: "?it schema:location $ ." },
    since: { names: "year", pattern: '?it schema:startDate ?date . FILTER (STR(?date) >= "$")' },
  },
};

const CLASSES: Record<AskedKind, string> = {
  product: "schema:Product",
  organization: "schema:Organization",
  person: "schema:Person",
  event: "schema:Event",
};

export interface Condition {
  relation: string;
  /** An IRI or a year. */
  value: string;
}

export interface Question {
  kind: AskedKind;
  conditions: Condition[];
}

/** The query that a question is. Conditions that the kind does not know are left out. */
export function queryOf(question: Question, language: string): string {
  const known = RELATIONS[question.kind];
  const patterns = question.conditions.flatMap(({ relation, value }, index) => {
    const pattern = known[relation]?.pattern;
    const written = pattern && writtenValue(known[relation]!.names, value);
    if (!written) return [];
    return pattern
      .replaceAll("$", written)
      .replaceAll("?announcement", `?announcement${index || ""}`)
      .replaceAll("?date", `?date${index || ""}`);
  });
  const body = [
    `?it a ${CLASSES[question.kind]} .`,
    ...(question.kind === "event" ? ["FILTER NOT EXISTS { ?it a ag:Session }"] : []),
    ...patterns,
    `OPTIONAL { ?it rdfs:label ?inLanguage . FILTER (LANG(?inLanguage) = "${language}") }`,
    `OPTIONAL { ?it rdfs:label ?other . FILTER (LANG(?other) != "${language}") }`,
  ];
  const select = `SELECT ?it (SAMPLE(COALESCE(?inLanguage, ?other)) AS ?name) WHERE {
${body.map((line) => `  ${line}`).join("\n")}
}
GROUP BY ?it
ORDER BY ?name
LIMIT 500
`;
  const used = Object.entries(PREFIXES).filter(([prefix]) =>
    new RegExp(`(^|[^\\w])${prefix}:`).test(select.replaceAll(/<[^>]*>/g, "")),
  );
  return `${used.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`).join("")}\n${select}`;
}

/** Nothing but an IRI or a year gets into a query. */
function writtenValue(names: Names, value: string): string | null {
  if (names === "year") return /^\d{4}$/.test(value) ? value : null;
  if (!/^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value)) return null;
  const short = curie(value);
  return /^[a-z]+:[A-Za-z][\w-]*$/.test(short) ? short : `<${value}>`;
}
