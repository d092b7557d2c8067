import { useState } from "preact/hooks";
import { isExpanded } from "../actions";
import { edgeKey, type GraphModel } from "../graphmodel";
import type { GraphAddress } from "../route";
import type { GraphEdge, GraphNode } from "../types";
import { useLabels } from "./context";
import { ThingLink } from "./parts";
import { Said } from "./relationwords";

/** So many relations at first: a table of thousands takes longer to lay out than the picture. */
const ROWS = 150;

interface GraphTableProps {
  model: GraphModel;
  address: GraphAddress;
  selected: string | null;
  onSelect: (iri: string) => void;
  onExpand: (iri: string) => void;
}

/** The same graph as a table: every relation a row, every thing expandable from here. */
export function GraphTable({ model, address, selected, onSelect, onExpand }: GraphTableProps) {
  const labels = useLabels();
  const [rows, setRows] = useState(ROWS);
  const nodes = new Map(model.nodes.map((node) => [node.iri, node]));
  const cell = (node: GraphNode | undefined) =>
    node && (
      <div class="graph-cell">
        <ThingLink thing={node} />
        <button
          type="button"
          class="quiet small icon"
          aria-label={labels.graph.expand(node.label)}
          title={labels.graph.expand(node.label)}
          aria-pressed={isExpanded(address, { iri: node.iri })}
          onFocus={() => onSelect(node.iri)}
          onClick={() => onExpand(node.iri)}
        >
          +
        </button>
      </div>
    );
  const touches = (edge: GraphEdge) =>
    edge.source === selected || edge.target === selected || edgeKey(edge) === selected;
  return (
    <div class="table-place" tabIndex={0} role="group" aria-label={labels.graph.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.graph.from}</th>
            <th scope="col">{labels.graph.relation}</th>
            <th scope="col">{labels.graph.quantity}</th>
            <th scope="col">{labels.graph.to}</th>
            <th scope="col">{labels.graph.said}</th>
          </tr>
        </thead>
        <tbody>
          {model.edges.slice(0, rows).map((edge) => (
            <tr key={edgeKey(edge)} class={touches(edge) ? "touched" : undefined}>
              <td>{cell(nodes.get(edge.source))}</td>
              <td>{edge.label}</td>
              <td class="number">{edge.quantity !== null && labels.thing.times(edge.quantity)}</td>
              <td>{cell(nodes.get(edge.target))}</td>
              <td>
                <button type="button" class="link" onClick={() => onSelect(edgeKey(edge))}>
                  {labels.thing.why}
                </button>{" "}
                <Said edge={edge} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.edges.length > rows && (
        <p class="more">
          <button type="button" class="link" onClick={() => setRows(rows * 4)}>
            {labels.search.moreValues(model.edges.length - rows)}
          </button>
        </p>
      )}
    </div>
  );
}
