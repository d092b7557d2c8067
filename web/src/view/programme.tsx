import { programmeOf, talksAbout, talksOf } from "../programme";
import type { AnnouncementView, GraphNode } from "../types";
import { useLabels, useLoad } from "./context";
import { ThingLink } from "./parts";

const MOST_NODES = 250;
const MOST_ANNOUNCEMENTS = 100;

/** An event's sessions, who speaks in them, about what, and what is announced. Nothing where none is known. */
export function Programme({ event }: { event: string }) {
  const labels = useLabels();
  const loaded = useLoad(event, async (api, signal) => {
    const list = { filters: { event }, page: 1 };
    const [graph, announcements] = await Promise.all([
      api.graph(event, 2, MOST_NODES, signal),
      api.announcements(list, MOST_ANNOUNCEMENTS, signal),
    ]);
    return programmeOf(graph, event, announcements.items);
  });
  const sessions = loaded.value ?? [];
  if (sessions.length === 0) return null;
  return (
    <section>
      <h2>
        {labels.thing.sessions} <span class="count">{labels.number(sessions.length)}</span>
      </h2>
      <ul class="programme">
        {sessions.map(({ session, speakers, subjects, announced }) => (
          <li key={session.iri}>
            <p class="session-name">
              <ThingLink thing={session} plain />
            </p>
            <Named nodes={speakers} />
            <Named nodes={subjects} />
            <Announced announcements={announced} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sessions in which a person speaks. Nothing where none is known. */
export function Talks({ person }: { person: string }) {
  const labels = useLabels();
  const loaded = useLoad(person, async (api, signal) =>
    talksOf(await api.graph(person, 2, MOST_NODES, signal), person),
  );
  const talks = loaded.value ?? [];
  if (talks.length === 0) return null;
  return (
    <section>
      <h2>
        {labels.thing.talks} <span class="count">{labels.number(talks.length)}</span>
      </h2>
      <ul class="programme">
        {talks.map(({ talk, event, subjects }) => (
          <li key={talk.iri}>
            <p class="session-name">
              <ThingLink thing={talk} plain />
            </p>
            {event && <Named nodes={[event]} />}
            <Named nodes={subjects} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who spoke about a topic, and where. Nothing where none is known. */
export function TalksAbout({ topic }: { topic: string }) {
  const labels = useLabels();
  const loaded = useLoad(topic, async (api, signal) =>
    talksAbout(await api.graph(topic, 2, MOST_NODES, signal), topic),
  );
  const talks = loaded.value ?? [];
  if (talks.length === 0) return null;
  return (
    <section>
      <h2>
        {labels.thing.spokenOf} <span class="count">{labels.number(talks.length)}</span>
      </h2>
      <ul class="programme">
        {talks.map(({ talk, event, speakers }) => (
          <li key={talk.iri}>
            <Named nodes={speakers} />
            <p class="session-name">
              <ThingLink thing={talk} plain />
            </p>
            {event && <Named nodes={[event]} />}
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

function Announced({ announcements }: { announcements: readonly AnnouncementView[] }) {
  const labels = useLabels();
  if (announcements.length === 0) return null;
  return (
    <p class="named">
      <span class="faint">{labels.thing.announcedThere}:</span>
      {announcements.map((one) => (
        <a key={one.iri} href={one.href}>
          <bdi>
            {[...one.announced, ...one.about].map((thing) => thing.label).join(", ") || one.text}
          </bdi>
        </a>
      ))}
    </p>
  );
}
