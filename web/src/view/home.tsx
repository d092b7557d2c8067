import { lanesOf } from "../lanes";
import { announcementsHref, BROWSED_KINDS, searchFor } from "../route";
import type { Timeline as TimelineOfAll } from "../types";
import { useLabels, useLoad, useTitle } from "./context";
import { AnnouncementList } from "./announcement";
import { NoteList } from "./notes";
import { Empty, KindMark, Loaded, ThingLink } from "./parts";
import { SearchBox } from "./searchbox";
import { Timeline } from "./timeline";

const TRIED = ["Jetson Nano", "젯슨 나노", "DGX SuperPOD", "NVIDIA", "온디바이스"];
const WAYS_IN = ["organization", "product", "event", "topic"];
const LINES = 8;

export function HomePage() {
  const labels = useLabels();
  useTitle("");
  const timeline = useLoad("timeline", (api, signal) =>
    api.timeline({}, "organization", 0, signal),
  );
  return (
    <>
      <section class="hero">
        <h1>{labels.home.title}</h1>
        <p class="lead">{labels.home.lead}</p>
        <SearchBox large />
        <p class="tried">
          {labels.home.try}:{" "}
          {TRIED.map((text) => (
            <a key={text} href={searchFor(text)}>
              {text}
            </a>
          ))}
        </p>
      </section>
      <Counts />
      <div class="columns">
        <LatestAnnouncements />
        <section>
          <h2>{labels.home.waysIn}</h2>
          {WAYS_IN.map((kind) => (
            <WayIn key={kind} kind={kind} />
          ))}
          <LinesIn />
          <YearsIn timeline={timeline} />
        </section>
      </div>
      <MonthsOfAll timeline={timeline} />
      <LatestNotes />
    </>
  );
}

function Counts() {
  const labels = useLabels();
  const stats = useLoad("stats", (api, signal) => api.stats(signal));
  return (
    <section aria-label={labels.home.inTheGraph} class="counts-place">
      <Loaded of={stats}>
        {(value) =>
          value.notes === 0 ? (
            <Empty>
              <h2>{labels.home.empty}</h2>
              <p>{labels.home.emptyHint}</p>
              <pre>announcement-graph ingest notes/</pre>
            </Empty>
          ) : (
            <ul class="counts">
              <Count
                count={value.announcements}
                word={labels.kinds("announcement")}
                to="/announcements"
                kind="announcement"
              />
              {BROWSED_KINDS.filter((kind) => (value.things[kind] ?? 0) > 0).map((kind) => (
                <Count
                  key={kind}
                  count={value.things[kind] ?? 0}
                  word={labels.kinds(kind)}
                  to={`/browse/${kind}`}
                  kind={kind}
                />
              ))}
              <Count count={value.notes} word={labels.kinds("note")} to="/notes" kind="note" />
              <Count count={value.claims} word={labels.home.facts} />
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Count(props: { count: number; word: string; to?: string; kind?: string }) {
  const labels = useLabels();
  const content = (
    <>
      <strong>{labels.number(props.count)}</strong>
      <span>
        {props.kind && <KindMark kind={props.kind} />} {props.word}
      </span>
    </>
  );
  return <li>{props.to ? <a href={props.to}>{content}</a> : <div>{content}</div>}</li>;
}

function LatestAnnouncements() {
  const labels = useLabels();
  const latest = useLoad("latest", (api, signal) =>
    api.announcements({ filters: {}, page: 1 }, 6, signal),
  );
  return (
    <section>
      <h2>{labels.home.latest}</h2>
      <Loaded of={latest}>
        {(page) => (
          <>
            <AnnouncementList announcements={page.items} />
            <p class="more">
              <a href="/announcements">{labels.thing.allAnnouncements(page.total)} →</a>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function WayIn({ kind }: { kind: string }) {
  const labels = useLabels();
  const things = useLoad(`things ${kind}`, (api, signal) => api.things(kind, 1, 8, signal));
  return (
    <div class="way-in">
      <h3>
        <a href={`/browse/${kind}`}>
          <KindMark kind={kind} /> {labels.kinds(kind)}
        </a>
      </h3>
      <Loaded of={things}>
        {(page) => (
          <p class="pills">
            {page.items.map((thing) => (
              <ThingLink key={thing.iri} thing={thing} plain />
            ))}
          </p>
        )}
      </Loaded>
    </div>
  );
}

/** The families of products that most was announced of. */
function LinesIn() {
  const labels = useLabels();
  const timeline = useLoad("lines", (api, signal) => api.timeline({}, "line", LINES, signal));
  return (
    <div class="way-in">
      <h3>
        <a href="/timeline?by=line">{labels.home.lines}</a>
      </h3>
      <Loaded of={timeline}>
        {(value) => (
          <p class="pills">
            {lanesOf(value).lanes.map(({ thing }) => (
              <a
                key={thing.iri}
                class="thing"
                href={announcementsHref({ filters: { line: thing.iri }, page: 1 })}
              >
                <bdi>{thing.label}</bdi>
              </a>
            ))}
          </p>
        )}
      </Loaded>
    </div>
  );
}

interface MonthsProps {
  timeline: ReturnType<typeof useLoad<TimelineOfAll>>;
}

/** Every year that something was announced in, the newest first. */
function YearsIn({ timeline }: MonthsProps) {
  const labels = useLabels();
  return (
    <div class="way-in">
      <h3>
        <a href="/timeline">{labels.home.years}</a>
      </h3>
      <Loaded of={timeline}>
        {({ months }) => (
          <p class="pills">
            {[...new Set(months.map(({ month }) => month.slice(0, 4)))].toReversed().map((year) => (
              <a key={year} class="thing" href={announcementsHref({ filters: { year }, page: 1 })}>
                {year}
              </a>
            ))}
          </p>
        )}
      </Loaded>
    </div>
  );
}

function MonthsOfAll({ timeline }: MonthsProps) {
  const labels = useLabels();
  return (
    <section>
      <h2>{labels.home.timeline}</h2>
      <Loaded of={timeline}>{({ months }) => <Timeline months={months} />}</Loaded>
      <p class="more">
        <a href="/timeline">{labels.timeline.open} →</a>
      </p>
    </section>
  );
}

function LatestNotes() {
  const labels = useLabels();
  const notes = useLoad("latest notes", (api, signal) =>
    api.notes({ filters: {}, page: 1 }, 4, signal),
  );
  return (
    <section>
      <h2>{labels.home.latestNotes}</h2>
      <Loaded of={notes}>
        {(page) => (
          <>
            <NoteList notes={page.items} />
            <p class="more">
              <a href="/notes">{labels.home.all(labels.kinds("note"))} →</a>
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
