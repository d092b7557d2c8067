/** Lays a drawing out: by connections, by kind, by time or in a circle. Pinned things stay where they are. */

import type { Core, LayoutOptions } from "cytoscape";
import { columnsByKind, columnsByTime, type Columns } from "../arrangement";
import type { GraphModel } from "../graphmodel";
import type { View } from "./drawing";

/** How far one may zoom in, and how far a small graph is enlarged to fill its place. */
export const LARGEST = 3;
const LARGEST_FIT = 1.35;

/** Beyond this many things, nothing is animated, and the first draft of the layout must do. */
const MOST_ANIMATED = 250;
const MOST_REFINED = 250;

const ABOVE = 70;

export function arrange(cy: Core, model: GraphModel, view: View, first: boolean): void {
  const count = model.nodes.length;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches || count > MOST_ANIMATED;
  const narrow = cy.width() < 500;
  const common = {
    animate: calm ? false : "end",
    animationDuration: 350,
    fit: true,
    padding: narrow ? 20 : 40,
  };
  const pins = view.pins.filter((pin) => cy.getElementById(pin.iri).nonempty());
  const options = (): object => {
    switch (view.layout) {
      case "kind":
        return inColumns(cy, columnsByKind(model), view, { ...common, animate: !calm });
      case "time":
        return inColumns(cy, columnsByTime(model), view, { ...common, animate: !calm });
      case "circle":
        return { name: "circle", ...common, animate: !calm };
      case "fcose":
        return {
          name: "fcose",
          ...common,
          randomize: first && pins.length === 0,
          quality: count > MOST_REFINED ? "draft" : "default",
          nodeSeparation: narrow ? 60 : 120,
          idealEdgeLength: narrow ? 75 : 130,
          nodeRepulsion: 9000,
          nodeDimensionsIncludeLabels: true,
          fixedNodeConstraint: pins.map(({ iri, x, y }) => ({ nodeId: iri, position: { x, y } })),
        };
    }
  };
  const layout = cy.layout(options() as LayoutOptions);
  fitted(cy, () => layout.run());
  for (const { iri, x, y } of pins) cy.getElementById(iri).position({ x, y });
}

/** Do something that fits the graph into its place, without blowing up a small one. */
export function fitted(cy: Core, fit: () => void): void {
  cy.maxZoom(LARGEST_FIT);
  fit();
  cy.maxZoom(LARGEST);
}

function inColumns(cy: Core, { columns, places }: Columns, view: View, common: object): object {
  const top = Math.min(...[...places.values()].map((place) => place.y)) - ABOVE;
  const pinned = new Map(view.pins.map((pin) => [pin.iri, pin]));
  const all = new Map(places);
  for (const [iri, pin] of pinned) all.set(iri, pin);
  for (const { key, x } of columns) {
    const id = `heading ${key}`;
    const place = { x, y: top };
    cy.add({
      data: { id, label: view.heading(key), size: 1 },
      position: place,
      classes: "heading",
    });
    all.set(id, place);
  }
  return { name: "preset", ...common, positions: Object.fromEntries(all) };
}
