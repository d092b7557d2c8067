package announcementgraph.graph;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.extraction.Mention;
import announcementgraph.language.Language;
import announcementgraph.notes.Note;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a note says, for tests of what comes after the reading. A thing is given as {@code
 * kind/Label}, and each fact with the line of the note that says it.
 */
public final class ExtractionBuilder {

    private final String name;
    private final String iri;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private @Nullable String event;

    public ExtractionBuilder(String name) {
        this.name = name;
        this.iri = Iris.mint(Kind.NOTE, name);
    }

    /** The IRI of a thing given as {@code kind/Label}. */
    public static String iri(String thing) {
        int slash = thing.indexOf('/');
        return Iris.mint(
                Kind.ofWord(thing.substring(0, slash)).orElseThrow(), thing.substring(slash + 1));
    }

    /** Add a name to a thing, in the language of the name. */
    public ExtractionBuilder alsoCalled(String thing, String... labels) {
        Entity entity = entity(thing);
        Map<String, String> all = new LinkedHashMap<>(entity.labels());
        Set<Entity.Name> others = new java.util.HashSet<>(entity.otherNames());
        for (String label : labels) {
            String language = Language.ofName(label).tag();
            if (all.putIfAbsent(language, label) != null) {
                others.add(new Entity.Name(label, language));
            }
        }
        entities.put(
                entity.iri(),
                new Entity(
                        entity.iri(), entity.kind(), all, others, entity.types(), entity.known()));
        return this;
    }

    public ExtractionBuilder type(String thing, String type) {
        Entity entity = entity(thing);
        entities.put(
                entity.iri(),
                new Entity(
                        entity.iri(),
                        entity.kind(),
                        entity.labels(),
                        entity.otherNames(),
                        Set.of(type),
                        entity.known()));
        return this;
    }

    public ExtractionBuilder about(String event) {
        this.event = entity(event).iri();
        return this;
    }

    public ExtractionBuilder mention(String thing, String line) {
        Entity entity = entity(thing);
        String anchor = thing.substring(thing.indexOf('/') + 1);
        int at = append(line) + Math.max(0, line.indexOf(anchor));
        SourceSpan span = new SourceSpan(at, at + anchor.length());
        mentions.add(new Mention(span, anchor, entity.iri(), "known-name", 1.0));
        return this;
    }

    public ExtractionBuilder relation(
            String subject, String predicate, String object, String line) {
        mention(subject, line);
        mention(object, line);
        facts.add(new Fact.Relation(iri(subject), predicate, iri(object), evidence(line)));
        return this;
    }

    public ExtractionBuilder attribute(
            String subject, String predicate, String value, String language, String line) {
        mention(subject, line);
        facts.add(new Fact.Attribute(iri(subject), predicate, value, language, evidence(line)));
        return this;
    }

    public ExtractionBuilder composition(String whole, String part, long quantity, String line) {
        relation(part, Vocabulary.IS_PART_OF, whole, line);
        facts.add(new Fact.Composition(iri(whole), iri(part), quantity, evidence(line)));
        return this;
    }

    public ExtractionBuilder announcement(
            String by,
            String announced,
            @Nullable String at,
            @Nullable String date,
            String modality,
            String line) {
        mention(by, line);
        mention(announced, line);
        if (at != null) {
            entity(at);
        }
        facts.add(
                new Fact.Announcement(
                        List.of(iri(by)),
                        List.of(iri(announced)),
                        Optional.ofNullable(at).map(ExtractionBuilder::iri),
                        Optional.ofNullable(date),
                        List.of(),
                        modality,
                        evidence(line)));
        if (modality.equals(Vocabulary.STATED)) {
            facts.add(
                    new Fact.Relation(
                            iri(by), Vocabulary.ANNOUNCED, iri(announced), evidence(line)));
        }
        return this;
    }

    public Extraction build() {
        String words = text.toString();
        Note note = new Note(name, name, Language.of(words), Map.of(), words, List.of(), List.of());
        return new Extraction(
                note,
                iri,
                Optional.ofNullable(event),
                List.copyOf(entities.values()),
                mentions,
                facts);
    }

    private Entity entity(String thing) {
        String label = thing.substring(thing.indexOf('/') + 1);
        Kind kind = Kind.ofWord(thing.substring(0, thing.indexOf('/'))).orElseThrow();
        return entities.computeIfAbsent(
                iri(thing),
                iri ->
                        new Entity(
                                iri,
                                kind,
                                Map.of(Language.ofName(label).tag(), label),
                                Set.of(),
                                Set.of(),
                                false));
    }

    private Evidence evidence(String line) {
        int begin = append(line);
        return new Evidence(new SourceSpan(begin, begin + line.length()), line, "test-rule", 0.9);
    }

    /** The place of this line in the text, which gets it where it has not. */
    private int append(String line) {
        int at = text.indexOf(line + "\n");
        if (at < 0) {
            at = text.length();
            text.append(line).append('\n');
        }
        return at;
    }
}
