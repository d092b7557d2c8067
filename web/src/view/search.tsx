import { useEffect, useRef, useState } from "preact/hooks";
import { chosenFacets, clearFacets, toggleFacet } from "../actions";
import { FACETS, searchFor, searchHref, type FacetName, type SearchAddress } from "../route";
import type { FacetValue, SearchHit, SearchResult } from "../types";
import { useLabels, useLoad, useTitle, useWorld } from "./context";
import { Empty, KindBadge, Loaded, Pager, Snippet, ThingLink, When } from "./parts";
import { kindOf, lastPart } from "../iri";

const FIRST_VALUES = 6;

export function SearchPage({ search }: { search: SearchAddress }) {
  const { labels, announce } = useWorld();
  useTitle(`${labels.search.label}: ${labels.search.title(search.text)}`);
  const result = useLoad(searchHref(search), (api, signal) => api.search(search, signal));
  const total = result.status === "ready" ? result.value.total : null;
  useEffect(() => {
    if (total !== null) announce(labels.search.results(total));
  }, [total, search.text, announce, labels]);
  return (
    <>
      <h1>{labels.search.title(search.text)}</h1>
      <Loaded of={result}>{(value) => <Found search={search} result={value} />}</Loaded>
    </>
  );
}

function Found({ search, result }: { search: SearchAddress; result: SearchResult }) {
  const labels = useLabels();
  const { go } = useWorld();
  return (
    <div class="with-side">
      <Facets search={search} facets={result.facets} />
      <section class="found">
        <Chosen search={search} facets={result.facets} />
        <div class="found-head">
          <p>{labels.search.results(result.total)}</p>
          <label>
            {labels.search.sort}{" "}
            <select
              value={search.sort}
              onChange={(event) => {
                const sort = event.currentTarget.value === "date" ? "date" : "relevance";
                go(searchHref({ ...search, sort, page: 1 }));
              }}
            >
              <option value="relevance">{labels.search.byRelevance}</option>
              <option value="date">{labels.search.byDate}</option>
            </select>
          </label>
        </div>
        {result.didYouMean && (
          <p class="did-you-mean">
            {labels.search.didYouMean}{" "}
            <a href={searchFor(result.didYouMean)}>{result.didYouMean}</a>
          </p>
        )}
        {result.relaxed && <p class="did-you-mean">{labels.search.relaxed}</p>}
        {result.total === 0 ? <Nothing search={search} /> : <Hits hits={result.hits} />}
        <Pager
          page={search.page}
          size={20}
          total={result.total}
          href={(page) => searchHref({ ...search, page })}
        />
      </section>
    </div>
  );
}

function Nothing({ search }: { search: SearchAddress }) {
  const labels = useLabels();
  const filtered = chosenFacets(search).length > 0;
  return (
    <Empty>
      <h2>{labels.search.nothing(search.text)}</h2>
      <p>{filtered ? labels.search.nothingFiltered : labels.search.nothingHint}</p>
      {filtered && (
        <a class="button" href={searchHref(clearFacets(search))}>
          {labels.search.clearFilters}
        </a>
      )}
    </Empty>
  );
}

