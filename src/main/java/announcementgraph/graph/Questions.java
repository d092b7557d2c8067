package announcementgraph.graph;

import announcementgraph.vocabulary.Prefixes;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions that the graph answers, from {@code ontology/questions/*.rq}: examples for those
 * who query, and tests for those who build. The head of each file tells its title and theme in both
 * languages.
 */
public final class Questions {

    private static final String SHACL = "http://www.w3.org/ns/shacl#";
    private static final String ONTOLOGY = "https://w3id.org/announcement-graph/ontology";
    private static final Pattern HEAD = Pattern.compile("(?m)^# (title|theme) (en|ko): (.+)$");

    private Questions() {}

    /**
     * A question.
     *
     * @param file the name of its file, {@code who-announced-what.rq}
     * @param title the question in words, by language tag
     * @param theme what it belongs to, by language tag
     * @param query SPARQL with its prefixes, without the head of the file
     */
    public record Question(
            String file, Map<String, String> title, Map<String, String> theme, String query) {

        public Question {
            title = Map.copyOf(title);
            theme = Map.copyOf(theme);
        }
    }

    /**
     * Read all questions of this folder, by the names of their files; none where there is no such
     * folder.
     *
     * @throws UnreadableFileException where a file has no title or is no SPARQL
     */
    public static List<Question> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Questions::isQuestion).sorted().map(Questions::question).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isQuestion(Path file) {
        return file.toString().endsWith(".rq");
    }

    /**
     * Describe the questions in SHACL's words ({@code sh:SPARQLExecutable}), for the graph of the
     * ontology.
     */
    public static Graph describe(List<Question> questions) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node ontology = Terms.iri(ONTOLOGY);
        Prefixes.ALL.forEach(
                (prefix, namespace) -> {
                    Node declaration = Terms.iri(ONTOLOGY + "/prefixes#" + prefix);
                    graph.add(ontology, Terms.iri(SHACL + "declare"), declaration);
                    graph.add(declaration, Terms.iri(SHACL + "prefix"), Terms.text(prefix));
                    graph.add(
                            declaration,
                            Terms.iri(SHACL + "namespace"),
                            NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
                });
        for (Question question : questions) {
            Node node = Terms.iri(ONTOLOGY + "/questions#" + question.file().replace(".rq", ""));
            graph.add(node, Terms.TYPE, Terms.iri(SHACL + "SPARQLExecutable"));
            graph.add(node, Terms.TYPE, Terms.iri(SHACL + "SPARQLSelectExecutable"));
            graph.add(node, Terms.iri(SHACL + "prefixes"), ontology);
            graph.add(node, Terms.iri(SHACL + "select"), Terms.text(question.query()));
            question.title()
                    .forEach(
                            (language, title) -> {
                                graph.add(node, Terms.LABEL, Terms.text(title, language));
                                graph.add(
                                        node,
                                        Terms.iri(Vocabulary.RDFS + "comment"),
                                        Terms.text(title, language));
                            });
            question.theme()
                    .forEach(
                            (language, theme) ->
                                    graph.add(
                                            node,
                                            Terms.iri(Vocabulary.SCHEMA + "keywords"),
                                            Terms.text(theme, language)));
        }
        return graph;
    }

    static Question question(Path file) {
        String text = text(file);
        Map<String, String> title = new TreeMap<>();
        Map<String, String> theme = new TreeMap<>();
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            (head.group(1).equals("title") ? title : theme)
                    .put(head.group(2), head.group(3).strip());
        }
        if (title.isEmpty()) {
            throw new UnreadableFileException(
                    file
                            + ": a question begins with a line such as"
                            + " \"# title en: Who announced what?\"");
        }
        String query = HEAD.matcher(text).replaceAll("").strip() + "\n";
        try {
            QueryFactory.create(query);
        } catch (QueryException e) {
            throw new UnreadableFileException(file + ": " + e.getMessage());
        }
        return new Question(String.valueOf(file.getFileName()), title, theme, query);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
