import { useMemo } from "preact/hooks";
import { barsOf } from "../bars";
import { announcementsHref, type AnnouncementFilters } from "../route";
import type { MonthCount } from "../types";
import { Bars, WIDTH } from "./bars";
import { useLabels } from "./context";

interface TimelineProps {
  months: readonly MonthCount[];
  /** What the list is narrowed to; a bar keeps it. */
  filters?: AnnouncementFilters;
}

/** Announcements by month; each bar is a link to its month, each year to its year. */
export function Timeline({ months, filters = {} }: TimelineProps) {
  const labels = useLabels();
  const bars = useMemo(() => barsOf(months, WIDTH), [months]);
  const { year: _, since: _since, until: _until, ...others } = filters;
  if (bars.bars.length === 0) return <p class="faint">{labels.announcements.nothing}</p>;
  return (
    <Bars
      of={bars}
      label={labels.home.timeline}
      words={labels.home.timelineBar}
      hrefOf={(month) =>
        announcementsHref({
          filters:
            month.length === 4
              ? { ...others, year: month }
              : { ...others, since: month, until: month },
          page: 1,
        })
      }
    />
  );
}
