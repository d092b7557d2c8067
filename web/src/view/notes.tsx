import { filtered } from "../actions";
import { years } from "../dates";
import { kindOf, lastPart } from "../iri";
import { href, NOTE_FILTERS, type NoteFilter, type NotesAddress } from "../route";
import type { NoteSummary } from "../types";
import { Chips } from "./chips";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Empty, Loaded, Pager, ThingLink, When } from "./parts";
import { SearchBox } from "./searchbox";

const LANGUAGES = ["ko", "en", "ja", "zh"];

export function NotesPage({ address }: { address: NotesAddress }) {
  const labels = useLabels();
  useTitle(labels.notes.title);
  const key = href({ name: "notes", notes: address });
  const loaded = useLoad(key, (api, signal) => api.notes(address, 30, signal));
  const narrowed = Object.keys(address.filters).length > 0;
  return (
    <>
      <h1>{labels.notes.title}</h1>
      {(narrowed || loaded.value?.total !== 0) && (
        <NoteFilters address={address} known={loaded.value?.items ?? []} />
      )}
      <Loaded of={loaded}>
        {(value) =>
          value.total === 0 ? (
            <Empty>
              {narrowed ? (
                <p>{labels.notes.noneFits}</p>
              ) : (
                <>
                  <h2>{labels.notes.nothing}</h2>
                  <p>{labels.home.emptyHint}</p>
                  <pre>announcement-graph ingest notes/</pre>
                </>
              )}
            </Empty>
          ) : (
            <>
              <p class="faint">{labels.notes.count(value.total)}</p>
              <NoteList notes={value.items} />
              <Pager
                page={value.page}
                size={value.size}
                total={value.total}
                href={(to) => href({ name: "notes", notes: { ...address, page: to } })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function NoteFilters({ address, known }: { address: NotesAddress; known: readonly NoteSummary[] }) {
  const { labels, go } = useWorld();
  const { filters } = address;
  const hrefWith = (filter: NoteFilter, value: string | null) =>
    href({ name: "notes", notes: { filters: filtered(filters, filter, value), page: 1 } });
  const set = (filter: NoteFilter, value: string) => go(hrefWith(filter, value || null));
  const label = (filter: NoteFilter, value: string) => {
    if (filter === "language") return labels.language(value);
    if (filter === "q") return `“${value}”`;
    if (kindOf(value) === "") return value;
    return known.find((note) => note.event?.iri === value)?.event?.label ?? lastPart(value);
  };
  const choice = (filter: NoteFilter, name: string, values: readonly [string, string][]) => (
    <label>
      {name}{" "}
      <select
        value={filters[filter] ?? ""}
        onChange={(event) => set(filter, event.currentTarget.value)}
      >
        <option value="">{labels.announcements.any}</option>
        {values.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="filters" role="group" aria-label={labels.announcements.filter}>
      <form
        class="note-words"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          set("q", String(new FormData(event.currentTarget).get("q") ?? "").trim());
        }}
      >
        <input
          key={filters.q}
          type="search"
          name="q"
          aria-label={labels.notes.words}
          placeholder={labels.notes.words}
          defaultValue={filters.q ?? ""}
        />
      </form>
      <SearchBox
        label={labels.notes.by}
        placeholder={labels.notes.by}
        onPick={(picked) => {
          if (picked.kind === "event" || picked.kind === "organization") {
            set(picked.kind, picked.iri);
          }
        }}
      />
      {choice(
        "year",
        labels.facet("year"),
        years().map((year) => [String(year), String(year)]),
      )}
      {choice(
        "language",
        labels.facet("language"),
        LANGUAGES.map((tag) => [tag, labels.language(tag)]),
      )}
      <Chips
        chosen={NOTE_FILTERS.flatMap((filter) => {
          const value = filters[filter];
          return value ? [{ label: label(filter, value), without: hrefWith(filter, null) }] : [];
        })}
      />
    </div>
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
