/** Parts of addresses, both ways. Pure. */

import { iriOf } from "./iri";

export function pageParam(page: number): [string, string][] {
  return page > 1 ? [["page", String(page)]] : [];
}

export function pageNumber(params: URLSearchParams): number {
  const page = Number(params.get("page") ?? "1");
  return Number.isInteger(page) && page > 0 ? page : 1;
}

export function iriOrEmpty(short: string | null): string {
  return short ? iriOf(short) : "";
}

export function withParams(path: string, params: [string, string][]): string {
  if (params.length === 0) return path;
  // Slashes, colons and tildes are allowed in a query: kept readable.
  const written = params.map(([name, value]) => `${name}=${readable(value)}`);
  return `${path}?${written.join("&")}`;
}

function readable(value: string): string {
  return encodeURIComponent(value)
    .replaceAll("%2F", "/")
    .replaceAll("%3A", ":")
    .replaceAll("%20", "+");
}
