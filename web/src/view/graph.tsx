import { graphHref, graphOf, type GraphAddress } from "../route";
import { useTitle, useWorld } from "./context";
import { lazy } from "./lazy";
import { SearchBox } from "./searchbox";

const Explorer = lazy(() => import("./explorer").then((module) => module.Explorer));

export function GraphPage({ address }: { address: GraphAddress }) {
  const { go } = useWorld();
  if (address.focus === "") return <ChooseFocus />;
  return <Explorer address={address} onChange={(next) => go(graphHref(next))} whole />;
}

function ChooseFocus() {
  const { labels, go } = useWorld();
  useTitle(labels.graph.title);
  return (
    <div class="narrow">
      <h1>{labels.graph.title}</h1>
      <h2>{labels.graph.choose}</h2>
      <p class="faint">{labels.graph.chooseHint}</p>
      <SearchBox
        large
        label={labels.graph.choose}
        onPick={(picked) => go(graphHref(graphOf(picked.iri)))}
      />
    </div>
  );
}
