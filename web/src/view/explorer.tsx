import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { expand, hide, isPinned, pin, unpin } from "../actions";
import { LIMITS } from "../graphaddress";
import { edgeKey, EMPTY_GRAPH, merge, visible, type GraphModel } from "../graphmodel";
import { lastPart } from "../iri";
import { expansionKey, graphHref, graphOf, type GraphAddress } from "../route";
import type { GraphView, Problem } from "../types";
import { problemOf, useLabels, useTitle, useWorld } from "./context";
import type { Drawing } from "./drawing";
import { GraphCanvas } from "./graphcanvas";
import { Filters, Find } from "./graphfilters";
import { GraphTable } from "./graphtable";
import { Failed, Loading } from "./parts";
import { RelationWords } from "./relationwords";
import { Selection } from "./selection";

interface ExplorerProps {
  address: GraphAddress;
  onChange: (address: GraphAddress) => void;
  /** On a page of its own, with all its tools. */
  whole?: boolean;
}

/** The product graph: a picture, and beside it the same as a table. What is open stands in the address. */
export function Explorer({ address, onChange: onAddress, whole = false }: ExplorerProps) {
  const { labels, announce } = useWorld();
  const { graph, problem, loading, retry } = usePieces(address);
  const [selected, setSelected] = useState<string | null>(address.focus);
  const drawing = useRef<Drawing | null>(null);
  const { change, undo } = useUndo(address, onAddress);
  const model = useMemo(() => visible(graph, address), [graph, address]);
  useEffect(() => setSelected(address.focus), [address.focus]);
  useEffect(() => {
    if (!loading && model.nodes.length > 0) {
      announce(labels.graph.counts(model.nodes.length, model.edges.length));
    }
  }, [loading, model.nodes.length, model.edges.length, announce, labels]);

  if (problem && graph.nodes.length === 0) return <Failed problem={problem} retry={retry} />;
  if (graph.nodes.length === 0) return <Loading />;
  const chosen = model.nodes.find((node) => node.iri === selected) ?? null;
  const relation = model.edges.find((edge) => edgeKey(edge) === selected) ?? null;
  const togglePin = (iri: string) => {
    const place = drawing.current?.placeOf(iri);
    if (isPinned(address, iri)) change(unpin(address, iri));
    else if (place) change(pin(address, { iri, ...place }));
  };
  const expandAll = (iri: string) => {
    setSelected(iri);
    change(expand(address, { iri }));
  };
  const more = LIMITS.find((limit) => limit > address.limit);
  return (
    <div class={whole ? "explorer whole" : "explorer"}>
      {whole && <ExplorerHead address={address} model={model} />}
      <div class="explorer-main">
        <GraphCanvas
          model={model}
          address={address}
          drawing={drawing}
          selected={(chosen?.iri ?? relation) && selected}
          onSelect={setSelected}
          onSelectEdge={setSelected}
          onExpand={expandAll}
          onHide={(iri) => change(hide(address, iri))}
          onPin={(place) => change(pin(address, place))}
          onTogglePin={togglePin}
          onArrange={(layout) => change({ ...address, layout })}
          onUndo={undo}
        />
        <div class="explorer-side">
          {relation ? (
            <RelationWords edge={relation} nodes={model.nodes} />
          ) : (
            <Selection
              node={chosen}
              address={address}
              onChange={change}
              onTogglePin={togglePin}
              whole={whole}
            />
          )}
          {whole && <Find model={model} onFind={setSelected} />}
          <Filters address={address} model={model} onChange={change} />
        </div>
      </div>
      {problem && <Failed problem={problem} retry={retry} />}
      {model.truncated && (
        <p class="faint">
          {labels.graph.truncated}{" "}
          {more && (
            <button
              type="button"
              class="quiet small"
              onClick={() => change({ ...address, limit: more })}
            >
              {labels.graph.showMore(more)}
            </button>
          )}
        </p>
      )}
      {model.edges.length === 0 && <p class="faint">{labels.graph.alone}</p>}
      <details class="graph-table" open={whole}>
        <summary>
          {labels.graph.table}{" "}
          <span class="faint">{labels.graph.counts(model.nodes.length, model.edges.length)}</span>
        </summary>
        <GraphTable
          model={model}
          address={address}
          selected={selected}
          onSelect={setSelected}
          onExpand={expandAll}
        />
      </details>
      {!whole && (
        <p class="more">
          <a href={graphHref(address)}>{labels.thing.openGraph} →</a>
        </p>
      )}
    </div>
  );
}

/** Steps back through what was changed here, one at a time. */
function useUndo(address: GraphAddress, onChange: (address: GraphAddress) => void) {
  const [past, setPast] = useState<GraphAddress[]>([]);
  useEffect(() => setPast([]), [address.focus]);
  const change = (next: GraphAddress) => {
    setPast([...past, address]);
    onChange(next);
  };
  const last = past.at(-1);
  const undo = last
    ? () => {
        setPast(past.slice(0, -1));
        onChange(last);
      }
    : null;
  return { change, undo };
}

function ExplorerHead({ address, model }: { address: GraphAddress; model: GraphModel }) {
  const labels = useLabels();
  const focus = model.nodes.find((node) => node.iri === address.focus);
  const title = labels.graph.titleOf(focus?.label ?? lastPart(address.focus));
  useTitle(title);
  return (
    <div class="explorer-head">
      <h1>{title}</h1>
      <nav aria-label={labels.graph.depth} class="steps">
        <span>{labels.graph.depth}</span>
        {[1, 2, 3].map((depth) => (
          <a
            key={depth}
            class="button quiet"
            aria-current={depth === address.depth ? "true" : undefined}
            href={graphHref({ ...address, depth, limit: graphOf("", depth).limit })}
          >
            {depth}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** The graph that an address asks for: the first piece, and one piece an expansion, each fetched once. */
function usePieces(address: GraphAddress) {
  const { api } = useWorld();
  const [pieces, setPieces] = useState<ReadonlyMap<string, GraphView>>(new Map());
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  const steps = useMemo(() => stepsOf(address), [address]);
  const wanted = steps.map((step) => step.key).join("\n");
  useEffect(() => setPieces(new Map()), [api]);
  useEffect(() => {
    const controller = new AbortController();
    setProblem(undefined);
    for (const { key, expansion, depth, limit } of steps) {
      if (pieces.has(key)) continue;
      const asked = expansion
        ? api.expand(expansion, controller.signal)
        : api.graph(address.focus, depth, limit, controller.signal);
      asked.then(
        (piece) => {
          if (!controller.signal.aborted) setPieces((before) => new Map(before).set(key, piece));
        },
        (cause: unknown) => {
          if (!controller.signal.aborted) setProblem(problemOf(cause));
        },
      );
    }
    return () => controller.abort();
  }, [wanted, api, attempt]);
  const there = steps.flatMap((step) => pieces.get(step.key) ?? []);
  const graph = useMemo(() => (there.length > 0 ? merge(there) : EMPTY_GRAPH), [wanted, pieces]);
  const loading = there.length < steps.length;
  return { graph, problem, loading, retry: () => setAttempt(attempt + 1) };
}

function stepsOf({ focus, depth, limit, opened }: GraphAddress) {
  const first = { key: `${focus} ${depth} ${limit}`, depth, limit };
  return [
    { ...first, expansion: null },
    ...opened.map((expansion) => ({ ...first, key: expansionKey(expansion), expansion })),
  ];
}
