/** The graph on the screen as files for other tools, and CSV in general. Pure but for `save`. */

import type { GraphModel } from "./graphmodel";

export const graphFiles = {
  csv: { type: "text/csv;charset=utf-8", write: graphCsv },
  graphml: { type: "application/graphml+xml", write: graphMl },
  gexf: { type: "application/gexf+xml", write: gexf },
};

/** RFC 4180. A value that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** Offer a file to the reader. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function csvCell(value: string | number | null): string {
  const text = String(value ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function graphCsv(graph: GraphModel): string {
  const labels = new Map(graph.nodes.map((node) => [node.iri, node.label]));
  const rows = graph.edges.map((edge) => [
    labels.get(edge.source) ?? "",
    edge.label,
    edge.quantity,
    labels.get(edge.target) ?? "",
    edge.source,
    edge.predicate,
    edge.target,
  ]);
  return csv([
    ["from", "relation", "quantity", "to", "from_iri", "relation_iri", "to_iri"],
    ...rows,
  ]);
}

function graphMl(graph: GraphModel): string {
  const nodes = graph.nodes.map(
    (node) =>
      `<node id="${xml(node.iri)}"><data key="label">${xml(node.label)}</data><data key="kind">${xml(node.kind)}</data></node>`,
  );
  const edges = graph.edges.map(
    (edge) =>
      `<edge source="${xml(edge.source)}" target="${xml(edge.target)}"><data key="relation">${xml(edge.label)}</data>` +
      `<data key="predicate">${xml(edge.predicate)}</data>` +
      (edge.quantity === null ? "" : `<data key="quantity">${edge.quantity}</data>`) +
      "</edge>",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="kind" for="node" attr.name="kind" attr.type="string"/>
<key id="relation" for="edge" attr.name="relation" attr.type="string"/>
<key id="predicate" for="edge" attr.name="predicate" attr.type="string"/>
<key id="quantity" for="edge" attr.name="quantity" attr.type="long"/>
<graph edgedefault="directed">
${[...nodes, ...edges].join("\n")}
</graph>
</graphml>
`;
}

function gexf(graph: GraphModel): string {
  const nodes = graph.nodes.map(
    (node) =>
      `<node id="${xml(node.iri)}" label="${xml(node.label)}"><attvalues><attvalue for="kind" value="${xml(node.kind)}"/></attvalues></node>`,
  );
  const edges = graph.edges.map(
    (edge, index) =>
      `<edge id="${index}" source="${xml(edge.source)}" target="${xml(edge.target)}" label="${xml(edge.label)}" weight="${edge.quantity ?? 1}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<nodes>
${nodes.join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
}

/** Text as it stands in XML. */
export function xml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
