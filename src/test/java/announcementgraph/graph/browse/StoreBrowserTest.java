package announcementgraph.graph.browse;

import static announcementgraph.graph.ExtractionBuilder.iri;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.GraphStore;
import announcementgraph.graph.StoreException;
import announcementgraph.graph.TestNotes;
import announcementgraph.vocabulary.Vocabulary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

class StoreBrowserTest {

    private static final String NVIDIA = iri("organization/NVIDIA");
    private static final String NANO = iri("product/Jetson Nano");
    private static final String SUPERPOD = iri("product/DGX SuperPOD");

    @TempDir Path folder;

    private GraphStore store;
    private StoreBrowser browser;

    @BeforeEach
    void open() throws StoreException {
        store = GraphStore.open(folder.resolve("tdb2"));
        store.write(
                () -> {
                    store.replaceNote(TestNotes.conference());
                    store.replaceNote(TestNotes.launch());
                    return store.raiseRevision();
                });
        browser = new StoreBrowser(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aThingIsNamedInTheLanguageAskedFor() {
        assertThat(browser.things(Set.of(NANO, "https://example.org/none"), "ko"))
                .hasSize(1)
                .hasEntrySatisfying(NANO, thing -> assertThat(thing.label()).isEqualTo("젯슨 나노"));
        assertThat(entity(NANO, "en").names())
                .extracting(EntityView.NameView::form)
                .containsExactly("Jetson Nano", "젯슨 나노", "JetsonNano");
    }

    @Test
    void aFactHasTheWordsOfEveryNoteThatSaysIt() {
        FactView nano =
                group(entity(NVIDIA, "en"), Vocabulary.ANNOUNCED, "out").facts().stream()
                        .filter(fact -> fact.other() != null && fact.other().iri().equals(NANO))
                        .findFirst()
                        .orElseThrow();
        assertThat(nano.evidence())
                .extracting(EvidenceView::quote)
                .containsExactlyInAnyOrder(
                        "NVIDIA announced Jetson Nano", "At GTC, NVIDIA unveiled Jetson Nano");
        assertThat(nano.evidence())
                .allSatisfy(
                        evidence -> {
                            NoteView note = browser.note(evidence.note(), "en").orElseThrow();
                            assertThat(note.text().substring(evidence.begin(), evidence.end()))
                                    .isEqualTo(evidence.quote());
                            assertThat(evidence.href())
                                    .endsWith("?at=" + evidence.begin() + "-" + evidence.end());
                        });
    }

    @Test
    void aRelationIsReadFromBothEnds() {
        assertThat(group(entity(NANO, "en"), Vocabulary.MANUFACTURER, "out").facts())
                .extracting(fact -> fact.other() == null ? "" : fact.other().iri())
                .containsExactly(NVIDIA);
        assertThat(group(entity(NVIDIA, "en"), Vocabulary.MANUFACTURER, "in").facts())
                .extracting(fact -> fact.other() == null ? "" : fact.other().iri())
                .containsExactly(NANO);
    }

    @Test
    void aCountedPartHasItsNumber() {
        FactGroup parts = group(entity(SUPERPOD, "en"), Vocabulary.IS_PART_OF, "in");
        assertThat(parts.facts())
                .singleElement()
                .satisfies(
                        fact -> {
                            assertThat(fact.quantity()).isEqualTo(96);
                            assertThat(fact.evidence())
                                    .extracting(EvidenceView::quote)
                                    .containsExactly("DGX SuperPOD : 96 DGX-2H");
                        });
        assertThat(browser.graph(SUPERPOD, 1, 10, "en").edges())
                .contains(
                        new GraphView.Edge(
                                iri("product/DGX-2H"),
                                SUPERPOD,
                                Vocabulary.IS_PART_OF,
                                "isPartOf",
                                96L,
                                List.of(2019),
                                0.9,
                                1));
    }

    @Test
    void announcementsComeNewestFirstAndCanBeFiltered() {
        assertThat(browser.announcements(Map.of(), Cut.page(1, 10), "en").orElseThrow().items())
                .extracting(AnnouncementView::date)
                .containsExactly("2019-07-02", "2019-03-18", null);
        assertThat(
                        browser.announcements(Map.of("modality", "planned"), Cut.page(1, 10), "en")
                                .orElseThrow()
                                .items())
                .extracting(view -> view.announced().getFirst().label())
                .containsExactly("Orin");
        assertThat(
                        browser.announcements(
                                        Map.of("event", iri("event/NVIDIA AI Conference 2019")),
                                        Cut.page(1, 10),
                                        "en")
                                .orElseThrow()
                                .total())
                .isEqualTo(1);
        assertThat(
                        browser.announcements(
                                        Map.of("organization", NVIDIA, "year", "2019"),
                                        Cut.page(2, 1),
                                        "en")
                                .orElseThrow())
                .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                .satisfies(page -> assertThat(page.items()).hasSize(1));
    }

    @Test
    void aTimelineCountsAllByMonthAndTellsOfThoseWithMost() {
        Timeline all = browser.timeline(Map.of(), "organization", 10, "en");
        assertThat(all.entries())
                .extracting(TimelineEntry::month)
                .containsExactly("2019-03", "2019-07");
        Timeline none = browser.timeline(Map.of(), "product", 0, "en");
        assertThat(none.entries()).isEmpty();
        assertThat(none.months())
                .extracting(Timeline.Month::month)
                .containsExactly("2019-03", "2019-07");
        Timeline one = browser.timeline(Map.of(), "product", 1, "en");
        assertThat(one.entries()).extracting(entry -> entry.thing().iri()).containsOnly(NANO);
        assertThat(one.things()).isEqualTo(1);
    }

    @Test
    void theLeadIsASentenceOfFacts() {
        assertThat(entity(NANO, "en").lead())
                .isEqualTo(
                        "Jetson Nano is hardware made by NVIDIA, announced at NVIDIA AI Conference 2019.");
        assertThat(entity(iri("person/Mark Hamilton"), "en").lead())
                .isEqualTo("Mark Hamilton is VP at NVIDIA.");
    }

    @Test
    void aNoteTellsWhatWasReadWhere() {
        NoteView note = browser.note(TestNotes.conference().iri(), "en").orElseThrow();
        assertThat(note.mentions())
                .isNotEmpty()
                .allSatisfy(
                        mention ->
                                assertThat(note.text().substring(mention.begin(), mention.end()))
                                        .isEqualTo(mention.thing().label()));
        assertThat(note.claims())
                .filteredOn(claim -> claim.predicate().equals(Vocabulary.IS_PART_OF))
                .singleElement()
                .satisfies(claim -> assertThat(claim.quantity()).isEqualTo(96));
        assertThat(browser.notes(NoteFilter.ALL, Cut.page(1, 10), "en").orElseThrow().items())
                .extracting(NoteSummary::name)
                .containsExactly("2019-conference.md", "launch.txt");
    }

    @Test
    void theShortestConnectionIsFound() {
        GraphView path =
                browser.path(iri("person/Mark Hamilton"), iri("organization/Mellanox"), 4, "en");
        assertThat(path.nodes())
                .extracting(GraphView.Node::iri)
                .containsExactly(iri("person/Mark Hamilton"), NVIDIA, iri("organization/Mellanox"));
        assertThat(path.edges()).hasSize(2);
        assertThat(browser.path(NVIDIA, SUPERPOD, 4, "en").nodes()).isEmpty();
    }

    @Test
    void whatIsCountedToExpandIsWhatExpandingGives() {
        for (Neighbours.Relation relation : browser.neighbours(NVIDIA, "en").relations()) {
            GraphView view =
                    browser.expand(NVIDIA, relation.predicate(), relation.direction(), 100, "en");
            assertThat(view.nodes()).hasSize((int) relation.count() + 1);
            assertThat(view.truncated()).isFalse();
        }
    }

    @Test
    void aSmallDrawingKeepsTheBestConnected() {
        GraphView view = browser.graph(NVIDIA, 2, 3, "en");
        assertThat(view.truncated()).isTrue();
        assertThat(view.nodes())
                .hasSize(3)
                .extracting(GraphView.Node::iri)
                .startsWith(NVIDIA, NANO);
    }

    @Test
    void theNumbersAddUp() {
        Stats stats = browser.stats();
        assertThat(stats.notes()).isEqualTo(2);
        assertThat(stats.announcements()).isEqualTo(3);
        assertThat(stats.things()).containsEntry("organization", 2L);
        assertThat(browser.things("organization", 1, 10, "en").items())
                .extracting(Thing::iri)
                .containsExactly(NVIDIA, iri("organization/Mellanox"));
    }

    @Test
    void anAnswerFollowsTheNextChange() {
        assertThat(entity(NVIDIA, "en").mentionCount()).isPositive();
        store.write(
                () -> {
                    store.removeNote(TestNotes.conference().iri());
                    store.removeNote(TestNotes.launch().iri());
                    return store.raiseRevision();
                });
        assertThat(browser.entity(NVIDIA, "en")).isEmpty();
        assertThat(browser.stats().notes()).isZero();
    }

    @Test
    void theIndexIsToldAllOfANoteAndAThing() {
        IndexedNote note = browser.indexedNote(TestNotes.conference().iri()).orElseThrow();
        assertThat(note.date()).contains("2019-07-02");
        assertThat(note.sections())
                .extracting(section -> section.session().label())
                .containsExactly("Keynote");
        assertThat(note.announcements()).hasSize(2);
        IndexedThing nano = browser.indexedThings(Set.of(NANO)).getFirst();
        assertThat(nano.notes()).isEqualTo(2);
        assertThat(nano.related())
                .containsEntry("organization", List.of(NVIDIA))
                .containsEntry(
                        "event",
                        List.of(
                                iri("event/NVIDIA AI Conference 2019"),
                                iri("event/NVIDIA GTC 2019")));
        assertThat(browser.allIndexedThings())
                .extracting(thing -> thing.thing().iri())
                .contains(NVIDIA, NANO, SUPERPOD);
    }

    private EntityView entity(String iri, String language) {
        return browser.entity(iri, language).orElseThrow();
    }

    private static FactGroup group(EntityView entity, String predicate, String direction) {
        return entity.facts().stream()
                .filter(
                        group ->
                                group.predicate().equals(predicate)
                                        && group.direction().equals(direction))
                .findFirst()
                .orElseThrow();
    }
}
