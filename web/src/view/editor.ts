/** The query editor (YASQE), with our prefixes and terms. Loaded only on the SPARQL page; it sends nothing. */

import { Yasqe } from "@zazuko/yasqe";
import "@zazuko/yasqe/build/yasqe.min.css";
import "../style/editor.css";
import { curie, PREFIXES } from "../iri";
import type { Ontology } from "../types";

export interface Editor {
  value: () => string;
  set: (query: string) => void;
  focus: () => void;
  destroy: () => void;
}

interface EditorOptions {
  value: string;
  label: string;
  terms: () => Promise<Ontology>;
  onRun: () => void;
}

export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  registerCompleters(options.terms);
  const run = () => options.onRun();
  const yasqe = new Yasqe(place, {
    value: options.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    autocompleters: ["our-prefixes", "our-classes", "our-properties", "variables"],
    lineWrapping: true,
    screenReaderLabel: options.label,
    extraKeys: {
      "Ctrl-Space": (editor: Yasqe) => editor.autocomplete(),
      "Ctrl-Enter": run,
      "Cmd-Enter": run,
      "Ctrl-/": (editor: Yasqe) => editor.commentLines(),
      "Shift-Ctrl-F": (editor: Yasqe) => editor.autoformat(),
      // Leaves the editor, so that Tab goes on to the next control: no trap for the keyboard.
      Esc: (editor: Yasqe) => editor.getInputField().blur(),
    },
    requestConfig: { endpoint: "/sparql" },
  } as unknown as ConstructorParameters<typeof Yasqe>[1]);
  yasqe.setSize("100%", "auto");
  return {
    value: () => yasqe.getValue(),
    set: (query) => yasqe.setValue(query),
    focus: () => yasqe.focus(),
    destroy: () => {
      yasqe.destroy();
      place.replaceChildren();
    },
  };
}

/** In place of YASQE's own, which would ask prefix.cc and Linked Open Vocabularies. */
function registerCompleters(terms: () => Promise<Ontology>): void {
  const { prefixes, property } = Yasqe.Autocompleters;
  const classes = Yasqe.Autocompleters["class"];
  if (!prefixes || !property || !classes) return;
  const known = Object.entries(PREFIXES).map(([prefix, iri]) => `${prefix}: <${iri}>`);
  const fit = async (kind: "classes" | "properties", typed: string) => {
    const written = typed.toLowerCase();
    return (await terms())[kind]
      .filter(
        (term) =>
          term.iri.toLowerCase().startsWith(written) ||
          curie(term.iri).toLowerCase().includes(written) ||
          term.label.en.toLowerCase().includes(written) ||
          term.label.ko.includes(written),
      )
      .map((term) => term.iri)
      .slice(0, 50);
  };
  Yasqe.registerAutocompleter(
    { ...prefixes, name: "our-prefixes", persistenceId: null, get: () => known },
    false,
  );
  Yasqe.registerAutocompleter(
    { ...classes, name: "our-classes", get: (_, token) => fit("classes", typedIn(token)) },
    false,
  );
  Yasqe.registerAutocompleter(
    { ...property, name: "our-properties", get: (_, token) => fit("properties", typedIn(token)) },
    false,
  );
}

function typedIn(token: unknown): string {
  const typed = token as { autocompletionString?: string; string: string } | undefined;
  return typed?.autocompletionString ?? typed?.string ?? "";
}
