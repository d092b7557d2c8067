/** A timeline's bars: months on an axis that is true to time. Pure. */

import type { MonthCount, Thing, TimelineEntry } from "./types";

export interface Bar {
  month: string;
  count: number;
  x: number;
  width: number;
}

export interface Bars {
  bars: Bar[];
  years: { year: number; x: number }[];
  highest: number;
}

/** The counts of a month added up. A year without a month stands in its middle. */
export function barsOf(entries: readonly MonthCount[], width: number): Bars {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (/^\d{4}/.test(entry.month)) {
      counts.set(entry.month, (counts.get(entry.month) ?? 0) + entry.count);
    }
  }
  const months = [...counts.keys()].toSorted();
  if (months.length === 0) return { bars: [], years: [], highest: 0 };
  const first = yearOf(months[0]!);
  const last = yearOf(months.at(-1)!);
  const step = width / ((last - first + 1) * 12);
  const bars = months.map((month) => ({
    month,
    count: counts.get(month)!,
    x: ((yearOf(month) - first) * 12 + monthOf(month)) * step + step * 0.12,
    width: Math.min(step * 0.76, 40),
  }));
  const years = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    x: i * 12 * step,
  }));
  return { bars, years, highest: Math.max(...bars.map((bar) => bar.count)) };
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function monthOf(month: string): number {
  return month.length >= 7 ? Number(month.slice(5, 7)) - 1 : 5.5;
}

export interface OrganizationYears {
  organization: Thing;
  counts: Map<string, number>;
  total: number;
}

/** The same counts by organization and year, who announced most first. */
export function yearsByOrganization(entries: readonly TimelineEntry[]): {
  years: string[];
  rows: OrganizationYears[];
} {
  const rows = new Map<string, OrganizationYears>();
  const years = new Set<string>();
  for (const { month, thing: organization, count } of entries) {
    const year = month.slice(0, 4);
    const row = rows.get(organization.iri) ?? { organization, counts: new Map(), total: 0 };
    row.counts.set(year, (row.counts.get(year) ?? 0) + count);
    row.total += count;
    rows.set(organization.iri, row);
    years.add(year);
  }
  return {
    years: [...years].toSorted(),
    rows: [...rows.values()].toSorted((a, b) => b.total - a.total),
  };
}
