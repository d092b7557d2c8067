/** The Atom feed of announcements that fits a page, where one does. Pure. */

import { iriOf } from "./iri";
import { ANNOUNCEMENT_FILTERS, type Page } from "./route";

const FEED = "/api/announcements.atom";

export function feedOf(page: Page): string | null {
  switch (page.name) {
    case "home":
      return FEED;
    case "announcements":
      return feed(Object.entries(page.announcements.filters));
    case "timeline":
      return feed(Object.entries(page.timeline.filters));
    case "search": {
      const { text, filters } = page.search;
      const chosen = Object.entries(filters)
        .filter(([facet]) => facet !== "kind")
        .flatMap(([facet, values]) => values.map((value): [string, string] => [facet, value]));
      return feed([...(text === "" ? [] : [["q", text] as [string, string]]), ...chosen]);
    }
    case "thing": {
      const filter = ANNOUNCEMENT_FILTERS.find((name) => name === page.kind);
      return filter ? feed([[filter, iriOf(`${page.kind}/${page.slug}`)]]) : null;
    }
    default:
      return null;
  }
}

function feed(params: [string, string][]): string {
  return params.length === 0 ? FEED : `${FEED}?${new URLSearchParams(params)}`;
}
