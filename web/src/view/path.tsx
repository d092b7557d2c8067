import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { edgeKey } from "../graphmodel";
import { lastPart } from "../iri";
import { href } from "../route";
import type { GraphEdge, GraphNode, GraphView } from "../types";
import { waysOf } from "../ways";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Empty, KindBadge, Loaded, ThingLink } from "./parts";
import { Said, WordsOf } from "./relationwords";
import { SearchBox } from "./searchbox";

/** How two things are connected: every shortest way, step by step, with the words that say so. */
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
          <Loaded of={path}>{(graph) => <Ways graph={graph} from={from} to={to} />}</Loaded>
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

function Ways({ graph, from, to }: { graph: GraphView; from: string; to: string }) {
  const labels = useLabels();
  const ways = waysOf(graph, from, to);
  const [first] = ways;
  const start = graph.nodes.find((node) => node.iri === from);
  if (!first || !start) {
    return (
      <Empty>
        <p>{labels.path.none}</p>
      </Empty>
    );
  }
  return (
    <section>
      <h2>{labels.path.ways(ways.length, first.length)}</h2>
      {ways.map((way) => (
        <ol key={way.map((step) => step.node.iri).join(" ")} class="path">
          <PathNode node={start} />
          {way.map((step, index) => (
            <Fragment key={step.node.iri}>
              {step.edges.map((edge) => (
                <PathEdge
                  key={edgeKey(edge)}
                  edge={edge}
                  forwards={edge.target === step.node.iri}
                  ends={[(way[index - 1]?.node ?? start).label, step.node.label]}
                />
              ))}
              <PathNode node={step.node} />
            </Fragment>
          ))}
        </ol>
      ))}
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

/** A relation on the way; its words are fetched when somebody asks for them. */
function PathEdge(props: { edge: GraphEdge; forwards: boolean; ends: [string, string] }) {
  const { edge, forwards, ends } = props;
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  return (
    <li class="path-edge">
      <span aria-hidden="true">{forwards ? "↓" : "↑"}</span> {edge.label}
      {edge.quantity !== null && <strong> {labels.thing.times(edge.quantity)}</strong>}{" "}
      <Said edge={edge} />
      <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={labels.thing.whyOf(`${ends[0]} ${edge.label} ${ends[1]}`)}>
          {labels.thing.why}
        </summary>
        <div class="why-body">{open && <WordsOf edge={edge} />}</div>
      </details>
    </li>
  );
}
