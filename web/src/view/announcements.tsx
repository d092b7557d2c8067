import { filterAnnouncements } from "../actions";
import { kindOf, lastPart } from "../iri";
import {
  ANNOUNCEMENT_FILTERS,
  announcementsHref,
  type AnnouncementFilter,
  type AnnouncementsAddress,
} from "../route";
import type { AnnouncementView } from "../types";
import { AnnouncementList } from "./announcement";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Empty, Loaded, Pager } from "./parts";
import { SearchBox } from "./searchbox";
import { SaveAll } from "./saveall";
import { Timeline } from "./timeline";
import { YearsByOrganization } from "./years";

const SIZE = 25;

export function AnnouncementsPage({ address }: { address: AnnouncementsAddress }) {
  const labels = useLabels();
  useTitle(labels.announcements.title);
  const key = announcementsHref(address);
  const loaded = useLoad(key, (api, signal) => api.announcements(address, SIZE, signal));
  const { year: _, ...overYears } = address.filters;
  const timeline = useLoad(`timeline ${JSON.stringify(overYears)}`, (api, signal) =>
    api.timeline(overYears, signal),
  );
  return (
    <>
      <h1>{labels.announcements.title}</h1>
      <Filters address={address} known={loaded.value?.items ?? []} />
      <Loaded of={timeline}>
        {(entries) => (
          <>
            <Timeline entries={entries} filters={address.filters} />
            <YearsByOrganization entries={entries} filters={address.filters} />
          </>
        )}
      </Loaded>
      <Loaded of={loaded}>
        {(page) =>
          page.total === 0 ? (
            <Empty>
              <p>{labels.announcements.nothing}</p>
            </Empty>
          ) : (
            <>
              <p class="found-head">
                <span>{labels.announcements.lead(page.total)}</span>
                <SaveAll address={address} />
              </p>
              <AnnouncementList announcements={page.items} />
              <Pager
                page={page.page}
                size={page.size}
                total={page.total}
                href={(to) => announcementsHref({ ...address, page: to })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Filters(props: { address: AnnouncementsAddress; known: readonly AnnouncementView[] }) {
  const { address, known } = props;
  const { labels, go } = useWorld();
  const set = (filter: AnnouncementFilter, value: string | null) =>
    go(announcementsHref(filterAnnouncements(address, filter, value)));
  return (
    <div class="filters" role="group" aria-label={labels.announcements.filter}>
      <SearchBox
        label={labels.announcements.filter}
        placeholder={`${labels.kind("organization")}, ${labels.kind("product")}, ${labels.kind("event")}, ${labels.kind("topic")}…`}
        onPick={(picked) => {
          const filter = ANNOUNCEMENT_FILTERS.find((name) => name === picked.kind);
          if (filter) set(filter, picked.iri);
        }}
      />
      <label>
        {labels.facet("modality")}{" "}
        <select
          value={address.filters.modality ?? ""}
          onChange={(event) => set("modality", event.currentTarget.value || null)}
        >
          <option value="">{labels.announcements.any}</option>
          {["stated", "planned", "rumoured"].map((modality) => (
            <option key={modality} value={modality}>
              {labels.modality(modality)}
            </option>
          ))}
        </select>
      </label>
      <ul class="chips">
        {ANNOUNCEMENT_FILTERS.filter((name) => name !== "modality").map((filter) => {
          const value = address.filters[filter];
          if (!value) return null;
          const label = labelOf(value, known);
          return (
            <li key={filter}>
              <a
                class="chip"
                href={announcementsHref(filterAnnouncements(address, filter, null))}
                aria-label={labels.announcements.remove(label)}
              >
                {label} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The label of a chosen thing: from the announcements that it chose, else from its address. */
function labelOf(value: string, known: readonly AnnouncementView[]): string {
  if (kindOf(value) === "") return value;
  for (const { by, announced, at, about } of known) {
    const thing = [...by, ...announced, ...at, ...about].find((one) => one.iri === value);
    if (thing) return thing.label;
  }
  return lastPart(value);
}
