/** Every visible sentence, in English. `ko.ts` has the same keys: the type holds it. */

const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat("en");

function counted(count: number, one: string, other: string): string {
  return `${number.format(count)} ${plural.select(count) === "one" ? one : other}`;
}

const KINDS: Record<string, [string, string]> = {
  organization: ["organization", "organizations"],
  product: ["product", "products"],
  person: ["person", "people"],
  event: ["event", "events"],
  session: ["session", "sessions"],
  topic: ["topic", "topics"],
  place: ["place", "places"],
  note: ["note", "notes"],
  announcement: ["announcement", "announcements"],
  claim: ["fact", "facts"],
};

const HIT_KINDS: Record<string, string> = {
  thing: "Things",
  announcement: "Announcements",
  passage: "Passages",
};

const FACETS: Record<string, string> = {
  kind: "What",
  organization: "Organization",
  product: "Product",
  topic: "Topic",
  event: "Event",
  person: "Person",
  year: "Year",
  language: "Language of the note",
  modality: "How sure",
};

const MODALITIES: Record<string, string> = {
  stated: "announced",
  planned: "planned",
  rumoured: "rumoured",
};

export const en = {
  locale: "en",
  site: "Announcement Graph",
  number: (value: number) => number.format(value),
  kind: (word: string) => KINDS[word]?.[0] ?? word,
  kinds: (word: string) => KINDS[word]?.[1] ?? word,
  hitKind: (word: string) => HIT_KINDS[word] ?? word,
  facet: (word: string) => FACETS[word] ?? word,
  modality: (word: string) => MODALITIES[word] ?? word,
  language: (tag: string) =>
    ({ en: "English", ko: "Korean", ja: "Japanese", zh: "Chinese" })[tag] ?? tag,

  nav: {
    skip: "Skip to the content",
    main: "Pages",
    home: "Home",
    announcements: "Announcements",
    graph: "Graph",
    notes: "Notes",
    compare: "Compare",
    path: "Connections",
    sparql: "SPARQL",
    try: "Try it",
    about: "About",
    menu: "Menu",
    otherLanguage: "한국어",
    otherLanguageCode: "ko" as "en" | "ko",
    theme: { light: "Light", dark: "Dark", auto: "As the system" },
    themeLabel: (now: string) => `Colours: ${now}. Change`,
    footer: "Every fact here is read from a note, and shows the words that say it.",
    data: "Data and API",
  },

  search: {
    label: "Search",
    placeholder: "A product, a company, a person, words of a note…",
    hint: "Press / to search",
    suggestions: (count: number) => counted(count, "suggestion", "suggestions"),
    allResults: (text: string) => `Search everything for “${text}”`,
    title: (text: string) => (text === "" ? "Everything" : `“${text}”`),
    results: (count: number) => counted(count, "result", "results"),
    filters: "Narrow down",
    showFilters: (chosen: number) => (chosen === 0 ? "Narrow down" : `Narrow down (${chosen})`),
    removeFilter: (facet: string, value: string) => `Remove ${facet}: ${value}`,
    clearFilters: "Clear all",
    moreValues: (count: number) => `${number.format(count)} more`,
    sort: "Order",
    byRelevance: "Best match first",
    byDate: "Newest first",
    didYouMean: "Did you mean",
    nothing: (text: string) => (text === "" ? "Nothing found." : `Nothing found for “${text}”.`),
    nothingHint: "Try fewer words, another spelling, or the name in English or Korean.",
    nothingFiltered: "Nothing matches all that is chosen. Take something away:",
    speaksOf: "Speaks of",
    keys: "Arrow keys move through the results, Enter opens one.",
    csv: "CSV",
  },

  home: {
    title: "Who announced what, where and when",
    lead: "A graph of AI announcements, read from conference notes. Search it, walk it, query it — and see the words behind every fact.",
    try: "Try",
    inTheGraph: "In the graph",
    facts: "facts with a quote",
    latest: "Latest announcements",
    latestNotes: "Latest notes",
    waysIn: "Ways in",
    all: (kinds: string) => `All ${kinds}`,
    timeline: "Announcements by month",
    timelineBar: (month: string, count: number) =>
      `${month}: ${counted(count, "announcement", "announcements")}`,
    timelineYear: (year: string, count: number) =>
      `${year}: ${counted(count, "announcement", "announcements")}`,
    empty: "The graph is empty.",
    emptyHint: "Read some notes into it:",
  },

  thing: {
    names: "Names",
    alsoCalled: "Also called",
    facts: "Facts",
    noFacts: "No facts are known yet.",
    all: (count: number) => `All ${number.format(count)}`,
    back: "Back to everything known",
    why: "Why?",
    whyOf: (fact: string) => `Why: ${fact}?`,
    fromNames: "From the names that came with the graph, not from a note.",
    rule: "Rule",
    confidence: (percent: string) => `${percent} sure`,
    saidBy: (count: number) => `Said by ${counted(count, "note", "notes")}`,
    openNote: "Open the note at these words",
    announcements: "Announcements",
    allAnnouncements: (count: number) => `All ${counted(count, "announcement", "announcements")}`,
    mentions: "Where it is mentioned",
    allMentions: (count: number) => `All ${counted(count, "mention", "mentions")}`,
    graph: "Around it",
    openGraph: "Open the graph",
    related: "Named together with",
    download: "Download",
    sessions: "Programme",
    compare: "Compare with…",
    connect: "How is it connected with…",
    iri: "Address of the thing",
    times: (count: number) => `${number.format(count)} ×`,
    unknown: "Nothing is known of this.",
  },

  announcement: {
    title: "Announcement",
    by: "Announced by",
    what: "What",
    at: "Where",
    about: "About",
    date: "When",
    words: "The words that say so",
    modality: "How sure",
    nobody: "Somebody",
    sentence: (by: string, what: string) => `${by} announced ${what}`,
    planned: (by: string, what: string) => `${by} plans ${what}`,
    rumoured: (by: string, what: string) => `${by} is said to announce ${what}`,
  },

  announcements: {
    title: "Announcements",
    lead: (count: number) => counted(count, "announcement", "announcements"),
    filter: "Filter",
    any: "any",
    nothing: "No announcement matches.",
    remove: (what: string) => `Remove ${what}`,
    csv: "Download as CSV",
    timeline: "By month",
  },

  graph: {
    title: "Graph",
    titleOf: (label: string) => `Graph around ${label}`,
    choose: "Start with a thing",
    chooseHint: "Search for something to put into the middle.",
    canvas: (nodes: number, edges: number) =>
      `Picture of ${counted(nodes, "thing", "things")} and ${counted(edges, "relation", "relations")}. Arrow keys move, Enter chooses, E expands, H hides. The same stands in the table.`,
    counts: (nodes: number, edges: number) =>
      `${counted(nodes, "thing", "things")}, ${counted(edges, "relation", "relations")}`,
    selected: "Chosen",
    nothingSelected: "Choose a thing in the picture or in the table to expand it by relation.",
    expandBy: "Expand by",
    expandAll: "Everything around it",
    expanded: "expanded",
    openPage: "Open its page",
    center: "Put into the middle",
    hide: "Hide",
    undo: "Undo",
    hidden: (count: number) => `${number.format(count)} hidden`,
    showHidden: "Show again",
    depth: "Steps",
    kinds: "Kinds",
    relations: "Relations",
    table: "As a table",
    from: "From",
    relation: "Relation",
    to: "To",
    quantity: "How many",
    expand: (label: string) => `Expand ${label}`,
    truncated: "There is more than is shown: the nearest and best connected are here.",
    alone: "It has no relations yet.",
    legend: "Legend",
    fit: "Fit",
    zoomIn: "Larger",
    zoomOut: "Smaller",
    layout: "Arrange",
    layouts: { fcose: "By connections", kind: "By kind", circle: "In a circle" },
    find: "Find in the picture",
    exportAs: "Export",
    loading: "Drawing the graph…",
  },

  path: {
    title: "How are these two connected?",
    from: "From",
    to: "To",
    none: "There is no connection of at most six steps.",
    steps: (count: number) => counted(count, "step", "steps"),
    choose: "Choose two things.",
    swap: "Swap",
  },

  compare: {
    title: "Compare",
    choose: "Choose two to four things of one kind.",
    add: "Add a thing",
    remove: (label: string) => `Remove ${label}`,
    common: "in common",
    differing: "Only what differs",
    first: "First announcement",
    last: "Last announcement",
    announcements: "Announcements",
    mentions: "Mentions",
    what: "What",
    none: "—",
    csv: "Download as CSV",
  },

  notes: {
    title: "Notes",
    lead: (count: number) => counted(count, "note", "notes"),
    mentions: (count: number) => counted(count, "mention", "mentions"),
    facts: (count: number) => counted(count, "fact", "facts"),
    announcements: (count: number) => counted(count, "announcement", "announcements"),
    nothing: "No notes have been read yet.",
  },

  note: {
    text: "The note",
    read: "What was read",
    readHere: (line: number) => `Read from line ${number.format(line)}`,
    nothingRead: "Nothing was read from this note.",
    mention: (label: string, kind: string, percent: string) =>
      `${label} (${kind}), ${percent} sure`,
    kinds: "Show",
    file: "File",
    quoted: "The words of the fact",
    walk: "n and p walk through the mentions.",
    line: "line",
  },

  try: {
    title: "Try it",
    lead: "Paste a note, or drop a file of text, and see what would be read from it. Nothing is stored.",
    label: "Your note",
    example:
      "# DevDay 2023, San Francisco\n\n1. Keynote, Sam Altman, CEO, OpenAI\n- Announcing GPT-4 Turbo\n- 새로운 Assistants API 공개\n",
    exampleButton: "Put in an example",
    read: "Read it",
    reading: "Reading…",
    drop: "Drop a file here",
    choose: "Choose a file",
    tooLarge: "The file is larger than 2 MB.",
    notText: "This is not a text file.",
    result: (mentions: number, facts: number) =>
      `${counted(mentions, "mention", "mentions")} and ${counted(facts, "fact", "facts")} read`,
    clear: "Clear",
  },

  sparql: {
    title: "SPARQL",
    lead: "Ask the graph anything. The prefixes are there already; Ctrl+Space completes classes and properties.",
    examples: "Examples",
    run: "Run",
    running: "Running…",
    cancel: "Cancel",
    runHint: "Ctrl+Enter runs the query. Esc, then Tab, leaves the editor.",
    editor: "Query",
    results: "Results",
    rows: (count: number, milliseconds: number) =>
      `${counted(count, "row", "rows")} in ${number.format(milliseconds)} ms`,
    yes: "Yes",
    no: "No",
    none: "No rows.",
    download: "Download",
    error: "The query was not answered",
    permalink: "Copy the address",
    copied: "Copied",
    more: (shown: number) => `The first ${number.format(shown)} are shown; the download has all.`,
    loading: "Loading the editor…",
    endpoint: "Endpoint",
  },

  browse: {
    title: (kinds: string) => kinds,
    nothing: "Nothing of this kind yet.",
  },

  about: {
    title: "About",
    paragraphs: [
      "Announcement Graph reads notes of conferences, in Korean and English, and makes a graph of them: who announced what, where and when.",
      "A machine reads by rules and names, without guessing: every fact keeps the exact words it comes from, the rule that found it, and how sure that rule is. What a note only plans or rumours is marked as such. Where two notes disagree, both stay.",
      "All of it is open: RDF by SPARQL, full-text search, and an address for every thing that answers as Turtle, JSON-LD or a page.",
    ],
    keys: "Keys",
    keyList: [
      ["/", "go to the search"],
      ["↑ ↓", "move through results"],
      ["n, p", "next and previous mention in a note"],
      ["Enter, E, H", "in the graph: choose, expand, hide"],
      ["Ctrl+Enter", "run the query"],
    ] as [string, string][],
  },

  paging: {
    label: "Pages of the list",
    previous: "Previous",
    next: "Next",
    page: (page: number, pages: number) => `Page ${number.format(page)} of ${number.format(pages)}`,
  },

  state: {
    loading: "Loading…",
    failed: "That did not work",
    retry: "Try again",
    offline: "You are offline. What is loaded stays; the rest comes when the connection is back.",
    unreachable: "The server does not answer. Is it running?",
    missing: "There is no such page",
    missingHint: "The address may be mistyped, or the note that it came from was removed.",
    goHome: "To the first page",
    noDate: "no date",
  },
};

export type Labels = typeof en;
export default en;
