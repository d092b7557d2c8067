/** What the pages remember of a reader, and what a page knows of an answer that it waits for. */

import type { Language } from "./labels";
import type { Problem } from "./types";

export type Theme = "auto" | "light" | "dark";

export interface Settings {
  language: Language;
  theme: Theme;
}

/** An answer on its way: what stood there before stays until the new one is there. */
export type Loadable<T> =
  | { status: "loading"; value?: T }
  | { status: "ready"; value: T }
  | { status: "failed"; problem: Problem; value?: T };

/** What can be read from the browser: its languages, the address, and what was stored. */
export interface Surroundings {
  languages: readonly string[];
  search: string;
  stored: string | null;
}

/** The address wins (a link may name the language), then what the reader chose, then the browser. */
export function readSettings(surroundings: Surroundings): Settings {
  const stored = readStored(surroundings.stored);
  const asked = new URLSearchParams(surroundings.search).get("lang");
  return {
    language:
      languageOf(asked) ?? languageOf(stored["language"]) ?? firstKnown(surroundings.languages),
    theme: themeOf(stored["theme"]),
  };
}

export function nextTheme(theme: Theme): Theme {
  return theme === "auto" ? "light" : theme === "light" ? "dark" : "auto";
}

function readStored(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function languageOf(value: unknown): Language | undefined {
  return value === "en" || value === "ko" ? value : undefined;
}

function themeOf(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "auto";
}

function firstKnown(languages: readonly string[]): Language {
  for (const language of languages) {
    const known = languageOf(language.slice(0, 2));
    if (known) return known;
  }
  return "en";
}
