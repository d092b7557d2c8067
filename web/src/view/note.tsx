import { href, type Page } from "../route";
import type { NoteView } from "../types";
import { useLabels, useLoad, useTitle } from "./context";
import { Downloads } from "./downloads";
import { NoteText } from "./notetext";
import { Loaded, ThingLink, When } from "./parts";

type NoteAddress = Extract<Page, { name: "note" }>;

export function NotePage({ page }: { page: NoteAddress }) {
  const loaded = useLoad(page.slug, (api, signal) => api.note(page.slug, signal));
  return <Loaded of={loaded}>{(value) => <NoteArticle note={value} page={page} />}</Loaded>;
}

function NoteArticle({ note: view, page }: { note: NoteView; page: NoteAddress }) {
  const labels = useLabels();
  const { note } = view;
  useTitle(note.title || note.name);
  return (
    <article>
      <p class="over">
        <a href={href({ name: "notes", notes: { filters: {}, page: 1 } })}>{labels.notes.title}</a>
      </p>
      <h1>
        <bdi>{note.title || note.name}</bdi>
      </h1>
      <p class="note-facts">
        <When date={note.date} />
        {note.event && <ThingLink thing={note.event} />}
        <span>{labels.language(note.language)}</span>
        <span>
          {labels.note.file}: <code>{note.name}</code>
        </span>
        <span>{labels.notes.mentions(note.mentions)}</span>
        <span>{labels.notes.facts(note.facts)}</span>
      </p>
      <NoteText note={view} at={page.at} />
      <Downloads iri={note.iri} />
    </article>
  );
}
