import type { ComponentChildren } from "preact";
import { ID } from "../iri";
import type { AnnouncementView, Thing } from "../types";
import { useLabels, useLoad, useTitle } from "./context";
import { Evidence } from "./evidence";
import { Downloads } from "./downloads";
import { Loaded, ThingList, When } from "./parts";

export function AnnouncementList({
  announcements,
}: {
  announcements: readonly AnnouncementView[];
}) {
  const labels = useLabels();
  if (announcements.length === 0) return <p class="faint">{labels.announcements.nothing}</p>;
  return (
    <ol class="announcements">
      {announcements.map((announcement) => (
        <AnnouncementEntry key={announcement.iri} announcement={announcement} />
      ))}
    </ol>
  );
}

function AnnouncementEntry({ announcement }: { announcement: AnnouncementView }) {
  const labels = useLabels();
  const { by, announced, at, about, modality } = announcement;
  return (
    <li class={`announcement ${modality}`}>
      <p class="announcement-when">
        <When date={announcement.date} />
        <Modality modality={modality} />
      </p>
      <div>
        <p class="announcement-what">
          {announced.length > 0 ? <ThingList things={announced} /> : <ThingList things={about} />}
        </p>
        <p class="announcement-who">
          {by.length > 0 ? <ThingList things={by} /> : labels.announcement.nobody}
          {at.length > 0 && (
            <>
              {" · "}
              <ThingList things={at} />
            </>
          )}
        </p>
        <p class="quote">
          <a href={announcement.href} aria-label={labels.announcement.words}>
            <bdi>{announcement.text}</bdi>
          </a>
          <cite>
            <a href={announcement.evidence.href} title={labels.thing.openNote}>
              <bdi>{announcement.evidence.noteTitle}</bdi>
            </a>
          </cite>
        </p>
      </div>
    </li>
  );
}

export function Modality({ modality }: { modality: string }) {
  const labels = useLabels();
  if (modality === "stated") return null;
  return <span class={`modality ${modality}`}>{labels.modality(modality)}</span>;
}

export function AnnouncementPage({ slug }: { slug: string }) {
  const loaded = useLoad(slug, (api, signal) => api.announcement(slug, signal));
  return <Loaded of={loaded}>{(value) => <Announcement announcement={value} />}</Loaded>;
}

function Announcement({ announcement }: { announcement: AnnouncementView }) {
  const labels = useLabels();
  const title = titleOf(announcement, labels);
  useTitle(title);
  return (
    <article>
      <p class="over">{labels.announcement.title}</p>
      <h1>{title}</h1>
      <dl class="facts-table">
        <Row term={labels.announcement.by} things={announcement.by} />
        <Row term={labels.announcement.what} things={announcement.announced} />
        <Row term={labels.announcement.at} things={announcement.at} />
        <Row term={labels.announcement.about} things={announcement.about} />
        <Row term={labels.announcement.date}>
          <When date={announcement.date} />
        </Row>
        <Row term={labels.announcement.modality}>{labels.modality(announcement.modality)}</Row>
      </dl>
      <h2>{labels.announcement.words}</h2>
      <Evidence evidence={announcement.evidence} />
      <Downloads iri={announcement.iri || ID} />
    </article>
  );
}

function Row(props: { term: string; things?: Thing[]; children?: ComponentChildren }) {
  if (props.things?.length === 0) return null;
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.things ? <ThingList things={props.things} /> : props.children}</dd>
    </div>
  );
}

function titleOf(announcement: AnnouncementView, labels: ReturnType<typeof useLabels>): string {
  const by = announcement.by.map((thing) => thing.label).join(", ") || labels.announcement.nobody;
  const things = announcement.announced.length > 0 ? announcement.announced : announcement.about;
  const what = things.map((thing) => thing.label).join(", ") || announcement.text;
  if (announcement.modality === "planned") return labels.announcement.planned(by, what);
  if (announcement.modality === "rumoured") return labels.announcement.rumoured(by, what);
  return labels.announcement.sentence(by, what);
}
