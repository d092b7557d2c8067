import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../types";
import { problemOf } from "./context";
import { Failed, Loading } from "./parts";

/** A view whose code is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [View, setView] = useState(() => loaded);
    const [problem, setProblem] = useState<Problem>();
    useEffect(() => {
      if (View) return;
      load().then(
        (view) => {
          loaded = view;
          setView(() => view);
        },
        (cause: unknown) => setProblem(problemOf(cause)),
      );
    }, [View]);
    if (problem) return <Failed problem={problem} retry={() => location.reload()} />;
    return View ? <View {...props} /> : <Loading />;
  };
}
