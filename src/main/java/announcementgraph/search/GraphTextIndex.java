package announcementgraph.search;

import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers SPARQL's {@code text:query} from the search index. Set it in the context of the dataset
 * as {@code TextQuery.textIndex}. Subjects are things by their names ({@code rdfs:label}, {@code
 * skos:altLabel}, {@code skos:prefLabel}) and announcements and notes by their words ({@code
 * schema:text}; a note's literal is the passage that matches). The query string is read as in the
 * search box. Read-only: the graph's own ingestion writes the index. Safe for use by several
 * threads.
 */
@org.jspecify.annotations.NullUnmarked // jena-text hands null for what a query leaves out
public final class GraphTextIndex implements TextIndex {

    private static final int MOST = 10_000;
    private static final Set<String> NAMES =
            Set.of(Vocabulary.LABEL, Vocabulary.ALT_LABEL, Vocabulary.PREF_LABEL);
    private static final Set<String> TEXT_KINDS = Set.of(Entry.ANNOUNCEMENT, Entry.PASSAGE);
    private static final Set<String> ALL_KINDS =
            Set.of(Entry.THING, Entry.ANNOUNCEMENT, Entry.PASSAGE);

    private final LuceneIndex index;
    private final EntityDefinition definition = definition();

    public GraphTextIndex(LuceneIndex index) {
        this.index = index;
    }

    /** The revision of what it finds. */
    public long revision() {
        return index.revision();
    }

    private static EntityDefinition definition() {
        EntityDefinition definition =
                new EntityDefinition(
                        Fields.IRI, Fields.TEXT, NodeFactory.createURI(Vocabulary.TEXT_PROPERTY));
        NAMES.forEach(name -> definition.set(Fields.NAME, NodeFactory.createURI(name)));
        definition.setGraphField(Fields.NOTE);
        definition.setLangField(Facets.LANGUAGE);
        return definition;
    }

    @Override
    public EntityDefinition getDocDef() {
        return definition;
    }

    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String marks) {
        String iri = subject != null && subject.isURI() ? subject.getURI() : null;
        return find(iri, properties, text, graph, language, limit, marks);
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String marks) {
        return find(subject, properties, text, graph, language, limit, marks);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String marks) {
        return find(null, properties, text, graph, language, limit, marks);
    }

    @Override
    public List<TextHit> query(
            Node property, String text, String graph, String language, int limit, String marks) {
        List<Resource> properties =
                property == null
                        ? List.of()
                        : List.of(
                                org.apache.jena.rdf.model.ResourceFactory.createResource(
                                        property.getURI()));
        return find(null, properties, text, graph, language, limit, marks);
    }

    @Override
    public List<TextHit> query(
            Node property, String text, String graph, String language, int limit) {
        return query(property, text, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String text, String graph, String language) {
        return query(property, text, graph, language, MOST, null);
    }

    private List<TextHit> find(
            @Nullable String subject,
            @Nullable List<Resource> properties,
            String text,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String marks) {
        boolean inNote = graph != null && Kind.ofIri(graph).filter(Kind.NOTE::equals).isPresent();
        TextQuestion question =
                new TextQuestion(
                        text,
                        kinds(properties),
                        subject,
                        inNote ? graph : null,
                        language == null || language.isEmpty() ? null : language,
                        limit < 0 ? MOST : limit,
                        marks != null);
        return index.texts(question).stream().map(GraphTextIndex::hit).toList();
    }

    private static Set<String> kinds(@Nullable List<Resource> properties) {
        if (properties == null || properties.isEmpty()) {
            return ALL_KINDS;
        }
        boolean names = properties.stream().anyMatch(property -> NAMES.contains(property.getURI()));
        boolean texts =
                properties.stream()
                        .anyMatch(property -> Vocabulary.TEXT_PROPERTY.equals(property.getURI()));
        return names && texts
                ? ALL_KINDS
                : names ? Set.of(Entry.THING) : texts ? TEXT_KINDS : Set.of();
    }

    private static TextHit hit(TextMatch match) {
        boolean name = match.kind().equals(Entry.THING);
        Node literal =
                match.language().isEmpty()
                        ? NodeFactory.createLiteralString(match.literal())
                        : NodeFactory.createLiteralLang(match.literal(), match.language());
        Node graph =
                NodeFactory.createURI(match.note() == null ? Vocabulary.NAMES_GRAPH : match.note());
        Node property = NodeFactory.createURI(name ? Vocabulary.LABEL : Vocabulary.TEXT_PROPERTY);
        return new TextHit(
                NodeFactory.createURI(match.iri()), match.score(), literal, graph, property);
    }

    @Override
    public Map<String, Node> get(String iri) {
        return Map.of();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(
                "The search index is written with the graph, not by SPARQL");
    }

    @Override
    public void prepareCommit() {
        // nothing is written here
    }

    @Override
    public void commit() {
        // nothing is written here
    }

    @Override
    public void rollback() {
        // nothing is written here
    }

    @Override
    public void close() {
        // whoever opened the index closes it
    }
}
