/** What the query editor completes: prefixes, classes and properties of ours by their labels, and things by name. */

import { Yasqe } from "@zazuko/yasqe";
import { curie, PREFIXES } from "../iri";
import type { Ontology, Suggestion } from "../types";

/** What can be completed, and where it comes from. */
export interface Known {
  language: "en" | "ko";
  terms: () => Promise<Ontology>;
  names: (typed: string) => Promise<Suggestion[]>;
  kind: (word: string) => string;
}

export const completers = [
  "our-prefixes",
  "our-classes",
  "our-properties",
  "our-names",
  "variables",
];

const MOST = 50;

/** In place of YASQE's own, which would ask prefix.cc and Linked Open Vocabularies. */
export function registerCompleters(known: Known): void {
  const { prefixes, property } = Yasqe.Autocompleters;
  const classes = Yasqe.Autocompleters["class"];
  if (!prefixes || !property || !classes) return;
  /** What a suggestion is called, by the text that it puts in. */
  const words = new Map<string, string>();
  const shown = (_: Yasqe, hints: Hint[]) =>
    hints.map((hint) => ({ ...hint, displayText: words.get(hint.text) ?? hint.text }));

  const terms = async (kind: "classes" | "properties", typed: string) => {
    const written = typed.toLowerCase();
    const fitting = (await known.terms())[kind].filter(
      (term) =>
        term.iri.toLowerCase().startsWith(written) ||
        curie(term.iri).toLowerCase().includes(written) ||
        term.label.en.toLowerCase().includes(written) ||
        term.label.ko.includes(written),
    );
    for (const { iri, label } of fitting) {
      const word = `${curie(iri)} — ${label[known.language]}`;
      words.set(curie(iri), word);
      words.set(`<${iri}>`, word);
    }
    return fitting.map((term) => term.iri).slice(0, MOST);
  };
  const names = async (typed: string) => {
    const found = await known.names(typed);
    return found.map(({ iri, label, kind, matched }) => {
      const other = matched === label ? "" : ` (${matched})`;
      words.set(`<${iri}>`, `${label}${other} — ${known.kind(kind)}`);
      return iri;
    });
  };
  const register = (completer: Parameters<typeof Yasqe.registerAutocompleter>[0]) =>
    Yasqe.registerAutocompleter(completer, false);
  const pairs = Object.entries(PREFIXES).map(([prefix, iri]) => `${prefix}: <${iri}>`);
  register({ ...prefixes, name: "our-prefixes", persistenceId: null, get: () => pairs });
  register({
    ...classes,
    name: "our-classes",
    get: (_, token) => terms("classes", typedIn(token)),
    postprocessHints: shown,
  });
  register({
    ...property,
    name: "our-properties",
    get: (_, token) => terms("properties", typedIn(token)),
    postprocessHints: shown,
  });
  register({
    name: "our-names",
    bulk: false,
    isValidCompletionPosition: (yasqe) =>
      wordBefore(yasqe) !== "" &&
      !property.isValidCompletionPosition(yasqe) &&
      !classes.isValidCompletionPosition(yasqe),
    preProcessToken: (yasqe, token) => {
      const word = wordBefore(yasqe);
      const { ch } = yasqe.getDoc().getCursor();
      return { ...token, autocompletionString: word, from: { ch: ch - word.length }, to: { ch } };
    },
    get: (_, token) => names(typedIn(token)),
    postProcessSuggestion: (_, _token, iri) => `<${iri}>`,
    postprocessHints: shown,
  });
}

type Hint = Parameters<
  NonNullable<Parameters<typeof Yasqe.registerAutocompleter>[0]["postprocessHints"]>
>[1][number];

/** The bare word that ends at the cursor; empty for a variable, an IRI or a prefixed name. */
function wordBefore(yasqe: Yasqe): string {
  const { line, ch } = yasqe.getDoc().getCursor();
  const before = yasqe.getDoc().getLine(line).slice(0, ch);
  const word = /(?:^|[\s({;,.])([\p{L}\p{N}][\p{L}\p{N}-]+)$/u.exec(before)?.[1] ?? "";
  return before.includes("#") && !before.includes("<") ? "" : word;
}

function typedIn(token: unknown): string {
  const typed = token as { autocompletionString?: string; string: string } | undefined;
  return typed?.autocompletionString ?? typed?.string ?? "";
}
