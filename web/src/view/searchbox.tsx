import { useEffect, useId, useRef, useState } from "preact/hooks";
import { searchFor } from "../route";
import type { Suggestion } from "../types";
import { useWorld } from "./context";
import { KindBadge } from "./parts";

interface SearchBoxProps {
  text?: string;
  large?: boolean;
  label?: string;
  placeholder?: string;
  /** The one kind that may be chosen. */
  only?: string;
  /** Instead of going to the thing's page. */
  onPick?: (suggestion: Suggestion) => void;
}

/** A combobox: names complete as they are typed; Enter without a choice searches everything. */
export function SearchBox(props: SearchBoxProps) {
  const { text = "", large, label, placeholder, only, onPick } = props;
  const { labels, go } = useWorld();
  const [typed, setTyped] = useState(text);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typed, open).filter((one) => !only || one.kind === only);
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  useSlash(input, !onPick);

  const options = open ? suggestions : [];
  const choose = (suggestion: Suggestion) => {
    setOpen(false);
    setActive(-1);
    if (onPick) {
      setTyped("");
      onPick(suggestion);
    } else {
      go(suggestion.href);
    }
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const chosen = options[active] ?? (onPick ? options[0] : undefined);
    if (chosen) return choose(chosen);
    setOpen(false);
    if (!onPick) go(searchFor(typed.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed, the keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      const count = options.length + 1;
      if (options.length > 0) setActive(((active + 1 + step + count) % count) - 1);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <form
      class={large ? "search large" : "search"}
      role="search"
      action="/search"
      onSubmit={submit}
    >
      <input
        ref={input}
        name="q"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={label ?? labels.search.label}
        aria-expanded={options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder={placeholder ?? labels.search.placeholder}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <button type="submit" class="icon" aria-label={label ?? labels.search.label}>
        <svg viewBox="0 0 24 24" width="20" height="20" class="line" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 5 5" />
        </svg>
      </button>
      <ul id={list} role="listbox" aria-label={labels.search.label} hidden={options.length === 0}>
        {options.map((suggestion, index) => (
          <li
            key={suggestion.iri + suggestion.matched}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the input loses the focus and the list goes.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(suggestion);
            }}
          >
            <span class="option-label">
              <bdi>{suggestion.label}</bdi>
              {suggestion.matched !== suggestion.label && (
                <span class="faint"> {suggestion.matched}</span>
              )}
            </span>
            <KindBadge kind={suggestion.kind} />
          </li>
        ))}
      </ul>
    </form>
  );
}

function useSuggestions(typed: string, open: boolean): Suggestion[] {
  const { api, labels, announce } = useWorld();
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    const text = typed.trim();
    if (!open || text === "") {
      setSuggestions([]);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      api.suggest(text, controller.signal).then(
        (found) => {
          if (controller.signal.aborted) return;
          setSuggestions(found);
          announce(labels.search.suggestions(found.length));
        },
        // Completion is a help, not a need: the search itself says what is wrong.
        () => setSuggestions([]),
      );
    }, 80);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [typed, open, api, labels, announce]);
  return suggestions;
}

/** `/` goes to the search from anywhere but a field. */
function useSlash(input: { current: HTMLInputElement | null }, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const inField = (event.target as Element).closest(
        "input, textarea, select, [contenteditable]",
      );
      if (event.key !== "/" || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [input, enabled]);
}
