import type { Bars as BarsOf } from "../bars";
import { dateInWords } from "../dates";
import { useLabels } from "./context";

export const WIDTH = 900;
const HEIGHT = 130;
const BASE = 104;

interface BarsProps {
  of: BarsOf;
  label: string;
  /** Where a month, or a year, leads to. */
  hrefOf?: (month: string) => string;
  words: (month: string, count: number) => string;
}

/** Months as bars on an axis of time. */
export function Bars({ of, label, hrefOf, words }: BarsProps) {
  const labels = useLabels();
  const linked = (to: string, name: string, inside: preact.JSX.Element) =>
    hrefOf ? (
      <a href={hrefOf(to)} aria-label={name}>
        {inside}
      </a>
    ) : (
      inside
    );
  return (
    <div class="timeline" tabIndex={0} role="group" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="list">
        <g aria-hidden="true">
          <line x1={0} x2={WIDTH} y1={BASE} y2={BASE} class="axis" />
        </g>
        {of.years.map(({ year, x }) => (
          <g key={year} role="listitem">
            <line x1={x} x2={x} y1={BASE} y2={BASE + 6} class="axis" />
            {linked(
              String(year),
              dateInWords(String(year), labels.locale),
              <text x={x + 4} y={BASE + 20}>
                {year}
              </text>,
            )}
          </g>
        ))}
        {of.bars.map(({ month, count, x, width }) => {
          const height = Math.max(3, (count / of.highest) * (BASE - 22));
          const name = words(dateInWords(month, labels.locale), count);
          return (
            <g role="listitem" key={month}>
              {linked(
                month,
                name,
                <>
                  <title>{name}</title>
                  <rect x={x} width={width} y={BASE - height} height={height} rx="2" />
                  <text x={x + width / 2} y={BASE - height - 5} class="bar-count">
                    {count}
                  </text>
                </>,
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
