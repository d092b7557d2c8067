import { lazy } from "./lazy";
import { ID, iriOf } from "../iri";
import {
  announcementsHref,
  graphHref,
  graphOf,
  href,
  searchHref,
  type AnnouncementFilter,
  type FactsAddress,
  type Page,
  ANNOUNCEMENT_FILTERS,
  FACETS,
} from "../route";
import type { EntityView, NameView } from "../types";
import { AnnouncementList } from "./announcement";
import { useLabels, useLoad, useTitle } from "./context";
import { Downloads } from "./downloads";
import { Evidence } from "./evidence";
import { FactGroups, FactGroupPage } from "./facts";
import { KindBadge, Loaded, ThingLink } from "./parts";
import { Programme, Talks, TalksAbout } from "./programme";
import { WhenSeen } from "./whenseen";

type ThingAddress = Extract<Page, { name: "thing" }>;

const LocalGraph = lazy(() => import("./localgraph").then((module) => module.LocalGraph));

export function ThingPage({ page }: { page: ThingAddress }) {
  const entity = useLoad(`${page.kind}/${page.slug}`, (api, signal) =>
    api.entity(page.kind, page.slug, signal),
  );
  return (
    <Loaded of={entity}>
      {(value) => <ThingView entity={value} page={page} facts={page.facts} />}
    </Loaded>
  );
}

function ThingView(props: {
  entity: EntityView;
  page: ThingAddress;
  facts: FactsAddress | undefined;
}) {
  const { entity, page, facts } = props;
  const { thing } = entity;
  useTitle(thing.label);
  return (
    <article class="thing-page">
      <ThingHead entity={entity} />
      {facts ? (
        <FactGroupPage page={page} facts={facts} entity={entity} />
      ) : (
        <>
          {thing.kind === "event" && <Programme event={thing.iri} />}
          {thing.kind === "person" && <Talks person={thing.iri} />}
          {thing.kind === "topic" && <TalksAbout topic={thing.iri} />}
          <FactGroups entity={entity} />
          <Announcements entity={entity} />
          <AroundIt entity={entity} />
          <Mentions entity={entity} />
          <Related entity={entity} />
        </>
      )}
      <Downloads iri={thing.iri || iriOf(`${page.kind}/${page.slug}`)} />
    </article>
  );
}

function ThingHead({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  const { thing, names, types, lead } = entity;
  const others = Object.entries(thing.labels).filter(([, label]) => label !== thing.label);
  return (
    <header class="thing-head">
      <p class="over">
        <KindBadge kind={thing.kind} />
        {types.map((type) => (
          <span key={type} class="tag">
            {type}
          </span>
        ))}
      </p>
      <h1>
        <bdi>{thing.label}</bdi>
        {others.map(([language, label]) => (
          <span key={language} class="other-name" lang={language}>
            {label}
          </span>
        ))}
      </h1>
      {lead && <p class="lead">{lead}</p>}
      <AlsoCalled names={names} />
      <p class="actions">
        <a class="button" href={graphHref(graphOf(thing.iri))}>
          {labels.thing.openGraph}
        </a>
        <a class="button quiet" href={href({ name: "compare", things: [thing.iri] })}>
          {labels.thing.compare}
        </a>
        <a class="button quiet" href={href({ name: "path", from: thing.iri, to: "" })}>
          {labels.thing.connect}
        </a>
      </p>
    </header>
  );
}

function AlsoCalled({ names }: { names: readonly NameView[] }) {
  const labels = useLabels();
  const others = names.filter((name) => !name.preferred);
  if (others.length === 0) return null;
  return (
    <p class="also-called">
      <span class="faint">{labels.thing.alsoCalled}: </span>
      {others.map((name, index) => (
        <span key={name.form + name.language}>
          {index > 0 && " · "}
          <bdi lang={name.language || undefined}>{name.form}</bdi>
        </span>
      ))}
    </p>
  );
}

function Announcements({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  const { thing, announcements, announcementCount } = entity;
  if (announcementCount === 0) return null;
  const filter = ANNOUNCEMENT_FILTERS.find((name) => name === thing.kind);
  return (
    <section>
      <h2>
        {labels.thing.announcements} <span class="count">{labels.number(announcementCount)}</span>
      </h2>
      <AnnouncementList announcements={announcements} />
      {filter && (
        <p class="more">
          <a href={announcementsOf(filter, thing.iri)}>
            {labels.thing.allAnnouncements(announcementCount)} →
          </a>
        </p>
      )}
    </section>
  );
}

function announcementsOf(filter: AnnouncementFilter, iri: string): string {
  return announcementsHref({ filters: { [filter]: iri }, page: 1 });
}

function AroundIt({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  if (entity.facts.every((group) => group.facts.every((fact) => fact.other === null))) return null;
  return (
    <section>
      <h2>{labels.thing.graph}</h2>
      <WhenSeen>
        <LocalGraph key={entity.thing.iri} focus={entity.thing.iri} />
      </WhenSeen>
    </section>
  );
}

function Mentions({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  const { thing, mentions, mentionCount } = entity;
  if (mentionCount === 0) return null;
  const facet = FACETS.find((name) => name === thing.kind);
  return (
    <section>
      <h2>
        {labels.thing.mentions} <span class="count">{labels.number(mentionCount)}</span>
      </h2>
      <div class="mentions">
        {mentions.map((mention) => (
          <Evidence key={`${mention.note} ${mention.begin}`} evidence={mention} />
        ))}
      </div>
      {facet && mentionCount > mentions.length && (
        <p class="more">
          <a
            href={searchHref({
              text: "",
              filters: { kind: ["passage"], [facet]: [thing.iri] },
              sort: "date",
              page: 1,
            })}
          >
            {labels.thing.allMentions(mentionCount)} →
          </a>
        </p>
      )}
    </section>
  );
}

function Related({ entity }: { entity: EntityView }) {
  const labels = useLabels();
  const related = entity.related.filter((thing) => thing.iri.startsWith(ID));
  if (related.length === 0) return null;
  return (
    <section>
      <h2>{labels.thing.related}</h2>
      <p class="pills">
        {related.map((thing) => (
          <ThingLink key={thing.iri} thing={thing} />
        ))}
      </p>
    </section>
  );
}
