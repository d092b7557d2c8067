/** Wires the pages: settings, labels, the API, addresses and the document. */

import { h, render } from "preact";
import { createApi } from "./api";
import { loadLabels } from "./labels";
import { readSettings, type Settings } from "./state";
import { App } from "./view/app";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/pages.css";
import "./style/print.css";

const STORED = "announcement-graph";

async function show(settings: Settings): Promise<void> {
  const labels = await loadLabels(settings.language);
  document.documentElement.lang = settings.language;
  document.documentElement.dataset["theme"] = settings.theme;
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed };
    store(JSON.stringify(next));
    void show(next);
  };
  const api = createApi(settings.language);
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
