import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { feedOf } from "../feed";
import { href, type Page } from "../route";
import { nextTheme } from "../state";
import { useWorld } from "./context";
import { SearchBox } from "./searchbox";

interface ShellProps {
  said: string;
  children: ComponentChildren;
}

/** What stands around every page. */
export function Shell({ said, children }: ShellProps) {
  const { labels, page } = useWorld();
  return (
    <>
      <a class="skip" href="#content">
        {labels.nav.skip}
      </a>
      <header class="head">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{labels.site}</span>
        </a>
        {page.name === "home" ? <span class="head-gap" /> : <HeadSearch />}
        <Settings />
        <Navigation />
      </header>
      <Offline />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>{labels.nav.footer}</p>
        <p>
          <a href="/about">{labels.nav.about}</a> ·{" "}
          <a href="/api/openapi.json">{labels.nav.data}</a>
          <FeedLink />
        </p>
      </footer>
      <div class="unseen" role="status" aria-live="polite">
        {said}
      </div>
    </>
  );
}

/** The feed of the page's announcements, for the reader and for feed readers. */
function FeedLink() {
  const { labels, page } = useWorld();
  const feed = feedOf(page);
  useEffect(() => {
    if (!feed) return;
    const link = document.createElement("link");
    Object.assign(link, {
      rel: "alternate",
      type: "application/atom+xml",
      title: labels.announcements.feed,
      href: feed,
    });
    document.head.append(link);
    return () => link.remove();
  }, [feed, labels]);
  return feed ? (
    <>
      {" · "}
      <a href={feed}>{labels.announcements.feed}</a>
    </>
  ) : null;
}

function HeadSearch() {
  const { page } = useWorld();
  const text = page.name === "search" ? page.search.text : "";
  return <SearchBox key={text} text={text} />;
}

function Navigation() {
  const { labels, page } = useWorld();
  const entries: [string, string, Page["name"][]][] = [
    ["/announcements", labels.nav.announcements, ["announcements", "announcement"]],
    ["/timeline", labels.nav.timeline, ["timeline"]],
    ["/notes", labels.nav.notes, ["notes", "note"]],
    ["/graph", labels.nav.graph, ["graph"]],
    ["/compare", labels.nav.compare, ["compare"]],
    ["/path", labels.nav.path, ["path"]],
    ["/ask", labels.nav.ask, ["ask"]],
    ["/sparql", labels.nav.sparql, ["sparql"]],
    ["/try", labels.nav.try, ["try"]],
  ];
  return (
    <nav class="nav" aria-label={labels.nav.main}>
      {entries.map(([address, label, names]) => (
        <a
          key={address}
          href={address}
          aria-current={names.includes(page.name) ? "page" : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

function Settings() {
  const { labels, settings, change, page } = useWorld();
  const other = labels.nav.otherLanguageCode;
  const theme = labels.nav.theme[settings.theme];
  return (
    <div class="settings">
      <a
        class="button quiet"
        href={withLanguage(href(page), other)}
        lang={other}
        hrefLang={other}
        onClick={(event) => {
          event.preventDefault();
          change({ language: other });
        }}
      >
        {labels.nav.otherLanguage}
      </a>
      <button
        type="button"
        class="quiet icon"
        title={labels.nav.themeLabel(theme)}
        aria-label={labels.nav.themeLabel(theme)}
        onClick={() => change({ theme: nextTheme(settings.theme) })}
      >
        <ThemeIcon theme={settings.theme} />
      </button>
    </div>
  );
}

function ThemeIcon({ theme }: { theme: "auto" | "light" | "dark" }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" class="line">
      {theme === "light" && (
        <>
          <circle cx="12" cy="12" r="4.5" />
          <path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7" />
        </>
      )}
      {theme === "dark" && <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z" />}
      {theme === "auto" && (
        <>
          <circle cx="12" cy="12" r="8" />
          <path d="M12 4a8 8 0 0 1 0 16Z" fill="currentColor" />
        </>
      )}
    </svg>
  );
}

function Offline() {
  const { labels } = useWorld();
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    addEventListener("online", look);
    addEventListener("offline", look);
    return () => {
      removeEventListener("online", look);
      removeEventListener("offline", look);
    };
  }, []);
  return offline ? (
    <p class="offline" role="status">
      {labels.state.offline}
    </p>
  ) : null;
}

function withLanguage(address: string, language: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}lang=${language}`;
}
