/** Small things that stand on many pages. */

import type { ComponentChildren } from "preact";
import { dateInWords } from "../dates";
import { lastPart } from "../iri";
import { SHAPES } from "../shapes";
import { partsOf } from "../snippet";
import type { Loadable } from "../state";
import type { Problem, Thing } from "../types";
import { useLabels } from "./context";

export function KindMark({ kind }: { kind: string }) {
  return (
    <svg
      class={`kind-mark kind-${kind}`}
      viewBox="0 0 16 16"
      width="11"
      height="11"
      aria-hidden="true"
    >
      <path d={SHAPES[kind] ?? SHAPES["product"]!} />
    </svg>
  );
}

export function KindBadge({ kind }: { kind: string }) {
  const labels = useLabels();
  return (
    <span class="kind">
      <KindMark kind={kind} />
      {labels.kind(kind)}
    </span>
  );
}

/** A link to a thing's page, with its kind as a shape for the eye and a word for the ear. */
export function ThingLink({ thing, plain }: { thing: Omit<Thing, "labels">; plain?: boolean }) {
  const labels = useLabels();
  const label = thing.label || lastPart(thing.iri);
  if (!thing.href.startsWith("/")) return <bdi>{label}</bdi>;
  return (
    <a class="thing" href={thing.href}>
      {!plain && <KindMark kind={thing.kind} />}
      {!plain && <span class="unseen">{labels.kind(thing.kind)}: </span>}
      <bdi>{label}</bdi>
    </a>
  );
}

export function ThingList({ things }: { things: readonly Thing[] }) {
  return (
    <>
      {things.map((thing, index) => (
        <>
          {index > 0 && ", "}
          <ThingLink key={thing.iri} thing={thing} />
        </>
      ))}
    </>
  );
}

export function Snippet({ html }: { html: string }) {
  return (
    <bdi>
      {partsOf(html).map((part, index) =>
        part.marked ? <mark key={index}>{part.text}</mark> : part.text,
      )}
    </bdi>
  );
}

export function When({ date }: { date: string | null }) {
  const labels = useLabels();
  if (!date) return <span class="faint">{labels.state.noDate}</span>;
  return <time dateTime={date}>{dateInWords(date, labels.locale)}</time>;
}

/** A plain value of a fact: dates in words, all else as it is. */
export function PlainValue({ value }: { value: string }) {
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return <When date={value} />;
  return <bdi>{value}</bdi>;
}

/** Previous, next and where one is. */
export function Pager(props: {
  page: number;
  size: number;
  total: number;
  href: (page: number) => string;
}) {
  const labels = useLabels();
  const pages = Math.max(1, Math.ceil(props.total / Math.max(1, props.size)));
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={labels.paging.label}>
      {props.page > 1 ? (
        <a class="button" rel="prev" href={props.href(props.page - 1)}>
          ← {labels.paging.previous}
        </a>
      ) : (
        <span />
      )}
      <span>{labels.paging.page(props.page, pages)}</span>
      {props.page < pages ? (
        <a class="button" rel="next" href={props.href(props.page + 1)}>
          {labels.paging.next} →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Shows what is there; while it loads, what was there before; else a quiet placeholder or what went wrong. */
export function Loaded<T>(props: {
  of: Loadable<T> & { retry?: () => void };
  children: (value: T) => ComponentChildren;
}) {
  const { of } = props;
  if (of.status === "failed") return <Failed problem={of.problem} retry={of.retry} />;
  if (of.value === undefined) return <Loading />;
  return (
    <div class={of.status === "loading" ? "stale" : undefined} aria-busy={of.status === "loading"}>
      {props.children(of.value)}
    </div>
  );
}

export function Loading() {
  const labels = useLabels();
  return (
    <div class="loading" role="status">
      <span class="unseen">{labels.state.loading}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

export function Failed({ problem, retry }: { problem: Problem; retry?: (() => void) | undefined }) {
  const labels = useLabels();
  if (problem.status === 404) {
    return (
      <div class="notice">
        <h1>{labels.state.missing}</h1>
        <p>{labels.state.missingHint}</p>
        <a class="button" href="/">
          {labels.state.goHome}
        </a>
      </div>
    );
  }
  return (
    <div class="notice bad" role="alert">
      <h2>{labels.state.failed}</h2>
      <p>{problem.status === 0 ? labels.state.unreachable : problem.detail || problem.title}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {labels.state.retry}
        </button>
      )}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}