/** Arrow keys walk the hits from anywhere outside a field; Enter then is the link's own. */
function Hits({ hits }: { hits: readonly SearchHit[] }) {
  const labels = useLabels();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const target = event.target as Element;
      if (target.closest("input, select, textarea, [role=group]")) return;
      const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>("a.hit-link") ?? [])];
      const at = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
      const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <p id="hit-keys" class="unseen">
        {labels.search.keys}
      </p>
      <ol class="hits" ref={list} aria-describedby="hit-keys">
        {hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.href}`} hit={hit} />
        ))}
      </ol>
    </>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const labels = useLabels();
  const kind = hit.kind === "thing" ? kindOf(hit.iri) : hit.kind === "passage" ? "note" : hit.kind;
  const things = hit.things.filter((thing) => thing.iri !== hit.iri).slice(0, 8);
  return (
    <li class={`hit hit-${hit.kind}`}>
      <div class="hit-head">
        <a class="hit-link" href={hit.href}>
          <bdi>{hit.label || lastPart(hit.iri)}</bdi>
        </a>
        <KindBadge kind={kind} />
        {hit.date && <When date={hit.date} />}
      </div>
      {hit.snippet && (
        <p class="snippet">
          <Snippet html={hit.snippet} />
        </p>
      )}
      {things.length > 0 && (
        <p class="pills">
          <span class="unseen">{labels.search.speaksOf}: </span>
          {things.map((thing) => (
            <ThingLink key={thing.iri} thing={thing} />
          ))}
        </p>
      )}
      {hit.explanation && <p class="faint">{hit.explanation}</p>}
    </li>
  );
}

function Chosen({ search, facets }: { search: SearchAddress; facets: SearchResult["facets"] }) {
  const labels = useLabels();
  const chosen = chosenFacets(search);
  if (chosen.length === 0) return null;
  return (
    <ul class="chips">
      {chosen.map(({ facet, value }) => {
        const known = facets[facet]?.find((other) => other.value === value);
        const label = valueLabel(labels, facet, known ?? { value, label: "", count: 0 });
        return (
          <li key={facet + value}>
            <a
              class="chip"
              href={searchHref(toggleFacet(search, facet, value))}
              aria-label={labels.search.removeFilter(labels.facet(facet), label)}
            >
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a class="chip quiet" href={searchHref(clearFacets(search))}>
          {labels.search.clearFilters}
        </a>
      </li>
    </ul>
  );
}

/** At the side; on a phone behind a button. */
function Facets({ search, facets }: { search: SearchAddress; facets: SearchResult["facets"] }) {
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  const shown = FACETS.filter((facet) => (facets[facet]?.length ?? 0) > 0);
  return (
    <aside class="side">
      <button
        type="button"
        class="side-opener"
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => setOpen(!open)}
      >
        {labels.search.showFilters(chosenFacets(search).length)}
      </button>
      <div id="facets" class={open ? "facets open" : "facets"}>
        <h2 class="unseen">{labels.search.filters}</h2>
        {shown.map((facet) => (
          <Facet key={facet} facet={facet} values={facets[facet] ?? []} search={search} />
        ))}
      </div>
    </aside>
  );
}

function Facet(props: { facet: FacetName; values: FacetValue[]; search: SearchAddress }) {
  const { facet, values, search } = props;
  const labels = useLabels();
  const [all, setAll] = useState(false);
  const chosen = search.filters[facet] ?? [];
  const shown = all
    ? values
    : values.filter((v, i) => i < FIRST_VALUES || chosen.includes(v.value));
  return (
    <fieldset>
      <legend>{labels.facet(facet)}</legend>
      <ul>
        {shown.map((value) => (
          <li key={value.value}>
            <a
              role="checkbox"
              aria-checked={chosen.includes(value.value)}
              class="facet-value"
              href={searchHref(toggleFacet(search, facet, value.value))}
              onKeyDown={(event) => {
                if (event.key !== " ") return;
                event.preventDefault();
                event.currentTarget.click();
              }}
            >
              <bdi>{valueLabel(labels, facet, value)}</bdi>
              <span class="count">{labels.number(value.count)}</span>
            </a>
          </li>
        ))}
      </ul>
      {values.length > shown.length && (
        <button type="button" class="quiet small" onClick={() => setAll(true)}>
          {labels.search.moreValues(values.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}

function valueLabel(
  labels: ReturnType<typeof useLabels>,
  facet: FacetName,
  value: FacetValue,
): string {
  if (facet === "kind") return labels.hitKind(value.value);
  if (facet === "language") return labels.language(value.value);
  return value.label || lastPart(value.value);
}
