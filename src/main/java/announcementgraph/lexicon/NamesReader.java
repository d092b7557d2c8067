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

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads names in Turtle into entries. The files of one folder are read in the order of their names.
 */
final class NamesReader {

    private static final List<Kind> KINDS =
            List.of(
                    Kind.ORGANIZATION,
                    Kind.PRODUCT,
                    Kind.PERSON,
                    Kind.EVENT,
                    Kind.TOPIC,
                    Kind.PLACE);

    private final Map<String, Map<String, Set<Node>>> things = new TreeMap<>();

    /** Reads every Turtle file of a folder; a folder that is not there has none. */
    void read(Path folder) throws LexiconException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
                parse(file);
            }
        } catch (IOException e) {
            throw new LexiconException("cannot list " + folder + ": " + e.getMessage(), e);
        }
    }

    private void parse(Path file) throws LexiconException {
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
        read.forEach(this::keep);
    }

    private void keep(Triple triple) {
        if (triple.getSubject().isURI()) {
            things.computeIfAbsent(triple.getSubject().getURI(), iri -> new HashMap<>())
                    .computeIfAbsent(triple.getPredicate().getURI(), p -> new LinkedHashSet<>())
                    .add(triple.getObject());
        }
    }

    /** The entries of everything read, in the order of their IRIs. */
    Collection<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String iri : things.keySet()) {
            List<String> types = iris(iri, Vocabulary.TYPE);
            KINDS.stream()
                    .filter(kind -> types.contains(kind.type()))
                    .findFirst()
                    .ifPresent(kind -> entries.add(entry(iri, kind)));
        }
        return entries;
    }

    private Entry entry(String iri, Kind kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        Set<Entry.Alias> aliases = new LinkedHashSet<>();
        for (Node label : objects(iri, Vocabulary.LABEL)) {
            Entry.Alias alias = alias(label);
            if (labels.putIfAbsent(alias.language(), alias.form()) != null) {
                aliases.add(alias);
            }
        }
        for (Node name : objects(iri, Vocabulary.ALT_LABEL)) {
            aliases.add(alias(name));
        }
        Set<String> ambiguous = new LinkedHashSet<>();
        for (Node name : objects(iri, Vocabulary.AMBIGUOUS_NAME)) {
            ambiguous.add(alias(name).form());
            if (!labels.containsValue(alias(name).form())) {
                aliases.add(alias(name));
            }
        }
        if (labels.isEmpty()) {
            String slug = iri.substring(iri.lastIndexOf('/') + 1);
            labels.put("en", aliases.stream().findFirst().map(Entry.Alias::form).orElse(slug));
        }
        Set<String> types = new LinkedHashSet<>(iris(iri, Vocabulary.TYPE));
        types.remove(kind.type());
        List<String> wholes = new ArrayList<>(iris(iri, Vocabulary.IS_PART_OF));
        wholes.addAll(iris(iri, Vocabulary.SUPER_EVENT));
        wholes.addAll(iris(iri, Vocabulary.PARENT_ORGANIZATION));
        wholes.addAll(iris(iri, Vocabulary.WORKS_FOR));
        Optional<String> maker =
                Stream.concat(
                                iris(iri, Vocabulary.MANUFACTURER).stream(),
                                iris(iri, Vocabulary.ORGANIZER).stream())
                        .findFirst();
        return new Entry(iri, kind, labels, List.copyOf(aliases), ambiguous, types, maker, wholes);
    }

    private static Entry.Alias alias(Node literal) {
        String form = Normalizer.nfc(literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        return new Entry.Alias(form, language.isEmpty() ? "en" : language);
    }

    private List<Node> objects(String subject, String predicate) {
        return values(subject, predicate).stream()
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private List<String> iris(String subject, String predicate) {
        return values(subject, predicate).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .toList();
    }

    private Set<Node> values(String subject, String predicate) {
        return things.getOrDefault(subject, Map.of()).getOrDefault(predicate, Set.of());
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
