import { useEffect, useRef, useState } from "preact/hooks";
import { nearestInDirection, type GraphModel } from "../graphmodel";
import { graphFiles, save } from "../graphfiles";
import { graphSvg } from "../graphsvg";
import { drawGraph, type Arrangement, type Drawing } from "./drawing";
import { useWorld } from "./context";
import "../style/graph.css";

interface GraphCanvasProps {
  model: GraphModel;
  focus: string;
  selected: string | null;
  onSelect: (iri: string) => void;
  onExpand: (iri: string) => void;
  onHide: (iri: string) => void;
}

const DIRECTIONS: Record<string, { x: number; y: number }> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The picture: pointer and keyboard do the same things. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { model, focus, selected } = props;
  const { labels, settings, announce } = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [arrangement, setArrangement] = useState<Arrangement>("fcose");

  useEffect(() => {
    const drawn = drawGraph(place.current!, {
      onSelect: (iri) => latest.current.onSelect(iri),
      onExpand: (iri) => latest.current.onExpand(iri),
    });
    drawing.current = drawn;
    return () => drawn.destroy();
  }, []);
  useEffect(() => drawing.current?.show(model, focus, arrangement), [model, focus, arrangement]);
  useEffect(() => drawing.current?.recolour(), [settings.theme]);
  useEffect(() => drawing.current?.select(selected), [selected, model]);

  const move = (key: string) => {
    const at = drawing.current?.positions() ?? [];
    const from = at.find((node) => node.iri === selected) ?? at[0];
    const to = from && nearestInDirection(from, at, DIRECTIONS[key]!);
    const node = model.nodes.find((one) => one.iri === to);
    if (!node) return;
    latest.current.onSelect(node.iri);
    announce(`${node.label}, ${labels.kind(node.kind)}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in DIRECTIONS) move(event.key);
    else if (event.key === "+" || event.key === "=") drawing.current?.zoom(1.25);
    else if (event.key === "-") drawing.current?.zoom(0.8);
    else if (selected && (event.key === "e" || event.key === "Enter")) props.onExpand(selected);
    else if (selected && (event.key === "h" || event.key === "Delete")) props.onHide(selected);
    else return;
    event.preventDefault();
  };
  return (
    <div class="canvas-place">
      <div
        ref={place}
        class="canvas"
        role="application"
        tabIndex={0}
        aria-label={labels.graph.canvas(model.nodes.length, model.edges.length)}
        data-nodes={model.nodes.length}
        data-edges={model.edges.length}
        onKeyDown={onKeyDown}
      />
      <div class="canvas-tools">
        <button
          type="button"
          class="icon"
          aria-label={labels.graph.zoomIn}
          onClick={() => drawing.current?.zoom(1.25)}
        >
          +
        </button>
        <button
          type="button"
          class="icon"
          aria-label={labels.graph.zoomOut}
          onClick={() => drawing.current?.zoom(0.8)}
        >
          −
        </button>
        <button type="button" onClick={() => drawing.current?.fit()}>
          {labels.graph.fit}
        </button>
        <label>
          <span class="unseen">{labels.graph.layout}</span>
          <select
            value={arrangement}
            onChange={(event) => setArrangement(event.currentTarget.value as Arrangement)}
          >
            {(["fcose", "kind", "circle"] as const).map((name) => (
              <option key={name} value={name}>
                {labels.graph.layouts[name]}
              </option>
            ))}
          </select>
        </label>
        <Export model={model} drawing={drawing} />
      </div>
    </div>
  );
}

function Export(props: { model: GraphModel; drawing: { current: Drawing | null } }) {
  const { labels } = useWorld();
  const write = async (format: string) => {
    const { model, drawing } = props;
    const file = graphFiles[format as keyof typeof graphFiles];
    if (file) save(`graph.${format}`, new Blob([file.write(model)], { type: file.type }));
    else if (format === "png") save("graph.png", await drawing.current!.png());
    else {
      const picture = graphSvg(model, drawing.current!.sketch());
      save("graph.svg", new Blob([picture], { type: "image/svg+xml" }));
    }
  };
  return (
    <label>
      <span class="unseen">{labels.graph.exportAs}</span>
      <select
        value=""
        onChange={(event) => {
          const format = event.currentTarget.value;
          event.currentTarget.value = "";
          void write(format);
        }}
      >
        <option value="" disabled>
          {labels.graph.exportAs}…
        </option>
        <option value="png">PNG</option>
        <option value="svg">SVG</option>
        <option value="csv">CSV</option>
        <option value="graphml">GraphML</option>
        <option value="gexf">GEXF</option>
      </select>
    </label>
  );
}
