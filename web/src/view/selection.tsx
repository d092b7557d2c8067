import { expand, hide, isExpanded, isPinned } from "../actions";
import { graphHref, graphOf, type Expansion, type GraphAddress } from "../route";
import type { GraphNode } from "../types";
import { useLabels, useLoad } from "./context";
import { KindBadge, Loaded } from "./parts";

interface SelectionProps {
  node: GraphNode | null;
  address: GraphAddress;
  onChange: (address: GraphAddress) => void;
  onTogglePin: (iri: string) => void;
  whole: boolean;
}

/** What is chosen in the graph, and by what it can be expanded, with counts. */
export function Selection({ node, address, onChange, onTogglePin, whole }: SelectionProps) {
  const labels = useLabels();
  const Heading = whole ? "h2" : "h3";
  if (!node) return <p class="selection faint">{labels.graph.nothingSelected}</p>;
  return (
    <section class="selection" aria-label={labels.graph.selected}>
      <KindBadge kind={node.kind} />
      <Heading class="selection-name">
        <a href={node.href}>
          <bdi>{node.label}</bdi>
        </a>
      </Heading>
      <ExpandBy node={node} address={address} onChange={onChange} />
      <p class="actions">
        <button
          type="button"
          class="quiet small"
          aria-pressed={isPinned(address, node.iri)}
          onClick={() => onTogglePin(node.iri)}
        >
          {isPinned(address, node.iri) ? labels.graph.unpin : labels.graph.pin}
        </button>
        {node.iri !== address.focus && (
          <button
            type="button"
            class="quiet small"
            onClick={() => onChange(hide(address, node.iri))}
          >
            {labels.graph.hide}
          </button>
        )}
        {whole && node.iri !== address.focus && (
          <a class="button quiet small" href={graphHref(graphOf(node.iri))}>
            {labels.graph.center}
          </a>
        )}
      </p>
    </section>
  );
}

function ExpandBy(props: {
  node: GraphNode;
  address: GraphAddress;
  onChange: (address: GraphAddress) => void;
}) {
  const { node, address, onChange } = props;
  const labels = useLabels();
  const neighbours = useLoad(node.iri, (api, signal) => api.neighbours(node.iri, signal));
  const button = (step: Expansion, label: string, count: number) => (
    <li key={`${step.direction} ${step.predicate}`}>
      <button
        type="button"
        class="expand"
        aria-pressed={isExpanded(address, step)}
        onClick={() => onChange(expand(address, step))}
      >
        {label} <span class="count">{labels.number(count)}</span>
      </button>
    </li>
  );
  return (
    <Loaded of={neighbours}>
      {({ relations }) => (
        <>
          <p class="expand-title">{labels.graph.expandBy}</p>
          <ul class="expand-by">
            {relations.map(({ predicate, direction, label, count }) =>
              button({ iri: node.iri, predicate, direction }, label, count),
            )}
            {relations.length > 1 && button({ iri: node.iri }, labels.graph.expandAll, node.degree)}
          </ul>
        </>
      )}
    </Loaded>
  );
}
