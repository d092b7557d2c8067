import { axisTop } from "d3-axis";
import { scalePoint, scaleSqrt, scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { dateInWords } from "../dates";
import { byYear, highestOf, middleOf, monthsIn, type Lane } from "../lanes";
import { useLabels } from "./context";
import "../style/lanes.css";

const ROW = 34;
const TOP = 30;
const NAME = 170;
const LARGEST = 14;
/** Dots closer than this cover each other. */
const NARROWEST_MONTH = 8;

interface LaneChartProps {
  lanes: readonly Lane[];
  span: [Date, Date];
  label: string;
  chosen: { of: string; month: string };
  hrefOf: (of: string, month: string) => string;
}

/** Months across, a row for each thing, and where they meet a dot as large as there are announcements. */
export function LaneChart({ lanes, span, label, chosen, hrefOf }: LaneChartProps) {
  const labels = useLabels();
  const [place, width] = useWidth();
  const axis = useRef<SVGGElement>(null);
  const name = Math.min(NAME, width * 0.32);
  const height = TOP + lanes.length * ROW;
  const x = scaleUtc(span, [name + LARGEST, Math.max(name + 60, width - LARGEST)]);
  const y = scalePoint(
    lanes.map((lane) => lane.thing.iri),
    [TOP + ROW / 2, height - ROW / 2],
  );
  const tight = (width - name) / monthsIn(span) < NARROWEST_MONTH;
  const drawn = useMemo(() => (tight ? byYear(lanes) : lanes), [tight, lanes]);
  const radius = scaleSqrt([0, Math.max(4, highestOf(drawn))], [0, LARGEST]);
  useEffect(() => {
    if (!axis.current) return;
    const ticks = axisTop<Date>(x)
      .ticks(Math.max(2, Math.floor(width / 110)))
      .tickSizeInner(-(height - TOP))
      .tickSizeOuter(0)
      .tickFormat((date) =>
        dateInWords(
          date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : date.toISOString().slice(0, 7),
          labels.locale,
        ),
      );
    select(axis.current).call(ticks);
  });
  return (
    <div class="lanes" ref={place} tabIndex={0} role="group" aria-label={label}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <g ref={axis} class="lanes-axis" transform={`translate(0 ${TOP})`} aria-hidden="true" />
        {drawn.map(({ thing, total, cells }) => (
          <g key={thing.iri} role="list" aria-label={thing.label}>
            <line class="lane-line" x1={name} x2={width} y1={y(thing.iri)} y2={y(thing.iri)} />
            <g role="listitem">
              <a href={hrefOf(thing.iri, "")} class="lane-name">
                <title>{labels.timeline.of(thing.label, total)}</title>
                <text
                  x={name}
                  y={y(thing.iri)}
                  class={thing.iri === chosen.of ? "chosen" : undefined}
                >
                  {shortened(thing.label, name)}
                </text>
              </a>
            </g>
            {cells.map(({ month, count }) => {
              const words = `${thing.label}, ${labels.home.timelineBar(dateInWords(month, labels.locale), count)}`;
              const here = thing.iri === chosen.of && month === chosen.month;
              return (
                <g key={month} role="listitem">
                  <a
                    href={hrefOf(thing.iri, month)}
                    aria-label={words}
                    aria-current={here ? "true" : undefined}
                  >
                    <title>{words}</title>
                    <circle
                      cx={x(middleOf(month))}
                      cy={y(thing.iri)}
                      r={radius(count)}
                      class={month.length > 4 ? `kind-${thing.kind}` : `kind-${thing.kind} of-year`}
                    />
                  </a>
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

function shortened(label: string, width: number): string {
  const most = Math.floor(width / 8);
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

/** The width that is there, as it changes. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const measure = () => setWidth(Math.max(300, place.current?.clientWidth ?? 720));
    const observer = new ResizeObserver(measure);
    if (place.current) observer.observe(place.current);
    measure();
    return () => observer.disconnect();
  }, []);
  return [place, width] as const;
}
