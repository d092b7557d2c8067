/** The timeline as lanes: a row a company or product, a column a month. Pure. */

import type { Thing, Timeline } from "./types";

export interface Cell {
  /** `2019-07`, or `2019` where no month is known. */
  month: string;
  count: number;
}

export interface Lane {
  thing: Thing;
  total: number;
  cells: Cell[];
}

export interface Lanes {
  /** Who has most first. */
  lanes: Lane[];
  /** From the first day of the first month to the last of the last, or null where there is nothing. */
  span: [Date, Date] | null;
}

export function lanesOf({ months, entries }: Timeline): Lanes {
  const lanes = new Map<string, Lane>();
  for (const { month, thing, count } of entries) {
    const lane = lanes.get(thing.iri) ?? { thing, total: 0, cells: [] };
    lane.total += count;
    lane.cells.push({ month, count });
    lanes.set(thing.iri, lane);
  }
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  return {
    lanes: [...lanes.values()].toSorted((a, b) => b.total - a.total),
    span: first && last ? [beginOf(first), endOf(last)] : null,
  };
}

/** The same lanes with a cell a year: for spans where a month has no room. */
export function byYear(lanes: readonly Lane[]): Lane[] {
  return lanes.map((lane) => {
    const counts = new Map<string, number>();
    for (const { month, count } of lane.cells) {
      const year = month.slice(0, 4);
      counts.set(year, (counts.get(year) ?? 0) + count);
    }
    return { ...lane, cells: [...counts].map(([month, count]) => ({ month, count })) };
  });
}

export function highestOf(lanes: readonly Lane[]): number {
  return lanes.flatMap((lane) => lane.cells).reduce((most, { count }) => Math.max(most, count), 0);
}

export function monthsIn([from, to]: [Date, Date]): number {
  return (to.getTime() - from.getTime()) / MONTH;
}

const MONTH = 30.44 * 24 * 3600 * 1000;

export function beginOf(month: string): Date {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1));
}

/** The first day after it. */
export function endOf(month: string): Date {
  const [year = 1970, number = 12] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number));
}

/** In the middle of its month, or of its year. */
export function middleOf(month: string): Date {
  return new Date((beginOf(month).getTime() + endOf(month).getTime()) / 2);
}

export function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

const SHORTEST_MONTHS = 6;

/** The span made shorter or longer about its middle, in whole months: what zooming shows. */
export function zoomed([from, to]: [Date, Date], factor: number): [string, string] {
  const middle = (from.getTime() + to.getTime()) / 2;
  const half = (Math.max(SHORTEST_MONTHS, monthsIn([from, to]) * factor) * MONTH) / 2;
  return [monthOf(new Date(middle - half)), monthOf(new Date(middle + half - MONTH))];
}

/** The span moved by a part of itself. */
export function moved([from, to]: [Date, Date], part: number): [string, string] {
  const by = (to.getTime() - from.getTime()) * part;
  return [monthOf(new Date(from.getTime() + by)), monthOf(new Date(to.getTime() + by - 1))];
}
