import { lastPart } from "../iri";
import { href } from "../route";
import type { GraphEdge, GraphNode, GraphView } from "../types";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Empty, KindBadge, Loaded, ThingLink } from "./parts";
import { SearchBox } from "./searchbox";

/** How two things are connected: the shortest way, step by step. */
export function PathPage({ from, to }: { from: string; to: string }) {
  const { labels, go } = useWorld();
  useTitle(labels.path.title);
  const both = from !== "" && to !== "";
  const key = both ? `${from} ${to}` : null;
  const path = useLoad(key, (api, signal) => api.path(from, to, signal));
  const label = (iri: string) =>
    path.value?.nodes.find((node) => node.iri === iri)?.label ?? lastPart(iri);
  return (
    <div class="narrow">
      <h1>{labels.path.title}</h1>
      <div class="two">
        <End
          name={labels.path.from}
          iri={from}
          label={label(from)}
          onPick={(iri) => go(href({ name: "path", from: iri, to }))}
        />
        <End
          name={labels.path.to}
          iri={to}
          label={label(to)}
          onPick={(iri) => go(href({ name: "path", from, to: iri }))}
        />
      </div>
      {both ? (
        <>
          <p>
            <a class="button quiet" href={href({ name: "path", from: to, to: from })}>
              {labels.path.swap}
            </a>
          </p>
          <Loaded of={path}>{(graph) => <Steps graph={graph} from={from} />}</Loaded>
        </>
      ) : (
        <p class="faint">{labels.path.choose}</p>
      )}
    </div>
  );
}

function End(props: { name: string; iri: string; label: string; onPick: (iri: string) => void }) {
  return (
    <section aria-label={props.name}>
      <h2>{props.name}</h2>
      {props.iri && <p class="picked">{props.label}</p>}
      <SearchBox label={props.name} onPick={(picked) => props.onPick(picked.iri)} />
    </section>
  );
}

function Steps({ graph, from }: { graph: GraphView; from: string }) {
  const labels = useLabels();
  const steps = walk(graph, from);
  if (steps.length === 0) {
    return (
      <Empty>
        <p>{labels.path.none}</p>
      </Empty>
    );
  }
  const start = graph.nodes.find((node) => node.iri === from);
  return (
    <section>
      <h2>{labels.path.steps(steps.length)}</h2>
      <ol class="path">
        {start && <PathNode node={start} />}
        {steps.map(({ edge, node, forwards }) => (
          <>
            <li key={`${edge.source} ${edge.target}`} class="path-edge">
              <span aria-hidden="true">{forwards ? "↓" : "↑"}</span> {edge.label}
              {edge.quantity !== null && <strong> {labels.thing.times(edge.quantity)}</strong>}
            </li>
            <PathNode key={node.iri} node={node} />
          </>
        ))}
      </ol>
    </section>
  );
}

function PathNode({ node }: { node: GraphNode }) {
  return (
    <li class="path-node">
      <ThingLink thing={node} plain /> <KindBadge kind={node.kind} />
    </li>
  );
}

interface Step {
  edge: GraphEdge;
  node: GraphNode;
  forwards: boolean;
}

/** The edges in the order in which one walks them. */
function walk(graph: GraphView, from: string): Step[] {
  const nodes = new Map(graph.nodes.map((node) => [node.iri, node]));
  const steps: Step[] = [];
  const been = new Set([from]);
  let at = from;
  for (;;) {
    const edge = graph.edges.find(
      (one) =>
        (one.source === at && !been.has(one.target)) ||
        (one.target === at && !been.has(one.source)),
    );
    if (!edge) return steps;
    const forwards = edge.source === at;
    at = forwards ? edge.target : edge.source;
    been.add(at);
    const node = nodes.get(at);
    if (!node) return steps;
    steps.push({ edge, node, forwards });
  }
}
