/** How the graph looks: shapes, lines and colours, as the page shows them now. */

import type { Css, StylesheetJson } from "cytoscape";

const SHAPES: Record<string, Css.NodeShape> = {
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

/** Reads colours as the page shows them now, light or dark. */
export function colours(place: HTMLElement): (property: string) => string {
  const probe = document.createElement("span");
  return (property) => {
    probe.style.color = `var(${property})`;
    place.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
}

export function styleFor(place: HTMLElement): StylesheetJson {
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
      selector: "edge.mass",
      style: { "curve-style": "haystack", "target-arrow-shape": "none" },
    },
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
      selector: "node.pinned",
      style: { "border-width": 4, "border-style": "double", "border-color": colour("--ink") },
    },
    {
      selector: "node.heading",
      style: {
        shape: "rectangle",
        "background-opacity": 0,
        "text-valign": "center",
        "font-size": 17,
        "font-weight": "bold",
        color: colour("--ink-faint"),
        events: "no",
      },
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
