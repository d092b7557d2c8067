import { useEffect, useMemo, useRef } from "preact/hooks";
import { visible } from "../graphmodel";
import { graphOf } from "../route";
import type { GraphView } from "../types";
import { useWorld } from "./context";
import { drawGraph } from "./drawing";
import "../style/graph.css";

/** The answer of a query as a picture; a click opens the thing's page. The same stands in the table. */
export function ResultGraph({ graph }: { graph: GraphView }) {
  const { labels, go, settings } = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const model = useMemo(() => visible(graph, graphOf(graph.nodes[0]?.iri ?? "")), [graph]);
  useEffect(() => {
    const drawn = drawGraph(place.current!, model.nodes.length, {
      onSelect: (iri) => {
        const node = model.nodes.find((one) => one.iri === iri);
        if (node?.href.startsWith("/")) go(node.href);
      },
      onSelectEdge: () => {},
      onExpand: () => {},
      onMove: () => {},
    });
    drawn.show(model, { focus: "", layout: "fcose", pins: [], heading: (key) => key });
    return () => drawn.destroy();
  }, [model, settings.theme]);
  return (
    <div class="canvas-place">
      <div
        ref={place}
        class="canvas"
        role="img"
        aria-label={labels.graph.counts(model.nodes.length, model.edges.length)}
      />
    </div>
  );
}
