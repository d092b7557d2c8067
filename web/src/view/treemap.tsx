import { hierarchy, treemap } from "d3-hierarchy";
import type { Count } from "../resultviews";
import { useLabels } from "./context";
import "../style/treemap.css";

const WIDTH = 900;
const HEIGHT = 460;
const MOST = 80;

/** A map of counts: a field for each name, as large as its count. */
export function Treemap({ counts, label }: { counts: readonly Count[]; label: string }) {
  const labels = useLabels();
  const root = hierarchy<{ children?: readonly Count[] } | Count>({
    children: counts.slice(0, MOST),
  }).sum((one) => ("count" in one ? one.count : 0));
  const fields = treemap<{ children?: readonly Count[] } | Count>()
    .size([WIDTH, HEIGHT])
    .padding(3)
    .round(true)(root)
    .leaves();
  return (
    <div class="treemap" tabIndex={0} role="group" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="list">
        {fields.map(({ x0, x1, y0, y1, data }, index) => {
          const { label: name, href, count } = data as Count;
          const words = `${name}: ${labels.number(count)}`;
          const room = Math.floor((x1 - x0 - 12) / 8);
          const field = (
            <>
              <title>{words}</title>
              <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx="5" />
              {room > 3 && y1 - y0 > 40 && (
                <text x={x0 + 8} y={y0 + 20} aria-hidden="true">
                  {name.length > room ? `${name.slice(0, room - 1)}…` : name}
                  <tspan x={x0 + 8} dy="18" class="treemap-count">
                    {labels.number(count)}
                  </tspan>
                </text>
              )}
            </>
          );
          return (
            <g key={index} role="listitem">
              {href ? (
                <a href={href} aria-label={words}>
                  {field}
                </a>
              ) : (
                field
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
