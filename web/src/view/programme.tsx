import { programmeOf } from "../programme";
import type { GraphNode } from "../types";
import { useLabels, useLoad } from "./context";
import { ThingLink } from "./parts";

/** An event's sessions, who speaks in them and about what. Nothing where no session is known. */
export function Programme({ event }: { event: string }) {
  const labels = useLabels();
  const graph = useLoad(event, (api, signal) => api.graph(event, 2, signal));
  const sessions = graph.value ? programmeOf(graph.value, event) : [];
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2>
        {labels.thing.sessions} <span class="count">{labels.number(sessions.length)}</span>
      </h2>
      <ul class="programme">
        {sessions.map(({ session, speakers, subjects }) => (
          <li key={session.iri}>
            <p class="session-name">
              <ThingLink thing={session} plain />
            </p>
            <Named nodes={speakers} />
            <Named nodes={subjects} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Named({ nodes }: { nodes: readonly GraphNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <p class="named">
      {nodes.map((node) => (
        <ThingLink key={node.iri} thing={node} />
      ))}
    </p>
  );
}
