import { expect, it } from "vitest";
import { barsOf } from "./bars";
import type { MonthCount } from "./types";

const entry = (month: string, count: number): MonthCount => ({ month, count });

it("a month's counts are one bar, at its place in time", () => {
  const { bars, years, highest } = barsOf(
    [entry("2020-01", 2), entry("2019-07", 1), entry("2020-01", 3)],
    240,
  );
  expect(bars.map((bar) => [bar.month, bar.count])).toEqual([
    ["2019-07", 1],
    ["2020-01", 5],
  ]);
  expect(highest).toBe(5);
  expect(years).toEqual([
    { year: 2019, x: 0 },
    { year: 2020, x: 120 },
  ]);
  expect(bars[0]!.x).toBeCloseTo(61.2);
});

it("nothing known gives no bars", () => {
  expect(barsOf([entry("", 4)], 100).bars).toEqual([]);
});
