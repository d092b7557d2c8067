import { expect, it } from "vitest";
import { byYear, endOf, highestOf, lanesOf, middleOf, moved, zoomed } from "./lanes";
import type { Timeline, TimelineEntry } from "./types";

const entry = (month: string, name: string, count: number): TimelineEntry => ({
  month,
  thing: { iri: name, kind: "organization", label: name, labels: {}, href: `/${name}` },
  count,
});
const timeline = (...entries: TimelineEntry[]): Timeline => ({
  months: entries.map(({ month, count }) => ({ month, count })),
  entries,
  things: entries.length,
});
const day = (date: Date) => date.toISOString().slice(0, 10);

it("who announced most has the first lane", () => {
  const { lanes, span } = lanesOf(
    timeline(entry("2019-07", "a", 1), entry("2020", "b", 3), entry("2020-02", "a", 1)),
  );
  expect(lanes.map((lane) => [lane.thing.iri, lane.total])).toEqual([
    ["b", 3],
    ["a", 2],
  ]);
  expect(span?.map(day)).toEqual(["2019-07-01", "2020-03-01"]);
  expect(highestOf(lanes)).toBe(3);
});

it("where a month has no room, a year's months are one", () => {
  const { lanes } = lanesOf(
    timeline(entry("2019-07", "a", 1), entry("2019-09", "a", 3), entry("2020", "a", 2)),
  );
  expect(byYear(lanes)[0]!.cells).toEqual([
    { month: "2019", count: 4 },
    { month: "2020", count: 2 },
  ]);
});

it("nothing has no span", () => {
  expect(lanesOf(timeline()).span).toBeNull();
});

it("a month and a year stand in their middle", () => {
  expect(day(middleOf("2019-07"))).toBe("2019-07-16");
  expect(day(middleOf("2019"))).toBe("2019-07-02");
  expect(day(endOf("2019-12"))).toBe("2020-01-01");
});

it("zooming in keeps the middle and goes no further than half a year", () => {
  const span: [Date, Date] = [new Date("2018-01-01"), new Date("2020-01-01")];
  expect(zoomed(span, 0.5)).toEqual(["2018-07", "2019-06"]);
  expect(zoomed(span, 0.01)).toEqual(["2018-10", "2019-03"]);
  expect(moved(span, 0.5)).toEqual(["2019-01", "2020-12"]);
});
