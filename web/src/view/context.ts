/** What every view may ask for: labels, the API, where the reader is and how to go elsewhere. */

import { createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { ProblemError, type Api } from "../api";
import type { Labels } from "../labels";
import type { Page } from "../route";
import type { Loadable, Settings } from "../state";
import type { Problem } from "../types";

export interface World {
  settings: Settings;
  labels: Labels;
  api: Api;
  page: Page;
  /** Go to an address of ours; `replace` leaves no step to go back to. */
  go: (href: string, replace?: boolean) => void;
  change: (changed: Partial<Settings>) => void;
  /** Say something to a screen reader. */
  announce: (sentence: string) => void;
}

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (!world) throw new Error("A view stands outside of the app");
  return world;
}

export function useLabels(): Labels {
  return useWorld().labels;
}

/** Load whenever the key changes. An answer that comes too late is dropped, its request aborted. */
export function useLoad<T>(
  key: string | null,
  load: (api: Api, signal: AbortSignal) => Promise<T>,
): Loadable<T> & { retry: () => void } {
  const { api } = useWorld();
  const [state, setState] = useState<Loadable<T>>({ status: "loading" });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (key === null) return;
    const controller = new AbortController();
    setState((before) =>
      before.value === undefined
        ? { status: "loading" }
        : { status: "loading", value: before.value },
    );
    latest.current(api, controller.signal).then(
      (value) => {
        if (!controller.signal.aborted) setState({ status: "ready", value });
      },
      (cause: unknown) => {
        if (!controller.signal.aborted) setState({ status: "failed", problem: problemOf(cause) });
      },
    );
    return () => controller.abort();
  }, [key, attempt, api]);
  return { ...state, retry: () => setAttempt(attempt + 1) };
}

export function problemOf(cause: unknown): Problem {
  if (cause instanceof ProblemError) return cause.problem;
  return { type: "about:blank", title: String(cause), status: 500, detail: "" };
}

/** The document's title, and the focus on the page's heading after going to another page. */
export function useTitle(title: string): void {
  const { labels } = useWorld();
  useEffect(() => {
    document.title = title === "" ? labels.site : `${title} · ${labels.site}`;
  }, [title, labels]);
}
