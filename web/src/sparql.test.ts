import { describe, expect, it } from "vitest";
import { asksForGraph, readAnswer, withPrefixes } from "./sparql";

describe("prefixes", () => {
  it("that are used and not declared are declared", () => {
    const query = withPrefixes("SELECT * { ?x a ag:Announcement ; schema:about ?y }");
    expect(query).toMatch(
      /^PREFIX ag: <https:\/\/w3id\.org\/announcement-graph\/ontology#>\nPREFIX schema: /,
    );
  });

  it("that are declared stay as they are", () => {
    const query = "PREFIX ag: <http://else/>\nSELECT * { ?x a ag:A }";
    expect(withPrefixes(query)).toBe(query);
  });

  it("in strings, IRIs and comments are none", () => {
    const query = `SELECT * { ?x ?y "rdf:x" , <http://ag:80/> } # skos:x`;
    expect(withPrefixes(query)).toBe(query);
  });
});

it("only CONSTRUCT and DESCRIBE ask for a graph", () => {
  expect(asksForGraph("# construct\nSELECT * {}")).toBe(false);
  expect(asksForGraph("PREFIX a: <http://describe/>\nconstruct {} where {}")).toBe(true);
  expect(asksForGraph("DESCRIBE <x>")).toBe(true);
  expect(asksForGraph("")).toBe(false);
});

it("answers are rows, a truth or a graph", () => {
  const type = "application/sparql-results+json";
  expect(readAnswer(type, '{"head":{},"boolean":true}')).toEqual({ form: "truth", value: true });
  expect(readAnswer(type, '{"head":{"vars":["a"]},"results":{"bindings":[]}}')).toEqual({
    form: "rows",
    variables: ["a"],
    rows: [],
  });
  expect(readAnswer("text/turtle", "<a> <b> <c> .").form).toBe("graph");
});
