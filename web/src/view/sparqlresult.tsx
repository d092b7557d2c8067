import { useMemo } from "preact/hooks";
import type { SparqlAnswer } from "../api";
import { save } from "../graphfiles";
import { curie, ID, lastPart, pageOf } from "../iri";
import { asksForGraph, readAnswer } from "../sparql";
import type { SparqlTerm } from "../types";
import { useLabels, useWorld } from "./context";

const SHOWN_ROWS = 1000;

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

/** The answer as a table, a word, or RDF. */
export function SparqlResult({ answer, query }: { answer: SparqlAnswer; query: string }) {
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
      {read.form === "graph" && <pre tabIndex={0}>{read.text}</pre>}
      {read.form === "rows" && read.rows.length === 0 && <p>{labels.sparql.none}</p>}
      {read.form === "rows" && read.rows.length > 0 && (
        <Rows variables={read.variables} rows={read.rows} />
      )}
    </section>
  );
}

function Rows(props: { variables: string[]; rows: Record<string, SparqlTerm>[] }) {
  const { variables, rows } = props;
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
                    <Term term={row[variable]} />
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

function Term({ term }: { term: SparqlTerm | undefined }) {
  if (!term) return null;
  if (term.type === "triple") return <code>{JSON.stringify(term.value)}</code>;
  const value = String(term.value);
  if (term.type === "bnode") return <code>_:{value}</code>;
  if (term.type === "uri") {
    const page = pageOf(value);
    if (page) {
      return (
        <a href={page} title={value}>
          <bdi>{value.slice(ID.length)}</bdi>
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
      <bdi>{value}</bdi>
      {language && <sup class="faint"> {language}</sup>}
    </span>
  );
}
