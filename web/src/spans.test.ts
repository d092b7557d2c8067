import { describe, expect, it } from "vitest";
import { linesOf, piecesOf } from "./spans";

describe("lines", () => {
  it("keep the offsets of the whole text", () => {
    const text = "첫 줄\n\n셋째 🚀";
    const lines = linesOf(text);
    expect(lines.map((line) => text.slice(line.begin, line.end))).toEqual(["첫 줄", "", "셋째 🚀"]);
    expect(lines.map((line) => line.number)).toEqual([1, 2, 3]);
  });

  it("end with the text, with or without a last line end", () => {
    expect(linesOf("a\n")).toHaveLength(1);
    expect(linesOf("")).toEqual([{ number: 1, begin: 0, end: 0 }]);
  });
});

describe("pieces", () => {
  const mark = (begin: number, end: number) => ({ begin, end });
  const cut = (marks: { begin: number; end: number }[]) =>
    piecesOf({ begin: 10, end: 20 }, marks).map((piece) => [
      piece.begin,
      piece.end,
      piece.marks.length,
    ]);

  it("cover the span without gaps", () => {
    expect(cut([])).toEqual([[10, 20, 0]]);
    expect(cut([mark(12, 15)])).toEqual([
      [10, 12, 0],
      [12, 15, 1],
      [15, 20, 0],
    ]);
  });

  it("of overlapping marks are cut at every border", () => {
    expect(cut([mark(11, 15), mark(13, 18)])).toEqual([
      [10, 11, 0],
      [11, 13, 1],
      [13, 15, 2],
      [15, 18, 1],
      [18, 20, 0],
    ]);
  });

  it("have the innermost of nested marks first", () => {
    const inner = mark(12, 13);
    const outer = mark(11, 18);
    const pieces = piecesOf({ begin: 10, end: 20 }, [outer, inner]);
    expect(pieces.find((piece) => piece.begin === 12)?.marks).toEqual([inner, outer]);
  });

  it("stop at the borders of the span", () => {
    expect(cut([mark(0, 12), mark(18, 99), mark(20, 30), mark(0, 10)])).toEqual([
      [10, 12, 1],
      [12, 18, 0],
      [18, 20, 1],
    ]);
  });
});
