import { expect, it } from "vitest";
import { programmeOf, talksOf } from "./programme";
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
  years: [],
  confidence: null,
  notes: 0,
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

it("a person's talks are the sessions, and the events of which none is known", () => {
  const node = (iri: string, kind: string) => ({ iri, kind, label: iri, href: "", degree: 1 });
  const edge = (source: string, predicate: string, target: string) => ({
    source,
    target,
    predicate: `https://schema.org/${predicate}`,
    label: predicate,
    quantity: null,
    years: [],
    confidence: null,
    notes: 1,
  });
  const talks = talksOf(
    {
      nodes: [node("p", "person"), node("s", "session"), node("e", "event"), node("f", "event")],
      edges: [
        edge("p", "performerIn", "s"),
        edge("p", "performerIn", "e"),
        edge("p", "performerIn", "f"),
        edge("s", "superEvent", "e"),
      ],
      truncated: false,
    },
    "p",
  );
  expect(talks.map(({ talk, event }) => [talk.iri, event?.iri])).toEqual([
    ["s", "e"],
    ["f", undefined],
  ]);
});
