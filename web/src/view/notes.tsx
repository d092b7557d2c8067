import { href } from "../route";
import type { NoteSummary } from "../types";
import { useLabels, useLoad, useTitle } from "./context";
import { Empty, Loaded, Pager, ThingLink, When } from "./parts";

export function NotesPage({ page }: { page: number }) {
  const labels = useLabels();
  useTitle(labels.notes.title);
  const loaded = useLoad(`notes ${page}`, (api, signal) => api.notes(page, 30, signal));
  return (
    <>
      <h1>{labels.notes.title}</h1>
      <Loaded of={loaded}>
        {(value) =>
          value.total === 0 ? (
            <Empty>
              <h2>{labels.notes.nothing}</h2>
              <p>{labels.home.emptyHint}</p>
              <pre>announcement-graph ingest notes/</pre>
            </Empty>
          ) : (
            <>
              <p class="faint">{labels.notes.lead(value.total)}</p>
              <NoteList notes={value.items} />
              <Pager
                page={value.page}
                size={value.size}
                total={value.total}
                href={(to) => href({ name: "notes", page: to })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

export function NoteList({ notes }: { notes: readonly NoteSummary[] }) {
  const labels = useLabels();
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.iri}>
          <a class="note-title" href={note.href}>
            <bdi>{note.title || note.name}</bdi>
          </a>
          <p>
            <When date={note.date} />
            {note.event && (
              <>
                {" · "}
                <ThingLink thing={note.event} />
              </>
            )}
            {" · "}
            <span>{labels.language(note.language)}</span>
          </p>
          <p class="faint">
            {labels.notes.mentions(note.mentions)} · {labels.notes.facts(note.facts)} ·{" "}
            {labels.notes.announcements(note.announcements)}
          </p>
        </li>
      ))}
    </ul>
  );
}
