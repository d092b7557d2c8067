/** Draws a graph model on a canvas by Cytoscape. Loaded only where a graph is shown. */

import cytoscape, {
  type Core,
  type LayoutOptions,
  type NodeSingular,
  type StylesheetJson,
} from "cytoscape";
import fcose from "cytoscape-fcose";
import { edgeKey, type GraphModel } from "../graphmodel";
import type { Sketch } from "../graphsvg";

cytoscape.use(fcose);

export type Arrangement = "fcose" | "kind" | "circle";

export interface Drawing {
  /** Show this graph; what stood there stays where it is, and what is new grows out of its neighbours. */
  show: (model: GraphModel, focus: string, arrangement: Arrangement) => void;
  select: (iri: string | null) => void;
  positions: () => { iri: string; x: number; y: number }[];
  zoom: (factor: number) => void;
  fit: () => void;
  recolour: () => void;
  png: () => Promise<Blob>;
  /** Where things stand and in which colours, for a picture of lines. */
  sketch: () => Sketch;
  destroy: () => void;
}

interface Handlers {
  onSelect: (iri: string) => void;
  onExpand: (iri: string) => void;
}

/** How far one may zoom in, and how far a small graph is enlarged to fill its place. */
const LARGEST = 3;
const LARGEST_FIT = 1.35;

/** With more relations than this, only counts are written on them, and what is pointed at. */
const MOST_LABELS = 40;

const SHAPES: Record<string, cytoscape.Css.NodeShape> = {
  organization: "round-rectangle",
  product: "ellipse",
  person: "diamond",
  event: "hexagon",
  session: "pentagon",
  topic: "triangle",
  place: "vee",
  note: "rectangle",
  announcement: "star",
};

export function drawGraph(place: HTMLElement, handlers: Handlers): Drawing {
  keepStylesheetOut();
  const cy = cytoscape({
    container: place,
    style: styleFor(place),
    minZoom: 0.15,
    maxZoom: LARGEST,
    boxSelectionEnabled: false,
    autounselectify: true,
  });
  cy.on("tap", "node", (event) => handlers.onSelect((event.target as NodeSingular).id()));
  cy.on("dbltap", "node", (event) => handlers.onExpand((event.target as NodeSingular).id()));
  cy.on("mouseover", "edge", (event) => event.target.addClass("pointed"));
  cy.on("mouseout", "edge", (event) => event.target.removeClass("pointed"));
  const resized = new ResizeObserver(() => cy.resize());
  resized.observe(place);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => void cy.style(styleFor(place));
  dark.addEventListener("change", recolour);
  let arrangedAs: Arrangement | null = null;

  return {
    show: (model, focus, arrangement) => {
      const first = cy.nodes().empty();
      const changed = update(cy, model, focus);
      if (!changed && arrangement === arrangedAs) return;
      arrange(cy, arrangement, focus, first || arrangement !== arrangedAs);
      arrangedAs = arrangement;
    },
    select: (iri) => {
      cy.elements().removeClass("chosen near");
      if (iri === null) return;
      const node = cy.getElementById(iri);
      node.addClass("chosen");
      if (node.nonempty() && !isSeen(cy, node)) cy.center(node);
      node.connectedEdges().addClass("near");
    },
    positions: () =>
      cy.nodes().map((node) => {
        const { x, y } = node.renderedPosition();
        return { iri: node.id(), x, y };
      }),
    zoom: (factor) =>
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      }),
    fit: () => fitted(cy, () => cy.fit(undefined, 30)),
    recolour,
    png: async () =>
      cy.png({ output: "blob-promise", full: true, scale: 2, bg: colours(place)("--paper") }),
    sketch: () => ({
      font: getComputedStyle(place).fontFamily,
      colour: colours(place),
      places: new Map(
        cy.nodes().map((node) => {
          const { x, y } = node.position();
          return [node.id(), { x, y, size: node.width() }];
        }),
      ),
    }),
    destroy: () => {
      dark.removeEventListener("change", recolour);
      resized.disconnect();
      cy.destroy();
    },
  };
}

/** Bring the picture in step with the model. Says whether anything came or went. */
function update(cy: Core, model: GraphModel, focus: string): boolean {
  const wanted = new Set([...model.nodes.map((node) => node.iri), ...model.edges.map(edgeKey)]);
  const gone = cy.elements().filter((element) => !wanted.has(element.id()));
  const freshNodes = model.nodes.filter((node) => cy.getElementById(node.iri).empty());
  const freshEdges = model.edges.filter((edge) => cy.getElementById(edgeKey(edge)).empty());
  cy.batch(() => {
    gone.remove();
    for (const node of freshNodes) {
      cy.add({
        data: { id: node.iri, label: node.label, kind: node.kind, size: sizeOf(node.degree) },
        position: besideNeighbour(cy, model, node.iri),
      });
    }
    for (const edge of freshEdges) {
      cy.add({
        data: {
          id: edgeKey(edge),
          source: edge.source,
          target: edge.target,
          label: edge.quantity === null ? edge.label : `${counted(edge.quantity)} · ${edge.label}`,
          counted: edge.quantity === null ? 0 : 1,
        },
      });
    }
    cy.edges().toggleClass("dense", model.edges.length > MOST_LABELS);
    cy.nodes().removeClass("focus");
    cy.getElementById(focus).addClass("focus");
  });
  return gone.nonempty() || freshNodes.length + freshEdges.length > 0;
}

