import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Api } from "../api";
import type { Labels } from "../labels";
import { href, parse, type Page } from "../route";
import type { Settings } from "../state";
import { AboutPage, MissingPage } from "./about";
import { AnnouncementPage } from "./announcement";
import { AnnouncementsPage } from "./announcements";
import { AskPage } from "./ask";
import { BrowsePage } from "./browse";
import { ComparePage } from "./compare";
import { WorldContext, type World } from "./context";
import { GraphPage } from "./graph";
import { HomePage } from "./home";
import { NotePage } from "./note";
import { NotesPage } from "./notes";
import { PathPage } from "./path";
import { SearchPage } from "./search";
import { Shell } from "./shell";
import { SparqlPage } from "./sparql";
import { ThingPage } from "./thing";
import { lazy } from "./lazy";
import { TryPage } from "./try";

const TimelinePage = lazy(() => import("./timelinepage").then((module) => module.TimelinePage));

interface AppProps {
  settings: Settings;
  labels: Labels;
  api: Api;
  change: (changed: Partial<Settings>) => void;
}

export function App({ settings, labels, api, change }: AppProps) {
  const [page, go] = useAddress();
  const [said, setSaid] = useState("");
  const announce = useCallback((sentence: string) => setSaid(sentence), []);
  const world: World = useMemo(
    () => ({ settings, labels, api, page, go, change, announce }),
    [settings, labels, api, page, go, change, announce],
  );
  return (
    <WorldContext.Provider value={world}>
      <Shell said={said}>{viewOf(page)}</Shell>
    </WorldContext.Provider>
  );
}

function viewOf(page: Page) {
  switch (page.name) {
    case "home":
      return <HomePage />;
    case "search":
      return <SearchPage search={page.search} />;
    case "thing":
      return <ThingPage key={page.kind + page.slug} page={page} />;
    case "note":
      return <NotePage key={page.slug} page={page} />;
    case "announcement":
      return <AnnouncementPage key={page.slug} slug={page.slug} />;
    case "graph":
      return <GraphPage address={page.graph} />;
    case "path":
      return <PathPage from={page.from} to={page.to} />;
    case "compare":
      return <ComparePage things={page.things} />;
    case "kind":
      return <BrowsePage kind={page.kind} page={page.page} />;
    case "ask":
      return <AskPage question={page.question} />;
    case "notes":
      return <NotesPage address={page.notes} />;
    case "timeline":
      return <TimelinePage address={page.timeline} />;
    case "announcements":
      return <AnnouncementsPage address={page.announcements} />;
    case "sparql":
      return <SparqlPage query={page.query} view={page.view} />;
    case "try":
      return <TryPage />;
    case "about":
      return <AboutPage />;
    case "missing":
      return <MissingPage />;
  }
}

/** The page of the address bar; links of ours change it without loading the document again. */
function useAddress(): [Page, (href: string, replace?: boolean) => void] {
  const [page, setPage] = useState(() => parse(location.pathname, location.search));
  const place = useRef(placeOf(page));
  const arrive = useCallback((next: Page, restored: boolean) => {
    const samePlace = placeOf(next) === place.current;
    place.current = placeOf(next);
    setPage(next);
    if (samePlace || restored) return;
    scrollTo(0, 0);
    document.getElementById("content")?.focus({ preventScroll: true });
  }, []);
  const go = useCallback(
    (to: string, replace = false) => {
      const url = new URL(to, location.href);
      if (replace) history.replaceState(null, "", url);
      else history.pushState(null, "", url);
      arrive(parse(url.pathname, url.search), false);
    },
    [arrive],
  );
  useEffect(() => {
    const back = () => arrive(parse(location.pathname, location.search), true);
    const click = (event: MouseEvent) => {
      const link = followed(event);
      if (!link) return;
      event.preventDefault();
      go(link);
    };
    addEventListener("popstate", back);
    document.addEventListener("click", click);
    return () => {
      removeEventListener("popstate", back);
      document.removeEventListener("click", click);
    };
  }, [arrive, go]);
  return [page, go];
}

/** Two addresses of one place differ in what is chosen there, so the reader stays where they were. */
function placeOf(page: Page): string {
  switch (page.name) {
    case "thing":
    case "note":
    case "announcement":
      return href({ ...page, facts: undefined, at: undefined } as unknown as Page);
    case "graph":
      return `graph ${page.graph.focus}`;
    default:
      return page.name;
  }
}

/** The address of a plain click on a link to a page of ours, or null where the browser should do it. */
function followed(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element | null)?.closest("a");
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) {
    return null;
  }
  if (link.getAttribute("href")?.startsWith("#")) return null;
  const leaves = link.pathname.startsWith("/api/") || link.search.includes("format=");
  if (leaves || parse(link.pathname, link.search).name === "missing") return null;
  return link.href;
}
