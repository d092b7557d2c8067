import { useMemo, useState } from "preact/hooks";
import type { SparqlAnswer } from "../api";
import { save } from "../graphfiles";
import { curie, ID, lastPart, pageOf } from "../iri";
import { barsOf } from "../bars";
import {
  countsOf,
  graphOfRows,
  graphOfTriples,
  monthsOf,
  RESULT_VIEWS,
  type ResultView,
  type Row,
} from "../resultviews";
import { namesOf, namesQuery, thingsAmong } from "../names";
import { asksForGraph, readAnswer } from "../sparql";
import type { SparqlTerm } from "../types";
import { Bars, WIDTH } from "./bars";
import { useLabels, useLoad, useWorld } from "./context";
import { lazy } from "./lazy";
import { Loaded } from "./parts";

const ResultGraph = lazy(() => import("./resultgraph").then((module) => module.ResultGraph));
const Treemap = lazy(() => import("./treemap").then((module) => module.Treemap));

const SHOWN_ROWS = 1000;
const SHOWN_LETTERS = 400;

const ROW_FORMATS = [
  ["CSV", "text/csv", "csv"],
  ["JSON", "application/sparql-results+json", "json"],
  ["XML", "application/sparql-results+xml", "xml"],
] as const;
const TRIPLE_FORMATS = [
  ["Turtle", "text/turtle", "ttl"],
  ["JSON-LD", "application/ld+json", "jsonld"],
  ["N-Triples", "application/n-triples", "nt"],
] as const;

interface SparqlResultProps {
  answer: SparqlAnswer;
  query: string;
  view: ResultView;
  hrefOf: (view: ResultView) => string;
}

/** The answer as a table, a word, RDF, or as one of the pictures that fit it. */
export function SparqlResult({ answer, query, view, hrefOf }: SparqlResultProps) {
  const { labels, api } = useWorld();
  const read = useMemo(() => readAnswer(answer.type, answer.body), [answer]);
  const formats = asksForGraph(query) ? TRIPLE_FORMATS : ROW_FORMATS;
  const download = async (type: string, ending: string) => {
    const { body } = await api.sparql(query, type);
    save(`result.${ending}`, new Blob([body], { type }));
  };
  return (
    <section class="sparql-result" aria-label={labels.sparql.results}>
      <div class="found-head">
        <p role="status">
          {read.form === "rows" && labels.sparql.rows(read.rows.length, answer.milliseconds)}
        </p>
        <p class="downloads">
          <span>{labels.sparql.download}:</span>
          {formats.map(([name, type, ending]) => (
            <button
              key={name}
              type="button"
              class="link"
              onClick={() => void download(type, ending)}
            >
              {name}
            </button>
          ))}
        </p>
      </div>
      {read.form === "truth" && (
        <p class="truth">{read.value ? labels.sparql.yes : labels.sparql.no}</p>
      )}
      {read.form === "rows" && read.rows.length === 0 && <p>{labels.sparql.none}</p>}
      {read.form === "graph" && (
        <>
          <Views views={["table", "graph"]} shown={view} hrefOf={hrefOf} plain />
          {view === "graph" ? <Triples query={query} /> : <pre tabIndex={0}>{read.text}</pre>}
        </>
      )}
      {read.form === "rows" && read.rows.length > 0 && (
        <RowViews variables={read.variables} rows={read.rows} view={view} hrefOf={hrefOf} />
      )}
    </section>
  );
}

function RowViews(props: {
  variables: string[];
  rows: Row[];
  view: ResultView;
  hrefOf: (view: ResultView) => string;
}) {
  const { variables, rows, view, hrefOf } = props;
  const labels = useLabels();
  const names = useNames(rows);
  const graph = useMemo(() => graphOfRows(variables, rows, names), [rows, names]);
  const months = useMemo(() => monthsOf(variables, rows), [rows]);
  const counts = useMemo(() => countsOf(variables, rows, names), [rows, names]);
  const fits = { table: true, graph, timeline: months, counts };
  const views = RESULT_VIEWS.filter((one) => fits[one]);
  const shown = views.includes(view) ? view : "table";
  return (
    <>
      <Views views={views} shown={shown} hrefOf={hrefOf} />
      {shown === "table" && <Rows variables={variables} rows={rows} names={names} />}
      {shown === "graph" && graph && <ResultGraph graph={graph} />}
      {shown === "timeline" && months && (
        <Bars
          of={barsOf(months, WIDTH)}
          label={labels.sparql.views.timeline}
          words={labels.sparql.inMonth}
        />
      )}
      {shown === "counts" && counts && (
        <Treemap counts={counts} label={labels.sparql.views.counts} />
      )}
    </>
  );
}

