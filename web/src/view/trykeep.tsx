import { useState } from "preact/hooks";
import type { Draft } from "../api";
import { save } from "../graphfiles";
import type { IngestionReport, NoteSummary, Problem } from "../types";
import { problemOf, useLabels, useWorld } from "./context";
import { Failed } from "./parts";

/** Takes what was read home as Turtle, or stores it with a token. */
export function Keep({ draft, note }: { draft: Draft; note: NoteSummary }) {
  const { labels, api, announce } = useWorld();
  const [problem, setProblem] = useState<Problem>();
  const [copied, setCopied] = useState(false);
  const turtle = async (then: (text: string) => void | Promise<void>) => {
    setProblem(undefined);
    try {
      await then(await api.extractTurtle(draft));
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(labels.sparql.copied);
  };
  return (
    <>
      <p class="actions">
        <button type="button" class="quiet" onClick={() => void turtle(copy)}>
          {copied ? labels.sparql.copied : labels.try.copyTurtle}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            void turtle((text) =>
              save(`${note.slug}.ttl`, new Blob([text], { type: "text/turtle" })),
            )
          }
        >
          {labels.try.saveTurtle}
        </button>
      </p>
      {problem && <Failed problem={problem} />}
      <Store draft={draft} note={note} />
    </>
  );
}

function Store({ draft, note }: { draft: Draft; note: NoteSummary }) {
  const { api } = useWorld();
  const labels = useLabels();
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [report, setReport] = useState<IngestionReport>();
  const store = async () => {
    setProblem(undefined);
    try {
      setReport(await api.store(draft, token));
    } catch (cause) {
      setProblem(problemOf(cause));
    }
  };
  return (
    <details class="store">
      <summary>{labels.try.store}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <p class="faint">{labels.try.storeHint(note.name)}</p>
        <p class="actions">
          <label>
            {labels.try.token}{" "}
            <input
              type="password"
              autocomplete="off"
              value={token}
              onInput={(event) => setToken(event.currentTarget.value)}
            />
          </label>
          <button type="submit" disabled={token === ""}>
            {labels.try.storeButton}
          </button>
        </p>
      </form>
      {problem && <Failed problem={problem} />}
      {report && (
        <p role="status">
          {labels.try.stored(report.added, report.gone, report.kept)}{" "}
          <a href={note.href}>{labels.try.openStored} →</a>
        </p>
      )}
    </details>
  );
}
