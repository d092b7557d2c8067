import { barsOf } from "../bars";
import { dateInWords } from "../dates";
import { announcementsHref, type AnnouncementsAddress } from "../route";
import type { TimelineEntry } from "../types";
import { useLabels } from "./context";

const WIDTH = 900;
const HEIGHT = 130;
const BASE = 104;

interface TimelineProps {
  entries: readonly TimelineEntry[];
  /** What the list is narrowed to; a bar keeps it. */
  filters?: AnnouncementsAddress["filters"];
}

/** Announcements by month as bars; each bar is a link to its month. */
export function Timeline({ entries, filters = {} }: TimelineProps) {
  const labels = useLabels();
  const { bars, years, highest } = barsOf(entries, WIDTH);
  const { year: _, since: _since, until: _until, ...others } = filters;
  if (bars.length === 0) return <p class="faint">{labels.announcements.nothing}</p>;
  return (
    <div class="timeline" tabIndex={0} role="group" aria-label={labels.home.timeline}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="list">
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} class="axis" />
        {years.map((year) => (
          <g key={year.year} role="listitem">
            <line x1={year.x} x2={year.x} y1={BASE} y2={BASE + 6} class="axis" />
            <a
              href={announcementsHref({
                filters: { ...others, year: String(year.year) },
                page: 1,
              })}
            >
              <text x={year.x + 4} y={BASE + 20}>
                {year.year}
              </text>
            </a>
          </g>
        ))}
        {bars.map((bar) => {
          const height = Math.max(3, (bar.count / highest) * (BASE - 22));
          const words = labels.home.timelineBar(dateInWords(bar.month, labels.locale), bar.count);
          const to = announcementsHref({
            filters: { ...others, since: bar.month, until: bar.month },
            page: 1,
          });
          return (
            <g role="listitem" key={bar.month}>
              <a href={to} aria-label={words}>
                <title>{words}</title>
                <rect x={bar.x} width={bar.width} y={BASE - height} height={height} rx="2" />
                <text x={bar.x + bar.width / 2} y={BASE - height - 5} class="bar-count">
                  {bar.count}
                </text>
              </a>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
