/** Wires the pages: settings, labels, the API, addresses and the document. */

import { h, render } from "preact";
import { createApi, type Api } from "./api";
import { loadLabels, type Labels, type Language } from "./labels";
import { readSettings, type Settings } from "./state";
import { App } from "./view/app";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/pages.css";
import "./style/print.css";

const STORED = "announcement-graph";

/** One for each language: a change of colours asks nothing again. */
const apis = new Map<Language, Api>();

function apiFor(language: Language): Api {
  const api = apis.get(language) ?? createApi(language);
  apis.set(language, api);
  return api;
}

async function show(settings: Settings): Promise<void> {
  draw(settings, await loadLabels(settings.language));
}

/** At once, so that a second click on a switch finds what the first one changed. */
function draw(settings: Settings, labels: Labels): void {
  document.documentElement.lang = settings.language;
  document.documentElement.dataset["theme"] = settings.theme;
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed };
    store(JSON.stringify(next));
    if (next.language === settings.language) draw(next, labels);
    else void show(next);
  };
  const api = apiFor(settings.language);
  render(h(App, { settings, labels, api, change }), document.getElementById("app")!);
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(STORED, value);
  } catch {
    // Private windows may forbid it: the choice then lasts as long as the page.
  }
}

void show(
  readSettings({
    languages: navigator.languages,
    search: location.search,
    stored: stored(),
  }),
);
