/** Reads the server's snippets without ever giving HTML to the browser. Pure. */

export interface SnippetPart {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&#x2F;": "/",
  "&amp;": "&",
};

/** Escaped text with `<mark>` as its only tag becomes plain parts; any other tag stays visible as text. */
export function partsOf(snippet: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let marked = false;
  for (const token of snippet.split(/(<\/?mark>)/)) {
    if (token === "<mark>" || token === "</mark>") marked = token === "<mark>";
    else if (token !== "") parts.push({ text: unescaped(token), marked });
  }
  return parts;
}

function unescaped(text: string): string {
  return text.replace(
    /&(?:lt|gt|quot|amp|#39|#x27|#x2F);/g,
    (entity) => ENTITIES[entity] ?? entity,
  );
}
