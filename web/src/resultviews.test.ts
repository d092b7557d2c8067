import { expect, it } from "vitest";
import { ID } from "./iri";
import { countsOf, graphOfRows, graphOfTriples, monthsOf, type Row } from "./resultviews";

const uri = (short: string) => ({ type: "uri" as const, value: ID + short });
const text = (value: string) => ({ type: "literal" as const, value });
const whole = (value: number) => ({
  ...text(String(value)),
  datatype: "http://www.w3.org/2001/XMLSchema#integer",
});

const rows: Row[] = [
  { who: uri("organization/a"), what: uri("product/x"), date: text("2019-07-02"), n: whole(3) },
  { who: uri("organization/a"), what: uri("product/y"), date: text("2019-07"), n: whole(5) },
  { who: uri("organization/b"), what: uri("product/x"), n: whole(1) },
];

it("two columns of things are a graph", () => {
  const graph = graphOfRows(["who", "what", "date", "n"], rows)!;
  expect(graph.nodes.map((node) => [node.label, node.kind, node.degree])).toEqual([
    ["a", "organization", 2],
    ["x", "product", 2],
    ["y", "product", 1],
    ["b", "organization", 1],
  ]);
  expect(graph.edges.map((edge) => edge.label)).toEqual(["what", "what", "what"]);
  expect(graphOfRows(["n"], rows)).toBeNull();
});

it("triples are a graph, named by their labels", () => {
  const graph = graphOfTriples(
    `<${ID}product/x> <https://schema.org/manufacturer> <${ID}organization/a> .
<${ID}product/x> <http://www.w3.org/2000/01/rdf-schema#label> "X \\"one\\" \\uC820"@en .
`,
  )!;
  expect(graph.nodes[0]!.label).toBe('X "one" 젠');
  expect(graph.edges[0]!.label).toBe("schema:manufacturer");
  expect(graphOfTriples("# nothing")).toBeNull();
});

it("dates are counted by month", () => {
  expect(monthsOf(["who", "date"], rows)!.map((one) => [one.month, one.count])).toEqual([
    ["2019-07", 2],
  ]);
  expect(monthsOf(["who", "n"], rows)).toBeNull();
});

it("numbers are added up by name, or rows counted where there are none", () => {
  expect(countsOf(["who", "n"], rows)).toEqual([
    { label: "a", href: "/id/organization/a", count: 8 },
    { label: "b", href: "/id/organization/b", count: 1 },
  ]);
  expect(countsOf(["who"], rows)!.map((one) => one.count)).toEqual([2, 1]);
  expect(countsOf(["n"], rows)).toBeNull();
});
