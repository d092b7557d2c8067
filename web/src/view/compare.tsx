import { useState } from "preact/hooks";
import type { Api } from "../api";
import { circumstancesOf, circumstancesQuery, othersOf, type Role } from "../circumstances";
import { comparisonOf, type Compared, type ComparisonRow } from "../comparison";
import { csv, save } from "../graphfiles";
import { shortOf } from "../iri";
import { namesOf, namesQuery, thingsAmong } from "../names";
import { ANNOUNCEMENT_FILTERS, href } from "../route";
import type { AnnouncementView, EntityView } from "../types";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Loaded, PlainValue, ThingLink } from "./parts";
import { SearchBox } from "./searchbox";

const MOST = 4;
const OLDEST = 50;

/** Two to four things side by side: what they share and where they differ. */
export function ComparePage({ things }: { things: string[] }) {
  const { labels, settings, go } = useWorld();
  useTitle(labels.compare.title);
  const compared = useLoad(`${settings.language} ${things.join(" ")}`, (api, signal) =>
    load(api, things, settings.language, signal),
  );
  return (
    <>
      <h1>{labels.compare.title}</h1>
      <p class="faint">{labels.compare.choose}</p>
      {things.length < MOST && (
        <div class="narrow compare-add">
          <SearchBox
            label={labels.compare.add}
            placeholder={labels.compare.add}
            onPick={(picked) => {
              if (!things.includes(picked.iri)) {
                go(href({ name: "compare", things: [...things, picked.iri] }));
              }
            }}
          />
        </div>
      )}
      {things.length > 0 && (
        <Loaded of={compared}>{(value) => <Comparison compared={value} />}</Loaded>
      )}
    </>
  );
}

async function load(
  api: Api,
  things: readonly string[],
  language: "en" | "ko",
  signal: AbortSignal,
): Promise<Compared[]> {
  if (things.length === 0) return [];
  const entities = await Promise.all(things.map((iri) => entityOf(api, iri, signal)));
  // One after the other: the server takes few queries at once, and other readers ask too.
  const ask = (role: Role) => api.rows(circumstancesQuery(role, things), signal);
  const answers = {
    events: await ask("events"),
    topics: await ask("topics"),
    speakers: await ask("speakers"),
  };
  const others = thingsAmong(othersOf(answers));
  const names = others.length > 0 ? await api.rows(namesQuery(others, language), signal) : [];
  const around = circumstancesOf(answers, namesOf(names));
  const unknown = { events: [], topics: [], speakers: [] };
  return entities.map(({ entity, first }) => {
    const { events, topics, speakers } = around.get(entity.thing.iri) ?? unknown;
    return { entity, first, events, topics, speakers };
  });
}

/** A thing, and the date of its first announcement: the last of the list, which has the newest first. */
async function entityOf(api: Api, iri: string, signal: AbortSignal) {
  const [kind = "", ...slug] = shortOf(iri).split("/");
  const entity = await api.entity(kind, slug.join("/"), signal);
  const { announcements, announcementCount } = entity;
  const filter = ANNOUNCEMENT_FILTERS.find((name) => name === kind);
  if (announcements.length === announcementCount || !filter) {
    return { entity, first: firstDate(announcements) };
  }
  const page = Math.ceil(announcementCount / OLDEST);
  const list = { filters: { [filter]: iri }, page };
  return { entity, first: firstDate((await api.announcements(list, OLDEST, signal)).items) };
}

function firstDate(announcements: readonly AnnouncementView[]): string {
  return announcements.flatMap((one) => one.date ?? []).toSorted()[0] ?? "";
}

function Comparison({ compared }: { compared: Compared[] }) {
  const labels = useLabels();
  const entities = compared.map((one) => one.entity);
  const [differing, setDiffering] = useState(false);
  const rows = comparisonOf(compared, labels).filter((row) => !differing || !row.same);
  const iris = entities.map((entity) => entity.thing.iri);
  const without = (iri: string) =>
    href({ name: "compare", things: iris.filter((other) => other !== iri) });
  return (
    <>
      <div class="table-place" tabIndex={0} role="group" aria-label={labels.compare.title}>
        <table class="comparison">
          <thead>
            <tr>
              <th scope="col">{labels.compare.what}</th>
              {entities.map(({ thing }) => (
                <th key={thing.iri} scope="col">
                  <ThingLink thing={thing} />{" "}
                  <a
                    class="remove"
                    href={without(thing.iri)}
                    aria-label={labels.compare.remove(thing.label)}
                  >
                    ×
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="actions">
        <label class="check">
          <input type="checkbox" checked={differing} onChange={() => setDiffering(!differing)} />{" "}
          {labels.compare.differing}
        </label>
        <button type="button" class="quiet" onClick={() => saveComparison(entities, rows)}>
          {labels.compare.csv}
        </button>
      </p>
    </>
  );
}

function Row({ row }: { row: ComparisonRow }) {
  const labels = useLabels();
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.same && <span class="tag">{labels.compare.common}</span>}
      </th>
      {row.cells.map((cell, index) => (
        <td key={index}>
          {cell.length === 0 && <span class="faint">{labels.compare.none}</span>}
          <ul class="plain">
            {cell.map((value) => (
              <li key={value.text} class={value.shared ? "shared" : undefined}>
                {value.thing ? (
                  <ThingLink thing={value.thing} />
                ) : (
                  <PlainValue value={value.text} />
                )}
              </li>
            ))}
            {(row.more[index] ?? 0) > 0 && (
              <li class="faint">+ {labels.search.moreValues(row.more[index]!)}</li>
            )}
          </ul>
        </td>
      ))}
    </tr>
  );
}

function saveComparison(entities: EntityView[], rows: ComparisonRow[]): void {
  const head = ["", ...entities.map((entity) => entity.thing.label)];
  const body = rows.map((row) => [
    row.label,
    ...row.cells.map((cell) => cell.map((value) => value.text).join("; ")),
  ]);
  save("comparison.csv", new Blob([csv([head, ...body])], { type: "text/csv;charset=utf-8" }));
}
