package announcementgraph.search;

/** The fields of a document in the index. */
final class Fields {

    /** The whole entry as JSON. */
    static final String ENTRY = "entry";

    /** The words of the entry, to be read without the rest. */
    static final String LITERAL = "literal";

    static final String ID = "id";
    static final String KIND = "kind";
    static final String IRI = "iri";
    static final String NOTE = "note";

    /** {@code notes} for what notes say, and for things that they name. */
    static final String SOURCE = "source";

    /** Stems of the words of a text. */
    static final String TEXT = "text";

    /** Stems of the words of a thing's names. */
    static final String NAME = "name";

    /** Stems of the words of the titles over a text. */
    static final String CONTEXT = "context";

    static final String CODE = "code";
    static final String GRAM = "gram";

    /** IRIs of the things that it speaks of. */
    static final String THINGS = "things";

    /** IRI of the event that it belongs to. */
    static final String PLACE = "place";

    /** A thing's names by key, whole. */
    static final String NAME_KEY = "nameKey";

    /** Beginnings of the keys of a thing's names, from each of their words. */
    static final String NAME_START = "nameStart";

    /** Ends of the keys of a thing's names, from each of their characters. */
    static final String NAME_REST = "nameRest";

    /**
     * Beginnings of the first consonants of a thing's Korean names, from each character; all of
     * them behind {@link #WHOLE}.
     */
    static final String INITIALS = "initials";

    /** Words by key, for spelling. */
    static final String SPELLING = "spelling";

    static final String DAY = "day";
    static final String FEATURES = "features";
    static final String POPULARITY = "popularity";

    /** Before first consonants that are all of a name. */
    static final String WHOLE = "=";

    private Fields() {}
}
