/** IRIs of things and of terms, and their short forms in addresses and on pages. */

export const ID = "https://w3id.org/announcement-graph/id/";

/** Prefix to namespace, in the order in which they are offered. */
export const PREFIXES: Readonly<Record<string, string>> = {
  ag: "https://w3id.org/announcement-graph/ontology#",
  id: ID,
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  itsrdf: "http://www.w3.org/2005/11/its/rdf#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  text: "http://jena.apache.org/text#",
};

/** `ag:announced`; the IRI itself where no prefix fits. */
export function curie(iri: string): string {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    if (iri.startsWith(namespace) && iri.length > namespace.length) {
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
  }
  return iri;
}

/** The IRI that a curie stands for; an IRI stays as it is. */
export function fromCurie(curie: string): string {
  const colon = curie.indexOf(":");
  const namespace = PREFIXES[curie.slice(0, colon)];
  return namespace === undefined ? curie : namespace + curie.slice(colon + 1);
}

/** `product/jetson-nano` for a thing of ours; the IRI itself for any other. */
export function shortOf(iri: string): string {
  return iri.startsWith(ID) ? iri.slice(ID.length) : iri;
}

/** The IRI that `shortOf` shortened; a curie such as `id:product/jetson-nano` is one too. */
export function iriOf(short: string): string {
  return short.includes(":") ? fromCurie(short) : ID + short;
}

/** The word of a thing's kind, or the empty string for an IRI that is not ours. */
export function kindOf(iri: string): string {
  const short = shortOf(iri);
  return short === iri ? "" : short.slice(0, Math.max(0, short.indexOf("/")));
}

/** The path of a thing's page, or null where it has none. */
export function pageOf(iri: string): string | null {
  return iri.startsWith(ID) ? `/id/${shortOf(iri)}` : null;
}

/** The last part of an IRI, readable. */
export function lastPart(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
}
