import { expect, it } from "vitest";
import { programmeOf } from "./programme";
import type { GraphNode } from "./types";

const node = (iri: string, kind: string): GraphNode => ({
  iri,
  label: iri,
  kind,
  href: "/",
  degree: 1,
});
const edge = (source: string, predicate: string, target: string) => ({
  source,
  target,
  predicate: `https://schema.org/${predicate}`,
  label: predicate,
  quantity: null,
});

it("a programme is the sessions with who speaks in them about what", () => {
  const graph = {
    nodes: [
      node("gtc", "event"),
      node("keynote", "session"),
      node("huang", "person"),
      node("ai", "topic"),
    ],
    edges: [
      edge("keynote", "superEvent", "gtc"),
      edge("huang", "performerIn", "keynote"),
      edge("huang", "performerIn", "gtc"),
      edge("keynote", "about", "ai"),
    ],
    truncated: false,
  };
  const [entry, ...others] = programmeOf(graph, "gtc");
  expect(others).toEqual([]);
  expect(entry?.session.iri).toBe("keynote");
  expect(entry?.speakers.map((one) => one.iri)).toEqual(["huang"]);
  expect(entry?.subjects.map((one) => one.iri)).toEqual(["ai"]);
});
