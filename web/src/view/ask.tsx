import { useEffect, useState } from "preact/hooks";
import { ASKED_KINDS, queryOf, RELATIONS, type Condition, type Question } from "../ask";
import { years } from "../dates";
import { lastPart, pageOf } from "../iri";
import type { Labels } from "../labels";
import { href } from "../route";
import { readAnswer } from "../sparql";
import { useLoad, useTitle, useWorld } from "./context";
import { KindMark, Loaded } from "./parts";
import { SearchBox } from "./searchbox";

/** A small guided question over the main relations, and the SPARQL that it makes. */
export function AskPage({ question }: { question: Question }) {
  const { labels, settings, go } = useWorld();
  useTitle(labels.ask.title);
  const query = queryOf(question, settings.language);
  const change = (next: Question) => go(href({ name: "ask", question: next }));
  return (
    <>
      <h1>{labels.ask.title}</h1>
      <p class="lead">{labels.ask.lead}</p>
      <div class="ask">
        <label>
          {labels.ask.which}{" "}
          <select
            value={question.kind}
            onChange={(event) => {
              const kind = ASKED_KINDS.find((word) => word === event.currentTarget.value);
              if (kind) change({ kind, conditions: [] });
            }}
          >
            {ASKED_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {labels.kinds(kind)}
              </option>
            ))}
          </select>
        </label>
        <Conditions question={question} onChange={change} />
        <AddCondition question={question} onChange={change} />
      </div>
      <Answers query={query} kind={question.kind} />
      <details>
        <summary>{labels.ask.asSparql}</summary>
        <pre tabIndex={0}>{query}</pre>
      </details>
      <p>
        <a href={href({ name: "sparql", query, view: "table" })}>{labels.ask.open} →</a>
      </p>
    </>
  );
}

interface PartProps {
  question: Question;
  onChange: (question: Question) => void;
}

function Conditions({ question, onChange }: PartProps) {
  const { labels } = useWorld();
  const names = useNames(question.conditions);
  return (
    <ul class="chips">
      {question.conditions.map((condition, index) => {
        const words = `${relationLabel(labels, question, condition.relation)} ${names.get(condition.value) ?? lastPart(condition.value)}`;
        const without = question.conditions.filter((_, other) => other !== index);
        return (
          <li key={condition.relation + condition.value}>
            <button
              type="button"
              class="chip"
              aria-label={labels.ask.remove(words)}
              onClick={() => onChange({ ...question, conditions: without })}
            >
              {words} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function AddCondition({ question, onChange }: PartProps) {
  const { labels } = useWorld();
  const relations = RELATIONS[question.kind];
  const [chosen, setChosen] = useState("");
  const relation = relations[chosen] ? chosen : Object.keys(relations)[0]!;
  const named = relations[relation]!.names;
  const add = (value: string) =>
    onChange({ ...question, conditions: [...question.conditions, { relation, value }] });
  return (
    <div class="ask-add" role="group" aria-label={labels.ask.add}>
      <select
        aria-label={labels.ask.add}
        value={relation}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {Object.keys(relations).map((key) => (
          <option key={key} value={key}>
            {relationLabel(labels, question, key)}
          </option>
        ))}
      </select>
      {named === "year" ? (
        <select
          aria-label={labels.ask.year}
          value=""
          onChange={(event) => add(event.currentTarget.value)}
        >
          <option value="" disabled>
            {labels.ask.year}…
          </option>
          {years().map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      ) : (
        <SearchBox
          label={labels.kind(named)}
          placeholder={`${labels.kind(named)}…`}
          only={named}
          onPick={(picked) => add(picked.iri)}
        />
      )}
    </div>
  );
}

function Answers({ query, kind }: { query: string; kind: string }) {
  const { labels, announce } = useWorld();
  const answer = useLoad(query, (api, signal) =>
    api.sparql(query, "application/sparql-results+json", signal),
  );
  const read = answer.value && readAnswer(answer.value.type, answer.value.body);
  const rows = read?.form === "rows" ? read.rows : [];
  useEffect(() => {
    if (answer.status === "ready") announce(labels.ask.found(rows.length));
  }, [answer.status, rows.length, announce, labels]);
  return (
    <Loaded of={answer}>
      {() => (
        <section>
          <h2>{labels.ask.found(rows.length)}</h2>
          <ul class="things">
            {rows.map((row) => {
              const iri = String(row["it"]?.value ?? "");
              return (
                <li key={iri}>
                  <a class="thing" href={pageOf(iri) ?? iri}>
                    <KindMark kind={kind} />
                    <bdi>{String(row["name"]?.value ?? lastPart(iri))}</bdi>
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </Loaded>
  );
}

/** The labels of the things that conditions name. */
function useNames(conditions: readonly Condition[]): Map<string, string> {
  const iris = conditions.map((condition) => condition.value).filter((value) => pageOf(value));
  const loaded = useLoad(iris.join(" "), (api, signal) =>
    Promise.all(iris.map((iri) => api.thing(iri, signal))),
  );
  return new Map((loaded.value ?? []).map((thing) => [thing.iri, thing.label]));
}

function relationLabel(labels: Labels, question: Question, relation: string): string {
  const own = question.kind === "organization" && labels.ask.organizationRelations[relation];
  return own || (labels.ask.relations[relation] ?? relation);
}
