import { useEffect, useMemo, useState } from "preact/hooks";
import { lanesOf, moved, zoomed } from "../lanes";
import {
  announcementsHref,
  LANES,
  timelineHref,
  type AnnouncementFilters,
  type TimelineAddress,
} from "../route";
import type { Thing, Timeline } from "../types";
import { AnnouncementList } from "./announcement";
import { AnnouncementFilterBar } from "./announcementfilters";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { LaneChart } from "./lanechart";
import { dateInWords } from "../dates";
import { Empty, Loaded, ThingLink } from "./parts";

const FEW_LANES = 16;
const MANY_LANES = 200;
const MOST_LANES = 1000;
const SHOWN = 20;

/** Announcements by month, a row for each company or product; beside it the list of what is chosen. */
export function TimelinePage({ address }: { address: TimelineAddress }) {
  const labels = useLabels();
  useTitle(labels.timeline.title);
  const { by, filters } = address;
  const [most, setMost] = useState(FEW_LANES);
  const loaded = useLoad(`${by} ${most} ${JSON.stringify(filters)}`, (api, signal) =>
    api.timeline(filters, by, most, signal),
  );
  const known = useMemo(
    () => (loaded.value?.entries ?? []).map((entry) => entry.thing),
    [loaded.value],
  );
  const missed =
    address.of !== "" && loaded.value && !known.some((thing) => thing.iri === address.of);
  useEffect(() => {
    if (missed) setMost(MOST_LANES);
  }, [missed]);
  return (
    <>
      <h1>{labels.timeline.title}</h1>
      <AnnouncementFilterBar
        filters={filters}
        known={known}
        hrefOf={(next) => timelineHref({ ...address, filters: next, of: "", month: "" })}
      />
      <Loaded of={loaded}>
        {(timeline) =>
          timeline.months.length === 0 ? (
            <Empty>
              <p>{labels.announcements.nothing}</p>
            </Empty>
          ) : (
            <Chart
              timeline={timeline}
              address={address}
              showMore={() => setMost(most < MANY_LANES ? MANY_LANES : MOST_LANES)}
            />
          )
        }
      </Loaded>
    </>
  );
}

interface ChartProps {
  timeline: Timeline;
  address: TimelineAddress;
  showMore: () => void;
}

function Chart({ timeline, address, showMore }: ChartProps) {
  const labels = useLabels();
  const { lanes, span } = useMemo(() => lanesOf(timeline), [timeline]);
  if (!span) return null;
  const hidden = timeline.things - lanes.length;
  const chosen = lanes.find((lane) => lane.thing.iri === address.of)?.thing ?? null;
  return (
    <>
      <Tools address={address} span={span} />
      <div class="lanes-main">
        <div>
          <LaneChart
            lanes={lanes}
            span={span}
            label={labels.timeline.title}
            chosen={address}
            hrefOf={(of, month) => timelineHref({ ...address, of, month })}
          />
          {hidden > 0 && lanes.length < MOST_LANES && (
            <p class="more">
              <button type="button" class="link" onClick={showMore}>
                {labels.search.moreValues(hidden)}
              </button>
            </p>
          )}
        </div>
        <Beside address={address} thing={chosen} />
      </div>
    </>
  );
}

function Tools({ address, span }: { address: TimelineAddress; span: [Date, Date] }) {
  const { labels, go } = useWorld();
  const { filters } = address;
  const to = (next: Partial<TimelineAddress>) => timelineHref({ ...address, ...next });
  const spanned = ([since, until]: [string, string]) =>
    to({ filters: { ...filters, since, until } });
  const { since: _, until: _until, year: _year, ...whole } = filters;
  const button = (name: string, href: string, sign: string) => (
    <a class="button icon" href={href} aria-label={name} title={name}>
      {sign}
    </a>
  );
  return (
    <div class="lanes-tools">
      <label>
        {labels.timeline.rows}{" "}
        <select
          value={address.by}
          onChange={(event) => {
            const by = LANES.find((name) => name === event.currentTarget.value);
            if (by) go(to({ by, of: "", month: "" }));
          }}
        >
          {LANES.map((name) => (
            <option key={name} value={name}>
              {labels.timeline.by[name]}
            </option>
          ))}
        </select>
      </label>
      <span class="lanes-zoom">
        {button(labels.timeline.earlier, spanned(moved(span, -0.5)), "←")}
        {button(labels.timeline.zoomIn, spanned(zoomed(span, 0.5)), "+")}
        {button(labels.timeline.zoomOut, spanned(zoomed(span, 2)), "−")}
        {button(labels.timeline.later, spanned(moved(span, 0.5)), "→")}
        {(filters.since || filters.until || filters.year) && (
          <a class="button" href={to({ filters: whole })}>
            {labels.timeline.whole}
          </a>
        )}
      </span>
    </div>
  );
}

/** The announcements of the chosen month and row, or the newest of all that is shown. */
function Beside({ address, thing }: { address: TimelineAddress; thing: Thing | null }) {
  const labels = useLabels();
  const { by, of, month } = address;
  const filters: AnnouncementFilters = {
    ...address.filters,
    ...(of ? { [by]: of } : {}),
    ...(month ? { since: month, until: month } : {}),
  };
  const list = { filters, page: 1 };
  const loaded = useLoad(announcementsHref(list), (api, signal) =>
    api.announcements(list, SHOWN, signal),
  );
  return (
    <section class="lanes-list" aria-live="polite">
      <h2>
        {thing ? <ThingLink thing={thing} /> : labels.home.latest}{" "}
        {month && <span class="faint">{dateInWords(month, labels.locale)}</span>}
      </h2>
      <Loaded of={loaded}>
        {(page) => (
          <>
            <AnnouncementList announcements={page.items} />
            <p class="more">
              <a href={announcementsHref(list)}>{labels.thing.allAnnouncements(page.total)} →</a>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
