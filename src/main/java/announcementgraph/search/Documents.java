package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Turns entries into Lucene's documents and back. Safe for use by several threads. */
final class Documents {

    /** What every announcement is, in the words by which people ask for it. */
    private static final String ANNOUNCING =
            "announcement announce unveil launch release introduce reveal 발표 공개 출시 소개";

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_START = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FieldType UNRANKED = unranked();

    private final FacetsConfig facets = Facets.config();

    /** Reads each field as {@link Fields} says. */
    static Analyzer analyzer(Analyzers analyzers) {
        return new PerFieldAnalyzerWrapper(
                new KeywordAnalyzer(),
                Map.of(
                        Fields.TEXT, analyzers.morphemes(),
                        Fields.NAME, analyzers.morphemes(),
                        Fields.CONTEXT, analyzers.morphemes(),
                        Fields.CODE, analyzers.codes(),
                        Fields.GRAM, analyzers.grams()));
    }

    Iterable<? extends org.apache.lucene.index.IndexableField> of(Entry entry) {
        Document document = new Document();
        document.add(new StoredField(Fields.ENTRY, json(entry.withText(""))));
        document.add(new StringField(Fields.ID, entry.id(), Field.Store.NO));
        document.add(new StringField(Fields.KIND, entry.kind(), Field.Store.NO));
        document.add(new StringField(Fields.IRI, entry.iri(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.IRI, new BytesRef(entry.iri())));
        document.add(new BinaryDocValuesField(Fields.LITERAL, new BytesRef(entry.text())));
        if (entry.note() != null || entry.notes() > 0) {
            document.add(new StringField(Fields.SOURCE, Entries.NOTES, Field.Store.NO));
        }
        boolean thing = entry.kind().equals(Entry.THING);
        document.add(
                new TextField(thing ? Fields.NAME : Fields.TEXT, entry.text(), Field.Store.NO));
        document.add(new Field(Fields.CODE, entry.text(), UNRANKED));
        document.add(new TextField(Fields.GRAM, entry.text(), Field.Store.NO));
        entry.things()
                .forEach(iri -> document.add(new StringField(Fields.THINGS, iri, Field.Store.NO)));
        if (thing) {
            addNames(document, entry);
        } else {
            addContext(document, entry);
        }
        spellings(entry.text())
                .forEach(
                        key -> document.add(new StringField(Fields.SPELLING, key, Field.Store.NO)));
        entry.facets()
                .forEach(
                        (facet, values) ->
                                values.forEach(
                                        value ->
                                                document.add(
                                                        new SortedSetDocValuesFacetField(
                                                                facet, value))));
        try {
            return facets.build(document);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The facets of " + entry.id() + " could not be written", e);
        }
    }

    private static void addContext(Document document, Entry entry) {
        String said = entry.kind().equals(Entry.ANNOUNCEMENT) ? ANNOUNCING : "";
        document.add(
                new TextField(
                        Fields.CONTEXT,
                        entry.title() + "\n" + entry.section() + "\n" + said,
                        Field.Store.NO));
        if (entry.note() != null) {
            document.add(new StringField(Fields.NOTE, entry.note(), Field.Store.NO));
            document.add(new SortedDocValuesField(Fields.NOTE, new BytesRef(entry.note())));
        }
        if (entry.place() != null) {
            document.add(new StringField(Fields.PLACE, entry.place(), Field.Store.NO));
        }
        day(entry.date())
                .ifPresent(day -> document.add(new LongField(Fields.DAY, day, Field.Store.NO)));
    }

    private static void addNames(Document document, Entry entry) {
        if (entry.notes() > 0) {
            document.add(new TextField(Fields.CONTEXT, ANNOUNCING, Field.Store.NO));
        }
        Set<String> whole = new LinkedHashSet<>();
        Set<String> starts = new LinkedHashSet<>();
        Set<String> rests = new LinkedHashSet<>();
        Set<String> initials = new LinkedHashSet<>();
        for (Entry.Name name : entry.names()) {
            String key = cut(Forms.key(name.form()), LONGEST_KEY);
            whole.add(key);
            Forms.keysFromWords(name.form()).forEach(start -> beginnings(start, starts));
            for (int i = 1; i < key.length(); i++) {
                rests.add(key.substring(i));
            }
            String consonants = Forms.initialsKey(name.form());
            if (!consonants.isEmpty()) {
                initials.add(Fields.WHOLE + consonants);
            }
            for (int i = 0; i < consonants.length(); i++) {
                beginnings(consonants.substring(i), initials);
            }
        }
        add(document, Fields.NAME_KEY, whole);
        add(document, Fields.NAME_START, starts);
        add(document, Fields.NAME_REST, rests);
        add(document, Fields.INITIALS, initials);
        document.add(new FeatureField(Fields.FEATURES, Fields.POPULARITY, popularity(entry)));
    }

    /**
     * How much the graph says of a thing: at least 1. What notes name counts more than what the
     * names relate.
     */
    static float popularity(Entry entry) {
        return 1 + 4f * entry.notes() + entry.degree();
    }

    private static void add(Document document, String field, Set<String> terms) {
        terms.stream()
                .filter(term -> !term.isEmpty())
                .forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    private static void beginnings(String key, Set<String> beginnings) {
        for (int end = 1; end <= Math.min(key.length(), LONGEST_START); end++) {
            beginnings.add(key.substring(0, end));
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The words of a text by key: those that a misspelled word may be meant for. */
    private static Set<String> spellings(String text) {
        Set<String> keys = new LinkedHashSet<>();
        for (String word : text.split("[^\\p{L}\\p{N}+#]+")) {
            int from = 0;
            for (int i = 1; i <= word.length(); i++) {
                if (i == word.length()
                        || Script.of(word.charAt(i)) != Script.of(word.charAt(from))) {
                    String key = Forms.key(word.substring(from, i));
                    if (key.length() >= 4 && key.length() <= LONGEST_KEY) {
                        keys.add(key);
                    }
                    from = i;
                }
            }
        }
        return keys;
    }

    static Entry read(BytesRef json) {
        try {
            return JSON.readValue(json.bytes, json.offset, json.length, Entry.class);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The index holds an entry that cannot be read; it must be rebuilt", e);
        }
    }

    static byte[] json(Entry entry) {
        try {
            return JSON.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry is plain data", e);
        }
    }

    /** The first day of a date that may be a year or a month only, counted from 1970. */
    static OptionalLong day(@org.jspecify.annotations.Nullable String date) {
        if (date == null || date.length() < 4) {
            return OptionalLong.empty();
        }
        String whole =
                date.length() >= 10
                        ? date.substring(0, 10)
                        : date + "-01-01".substring(date.length() >= 7 ? 3 : 0);
        try {
            return OptionalLong.of(LocalDate.parse(whole).toEpochDay());
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    private static FieldType unranked() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
