package announcementgraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the plan of the house: who may import whom, and which library may appear where. */
class ArchitectureTest {

    /** A room imports only rooms before it. */
    private static final List<String> ROOMS =
            List.of(
                    "vocabulary",
                    "language",
                    "notes",
                    "lexicon",
                    "extraction",
                    "evaluation",
                    "graph",
                    "search",
                    "ingestion",
                    "sparql",
                    "server",
                    "command");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("announcementgraph");

    @Test
    void theScanFindsTheHouse() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(rooms()).containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @Test
    void aRoomImportsOnlyRoomsBeforeIt() {
        for (int i = 0; i < ROOMS.size(); i++) {
            String[] later =
                    ROOMS.subList(i + 1, ROOMS.size()).stream()
                            .map(ArchitectureTest::room)
                            .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(room(ROOMS.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(CLASSES);
            }
        }
    }

    @Test
    void theRootPackageTellsTheRoomsInThisOrder() throws IOException {
        Matcher items =
                Pattern.compile("<li>\\{@code (\\w+)}")
                        .matcher(
                                Files.readString(
                                        Path.of(
                                                "src/main/java/announcementgraph/package-info.java")));
        assertThat(items.results().map(item -> item.group(1)).toList()).isEqualTo(ROOMS);
    }

    /**
     * Within a room: its door and its records may know the families below, which know the records.
     */
    @Test
    void theFamiliesWithinARoomAreFreeOfCycles() {
        slices().matching("announcementgraph.*.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (JavaPackage room : CLASSES.getPackage("announcementgraph").getSubpackagesInTree()) {
            if (!room.getClasses().isEmpty()) {
                assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
            }
        }
    }

    /** And in the readers of Turtle and of {@code text:query}, which are named for it. */
    @Test
    void jenaStaysWhereTriplesAre() {
        noClasses()
                .that(
                        are(
                                not(
                                        resideInAnyPackage(
                                                "announcementgraph.graph..",
                                                "announcementgraph.sparql.."))))
                .and()
                .haveNameNotMatching("announcementgraph\\.lexicon\\.NamesReader.*")
                .and()
                .haveNameNotMatching("announcementgraph\\.search\\..*Text.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(CLASSES);
    }

    @Test
    void luceneStaysInSearchAndLanguage() {
        onlyIn("org.apache.lucene..", "announcementgraph.search..", "announcementgraph.language..");
    }

    @Test
    void javalinStaysInServerAndSparql() {
        onlyIn("io.javalin..", "announcementgraph.server..", "announcementgraph.sparql..");
    }

    @Test
    void picocliStaysInCommand() {
        onlyIn("picocli..", "announcementgraph.command..", "announcementgraph");
    }

    @Test
    void onlyCommandsSpeakToTheTerminal() {
        noClasses()
                .that(
                        are(
                                not(
                                        resideInAnyPackage(
                                                "announcementgraph.command..",
                                                "announcementgraph"))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .check(CLASSES);
    }

    private static void onlyIn(String library, String... homes) {
        DescribedPredicate<JavaClass> elsewhere = not(resideInAnyPackage(homes));
        noClasses()
                .that(are(elsewhere))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    private static String room(String name) {
        return "announcementgraph." + name + "..";
    }

    private static List<String> rooms() {
        return CLASSES.getPackage("announcementgraph").getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .collect(Collectors.toList());
    }
}
