import { useEffect, useRef, useState } from "preact/hooks";
import type { SparqlAnswer } from "../api";
import type { ResultView } from "../resultviews";
import { href } from "../route";
import { asksForGraph, FIRST_QUERY, withPrefixes } from "../sparql";
import type { Problem } from "../types";
import { problemOf, useTitle, useWorld } from "./context";
import type { Editor } from "./editor";
import { ExampleQueries } from "./examples";
import { Failed, Loading } from "./parts";
import { SparqlResult } from "./sparqlresult";

const ROWS = "application/sparql-results+json";
const TRIPLES = "text/turtle";

export function SparqlPage({ query, view }: { query: string | undefined; view: ResultView }) {
  const { labels, go } = useWorld();
  useTitle(labels.sparql.title);
  const editor = useEditor(query ?? FIRST_QUERY, () => submit());
  const run = useRun();
  const submit = () => {
    const written = editor.current?.value() ?? "";
    if (written === query) run.start(written);
    else go(href({ name: "sparql", query: written, view }));
  };
  // An address with a query shows its answer: it can be sent to somebody.
  useEffect(() => {
    if (query === undefined) return;
    if (editor.current && editor.current.value() !== query) editor.current.set(query);
    run.start(query);
  }, [query]);
  return (
    <>
      <h1>{labels.sparql.title}</h1>
      <p class="lead">{labels.sparql.lead}</p>
      <div class="sparql">
        <ExampleQueries
          onChoose={(example) => {
            editor.current?.set(example);
            go(href({ name: "sparql", query: example, view: "table" }));
          }}
        />
        <div class="sparql-main">
          <div class="editor" ref={editor.place} role="group" aria-label={labels.sparql.editor}>
            {!editor.ready && <Loading />}
          </div>
          <div class="actions">
            <button type="button" class="primary" onClick={submit} disabled={!editor.ready}>
              {run.busy ? labels.sparql.running : labels.sparql.run}
            </button>
            {run.busy && (
              <button type="button" onClick={run.cancel}>
                {labels.sparql.cancel}
              </button>
            )}
            <CopyAddress />
            <span class="faint">{labels.sparql.runHint}</span>
          </div>
          {editor.problem && <Failed problem={editor.problem} />}
          {run.problem && <SparqlProblem problem={run.problem} />}
          {run.answer && (
            <SparqlResult
              answer={run.answer}
              query={run.query}
              view={view}
              hrefOf={(other) => href({ name: "sparql", query: query ?? run.query, view: other })}
            />
          )}
        </div>
      </div>
    </>
  );
}

function SparqlProblem({ problem }: { problem: Problem }) {
  const { labels } = useWorld();
  return (
    <div class="notice bad" role="alert">
      <h2>{labels.sparql.error}</h2>
      <pre>{problem.status === 0 ? labels.state.unreachable : problem.detail || problem.title}</pre>
    </div>
  );
}

function CopyAddress() {
  const { labels } = useWorld();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        void navigator.clipboard.writeText(location.href).then(() => setCopied(true));
      }}
    >
      {copied ? labels.sparql.copied : labels.sparql.permalink}
    </button>
  );
}

/** The editor, fetched when the page is first shown. */
function useEditor(value: string, onRun: () => void) {
  const { api, labels, settings } = useWorld();
  const place = useRef<HTMLDivElement>(null);
  const current = useRef<Editor | null>(null);
  const run = useRef(onRun);
  run.current = onRun;
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let left = false;
    import("./editor").then(
      ({ openEditor }) => {
        if (left || !place.current) return;
        place.current.replaceChildren();
        current.current = openEditor(place.current, {
          value,
          label: labels.sparql.editor,
          known: {
            language: settings.language,
            terms: () => api.ontology(),
            names: (typed) => api.suggest(typed),
            kind: labels.kind,
          },
          onRun: () => run.current(),
        });
        setReady(true);
      },
      (cause: unknown) => setProblem(problemOf(cause)),
    );
    return () => {
      left = true;
      current.current?.destroy();
      current.current = null;
      setReady(false);
    };
  }, [api, labels]);
  return {
    place,
    ready,
    problem,
    get current() {
      return current.current;
    },
  };
}

/** One query at a time: a new one or `cancel` stops the one before. */
function useRun() {
  const { api } = useWorld();
  const controller = useRef<AbortController | null>(null);
  const [state, setState] = useState<{
    busy: boolean;
    query: string;
    answer?: SparqlAnswer;
    problem?: Problem;
  }>({ busy: false, query: "" });
  const start = (written: string) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const query = withPrefixes(written);
    setState((before) => ({ ...before, busy: true }));
    api.sparql(query, asksForGraph(query) ? TRIPLES : ROWS, own.signal).then(
      (answer) => {
        if (!own.signal.aborted) setState({ busy: false, query, answer });
      },
      (cause: unknown) => {
        if (!own.signal.aborted) setState({ busy: false, query, problem: problemOf(cause) });
      },
    );
  };
  const cancel = () => {
    controller.current?.abort();
    setState((before) => ({ ...before, busy: false }));
  };
  useEffect(() => () => controller.current?.abort(), []);
  return { ...state, start, cancel };
}
