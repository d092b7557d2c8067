package announcementgraph.lexicon;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names and the word tables of some data folders. Immutable, safe for use by several threads.
 */
public final class Lexicon {

    private final Map<String, Entry> entries;
    private final List<Entry> inOrder;
    private final WordTables words;
    private final Gazetteer gazetteer;

    private Lexicon(Map<String, Entry> entries, WordTables words) {
        this.entries = entries;
        this.inOrder = List.copyOf(entries.values());
        this.words = words;
        this.gazetteer = new Gazetteer(entries.values(), words);
    }

    /**
     * Read {@code names/*.ttl} and {@code language/*.csv} of each folder. What a later folder says
     * is added to the earlier ones: names of a thing that they know become further aliases.
     *
     * @throws LexiconException where a file cannot be read or parsed; the message has file, line
     *     and column
     */
    public static Lexicon load(List<Path> dataFolders) throws LexiconException {
        NamesReader names = new NamesReader();
        WordTables.Reader tables = new WordTables.Reader();
        for (Path folder : dataFolders) {
            names.read(folder.resolve("names"));
            tables.read(folder.resolve("language"));
        }
        return of(names.entries(), tables.tables());
    }

    static Lexicon of(Collection<Entry> entries, WordTables words) {
        Map<String, Entry> byIri = new LinkedHashMap<>();
        for (Entry entry : entries) {
            byIri.put(entry.iri(), entry);
        }
        return new Lexicon(byIri, words);
    }

    /** The same without the things of these IRIs and all their names. */
    public Lexicon without(Set<String> iris) {
        return of(
                entries.values().stream().filter(entry -> !iris.contains(entry.iri())).toList(),
                words);
    }

    /** Every thing that the names know, in the order of their IRIs. */
    public List<Entry> entries() {
        return inOrder;
    }

    /** The thing of this IRI, where the names know it. */
    public Optional<Entry> entry(String iri) {
        return Optional.ofNullable(entries.get(iri));
    }

    /** The word tables: title words, trigger words, particles. */
    public WordTables words() {
        return words;
    }

    /** The automaton that finds names in text. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }
}
