import { filtered } from "../actions";
import { dateInWords } from "../dates";
import { kindOf, lastPart } from "../iri";
import { ANNOUNCEMENT_FILTERS, type AnnouncementFilter, type AnnouncementFilters } from "../route";
import type { Thing } from "../types";
import { useWorld } from "./context";
import { Chips } from "./chips";
import { SearchBox } from "./searchbox";

interface FiltersProps {
  filters: AnnouncementFilters;
  /** Things whose labels are known already. */
  known: readonly Thing[];
  /** The address with other filters. */
  hrefOf: (filters: AnnouncementFilters) => string;
}

/** Narrows a list of announcements by things, dates and how sure it is. */
export function AnnouncementFilterBar({ filters, known, hrefOf }: FiltersProps) {
  const { labels, go } = useWorld();
  const set = (filter: AnnouncementFilter, value: string | null) =>
    go(hrefOf(filtered(filters, filter, value)));
  const word = (filter: AnnouncementFilter, value: string) => {
    if (filter === "since") return labels.announcements.since(dateInWords(value, labels.locale));
    if (filter === "until") return labels.announcements.until(dateInWords(value, labels.locale));
    if (kindOf(value) === "") return value;
    return known.find((one) => one.iri === value)?.label ?? lastPart(value);
  };
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
          value={filters.modality ?? ""}
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
      <Chips
        chosen={ANNOUNCEMENT_FILTERS.filter((name) => name !== "modality").flatMap((filter) => {
          const value = filters[filter];
          if (!value) return [];
          return { label: word(filter, value), without: hrefOf(filtered(filters, filter, null)) };
        })}
      />
    </div>
  );
}

/** The things that announcements name, for the labels of filters. */
export function thingsOf(
  announcements: readonly { by: Thing[]; announced: Thing[]; at: Thing[]; about: Thing[] }[],
): Thing[] {
  return announcements.flatMap(({ by, announced, at, about }) => [
    ...by,
    ...announced,
    ...at,
    ...about,
  ]);
}
