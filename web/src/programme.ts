/** An event's sessions and a person's talks, read from the graph around them. Pure. */

import type { AnnouncementView, GraphNode, GraphView } from "./types";

export interface SessionEntry {
  session: GraphNode;
  speakers: GraphNode[];
  subjects: GraphNode[];
  announced: AnnouncementView[];
}

export interface Talk {
  /** A session, or an event where no session is known. */
  talk: GraphNode;
  event: GraphNode | null;
  subjects: GraphNode[];
}

const SUPER_EVENT = "https://schema.org/superEvent";
const PERFORMER_IN = "https://schema.org/performerIn";
const ABOUT = "https://schema.org/about";

export function programmeOf(
  graph: GraphView,
  event: string,
  announcements: readonly AnnouncementView[] = [],
): SessionEntry[] {
  const ends = endsOf(graph);
  return ends
    .sources(SUPER_EVENT, event)
    .filter((node) => node.kind === "session")
    .map((session) => ({
      session,
      speakers: ends.sources(PERFORMER_IN, session.iri),
      subjects: ends.targets(ABOUT, session.iri),
      announced: announcements.filter((one) => one.at.some((place) => place.iri === session.iri)),
    }));
}

/** The sessions that a person speaks in, and the events of which no session is known. */
export function talksOf(graph: GraphView, person: string): Talk[] {
  const ends = endsOf(graph);
  const talks = ends.targets(PERFORMER_IN, person).map((talk) => ({
    talk,
    event: ends.targets(SUPER_EVENT, talk.iri)[0] ?? null,
    subjects: ends.targets(ABOUT, talk.iri),
  }));
  const told = new Set(talks.map((one) => one.event?.iri));
  return talks.filter((one) => one.talk.kind === "session" || !told.has(one.talk.iri));
}

export interface TalkAbout {
  talk: GraphNode;
  event: GraphNode | null;
  speakers: GraphNode[];
}

/** The sessions and events about a topic, those with known speakers first. */
export function talksAbout(graph: GraphView, topic: string): TalkAbout[] {
  const ends = endsOf(graph);
  return ends
    .sources(ABOUT, topic)
    .filter((node) => node.kind === "session" || node.kind === "event")
    .map((talk) => ({
      talk,
      event: ends.targets(SUPER_EVENT, talk.iri)[0] ?? null,
      speakers: ends.sources(PERFORMER_IN, talk.iri),
    }))
    .toSorted((a, b) => Math.sign(b.speakers.length) - Math.sign(a.speakers.length));
}

function endsOf(graph: GraphView) {
  const nodes = new Map(graph.nodes.map((node) => [node.iri, node]));
  return {
    sources: (predicate: string, target: string) =>
      graph.edges
        .filter((edge) => edge.predicate === predicate && edge.target === target)
        .flatMap((edge) => nodes.get(edge.source) ?? []),
    targets: (predicate: string, source: string) =>
      graph.edges
        .filter((edge) => edge.predicate === predicate && edge.source === source)
        .flatMap((edge) => nodes.get(edge.target) ?? []),
  };
}
