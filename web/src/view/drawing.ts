/** Draws a graph model on a canvas by Cytoscape. Loaded only where a graph is shown. */

import cytoscape, { type Core, type EdgeSingular, type NodeSingular } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Arrangement, Pin } from "../graphaddress";
import { edgeKey, type GraphModel } from "../graphmodel";
import type { Sketch } from "../graphsvg";
import { arrange, fitted, LARGEST } from "./drawinglayout";
import { colours, styleFor } from "./drawingstyle";

cytoscape.use(fcose);

export interface Drawing {
  /** Show this graph; what stood there stays where it is, and what is new grows out of its neighbours. */
  show: (model: GraphModel, view: View) => void;
  /** Mark a thing, or a relation by its key. */
  select: (chosen: string | null) => void;
  /** Where a thing stands in the drawing, whatever part of it is seen. */
  placeOf: (iri: string) => { x: number; y: number } | null;
  positions: () => { iri: string; x: number; y: number }[];
  zoom: (factor: number) => void;
  fit: () => void;
  recolour: () => void;
  png: () => Promise<Blob>;
  /** Where things stand and in which colours, for a picture of lines. */
  sketch: () => Sketch;
  destroy: () => void;
}

export interface View {
  focus: string;
  layout: Arrangement;
  pins: readonly Pin[];
  /** What a column is called: a kind or a year. */
  heading: (key: string) => string;
}

interface Handlers {
  onSelect: (iri: string) => void;
  onSelectEdge: (key: string) => void;
  onExpand: (iri: string) => void;
  /** Somebody dragged it there. */
  onMove: (pin: Pin) => void;
}

/** With more relations than this, only counts are written on them, and what is pointed at. */
const MOST_LABELS = 40;

/** With more, straight lines without arrows: what curves and points cannot be drawn smoothly. */
const MOST_ARROWS = 700;

/** From this many things on, speed comes before fine lines while the picture moves. */
const LARGE = 400;

export function drawGraph(place: HTMLElement, size: number, handlers: Handlers): Drawing {
  keepStylesheetOut();
  const cy = cytoscape({
    container: place,
    style: styleFor(place),
    minZoom: 0.15,
    maxZoom: LARGEST,
    boxSelectionEnabled: false,
    autounselectify: true,
    ...(size > LARGE ? { textureOnViewport: true, hideEdgesOnViewport: true, pixelRatio: 1 } : {}),
  });
  cy.on("tap", "node", (event) => handlers.onSelect((event.target as NodeSingular).id()));
  cy.on("dbltap", "node", (event) => handlers.onExpand((event.target as NodeSingular).id()));
  cy.on("tap", "edge", (event) => handlers.onSelectEdge((event.target as EdgeSingular).id()));
  cy.on("dragfree", "node", (event) => {
    const node = event.target as NodeSingular;
    handlers.onMove({ iri: node.id(), ...node.position() });
  });
  cy.on("mouseover", "edge", (event) => event.target.addClass("pointed"));
  cy.on("mouseout", "edge", (event) => event.target.removeClass("pointed"));
  const resized = new ResizeObserver(() => cy.resize());
  resized.observe(place);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => void cy.style(styleFor(place));
  dark.addEventListener("change", recolour);
  let arrangedAs: Arrangement | null = null;

  return {
    show: (model, view) => {
      const first = cy.nodes().empty();
      const changed = update(cy, model, view);
      if (!changed && view.layout === arrangedAs) return;
      arrange(cy, model, view, first || view.layout !== arrangedAs);
      arrangedAs = view.layout;
    },
    select: (chosen) => {
      cy.elements().removeClass("chosen near");
      if (chosen === null) return;
      const element = cy.getElementById(chosen);
      if (element.empty()) return;
      element.addClass(element.isNode() ? "chosen" : "near");
      if (!element.isNode()) return;
      if (!isSeen(cy, element)) cy.center(element);
      element.connectedEdges().addClass("near");
    },
    placeOf: (iri) => {
      const node = cy.getElementById(iri);
      return node.nonempty() ? { ...node.position() } : null;
    },
    positions: () =>
      cy.nodes("[kind]").map((node) => {
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
        cy.nodes("[kind]").map((node) => {
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
function update(cy: Core, model: GraphModel, view: View): boolean {
  cy.nodes(".heading").remove();
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
    cy.edges().toggleClass("mass", model.edges.length > MOST_ARROWS);
    cy.nodes().removeClass("focus pinned");
    cy.getElementById(view.focus).addClass("focus");
    for (const { iri, x, y } of view.pins) {
      cy.getElementById(iri).addClass("pinned").position({ x, y });
    }
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
