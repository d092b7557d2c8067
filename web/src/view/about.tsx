import { useLabels, useTitle } from "./context";

export function AboutPage() {
  const labels = useLabels();
  useTitle(labels.about.title);
  return (
    <article class="prose">
      <h1>{labels.about.title}</h1>
      {labels.about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{labels.about.keys}</h2>
      <dl class="facts-table">
        {labels.about.keyList.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

export function MissingPage() {
  const labels = useLabels();
  useTitle(labels.state.missing);
  return (
    <div class="notice">
      <h1>{labels.state.missing}</h1>
      <p>{labels.state.missingHint}</p>
      <a class="button" href="/">
        {labels.state.goHome}
      </a>
    </div>
  );
}
