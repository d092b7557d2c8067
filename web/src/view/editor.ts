/** The query editor (YASQE), with our prefixes and terms. Loaded only on the SPARQL page; it sends nothing. */

import { Yasqe } from "@zazuko/yasqe";
import "@zazuko/yasqe/build/yasqe.min.css";
import "../style/editor.css";
import { completers, registerCompleters, type Known } from "./completers";

export interface Editor {
  value: () => string;
  set: (query: string) => void;
  focus: () => void;
  destroy: () => void;
}

interface EditorOptions {
  value: string;
  label: string;
  known: Known;
  onRun: () => void;
}

export function openEditor(place: HTMLElement, options: EditorOptions): Editor {
  registerCompleters(options.known);
  const run = () => options.onRun();
  const yasqe = new Yasqe(place, {
    value: options.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "auto",
    autocompleters: completers,
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
