/** An event's sessions with their speakers and subjects, read from the graph around it. Pure. */

import type { GraphNode, GraphView } from "./types";

export interface SessionEntry {
  session: GraphNode;
  speakers: GraphNode[];
  subjects: GraphNode[];
}

const SUPER_EVENT = "https://schema.org/superEvent";
const PERFORMER_IN = "https://schema.org/performerIn";
const ABOUT = "https://schema.org/about";

export function programmeOf(graph: GraphView, event: string): SessionEntry[] {
  const nodes = new Map(graph.nodes.map((node) => [node.iri, node]));
  const linked = (predicate: string, target: string) =>
    graph.edges
      .filter((edge) => edge.predicate === predicate && edge.target === target)
      .flatMap((edge) => nodes.get(edge.source) ?? []);
  const subjects = (source: string) =>
    graph.edges
      .filter((edge) => edge.predicate === ABOUT && edge.source === source)
      .flatMap((edge) => nodes.get(edge.target) ?? []);
  return linked(SUPER_EVENT, event)
    .filter((node) => node.kind === "session")
    .map((session) => ({
      session,
      speakers: linked(PERFORMER_IN, session.iri),
      subjects: subjects(session.iri),
    }));
}