function isSeen(cy: Core, node: NodeSingular): boolean {
  const { x1, x2, y1, y2 } = cy.extent();
  const { x, y } = node.position();
  return x > x1 && x < x2 && y > y1 && y < y2;
}

function counted(quantity: number): string {
  return `${quantity.toLocaleString(document.documentElement.lang)} ×`;
}

function sizeOf(degree: number): number {
  return Math.min(54, 22 + 5 * Math.log2(1 + degree));
}

function besideNeighbour(cy: Core, model: GraphModel, iri: string): { x: number; y: number } {
  for (const edge of model.edges) {
    const other = edge.source === iri ? edge.target : edge.target === iri ? edge.source : null;
    const neighbour = other === null ? null : cy.getElementById(other);
    if (neighbour?.nonempty()) {
      const { x, y } = neighbour.position();
      // Spread by the name's characters, so that the same graph is drawn the same way each time.
      const turn =
        [...iri].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 6283, 7) / 1000;
      return { x: x + 90 * Math.cos(turn), y: y + 90 * Math.sin(turn) };
    }
  }
  return { x: 0, y: 0 };
}

function arrange(cy: Core, arrangement: Arrangement, focus: string, first: boolean): void {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || cy.nodes().length > 250;
  const narrow = cy.width() < 500;
  const common = {
    animate: calm ? false : "end",
    animationDuration: 350,
    fit: true,
    padding: narrow ? 20 : 40,
  };
  const options: Record<Arrangement, object> = {
    fcose: {
      name: "fcose",
      ...common,
      randomize: first,
      quality: "default",
      nodeSeparation: narrow ? 60 : 120,
      idealEdgeLength: narrow ? 75 : 130,
      nodeRepulsion: 9000,
      nodeDimensionsIncludeLabels: true,
    },
    kind: {
      name: "concentric",
      ...common,
      animate: !calm,
      minNodeSpacing: 30,
      levelWidth: () => 1,
      concentric: (node: NodeSingular) =>
        node.id() === focus ? 100 : 50 - Object.keys(SHAPES).indexOf(node.data("kind") as string),
    },
    circle: { name: "circle", ...common, animate: !calm },
  };
  const layout = cy.layout(options[arrangement] as LayoutOptions);
  fitted(cy, () => layout.run());
}

/** Do something that fits the graph into its place, without blowing up a small one. */
function fitted(cy: Core, fit: () => void): void {
  cy.maxZoom(LARGEST_FIT);
  fit();
  cy.maxZoom(LARGEST);
}

/** Reads colours as the page shows them now, light or dark. */
function colours(place: HTMLElement): (property: string) => string {
  const probe = document.createElement("span");
  return (property) => {
    probe.style.color = `var(${property})`;
    place.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
}

function styleFor(place: HTMLElement): StylesheetJson {
  const colour = colours(place);
  const font = getComputedStyle(place).fontFamily;
  const kinds = Object.entries(SHAPES).map(([kind, shape]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape, "background-color": colour(`--kind-${kind}`) },
  }));
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: "data(size)",
        height: "data(size)",
        "font-family": font,
        "font-size": 13,
        color: colour("--ink"),
        "text-valign": "bottom",
        "text-margin-y": 5,
        "text-wrap": "wrap",
        "text-max-width": "130px",
        "text-background-color": colour("--paper"),
        "text-background-opacity": 0.8,
        "text-background-padding": "2px",
        "text-background-shape": "roundrectangle",
        "background-color": colour("--kind-product"),
        "min-zoomed-font-size": 7,
      },
    },
    ...kinds,
    {
      selector: "edge",
      style: {
        label: "data(label)",
        width: 1.4,
        "line-color": colour("--line-strong"),
        "target-arrow-color": colour("--line-strong"),
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.9,
        "curve-style": "bezier",
        "font-family": font,
        "font-size": 10.5,
        color: colour("--ink-faint"),
        "text-rotation": "autorotate",
        "text-background-color": colour("--paper"),
        "text-background-opacity": 0.85,
        "text-background-padding": "1px",
        "min-zoomed-font-size": 8,
      },
    },
    { selector: "edge.dense", style: { label: "", width: 1 } },
    {
      selector: "edge.pointed",
      style: { label: "data(label)", "z-index": 10, "line-color": colour("--accent") },
    },
    {
      selector: "edge[counted = 1]",
      style: { label: "data(label)", "font-weight": "bold", color: colour("--ink"), width: 2.2 },
    },
    {
      selector: "edge.near",
      style: { "line-color": colour("--accent"), "target-arrow-color": colour("--accent") },
    },
    {
      selector: "node.focus",
      style: { "font-weight": "bold", "font-size": 15 },
    },
    {
      selector: "node.chosen",
      style: {
        "underlay-color": colour("--accent"),
        "underlay-opacity": 0.28,
        "underlay-padding": 9,
        "underlay-shape": "ellipse",
      },
    },
  ] as StylesheetJson;
}

/**
 * Cytoscape puts a style element into the page unless one of this name is there; the content security policy
 * forbids that, and graph.css has the one rule that it would hold.
 */
function keepStylesheetOut(): void {
  const id = "__________cytoscape_stylesheet";
  if (document.getElementById(id)) return;
  const stand = document.createElement("meta");
  stand.id = id;
  document.head.append(stand);
}
