import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { expand, hide, showHidden, toggleKind, toggleRelation } from "../actions";
import { EMPTY_GRAPH, merge, visible, type GraphModel } from "../graphmodel";
import { lastPart } from "../iri";
import { expansionKey, graphHref, type GraphAddress } from "../route";
import type { GraphView, Problem } from "../types";
import { problemOf, useLabels, useTitle, useWorld } from "./context";
import { GraphCanvas } from "./graphcanvas";
import { GraphTable } from "./graphtable";
import { KindMark, Failed, Loading } from "./parts";
import { Selection } from "./selection";

interface ExplorerProps {
  address: GraphAddress;
  onChange: (address: GraphAddress) => void;
  /** On a page of its own, with all its tools. */
  whole?: boolean;
}

/** The product graph: a picture, and beside it the same as a table. What is open stands in the address. */
export function Explorer({ address, onChange, whole = false }: ExplorerProps) {
  const { labels, announce } = useWorld();
  const { graph, problem, loading, retry } = usePieces(address);
  const [selected, setSelected] = useState<string | null>(address.focus);
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
  return (
    <div class={whole ? "explorer whole" : "explorer"}>
      {whole && <ExplorerHead address={address} model={model} />}
      <div class="explorer-main">
        <GraphCanvas
          model={model}
          focus={address.focus}
          selected={chosen?.iri ?? null}
          onSelect={setSelected}
          onExpand={(iri) => onChange(expand(address, { iri }))}
          onHide={(iri) => onChange(hide(address, iri))}
        />
        <div class="explorer-side">
          <Selection node={chosen} address={address} onChange={onChange} whole={whole} />
          {whole && <Find model={model} onFind={setSelected} />}
          <Filters address={address} model={model} onChange={onChange} />
        </div>
      </div>
      {problem && <Failed problem={problem} retry={retry} />}
      {model.truncated && <p class="faint">{labels.graph.truncated}</p>}
      {model.edges.length === 0 && <p class="faint">{labels.graph.alone}</p>}
      <details class="graph-table" open={whole}>
        <summary>
          {labels.graph.table}{" "}
          <span class="faint">{labels.graph.counts(model.nodes.length, model.edges.length)}</span>
        </summary>
        <GraphTable
          model={model}
          address={address}
          selected={chosen?.iri ?? null}
          onSelect={setSelected}
          onExpand={(iri) => {
            setSelected(iri);
            onChange(expand(address, { iri }));
          }}
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
            href={graphHref({ ...address, depth })}
          >
            {depth}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** Finds a thing in the picture by its name. */
function Find({ model, onFind }: { model: GraphModel; onFind: (iri: string) => void }) {
  const labels = useLabels();
  const list = useId();
  return (
    <label class="find">
      {labels.graph.find}
      <input
        type="text"
        list={list}
        onInput={(event) => {
          const typed = event.currentTarget.value.trim().toLowerCase();
          const node = model.nodes.find((one) => one.label.toLowerCase() === typed);
          if (node) onFind(node.iri);
        }}
      />
      <datalist id={list}>
        {model.nodes.map((node) => (
          <option key={node.iri}>{node.label}</option>
        ))}
      </datalist>
    </label>
  );
}

function Filters(props: {
  address: GraphAddress;
  model: GraphModel;
  onChange: (address: GraphAddress) => void;
}) {
  const { address, model, onChange } = props;
  const labels = useLabels();
  return (
    <>
      <fieldset>
        <legend>{labels.graph.kinds}</legend>
        {model.kinds.map(({ kind, count }) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={!address.withoutKinds.includes(kind)}
              onChange={() => onChange(toggleKind(address, kind))}
            />
            <KindMark kind={kind} /> {labels.kinds(kind)}
            <span class="count">{labels.number(count)}</span>
          </label>
        ))}
      </fieldset>
      <details class="relations">
        <summary>{labels.graph.relations}</summary>
        {model.relations.map(({ predicate, label, count }) => (
          <label key={predicate} class="check">
            <input
              type="checkbox"
              checked={!address.withoutRelations.includes(predicate)}
              onChange={() => onChange(toggleRelation(address, predicate))}
            />
            {label}
            <span class="count">{labels.number(count)}</span>
          </label>
        ))}
      </details>
      {address.hidden.length > 0 && (
        <p>
          {labels.graph.hidden(address.hidden.length)}{" "}
          <button type="button" class="quiet small" onClick={() => onChange(showHidden(address))}>
            {labels.graph.showHidden}
          </button>
        </p>
      )}
    </>
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
    for (const { key, expansion, depth } of steps) {
      if (pieces.has(key)) continue;
      const asked = expansion
        ? api.expand(expansion, controller.signal)
        : api.graph(address.focus, depth, controller.signal);
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

function stepsOf(address: GraphAddress) {
  const first = { key: `${address.focus} ${address.depth}`, depth: address.depth };
  return [
    { ...first, expansion: null },
    ...address.opened.map((expansion) => ({ key: expansionKey(expansion), depth: 1, expansion })),
  ];
}
