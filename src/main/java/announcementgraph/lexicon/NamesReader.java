package announcementgraph.lexicon;

import announcementgraph.language.Normalizer;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads names in Turtle into entries, which are the same in whatever order the files are read. */
final class NamesReader {

    private static final List<Kind> KINDS =
            List.of(
                    Kind.ORGANIZATION,
                    Kind.PRODUCT,
                    Kind.PERSON,
                    Kind.EVENT,
                    Kind.TOPIC,
                    Kind.PLACE);

    private final Map<String, Thing> things = new TreeMap<>();

    /** What the files say of one thing: its objects by predicate. */
    private record Thing(Map<String, Set<Node>> said) {

        Thing() {
            this(new HashMap<>());
        }

        void add(Triple triple) {
            said.computeIfAbsent(triple.getPredicate().getURI(), p -> new LinkedHashSet<>())
                    .add(triple.getObject());
        }

        /** Values of a predicate, in an order that does not depend on the files'. */
        List<Entry.Alias> names(String predicate) {
            Map<String, Entry.Alias> sorted = new TreeMap<>();
            for (Node node : said.getOrDefault(predicate, Set.of())) {
                if (node.isLiteral()) {
                    sorted.put(node.toString(), alias(node));
                }
            }
            return List.copyOf(sorted.values());
        }

        Set<String> iris(String predicate) {
            Set<String> sorted = new TreeSet<>();
            for (Node node : said.getOrDefault(predicate, Set.of())) {
                if (node.isURI()) {
                    sorted.add(node.getURI());
                }
            }
            return sorted;
        }
    }

    /** What came of a file: its triples, or why it cannot be read. */
    private record Parsed(List<Triple> triples, @Nullable LexiconException failure) {}

    /** Reads every Turtle file of a folder; a folder that is not there has none. */
    void read(Path folder) throws LexiconException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        } catch (IOException e) {
            throw new LexiconException("cannot list " + folder + ": " + e.getMessage(), e);
        }
        // The parser is most of the time that any command takes to start.
        for (Parsed parsed : files.parallelStream().map(NamesReader::parsed).toList()) {
            if (parsed.failure != null) {
                throw parsed.failure;
            }
            parsed.triples.forEach(this::keep);
        }
    }

    private static Parsed parsed(Path file) {
        try {
            return new Parsed(parse(file), null);
        } catch (LexiconException e) {
            return new Parsed(List.of(), e);
        }
    }

    private static List<Triple> parse(Path file) throws LexiconException {
        List<Triple> read = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            RDFParser.source(in)
                    .lang(Lang.TURTLE)
                    .base(file.toUri().toString())
                    .errorHandler(new Strict(file))
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void triple(Triple triple) {
                                    read.add(triple);
                                }
                            });
        } catch (IOException e) {
            throw new LexiconException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (RiotException e) {
            String message = String.valueOf(e.getMessage());
            throw new LexiconException(
                    message.startsWith(file.toString()) ? message : file + ": " + message, e);
        }
        return read;
    }

    private void keep(Triple triple) {
        if (triple.getSubject().isURI()) {
            things.computeIfAbsent(triple.getSubject().getURI(), iri -> new Thing()).add(triple);
        }
    }

    /** The entries of everything read, in the order of their IRIs. */
    Collection<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        things.forEach(
                (iri, thing) -> {
                    Set<String> types = thing.iris(Vocabulary.TYPE);
                    KINDS.stream()
                            .filter(kind -> types.contains(kind.type()))
                            .findFirst()
                            .ifPresent(kind -> entries.add(entry(iri, thing, kind, types)));
                });
        return entries;
    }

    private static Entry entry(String iri, Thing thing, Kind kind, Set<String> types) {
        Map<String, String> labels = new LinkedHashMap<>();
        Set<Entry.Alias> aliases = new LinkedHashSet<>();
        for (Entry.Alias label : thing.names(Vocabulary.LABEL)) {
            if (labels.putIfAbsent(label.language(), label.form()) != null) {
                aliases.add(label);
            }
        }
        aliases.addAll(thing.names(Vocabulary.ALT_LABEL));
        Set<String> ambiguous = new LinkedHashSet<>();
        for (Entry.Alias name : thing.names(Vocabulary.AMBIGUOUS_NAME)) {
            ambiguous.add(name.form());
            if (!labels.containsValue(name.form())) {
                aliases.add(name);
            }
        }
        if (labels.isEmpty()) {
            String slug = iri.substring(iri.lastIndexOf('/') + 1);
            labels.put("en", aliases.stream().findFirst().map(Entry.Alias::form).orElse(slug));
        }
        types.remove(kind.type());
        List<String> wholes = new ArrayList<>(thing.iris(Vocabulary.IS_PART_OF));
        wholes.addAll(thing.iris(Vocabulary.SUPER_EVENT));
        wholes.addAll(thing.iris(Vocabulary.PARENT_ORGANIZATION));
        wholes.addAll(thing.iris(Vocabulary.WORKS_FOR));
        Optional<String> maker =
                Stream.of(Vocabulary.MANUFACTURER, Vocabulary.ORGANIZER)
                        .flatMap(predicate -> thing.iris(predicate).stream())
                        .findFirst();
        return new Entry(iri, kind, labels, List.copyOf(aliases), ambiguous, types, maker, wholes);
    }

    private static Entry.Alias alias(Node literal) {
        String form = Normalizer.nfc(literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        return new Entry.Alias(form, language.isEmpty() ? "en" : language);
    }

    /** The IRIs that a thing points to by a property, sorted. */
    Set<String> iris(String iri, String property) {
        Thing thing = things.get(iri);
        return thing == null ? Set.of() : thing.iris(property);
    }

    /** Stops at the first error, and says where it is. */
    private record Strict(Path file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // a warning of the parser (an unusual IRI, say) does not make names unusable
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new RiotException(file + ":" + line + ":" + column + ": " + message);
        }
    }
}
