import { useState } from "preact/hooks";
import type { Draft } from "../api";
import type { NoteView, Problem } from "../types";
import { problemOf, useTitle, useWorld } from "./context";
import { NoteText } from "./notetext";
import { Failed } from "./parts";
import { Keep } from "./trykeep";

const MOST_BYTES = 5_000_000;

/** Paste text or drop a file, and see what would be read from it. */
export function TryPage() {
  const { labels, api, announce } = useWorld();
  useTitle(labels.try.title);
  const [draft, setDraft] = useState<Draft>({ name: "note.md", content: "" });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [result, setResult] = useState<{ draft: Draft; note: NoteView }>();
  const text = typeof draft.content === "string" ? draft.content : "";

  const read = async (asked: Draft) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const note = await api.extract(asked);
      setResult({ draft: asked, note });
      announce(labels.try.result(note.mentions.length, note.claims.length));
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setProblem({ type: "", title: labels.try.tooLarge, status: 400, detail: "" });
      return;
    }
    const taken = { name: file.name, content: (await textOf(file)) ?? file };
    setDraft(taken);
    // What cannot be shown for changing is read at once.
    if (typeof taken.content === "string") setProblem(undefined);
    else await read(taken);
  };
  return (
    <>
      <h1>{labels.try.title}</h1>
      <p class="lead">{labels.try.lead}</p>
      <form
        class="try"
        onSubmit={(event) => {
          event.preventDefault();
          void read(draft);
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
          placeholder={typeof draft.content === "string" ? labels.try.drop : draft.name}
          onInput={(event) =>
            setDraft({
              name: typeof draft.content === "string" ? draft.name : "note.md",
              content: event.currentTarget.value,
            })
          }
        />
        <p class="actions">
          <button
            type="submit"
            class="primary"
            disabled={busy || (typeof draft.content === "string" && text.trim() === "")}
          >
            {busy ? labels.try.reading : labels.try.read}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => setDraft({ name: "note.md", content: labels.try.example })}
          >
            {labels.try.exampleButton}
          </button>
          <label class="button quiet file">
            {labels.try.choose}
            <input
              type="file"
              class="unseen"
              onChange={(event) => void take(event.currentTarget.files?.[0])}
            />
          </label>
          <span class="faint">{labels.try.formats}</span>
        </p>
      </form>
      {problem && <Failed problem={problem} />}
      {result && (
        <section aria-label={labels.note.read}>
          <h2>{labels.try.result(result.note.mentions.length, result.note.claims.length)}</h2>
          <Keep draft={result.draft} note={result.note.note} />
          <NoteText note={result.note} />
        </section>
      )}
    </>
  );
}

/** The text of a file that is text in UTF-8, else null: the server reads many other formats. */
async function textOf(file: File): Promise<string | null> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}
