import { Fragment } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { percent } from "../dates";
import type { Span } from "../route";
import { linesOf, overlaps, piecesOf, type Line } from "../spans";
import type { ClaimView, MentionView, NoteView } from "../types";
import { useLabels } from "./context";
import { KindBadge, PlainValue, ThingLink } from "./parts";

/** So many facts stand beside a line before the rest is folded, so that lines stay together. */
const MOST_FACTS = 4;

/** A word so long may break anywhere: to look for good places takes a browser many seconds. */
const LONG_WORD = /\S{500}/u;

/** A mark over the text: a mention, the place that the address names, or the words of the fact looked at. */
type Mark =
  | (MentionView & { mark: "mention" })
  | (Span & { mark: "at" })
  | (Span & { mark: "looked-at" });

/** A note's text line by line, mentions in place, and beside each line what was read from it. */
export function NoteText({ note, at }: { note: NoteView; at?: Span | undefined }) {
  const labels = useLabels();
  const [lookedAt, setLookedAt] = useState<Span | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(note.text), [note.text]);
  useMentionKeys(root);
  useScrollTo(root, at);

  const marks: Mark[] = [
    ...note.mentions.map((mention) => ({ ...mention, mark: "mention" as const })),
    ...(at ? [{ ...at, mark: "at" as const }] : []),
    ...(lookedAt ? [{ ...lookedAt, mark: "looked-at" as const }] : []),
  ];
  return (
    <section class="note" ref={root} aria-label={labels.note.text}>
      <Legend mentions={note.mentions} />
      <div class="note-lines">
        {lines.map((line) => (
          <NoteLine
            key={line.number}
            text={note.text}
            line={line}
            marks={marks.filter((mark) => overlaps(mark, line))}
            claims={note.claims.filter((claim) => isReadFrom(claim, line))}
            onLook={setLookedAt}
          />
        ))}
      </div>
      {note.claims.length === 0 && <p class="faint">{labels.note.nothingRead}</p>}
    </section>
  );
}

interface NoteLineProps {
  text: string;
  line: Line;
  marks: readonly Mark[];
  claims: readonly ClaimView[];
  onLook: (span: Span | null) => void;
}

function NoteLine({ text, line, marks, claims, onLook }: NoteLineProps) {
  const labels = useLabels();
  const first = claims.length > MOST_FACTS ? MOST_FACTS - 1 : MOST_FACTS;
  return (
    <div class={claims.length > 0 ? "note-line has-facts" : "note-line"}>
      <span class="line-number" aria-hidden="true">
        {line.number}
      </span>
      <p class="line-text" dir="auto">
        {line.begin === line.end && "\u00a0"}
        {piecesOf(line, marks).map((piece) => (
          <Piece key={piece.begin} text={text.slice(piece.begin, piece.end)} marks={piece.marks} />
        ))}
      </p>
      {claims.length > 0 && (
        <div class="rail" role="group" aria-label={labels.note.readHere(line.number)}>
          <Claims claims={claims.slice(0, first)} onLook={onLook} />
          {claims.length > first && (
            <details>
              <summary>{labels.search.moreValues(claims.length - first)}</summary>
              <Claims claims={claims.slice(first)} onLook={onLook} />
            </details>
          )}
        </div>
      )}
    </div>
  );
}

function Claims(props: { claims: readonly ClaimView[]; onLook: NoteLineProps["onLook"] }) {
  return (
    <ul>
      {props.claims.map((claim, index) => (
        <Claim key={index} claim={claim} onLook={props.onLook} />
      ))}
    </ul>
  );
}

function Piece({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const labels = useLabels();
  const classes = marks.some((mark) => mark.mark === "at") ? ["at"] : [];
  if (marks.some((mark) => mark.mark === "looked-at")) classes.push("looked-at");
  const mentions = marks.filter((mark) => mark.mark === "mention");
  const [innermost, outer] = mentions;
  if (!innermost) {
    const words = LONG_WORD.test(text) ? broken(text) : text;
    return classes.length > 0 ? <span class={classes.join(" ")}>{words}</span> : <>{words}</>;
  }
  const { thing, confidence } = innermost;
  const sure = percent(confidence, labels.locale);
  if (outer) classes.push("nested", `outer-${outer.thing.kind}`);
  return (
    <a
      class={["mention", `kind-${thing.kind}`, ...classes].join(" ")}
      href={thing.href}
      title={labels.note.mention(thing.label, labels.kind(thing.kind), sure)}
    >
      {text}
    </a>
  );
}

/** The same text with places where it may break, so that a browser has no long word to measure again and again. */
function broken(text: string) {
  const parts = text.match(/[^]{1,100}/gu) ?? [];
  return parts.map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}

/** A fact in the rail: pointing at it or focusing it marks its words. */
function Claim({ claim, onLook }: { claim: ClaimView; onLook: (span: Span | null) => void }) {
  const labels = useLabels();
  const look = () => onLook({ begin: claim.begin, end: claim.end });
  const leave = () => onLook(null);
  return (
    <li onMouseEnter={look} onMouseLeave={leave} onFocusCapture={look} onBlurCapture={leave}>
      <ThingLink thing={claim.subject} />
      <span class="relation">{claim.label}</span>
      {claim.quantity !== null && (
        <strong class="quantity">{labels.thing.times(claim.quantity)}</strong>
      )}
      {claim.object ? <ThingLink thing={claim.object} /> : <PlainValue value={claim.value ?? ""} />}
      <span class="claim-why faint">
        <code>{claim.rule}</code>{" "}
        {labels.thing.confidence(percent(claim.confidence, labels.locale))}
      </span>
    </li>
  );
}

function Legend({ mentions }: { mentions: readonly MentionView[] }) {
  const labels = useLabels();
  const kinds = [...new Set(mentions.map((mention) => mention.thing.kind))];
  if (kinds.length === 0) return null;
  return (
    <p class="legend">
      {kinds.map((kind) => (
        <KindBadge key={kind} kind={kind} />
      ))}
      <span class="faint">{labels.note.walk}</span>
    </p>
  );
}

/** A fact stands beside the line in which its words begin. */
function isReadFrom(claim: ClaimView, line: Line): boolean {
  return claim.begin >= line.begin && claim.begin <= line.end;
}

/** `n` and `p` go to the next and the previous mention. */
function useMentionKeys(root: { current: HTMLElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "n" && event.key !== "p") return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest("input, textarea, select")) return;
      const links = [...(root.current?.querySelectorAll<HTMLElement>("a.mention") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? 0 : at + (event.key === "n" ? 1 : -1);
      links[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root]);
}

function useScrollTo(root: { current: HTMLElement | null }, at: Span | undefined): void {
  useEffect(() => {
    if (!at) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    root.current
      ?.querySelector(".at")
      ?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  }, [root, at?.begin, at?.end]);
}
