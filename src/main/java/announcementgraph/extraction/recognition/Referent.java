package announcementgraph.extraction.recognition;

import announcementgraph.extraction.Entity;
import announcementgraph.language.Language;
import announcementgraph.language.Normalizer;
import announcementgraph.lexicon.Entry;
import announcementgraph.vocabulary.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a name in this note refers to: one thing, known or new, whatever it is called. Grows while a
 * note is read.
 */
public final class Referent {

    private final String iri;
    private final Kind kind;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<Entity.Name> otherNames = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Optional<Entry> entry;
    private @Nullable Referent family;
    private @Nullable String maker;

    Referent(Entry entry) {
        this.iri = entry.iri();
        this.kind = entry.kind();
        this.labels.putAll(entry.labels());
        this.types.addAll(entry.types());
        this.entry = Optional.of(entry);
        entry.aliases().forEach(a -> otherNames.add(new Entity.Name(a.form(), a.language())));
    }

    Referent(String iri, Kind kind, String label) {
        this.iri = iri;
        this.kind = kind;
        this.labels.put(Language.ofName(label).tag(), label);
        this.entry = Optional.empty();
    }

    public String iri() {
        return iri;
    }

    public Kind kind() {
        return kind;
    }

    /** What the names say of it, where they know it. */
    public Optional<Entry> entry() {
        return entry;
    }

    /** Whether it is known to be of this class, given by IRI. */
    public boolean hasType(String type) {
        return types.contains(type);
    }

    public boolean is(Kind asked) {
        return kind == asked;
    }

    /** IRI of the organization that makes it, as the names have it of it or of its family. */
    public Optional<String> maker() {
        Referent base = family;
        return entry.flatMap(Entry::maker)
                .or(() -> Optional.ofNullable(maker))
                .or(() -> base == null ? Optional.empty() : base.maker());
    }

    /** What its name goes on from: SageMaker for "SageMaker Unified Studio", iOS for "iOS 18". */
    public Optional<Referent> family() {
        return Optional.ofNullable(family);
    }

    void family(Referent newFamily) {
        if (entry.isEmpty() && newFamily != this) {
            this.family = newFamily;
            types.addAll(newFamily.types);
        }
    }

    /** Takes the maker that a note tells by more than words: the owner of its repository. */
    void maker(String newMaker) {
        this.maker = newMaker;
    }

    public void addType(String type) {
        types.add(type);
    }

    /** Takes a form of the name as the note writes it. */
    public void alsoCalled(String form) {
        String key = Normalizer.key(form);
        boolean has =
                labels.values().stream().anyMatch(l -> Normalizer.key(l).equals(key))
                        || otherNames.stream().anyMatch(n -> Normalizer.key(n.form()).equals(key));
        if (!has) {
            otherNames.add(new Entity.Name(form, Language.ofName(form).tag()));
        }
    }

    /** The thing as it leaves the extraction. */
    public Entity toEntity() {
        Set<Entity.Name> others = new LinkedHashSet<>(otherNames);
        others.removeIf(n -> labels.containsValue(n.form()));
        return new Entity(iri, kind, labels, others, types, entry.isPresent());
    }

    /** Its labels in all languages. */
    Collection<String> labels() {
        return labels.values();
    }

    /** Some label, for looking at. */
    public String label() {
        return labels.values().iterator().next();
    }

    @Override
    public String toString() {
        return kind.word() + " " + label();
    }
}
