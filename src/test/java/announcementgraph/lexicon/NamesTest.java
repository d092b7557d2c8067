package announcementgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What every name in {@code data/names} keeps to. */
class NamesTest {

    private static final Set<Kind> KINDS =
            Set.of(
                    Kind.ORGANIZATION,
                    Kind.PRODUCT,
                    Kind.PERSON,
                    Kind.EVENT,
                    Kind.TOPIC,
                    Kind.PLACE);
    private static final String CONTAINED_IN_PLACE = Vocabulary.SCHEMA + "containedInPlace";
    private static final String AS_OF = Vocabulary.AG + "asOf";

    private static NamesFolder names;
    private static Map<String, Kind> things;

    @BeforeAll
    static void read() {
        names = new NamesFolder();
        things = new TreeMap<>();
        KINDS.forEach(kind -> names.things(kind).forEach(iri -> things.put(iri, kind)));
    }

    static Stream<Path> files() {
        return NamesFolder.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsTurtle(Path file) {
        assertThatCode(() -> RDFDataMgr.read(GraphFactory.createDefaultGraph(), file.toString()))
                .doesNotThrowAnyException();
    }

    /** Floors, so that nobody loses a file without noticing. */
    @ParameterizedTest
    @CsvSource({
        "ORGANIZATION, 1600",
        "PRODUCT, 4000",
        "PERSON, 725",
        "TOPIC, 600",
        "EVENT, 775",
        "PLACE, 425"
    })
    void thereAreManyOfEachKind(Kind kind, int atLeast) {
        assertThat(names.things(kind)).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void aThingHasOneKind() {
        int ofAllKinds = KINDS.stream().mapToInt(kind -> names.things(kind).size()).sum();
        assertThat(things).hasSize(ofAllKinds);
    }

    @Test
    void aThingHasAnEnglishLabelAndAtMostOneLabelALanguage() {
        List<String> errors = new ArrayList<>();
        things.keySet()
                .forEach(
                        iri -> {
                            List<String> languages =
                                    names.literals(iri, Vocabulary.LABEL).stream()
                                            .map(Node::getLiteralLanguage)
                                            .toList();
                            if (!languages.contains("en")
                                    || new HashSet<>(languages).size() < languages.size()) {
                                errors.add(iri + " has labels in " + languages);
                            }
                        });
        assertThat(errors).isEmpty();
    }

    @Test
    void theAddressOfAThingIsMadeOfItsEnglishLabel() {
        List<String> errors = new ArrayList<>();
        things.forEach(
                (iri, kind) ->
                        names.literals(iri, Vocabulary.LABEL).stream()
                                .filter(label -> label.getLiteralLanguage().equals("en"))
                                .map(label -> Iris.mint(kind, label.getLiteralLexicalForm()))
                                .filter(minted -> !minted.equals(iri))
                                .forEach(minted -> errors.add(iri + " should be " + minted)));
        assertThat(errors).isEmpty();
    }

    @Test
    void theAmbiguousNamesOfAThingAreNamesOfIt() {
        List<String> errors = new ArrayList<>();
        things.keySet()
                .forEach(
                        iri ->
                                ambiguous(iri).stream()
                                        .filter(form -> !names.forms(iri).contains(form))
                                        .forEach(form -> errors.add(iri + " " + form)));
        assertThat(errors).isEmpty();
    }

    /**
     * A name says of one thing at most that it is meant wherever it stands: where several things
     * share a name, all but one declare it ambiguous.
     */
    @Test
    void aSharedNameIsAmbiguousOnAllThingsButOne() {
        Map<String, Set<String>> plain = new TreeMap<>();
        things.keySet()
                .forEach(
                        iri -> {
                            Set<String> ambiguous = new HashSet<>();
                            ambiguous(iri).forEach(f -> ambiguous.add(NamesFolder.folded(f)));
                            names.forms(iri).stream()
                                    .map(NamesFolder::folded)
                                    .filter(form -> !ambiguous.contains(form))
                                    .forEach(
                                            form ->
                                                    plain.computeIfAbsent(
                                                                    form, f -> new TreeSet<>())
                                                            .add(iri));
                        });
        plain.values().removeIf(iris -> iris.size() < 2);
        assertThat(plain).isEmpty();
    }

    @Test
    void aNameOfOneLetterIsAmbiguous() {
        List<String> errors = new ArrayList<>();
        things.keySet()
                .forEach(
                        iri ->
                                names.forms(iri).stream()
                                        .filter(form -> NamesFolder.folded(form).length() < 2)
                                        .filter(form -> !ambiguous(iri).contains(form))
                                        .forEach(form -> errors.add(iri + " " + form)));
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        Vocabulary.MANUFACTURER + ", PRODUCT, ORGANIZATION",
        Vocabulary.IS_PART_OF + ", PRODUCT, PRODUCT",
        Vocabulary.PARENT_ORGANIZATION + ", ORGANIZATION, ORGANIZATION",
        Vocabulary.WORKS_FOR + ", PERSON, ORGANIZATION",
        Vocabulary.ORGANIZER + ", EVENT, ORGANIZATION",
        Vocabulary.SUPER_EVENT + ", EVENT, EVENT",
        Vocabulary.LOCATION + ", EVENT, PLACE",
        Vocabulary.BROADER + ", TOPIC, TOPIC",
        CONTAINED_IN_PLACE + ", PLACE, PLACE"
    })
    void aLinkLeadsToAThingOfTheNames(String property, Kind from, Kind to) {
        List<String> errors = new ArrayList<>();
        boolean any = false;
        for (String iri : things.keySet()) {
            for (String target : names.links(iri, property)) {
                any = true;
                if (things.get(iri) != from || things.get(target) != to) {
                    errors.add(iri + " → " + target);
                }
            }
        }
        assertThat(errors).isEmpty();
        assertThat(any).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Vocabulary.IS_PART_OF,
                Vocabulary.PARENT_ORGANIZATION,
                Vocabulary.SUPER_EVENT,
                Vocabulary.BROADER,
                CONTAINED_IN_PLACE
            })
    void nothingIsAPartOfItself(String property) {
        List<String> errors = new ArrayList<>();
        for (String iri : things.keySet()) {
            Set<String> above = new TreeSet<>();
            List<String> open = new ArrayList<>(names.links(iri, property));
            while (!open.isEmpty()) {
                String next = open.removeLast();
                if (above.add(next)) {
                    open.addAll(names.links(next, property));
                }
            }
            if (above.contains(iri)) {
                errors.add(iri);
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void aProductIsHardwareSoftwareServiceOrModel() {
        List<String> kinds =
                List.of(
                        Vocabulary.HARDWARE,
                        Vocabulary.SOFTWARE,
                        Vocabulary.SERVICE,
                        Vocabulary.MODEL);
        List<String> errors =
                names.things(Kind.PRODUCT).stream()
                        .filter(
                                iri ->
                                        names.links(iri, Vocabulary.TYPE).stream()
                                                        .filter(kinds::contains)
                                                        .count()
                                                != 1)
                        .toList();
        assertThat(errors).isEmpty();
    }

    @Test
    void aPersonsPostSaysOfWhichYearItIs() {
        List<String> errors =
                names.things(Kind.PERSON).stream()
                        .filter(iri -> !names.links(iri, Vocabulary.WORKS_FOR).isEmpty())
                        .filter(iri -> names.literals(iri, AS_OF).size() != 1)
                        .toList();
        assertThat(errors).isEmpty();
    }

    @Test
    void anEventDoesNotEndBeforeItStarts() {
        List<String> errors = new ArrayList<>();
        for (String iri : names.things(Kind.EVENT)) {
            String start = date(iri, Vocabulary.START_DATE);
            String end = date(iri, Vocabulary.END_DATE);
            boolean shaped = (start + end).isEmpty() || start.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
            if (!shaped || !end.isEmpty() && end.compareTo(start) < 0) {
                errors.add(iri + " " + start + " " + end);
            }
        }
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ORGANIZATION", "PRODUCT", "PERSON", "EVENT", "TOPIC", "PLACE"})
    void manyThingsHaveAKoreanName(Kind kind) {
        Set<String> all = names.things(kind);
        long korean =
                all.stream()
                        .filter(
                                iri ->
                                        names.literals(iri, Vocabulary.LABEL).stream()
                                                .anyMatch(l -> l.getLiteralLanguage().equals("ko")))
                        .count();
        assertThat(korean * 2).isGreaterThan(all.size());
    }

    private static Set<String> ambiguous(String iri) {
        Set<String> forms = new TreeSet<>();
        names.literals(iri, Vocabulary.AMBIGUOUS_NAME)
                .forEach(n -> forms.add(n.getLiteralLexicalForm()));
        return forms;
    }

    private static String date(String iri, String property) {
        return names.literals(iri, property).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse("");
    }
}
