import { useMemo, useState } from "preact/hooks";
import { announcementsHref, type AnnouncementsAddress } from "../route";
import type { TimelineEntry } from "../types";
import { yearsByOrganization } from "../bars";
import { useLabels } from "./context";
import { ThingLink } from "./parts";

/** Who announced least is found by the filter. */
const MOST_ROWS = 200;

interface YearsProps {
  entries: readonly TimelineEntry[];
  filters: AnnouncementsAddress["filters"];
}

/** Who announced how much in which year, as a table; each number is a link to the announcements. */
export function YearsByOrganization({ entries, filters }: YearsProps) {
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  const { years, rows } = useMemo(() => yearsByOrganization(entries), [entries]);
  if (rows.length < 2) return null;
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
              {rows.slice(0, MOST_ROWS).map(({ organization, counts, total }) => (
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
        </div>
      )}
    </details>
  );
}
