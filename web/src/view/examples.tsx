import { useState } from "preact/hooks";
import type { ExampleQuery } from "../types";
import { useLoad, useWorld } from "./context";
import { Loaded } from "./parts";

/** The questions that the ontology answers, by theme. */
export function ExampleQueries({ onChoose }: { onChoose: (query: string) => void }) {
  const { labels, settings } = useWorld();
  const [open, setOpen] = useState(false);
  const examples = useLoad("examples", (api, signal) => api.examples(signal));
  return (
    <aside class="side">
      <button
        type="button"
        class="side-opener"
        aria-expanded={open}
        aria-controls="examples"
        onClick={() => setOpen(!open)}
      >
        {labels.sparql.examples}
      </button>
      <div id="examples" class={open ? "facets open" : "facets"}>
        <h2>{labels.sparql.examples}</h2>
        <Loaded of={examples}>
          {(value) =>
            byTheme(value, settings.language).map(([theme, list]) => (
              <section key={theme}>
                <h3>{theme}</h3>
                <ul class="examples">
                  {list.map((example) => (
                    <li key={example.file}>
                      <button type="button" class="link" onClick={() => onChoose(example.query)}>
                        {example.title[settings.language]}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))
          }
        </Loaded>
      </div>
    </aside>
  );
}

function byTheme(examples: readonly ExampleQuery[], language: "en" | "ko") {
  const themes = new Map<string, ExampleQuery[]>();
  for (const example of examples) {
    const theme = example.theme[language];
    themes.set(theme, [...(themes.get(theme) ?? []), example]);
  }
  return [...themes];
}
