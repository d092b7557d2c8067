package announcementgraph.server.api;

import announcementgraph.extraction.Entity;
import announcementgraph.extraction.Evidence;
import announcementgraph.extraction.Extraction;
import announcementgraph.extraction.Fact;
import announcementgraph.graph.browse.NoteSummary;
import announcementgraph.graph.browse.NoteView;
import announcementgraph.graph.browse.Thing;
import announcementgraph.sparql.OntologyTerms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows what was read from a note that is not in the store as the note's page would show it. */
final class Preview {

    private final OntologyTerms terms;

    Preview(OntologyTerms terms) {
        this.terms = terms;
    }

    NoteView view(Extraction extraction, String language) {
        return new View(extraction, language).view();
    }

    private final class View {
        private final Extraction extraction;
        private final String language;
        private final Map<String, Thing> things = new HashMap<>();
        private final List<NoteView.ClaimView> claims = new ArrayList<>();

        View(Extraction extraction, String language) {
            this.extraction = extraction;
            this.language = language;
            for (Entity entity : extraction.entities()) {
                String label = entity.label(List.of(language, "en"));
                things.put(
                        entity.iri(),
                        Thing.of(entity.iri(), entity.kind().word(), label, entity.labels()));
            }
        }

        NoteView view() {
            extraction.facts().forEach(this::add);
            List<NoteView.MentionView> mentions =
                    extraction.mentions().stream()
                            .map(
                                    m ->
                                            new NoteView.MentionView(
                                                    m.span().begin(),
                                                    m.span().end(),
                                                    thing(m.entity()),
                                                    m.confidence()))
                            .toList();
            return new NoteView(summary(), extraction.note().text(), mentions, claims);
        }

        private NoteSummary summary() {
            String date = extraction.note().metadatum("date");
            long announcements =
                    extraction.facts().stream().filter(Fact.Announcement.class::isInstance).count();
            return new NoteSummary(
                    extraction.iri(),
                    Iris.slugOf(extraction.iri()),
                    Iris.hrefOf(extraction.iri()),
                    extraction.note().name(),
                    extraction.note().title(),
                    extraction.note().language().tag(),
                    date.isEmpty() ? null : date,
                    extraction.event().map(this::thing).orElse(null),
                    extraction.mentions().size(),
                    extraction.facts().size(),
                    announcements);
        }

        private void add(Fact fact) {
            switch (fact) {
                case Fact.Relation r ->
                        claim(r.subject(), r.predicate(), r.object(), null, null, r.evidence());
                case Fact.Attribute a ->
                        claim(a.subject(), a.predicate(), null, a.value(), null, a.evidence());
                case Fact.Composition c ->
                        claim(
                                c.part(),
                                Vocabulary.IS_PART_OF,
                                c.whole(),
                                null,
                                c.quantity(),
                                c.evidence());
                case Fact.Announcement a -> {
                    for (String by : a.by()) {
                        for (String announced : a.announced()) {
                            claim(by, Vocabulary.ANNOUNCES, announced, null, null, a.evidence());
                        }
                    }
                }
            }
        }

        private void claim(
                String subject,
                String predicate,
                @Nullable String object,
                @Nullable String value,
                @Nullable Long quantity,
                Evidence evidence) {
            claims.add(
                    new NoteView.ClaimView(
                            thing(subject),
                            predicate,
                            terms.propertyLabel(predicate, language),
                            object == null ? null : thing(object),
                            value,
                            quantity,
                            evidence.quote(),
                            evidence.span().begin(),
                            evidence.span().end(),
                            evidence.rule(),
                            evidence.confidence()));
        }

        private Thing thing(String iri) {
            return things.computeIfAbsent(
                    iri, i -> Thing.of(i, kindOf(i), Iris.slugOf(i), Map.of()));
        }

        private static String kindOf(String iri) {
            return Kind.ofIri(iri).map(Kind::word).orElse("thing");
        }
    }
}
