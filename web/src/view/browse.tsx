import { href } from "../route";
import { useLabels, useLoad, useTitle } from "./context";
import { Empty, KindMark, Loaded, Pager, ThingLink } from "./parts";

/** All things of a kind, the most named in notes first. */
export function BrowsePage({ kind, page }: { kind: string; page: number }) {
  const labels = useLabels();
  useTitle(labels.kinds(kind));
  const loaded = useLoad(`${kind} ${page}`, (api, signal) => api.things(kind, page, 60, signal));
  return (
    <>
      <h1 class="kind-title">
        <KindMark kind={kind} /> {labels.browse.title(labels.kinds(kind))}{" "}
        <span class="count">{loaded.value ? labels.number(loaded.value.total) : "\u00a0"}</span>
      </h1>
      <Loaded of={loaded}>
        {(value) =>
          value.items.length === 0 ? (
            <Empty>
              <p>{labels.browse.nothing}</p>
            </Empty>
          ) : (
            <>
              <ul class="things">
                {value.items.map((thing) => (
                  <li key={thing.iri}>
                    <ThingLink thing={thing} plain />
                    <OtherLabels labels={thing.labels} shown={thing.label} />
                  </li>
                ))}
              </ul>
              <Pager
                page={value.page}
                size={value.size}
                total={value.total}
                href={(to) => href({ name: "kind", kind, page: to })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function OtherLabels(props: { labels: Record<string, string>; shown: string }) {
  const others = Object.entries(props.labels).filter(([, label]) => label !== props.shown);
  return (
    <>
      {others.map(([language, label]) => (
        <span key={language} class="faint" lang={language}>
          {" "}
          {label}
        </span>
      ))}
    </>
  );
}
