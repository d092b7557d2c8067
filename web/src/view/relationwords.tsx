import { percent } from "../dates";
import { edgeKey } from "../graphmodel";
import type { GraphEdge, GraphNode } from "../types";
import { useLabels, useLoad } from "./context";
import { Evidence } from "./evidence";
import { Loaded, ThingLink } from "./parts";

/** A relation of the graph in a sentence, with the words of every note that says it. */
export function RelationWords(props: { edge: GraphEdge; nodes: readonly GraphNode[] }) {
  const { edge, nodes } = props;
  const labels = useLabels();
  const end = (iri: string) => {
    const node = nodes.find((one) => one.iri === iri);
    return node && <ThingLink thing={node} />;
  };
  return (
    <section class="selection" aria-label={labels.graph.selectedRelation}>
      <p class="relation-sentence">
        {end(edge.source)} <span class="relation">{edge.label}</span> {end(edge.target)}
        {edge.quantity !== null && <strong> {labels.thing.times(edge.quantity)}</strong>}
      </p>
      <Said edge={edge} />
      <WordsOf edge={edge} />
    </section>
  );
}

/** When, how surely and by how many notes. */
export function Said({ edge }: { edge: GraphEdge }) {
  const labels = useLabels();
  const [first, last] = [edge.years[0], edge.years.at(-1)];
  return (
    <span class="said faint">
      {edge.notes === 0
        ? labels.graph.fromNames
        : [
            first === last ? first : `${first}–${last}`,
            labels.notes.count(edge.notes),
            edge.confidence !== null &&
              labels.thing.confidence(percent(edge.confidence, labels.locale)),
          ]
            .filter(Boolean)
            .join(" · ")}
    </span>
  );
}

export function WordsOf({ edge }: { edge: GraphEdge }) {
  const labels = useLabels();
  const words = useLoad(edgeKey(edge), (api, signal) => api.evidence(edge, signal));
  return (
    <Loaded of={words}>
      {(evidence) =>
        evidence.length === 0 ? (
          <p class="faint">{labels.thing.fromNames}</p>
        ) : (
          evidence.map((one) => (
            <Evidence key={`${one.note} ${one.begin} ${one.rule}`} evidence={one} />
          ))
        )
      }
    </Loaded>
  );
}
