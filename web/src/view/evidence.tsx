import { percent } from "../dates";
import type { EvidenceView } from "../types";
import { useLabels } from "./context";

/** The words of a note, and how they were read. */
export function Evidence({ evidence }: { evidence: EvidenceView }) {
  const labels = useLabels();
  return (
    <figure class="evidence">
      <blockquote>
        <bdi>{evidence.quote}</bdi>
      </blockquote>
      <figcaption>
        <a href={evidence.href} title={labels.thing.openNote}>
          <bdi>{evidence.noteTitle}</bdi>
        </a>
        <span class="faint">
          {evidence.rule && (
            <>
              {labels.thing.rule}: <code>{evidence.rule}</code> ·{" "}
            </>
          )}
          {labels.thing.confidence(percent(evidence.confidence, labels.locale))}
        </span>
      </figcaption>
    </figure>
  );
}

/** “Why?”: folded until somebody asks. */
export function Why({ fact, evidence }: { fact: string; evidence: readonly EvidenceView[] }) {
  const labels = useLabels();
  return (
    <details class="why">
      <summary aria-label={labels.thing.whyOf(fact)}>{labels.thing.why}</summary>
      <div class="why-body">
        {evidence.length === 0 ? (
          <p class="faint">{labels.thing.fromNames}</p>
        ) : (
          evidence.map((one) => (
            <Evidence key={`${one.note} ${one.begin} ${one.rule}`} evidence={one} />
          ))
        )}
      </div>
    </details>
  );
}
