/** A note's text cut into lines and pieces, so that mentions that touch, nest or overlap show in place. Pure. */

import type { Span } from "./route";

export interface Line extends Span {
  /** Counted from 1. */
  number: number;
}

/** A piece of text over which the same marks lie; shortest mark first. */
export interface Piece<M extends Span> extends Span {
  marks: M[];
}

/** Lines without their line ends; offsets stay those of the whole text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let begin = 0;
  for (const end of lineEnds(text)) {
    lines.push({ number: lines.length + 1, begin, end });
    begin = end + 1;
  }
  return lines;
}

function* lineEnds(text: string): Generator<number> {
  let from = 0;
  for (;;) {
    const end = text.indexOf("\n", from);
    if (end < 0) break;
    yield end;
    from = end + 1;
  }
  if (from < text.length || text.length === 0) yield text.length;
}

/** Cut a span at every border of a mark. The pieces are in order, without gaps; a mark outside cuts nothing. */
export function piecesOf<M extends Span>(span: Span, marks: readonly M[]): Piece<M>[] {
  const inside = marks.filter((mark) => overlaps(mark, span));
  const cuts = new Set([span.begin, span.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.begin, span.begin));
    cuts.add(Math.min(mark.end, span.end));
  }
  const borders = [...cuts].toSorted((a, b) => a - b);
  const pieces: Piece<M>[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const piece = { begin: borders[i]!, end: borders[i + 1]! };
    const over = inside.filter((mark) => overlaps(mark, piece));
    pieces.push({ ...piece, marks: over.toSorted((a, b) => lengthOf(a) - lengthOf(b)) });
  }
  return pieces;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.begin < b.end && b.begin < a.end;
}

function lengthOf(span: Span): number {
  return span.end - span.begin;
}
