import { useState } from "preact/hooks";
import type { NoteView, Problem } from "../types";
import { problemOf, useTitle, useWorld } from "./context";
import { NoteText } from "./notetext";
import { Failed } from "./parts";

const MOST_BYTES = 2_000_000;

/** Paste text or drop a file, and see what would be read from it. */
export function TryPage() {
  const { labels, api, announce } = useWorld();
  useTitle(labels.try.title);
  const [name, setName] = useState("note.md");
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [result, setResult] = useState<NoteView>();

  const read = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const view = await api.extract(name, text);
      setResult(view);
      announce(labels.try.result(view.mentions.length, view.claims.length));
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const refused = file.size > MOST_BYTES ? labels.try.tooLarge : null;
    const content = refused ? "" : await file.text();
    if (refused || content.includes("\u0000")) {
      setProblem({ type: "", title: refused ?? labels.try.notText, status: 400, detail: "" });
      return;
    }
    setName(file.name);
    setText(content);
    setProblem(undefined);
  };
  return (
    <>
      <h1>{labels.try.title}</h1>
      <p class="lead">{labels.try.lead}</p>
      <form
        class="try"
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <label for="try-text">{labels.try.label}</label>
        <textarea
          id="try-text"
          rows={10}
          dir="auto"
          value={text}
          placeholder={labels.try.drop}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="actions">
          <button type="submit" class="primary" disabled={busy || text.trim() === ""}>
            {busy ? labels.try.reading : labels.try.read}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setName("note.md");
              setText(labels.try.example);
            }}
          >
            {labels.try.exampleButton}
          </button>
          <label class="button quiet file">
            {labels.try.choose}
            <input
              type="file"
              class="unseen"
              accept=".txt,.md,text/plain,text/markdown"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
        </p>
      </form>
      {problem && <Failed problem={problem} />}
      {result && (
        <section aria-label={labels.note.read}>
          <h2>{labels.try.result(result.mentions.length, result.claims.length)}</h2>
          <NoteText note={result} />
        </section>
      )}
    </>
  );
}
