import { useLabels } from "./context";

/** What a list is narrowed to; each can be taken away. */
export function Chips({ chosen }: { chosen: readonly { label: string; without: string }[] }) {
  const labels = useLabels();
  return (
    <ul class="chips">
      {chosen.map(({ label, without }) => (
        <li key={label + without}>
          <a class="chip" href={without} aria-label={labels.announcements.remove(label)}>
            <bdi>{label}</bdi> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
