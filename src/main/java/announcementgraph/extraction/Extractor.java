package announcementgraph.extraction;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Recognition;
import announcementgraph.extraction.recognition.Referent;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.rule.Rules;
import announcementgraph.lexicon.Lexicon;
import announcementgraph.notes.Note;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a note: finds what it names, then what it says of it. Pure: the same note and lexicon give
 * the same extraction, with no clock and no I/O. Immutable, safe for use by several threads.
 */
public final class Extractor {

    private final Lexicon lexicon;
    private final Recognition recognition;
    private final Rules rules;

    public Extractor(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.recognition = new Recognition(lexicon.words());
        this.rules = new Rules(lexicon.words());
    }

    public Extraction extract(Note note) {
        Reading reading = new Reading(note, lexicon);
        recognition.run(reading);
        List<Fact> facts = rules.apply(reading);
        List<Referent> talks = reading.sessions().stream().map(Session::referent).toList();
        if (reading.event().isEmpty()) {
            Set<String> iris = talks.stream().map(Referent::iri).collect(Collectors.toSet());
            facts = TalksOfNoEvent.without(iris, facts);
            talks = List.of();
        }
        Set<Referent> referents = new LinkedHashSet<>();
        List<Mention> mentions = new ArrayList<>();
        for (Name name : reading.names()) {
            referents.add(name.referent());
            mentions.add(
                    new Mention(
                            name.span(),
                            name.span().of(note.text()),
                            name.referent().iri(),
                            name.rule(),
                            name.confidence()));
        }
        reading.event().ifPresent(referents::add);
        referents.addAll(talks);
        addEnds(reading, facts, referents);
        return new Extraction(
                note,
                Iris.mint(Kind.NOTE, note.name()),
                reading.event().map(Referent::iri),
                referents.stream().map(Referent::toEntity).toList(),
                mentions,
                facts);
    }

    /**
     * A fact's ends are entities even where the note does not name them in so many words: a host,
     * say.
     */
    private static void addEnds(Reading reading, List<Fact> facts, Set<Referent> referents) {
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Relation r -> {
                    reading.referent(r.subject()).ifPresent(referents::add);
                    reading.referent(r.object()).ifPresent(referents::add);
                }
                case Fact.Announcement a -> {
                    a.by().forEach(i -> reading.referent(i).ifPresent(referents::add));
                    a.announced().forEach(i -> reading.referent(i).ifPresent(referents::add));
                }
                case Fact.Attribute a -> reading.referent(a.subject()).ifPresent(referents::add);
                case Fact.Composition c -> {
                    reading.referent(c.whole()).ifPresent(referents::add);
                    reading.referent(c.part()).ifPresent(referents::add);
                }
            }
        }
    }
}
