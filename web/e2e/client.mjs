// A client that we did not write, sparql-http-client, does with the server what its users do. Asks, writes and reads
// back; ends with an error at the first answer that is not as it must be.
import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

import rdf from "@rdfjs/data-model";
import StreamClient from "sparql-http-client";
import ParsingClient from "sparql-http-client/ParsingClient.js";

const base = process.env.ANNOUNCEMENT_GRAPH_URL;
const at = {
  endpointUrl: `${base}/sparql`,
  updateUrl: `${base}/update`,
  storeUrl: `${base}/data`,
  headers: new Headers({ authorization: `Bearer ${process.env.ANNOUNCEMENT_GRAPH_TOKEN}` }),
};
const parsing = new ParsingClient(at);
const streaming = new StreamClient(at);
const PREFIXES = `
  PREFIX ag: <https://w3id.org/announcement-graph/ontology#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
`;
const NANO = "https://w3id.org/announcement-graph/id/product/jetson-nano";

async function all(stream) {
  const quads = [];
  for await (const quad of stream) {
    quads.push(quad);
  }
  return quads;
}

// Each form of query, by GET, by form and by a body of its own.
for (const operation of ["get", "postUrlencoded", "postDirect"]) {
  const asked = `${PREFIXES} SELECT ?label WHERE { <${NANO}> rdfs:label ?label }`;
  const labels = await parsing.query.select(asked, { operation });
  assert.deepEqual(labels.map((row) => row.label.value).toSorted(), ["Jetson Nano", "젯슨 나노"]);
  assert.equal(
    await parsing.query.ask(`${PREFIXES} ASK { ?who ag:announced <${NANO}> }`, { operation }),
    true,
  );
  const built = await parsing.query.construct(
    `${PREFIXES} CONSTRUCT { ?who ag:announced ?what } WHERE { ?who ag:announced ?what }`,
    { operation },
  );
  assert.ok(built.size > 0);
}
const described = await all(streaming.query.construct(`DESCRIBE <${NANO}>`));
assert.ok(described.some((quad) => quad.subject.value === NANO));

// A mistake is an error of the client's with what the server says.
await assert.rejects(parsing.query.select("SELECT nonsense"), /400|Parse|nonsense|Encountered/i);

// Updates, and whole graphs.
await parsing.query.update(`INSERT DATA { <urn:x:a> <urn:x:b> "젯슨" }`);
assert.equal(await parsing.query.ask(`ASK { <urn:x:a> <urn:x:b> "젯슨" }`), true);
const mine = rdf.namedNode("http://example.org/client");
const quad = (object) =>
  rdf.quad(rdf.namedNode("urn:x:a"), rdf.namedNode("urn:x:b"), rdf.literal(object), mine);
await streaming.store.put(Readable.from([quad("one")]), { graph: mine });
await streaming.store.post(Readable.from([quad("둘")]), { graph: mine });
const read = await all(streaming.store.get(mine));
assert.deepEqual(read.map((one) => one.object.value).toSorted(), ["one", "둘"].toSorted());
await parsing.query.update(`DROP GRAPH <${mine.value}>`);
await parsing.query.update("CLEAR DEFAULT");
assert.equal(await parsing.query.ask(`ASK { GRAPH <${mine.value}> { ?s ?p ?o } }`), false);

// What belongs to the notes is not for writing.
const names = "https://w3id.org/announcement-graph/graph/names";
await assert.rejects(parsing.query.update(`DROP GRAPH <${names}>`), /403|Forbidden|names/i);

// A page of results as it comes, without a parser.
const raw = await parsing.query.client.fetch(
  `${base}/sparql?query=${encodeURIComponent("ASK {}")}`,
);
assert.match(await text(raw.body), /true/);
console.log("sparql-http-client: all as it must be");