/** The ways in which the answer can be seen, each with its address. */
function Views(props: {
  views: readonly ResultView[];
  shown: ResultView;
  hrefOf: (view: ResultView) => string;
  plain?: boolean;
}) {
  const labels = useLabels();
  if (props.views.length < 2) return null;
  return (
    <nav class="views" aria-label={labels.sparql.viewAs}>
      {props.views.map((view) => (
        <a
          key={view}
          class="button quiet small"
          href={props.hrefOf(view)}
          aria-current={view === props.shown ? "true" : undefined}
        >
          {props.plain && view === "table" ? labels.sparql.text : labels.sparql.views[view]}
        </a>
      ))}
    </nav>
  );
}

/** The answer of CONSTRUCT or DESCRIBE as a picture. */
function Triples({ query }: { query: string }) {
  const labels = useLabels();
  const loaded = useLoad(query, async (api, signal) =>
    graphOfTriples((await api.sparql(query, "application/n-triples", signal)).body),
  );
  return (
    <Loaded of={loaded}>
      {(graph) => (graph ? <ResultGraph graph={graph} /> : <p>{labels.sparql.none}</p>)}
    </Loaded>
  );
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** What the things of an answer are called; empty until that is known. */
function useNames(rows: readonly Row[]): ReadonlyMap<string, string> {
  const { settings } = useWorld();
  const iris = useMemo(
    () =>
      thingsAmong(
        rows.flatMap((row) =>
          Object.values(row).flatMap((term) => (term.type === "uri" ? [String(term.value)] : [])),
        ),
      ),
    [rows],
  );
  const key = iris.length > 0 ? `${settings.language} ${iris.join(" ")}` : null;
  const loaded = useLoad(key, async (api, signal) => {
    return namesOf(await api.rows(namesQuery(iris, settings.language), signal));
  });
  return loaded.value ?? NO_NAMES;
}

function Rows(props: { variables: string[]; rows: Row[]; names: ReadonlyMap<string, string> }) {
  const { variables, rows, names } = props;
  const labels = useLabels();
  return (
    <>
      <div class="table-place" tabIndex={0} role="group" aria-label={labels.sparql.results}>
        <table>
          <thead>
            <tr>
              {variables.map((variable) => (
                <th key={variable} scope="col">
                  {variable}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row, index) => (
              <tr key={index}>
                {variables.map((variable) => (
                  <td key={variable}>
                    <Term term={row[variable]} names={names} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN_ROWS && <p class="faint">{labels.sparql.more(SHOWN_ROWS)}</p>}
    </>
  );
}

function Term(props: { term: SparqlTerm | undefined; names: ReadonlyMap<string, string> }) {
  const { term, names } = props;
  if (!term) return null;
  if (term.type === "triple") return <code>{JSON.stringify(term.value)}</code>;
  const value = String(term.value);
  if (term.type === "bnode") return <code>_:{value}</code>;
  if (term.type === "uri") {
    const page = pageOf(value);
    if (page) {
      return (
        <a href={page} title={value}>
          <bdi>{names.get(value) ?? value.slice(ID.length)}</bdi>
        </a>
      );
    }
    return <code title={value}>{curie(value)}</code>;
  }
  const language = term["xml:lang"];
  const datatype = term.datatype ? lastPart(term.datatype) : "";
  const numeric = ["integer", "decimal", "double", "long", "int"].includes(datatype);
  return (
    <span class={numeric ? "number" : undefined} lang={language}>
      <LongText value={value} />
      {language && <sup class="faint"> {language}</sup>}
    </span>
  );
}

/** The beginning of a text, and all of it for the asking: a table of whole notes takes long to lay out. */
function LongText({ value }: { value: string }) {
  const labels = useLabels();
  const [whole, setWhole] = useState(false);
  if (whole || value.length <= SHOWN_LETTERS) return <bdi>{value}</bdi>;
  return (
    <>
      <bdi>{value.slice(0, SHOWN_LETTERS)}…</bdi>{" "}
      <button type="button" class="link" onClick={() => setWhole(true)}>
        {labels.search.moreValues(value.length - SHOWN_LETTERS)}
      </button>
    </>
  );
}
