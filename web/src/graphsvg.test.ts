import { expect, it } from "vitest";
import { visible } from "./graphmodel";
import { graphSvg } from "./graphsvg";
import { graphOf } from "./route";

it("a picture of lines holds every thing and relation, escaped", () => {
  const node = (iri: string, label: string) => ({
    iri,
    label,
    kind: "product",
    href: "/",
    degree: 1,
  });
  const graph = visible(
    {
      nodes: [node("a", "DGX <SuperPOD>"), node("b", "DGX-2H")],
      edges: [
        {
          source: "b",
          target: "a",
          predicate: "p",
          label: "part of",
          quantity: 96,
          years: [],
          confidence: null,
          notes: 0,
        },
      ],
      truncated: false,
    },
    graphOf("a"),
  );
  const svg = graphSvg(graph, {
    font: "sans-serif",
    colour: () => "black",
    places: new Map([
      ["a", { x: 0, y: 0, size: 20 }],
      ["b", { x: 100, y: 0, size: 20 }],
    ]),
  });
  expect(svg).toContain("DGX &lt;SuperPOD&gt;");
  expect(svg).toContain("96 × · part of");
  expect(svg).toContain('viewBox="-80 -80 260 160"');
});
