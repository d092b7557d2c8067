package announcementgraph.lexicon;

import announcementgraph.language.Normalizer;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks for mistakes in names that lie between things, where reading a file cannot see them: a form
 * that two things claim, a link that leads nowhere, a circle, a well-known thing without a Korean
 * name.
 */
public final class NamesCheck {

    /** A thing to which this many others belong is one that Korean notes name. */
    private static final int WELL_KNOWN = 5;

    /** Properties that lead from a thing to the larger one around it. */
    private static final List<String> UPWARD =
            List.of(
                    Vocabulary.IS_PART_OF,
                    Vocabulary.PARENT_ORGANIZATION,
                    Vocabulary.SUPER_EVENT,
                    Vocabulary.BROADER,
                    Vocabulary.SCHEMA + "containedInPlace");

    private static final List<String> ASIDE =
            List.of(
                    Vocabulary.MANUFACTURER,
                    Vocabulary.WORKS_FOR,
                    Vocabulary.ORGANIZER,
                    Vocabulary.LOCATION);

    /**
     * A mistake.
     *
     * @param iri the thing where it is
     * @param problem what is wrong and what to do
     */
    public record Finding(String iri, String problem) {}

    private final NamesReader names;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private NamesCheck(NamesReader names) {
        this.names = names;
        names.entries().forEach(entry -> entries.put(entry.iri(), entry));
    }

    /**
     * Checks the names of several data folders together.
     *
     * @throws LexiconException if a file cannot be parsed
     */
    public static List<Finding> of(List<Path> dataFolders) throws LexiconException {
        NamesReader reader = new NamesReader();
        WordTables.Reader tables = new WordTables.Reader();
        for (Path folder : dataFolders) {
            reader.read(folder.resolve("names"));
            tables.read(folder.resolve("language"));
        }
        NamesCheck check = new NamesCheck(reader);
        check.sharedForms();
        check.linksToNothing();
        check.circles();
        check.koreanNames();
        check.ordinaryWords(tables.tables());
        return List.copyOf(check.findings);
    }

    private void sharedForms() {
        Map<String, Set<String>> plain = new TreeMap<>();
        for (Entry entry : entries.values()) {
            Set<String> ambiguous = new HashSet<>();
            entry.ambiguous().forEach(form -> ambiguous.add(Normalizer.key(form)));
            for (String form : forms(entry)) {
                String key = Normalizer.key(form);
                if (!ambiguous.contains(key)) {
                    plain.computeIfAbsent(key, k -> new TreeSet<>()).add(entry.iri());
                }
            }
        }
        plain.forEach(
                (form, iris) -> {
                    if (iris.size() > 1) {
                        String others = String.join(", ", iris.stream().skip(1).toList());
                        report(
                                iris.iterator().next(),
                                "shares the name \""
                                        + form
                                        + "\" with "
                                        + others
                                        + "; say ag:ambiguousName on all but one");
                    }
                });
    }

    /** A name that the table of ordinary words has would be missed without a word being said. */
    private void ordinaryWords(WordTables words) {
        for (Entry entry : entries.values()) {
            for (String form : forms(entry)) {
                if (entry.kind() != Kind.TOPIC
                        && words.contains("common-words", form)
                        && !entry.ambiguous().contains(form)) {
                    report(
                            entry.iri(),
                            "is called \""
                                    + form
                                    + "\" as an ordinary word is; say ag:ambiguousName, or take the word off common-words.csv");
                }
            }
        }
    }

    private void linksToNothing() {
        for (String iri : entries.keySet()) {
            for (String target : around(iri)) {
                if (!entries.containsKey(target)) {
                    report(iri, "points to " + target + ", which is nowhere; add it or mend it");
                }
            }
        }
    }

    private void circles() {
        for (String iri : entries.keySet()) {
            Set<String> above = new HashSet<>();
            List<String> open = new ArrayList<>(links(iri, UPWARD));
            while (!open.isEmpty()) {
                String next = open.removeLast();
                if (above.add(next)) {
                    open.addAll(links(next, UPWARD));
                }
            }
            if (above.contains(iri)) {
                report(iri, "is a part of itself, by way of others; cut the circle");
            }
        }
    }

    private void koreanNames() {
        Map<String, Integer> belonging = new HashMap<>();
        entries.keySet()
                .forEach(
                        iri ->
                                around(iri)
                                        .forEach(
                                                target ->
                                                        belonging.merge(target, 1, Integer::sum)));
        entries.forEach(
                (iri, entry) -> {
                    int others = belonging.getOrDefault(iri, 0);
                    if (others >= WELL_KNOWN && !entry.labels().containsKey("ko")) {
                        report(
                                iri,
                                "has no Korean name, though " + others + " things belong to it");
                    }
                });
    }

    private static Collection<String> forms(Entry entry) {
        Set<String> forms = new LinkedHashSet<>(entry.labels().values());
        entry.aliases().forEach(alias -> forms.add(alias.form()));
        return forms;
    }

    private Set<String> around(String iri) {
        Set<String> targets = links(iri, UPWARD);
        targets.addAll(links(iri, ASIDE));
        return targets;
    }

    private Set<String> links(String iri, List<String> properties) {
        Set<String> targets = new TreeSet<>();
        properties.forEach(property -> targets.addAll(names.iris(iri, property)));
        return targets;
    }

    private void report(String iri, String problem) {
        findings.add(new Finding(iri, problem));
    }
}
