import { downloadHref } from "../api";
import { useLabels } from "./context";

const FORMATS = [
  ["ttl", "Turtle"],
  ["jsonld", "JSON-LD"],
  ["csv", "CSV"],
] as const;

/** The thing in other formats, and its address. */
export function Downloads({ iri }: { iri: string }) {
  const labels = useLabels();
  return (
    <p class="downloads">
      <span>{labels.thing.download}:</span>
      {FORMATS.map(([format, name]) => (
        <a key={format} href={downloadHref(iri, format)}>
          {name}
        </a>
      ))}
      <span class="iri">
        <span class="unseen">{labels.thing.iri}: </span>
        <code>{iri}</code>
      </span>
    </p>
  );
}
