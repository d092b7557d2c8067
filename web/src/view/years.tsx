import { useMemo, useState } from "preact/hooks";
import { announcementsHref, type AnnouncementFilters } from "../route";
import type { TimelineEntry } from "../types";
import { yearsByOrganization } from "../bars";
import { useLabels, useLoad } from "./context";
import { Loaded, ThingLink } from "./parts";

/** Who announced least is found by the filter. */
const MOST_ROWS = 200;

interface YearsProps {
  filters: AnnouncementFilters;
}

/** Who announced how much in which year; it is asked for when it is opened. */
export function YearsByOrganization({ filters }: YearsProps) {
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  return (
    <details class="years" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{labels.announcements.byCompany}</summary>
      {open && (
        <div
          class="table-place"
          tabIndex={0}
          role="group"
          aria-label={labels.announcements.byCompany}
        >
          <Years filters={filters} />
        </div>
      )}
    </details>
  );
}

function Years({ filters }: YearsProps) {
  const timeline = useLoad(`years ${JSON.stringify(filters)}`, (api, signal) =>
    api.timeline(filters, "organization", MOST_ROWS, signal),
  );
  return (
    <Loaded of={timeline}>
      {({ entries }) => <YearsTable entries={entries} filters={filters} />}
    </Loaded>
  );
}

interface YearsTableProps extends YearsProps {
  entries: readonly TimelineEntry[];
}

/** Each number is a link to its announcements. */
function YearsTable({ entries, filters }: YearsTableProps) {
  const labels = useLabels();
  const { years, rows } = useMemo(() => yearsByOrganization(entries), [entries]);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{labels.facet("organization")}</th>
          {years.map((year) => (
            <th key={year} scope="col" class="number">
              {year}
            </th>
          ))}
          <th scope="col" class="number">
            {labels.announcements.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ organization, counts, total }) => (
          <tr key={organization.iri}>
            <th scope="row">
              <ThingLink thing={organization} plain />
            </th>
            {years.map((year) => (
              <td key={year} class="number">
                {counts.has(year) && (
                  <a
                    href={announcementsHref({
                      filters: { ...filters, organization: organization.iri, year },
                      page: 1,
                    })}
                  >
                    {labels.number(counts.get(year) ?? 0)}
                  </a>
                )}
              </td>
            ))}
            <td class="number">{labels.number(total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
