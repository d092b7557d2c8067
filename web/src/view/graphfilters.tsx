import { useId } from "preact/hooks";
import { showHidden, toggleKind, toggleRelation } from "../actions";
import { fits } from "../find";
import type { GraphModel } from "../graphmodel";
import type { GraphAddress } from "../route";
import { useLabels } from "./context";
import { KindMark } from "./parts";

const SURE = [0, 50, 70, 80, 90];

interface FiltersProps {
  address: GraphAddress;
  model: GraphModel;
  onChange: (address: GraphAddress) => void;
}

/** Finds a thing in the picture by its name, or by the initials of a Korean one. */
export function Find({ model, onFind }: { model: GraphModel; onFind: (iri: string) => void }) {
  const labels = useLabels();
  const list = useId();
  return (
    <label class="find">
      {labels.graph.find}
      <input
        type="search"
        list={list}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          const node = typed.trim() && model.nodes.find((one) => fits(one.label, typed));
          if (node) onFind(node.iri);
        }}
      />
      <datalist id={list}>
        {model.nodes.slice(0, 200).map((node) => (
          <option key={node.iri}>{node.label}</option>
        ))}
      </datalist>
    </label>
  );
}

/** The legend, where a kind can be switched off, and what else narrows the picture. */
export function Filters({ address, model, onChange }: FiltersProps) {
  const labels = useLabels();
  return (
    <>
      <fieldset>
        <legend>{labels.graph.kinds}</legend>
        {model.kinds.map(({ kind, count }) => (
          <label key={kind} class="check">
            <input
              type="checkbox"
              checked={!address.withoutKinds.includes(kind)}
              onChange={() => onChange(toggleKind(address, kind))}
            />
            <KindMark kind={kind} /> {labels.kinds(kind)}
            <span class="count">{labels.number(count)}</span>
          </label>
        ))}
      </fieldset>
      <Bounds address={address} model={model} onChange={onChange} />
      <details class="relations">
        <summary>{labels.graph.relations}</summary>
        {model.relations.map(({ predicate, label, count }) => (
          <label key={predicate} class="check">
            <input
              type="checkbox"
              checked={!address.withoutRelations.includes(predicate)}
              onChange={() => onChange(toggleRelation(address, predicate))}
            />
            {label}
            <span class="count">{labels.number(count)}</span>
          </label>
        ))}
      </details>
      {address.hidden.length > 0 && (
        <p>
          {labels.graph.hidden(address.hidden.length)}{" "}
          <button type="button" class="quiet small" onClick={() => onChange(showHidden(address))}>
            {labels.graph.showHidden}
          </button>
        </p>
      )}
      {address.pins.length > 0 && (
        <p>
          {labels.graph.pinned(address.pins.length)}{" "}
          <button
            type="button"
            class="quiet small"
            onClick={() => onChange({ ...address, pins: [] })}
          >
            {labels.graph.unpinAll}
          </button>
        </p>
      )}
    </>
  );
}

/** Years and how sure. */
function Bounds({ address, model, onChange }: FiltersProps) {
  const labels = useLabels();
  const years = (name: "since" | "until", label: string) => (
    <label>
      {label}{" "}
      <select
        value={address[name]}
        onChange={(event) => onChange({ ...address, [name]: event.currentTarget.value })}
      >
        <option value="">{labels.announcements.any}</option>
        {model.years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="bounds">
      {model.years.length > 0 && years("since", labels.graph.since)}
      {model.years.length > 0 && years("until", labels.graph.until)}
      <label>
        {labels.graph.sure}{" "}
        <select
          value={String(address.sure)}
          onChange={(event) => onChange({ ...address, sure: Number(event.currentTarget.value) })}
        >
          {SURE.map((percent) => (
            <option key={percent} value={String(percent)}>
              {percent === 0 ? labels.announcements.any : `≥ ${percent} %`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
