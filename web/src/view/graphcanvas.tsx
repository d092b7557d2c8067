import { useEffect, useRef } from "preact/hooks";
import { nearestInDirection, type GraphModel } from "../graphmodel";
import { graphFiles, save } from "../graphfiles";
import { graphSvg } from "../graphsvg";
import { ARRANGEMENTS, type GraphAddress, type Pin } from "../graphaddress";
import { drawGraph, type Drawing } from "./drawing";
import { useWorld } from "./context";
import "../style/graph.css";

interface GraphCanvasProps {
  model: GraphModel;
  address: GraphAddress;
  /** The IRI of a thing, or the key of a relation. */
  selected: string | null;
  drawing: { current: Drawing | null };
  onSelect: (iri: string) => void;
  onSelectEdge: (key: string) => void;
  onExpand: (iri: string) => void;
  onHide: (iri: string) => void;
  onPin: (pin: Pin) => void;
  onTogglePin: (iri: string) => void;
  onArrange: (layout: GraphAddress["layout"]) => void;
  onUndo: (() => void) | null;
}

const DIRECTIONS: Record<string, { x: number; y: number }> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The picture: pointer and keyboard do the same things. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { model, address, selected, drawing } = props;
  const { labels, settings, announce } = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const drawn = drawGraph(place.current!, model.nodes.length, {
      onSelect: (iri) => latest.current.onSelect(iri),
      onSelectEdge: (key) => latest.current.onSelectEdge(key),
      onExpand: (iri) => latest.current.onExpand(iri),
      onMove: (pin) => latest.current.onPin(pin),
    });
    drawing.current = drawn;
    return () => {
      drawing.current = null;
      drawn.destroy();
    };
  }, []);
  const { focus, layout, pins } = address;
  useEffect(() => {
    const heading = (key: string) =>
      key === "" ? labels.state.noDate : /^\d/.test(key) ? key : labels.kinds(key);
    drawing.current?.show(model, { focus, layout, pins, heading });
  }, [model, focus, layout, pins, labels]);
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
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && props.onUndo) {
      props.onUndo();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in DIRECTIONS) move(event.key);
    else if (event.key === "+" || event.key === "=") drawing.current?.zoom(1.25);
    else if (event.key === "-") drawing.current?.zoom(0.8);
    else if (selected && (event.key === "e" || event.key === "Enter")) props.onExpand(selected);
    else if (selected && event.key === "p") props.onTogglePin(selected);
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
        <button type="button" disabled={!props.onUndo} onClick={() => props.onUndo?.()}>
          {labels.graph.undo}
        </button>
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
            value={layout}
            onChange={(event) => {
              const name = ARRANGEMENTS.find((one) => one === event.currentTarget.value);
              if (name) props.onArrange(name);
            }}
          >
            {ARRANGEMENTS.map((name) => (
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
