package announcementgraph.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * A made-up graph of a chosen size, the same for the same seed, and things to ask of it. Few things
 * are named often and many seldom, as in notes. Every word ends in k: no stemmer changes it, so
 * that engines with different analyzers have to find the same.
 */
final class Workload {

    private static final String BASE = "https://w3id.org/announcement-graph/";
    private static final String AG = BASE + "ontology#";
    private static final String SCHEMA = "https://schema.org/";
    private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final List<String> KINDS =
            List.of("organization", "product", "person", "event", "session", "announcement");

    /** How many of the words are said in texts; the rest are names. */
    private static final int SPOKEN = 15_000;

    private final Map<String, Integer> counts;
    private final List<String> words = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> announcers = new ArrayList<>();
    private final Random random;
    private String graph = BASE + "graph/names";
    private long triples;

    Workload(long wanted, long seed) {
        random = new Random(seed);
        double f = wanted / 900_000.0;
        counts =
                Map.of(
                        "organization", size(2000, f),
                        "product", size(10_000, f),
                        "person", size(12_000, f),
                        "event", size(1000, f),
                        "session", size(25_000, f),
                        "announcement", size(40_000, f),
                        "topic", size(500, f));
        String consonants = "bcdfghlmnprstvz";
        String vowels = "aiou";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int rest = i, n = 0; n < 4; n++, rest /= 15) {
                word.append(consonants.charAt(rest % 15)).append(vowels.charAt((i + n) % 4));
            }
            words.add(word.append('k').toString());
        }
    }

    private static int size(int of, double f) {
        return Math.max(20, (int) (of * f));
    }

    /** Writes the graph as N-Quads, each announcement in the graph of its note. */
    long write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (String kind : List.of("topic", "organization", "product", "person", "event")) {
                for (int i = 0; i < count(kind); i++) {
                    thing(out, kind, i);
                }
            }
            for (int i = 0; i < count("session"); i++) {
                String s = named(out, "session", SCHEMA + "Event", i);
                add(out, s, SCHEMA + "superEvent", some("event"));
                add(out, s, SCHEMA + "performer", some("person"));
                add(out, s, SCHEMA + "about", some("topic"));
                add(out, s, SCHEMA + "about", some("product"));
                add(out, s, SCHEMA + "startDate", typed(day() + "T10:00:00Z", "dateTime"));
            }
            for (int i = 0; i < count("announcement"); i++) {
                announcement(out, i);
            }
        }
        return triples;
    }

    private void thing(PrintWriter out, String kind, int i) {
        switch (kind) {
            case "topic" -> named(out, kind, "http://www.w3.org/2004/02/skos/core#Concept", i);
            case "organization" -> {
                String s = named(out, kind, SCHEMA + "Organization", i);
                add(out, s, SCHEMA + "addressCountry", "\"KR\"");
                add(out, s, SCHEMA + "foundingDate", typed("" + (1950 + i % 70), "integer"));
            }
            case "product" -> {
                String s = named(out, kind, SCHEMA + "Product", i);
                add(out, s, SCHEMA + "manufacturer", some("organization"));
                add(out, s, SCHEMA + "category", some("topic"));
                if (i % 2 == 1) {
                    add(out, s, "http://purl.org/dc/terms/isPartOf", iri(kind, random.nextInt(i)));
                }
                add(out, s, SCHEMA + "releaseDate", typed(day(), "date"));
            }
            case "person" -> {
                String s = named(out, kind, SCHEMA + "Person", i);
                add(out, s, SCHEMA + "worksFor", some("organization"));
                add(out, s, SCHEMA + "jobTitle", "\"Engineer\"");
            }
            default -> {
                String s = named(out, kind, SCHEMA + "Event", i);
                add(out, s, SCHEMA + "datePublished", typed(day(), "date"));
                add(out, s, SCHEMA + "location", "\"Seoul\"");
                add(out, s, SCHEMA + "organizer", some("organization"));
            }
        }
    }

    private void announcement(PrintWriter out, int i) {
        String note = iri("note", i);
        graph = note.substring(1, note.length() - 1);
        String s = named(out, "announcement", AG + "Announcement", i);
        int org = often("organization", random);
        String words = text(8 + random.nextInt(18));
        announcers.add(org);
        texts.add(words);
        add(out, s, AG + "announcedBy", iri("organization", org));
        add(out, s, AG + "announces", some("product"));
        add(out, s, AG + "announcedAt", some("event"));
        add(out, s, SCHEMA + "datePublished", typed(day(), "date"));
        add(out, s, SCHEMA + "text", "\"" + words + "\"");
        add(out, s, SCHEMA + "about", some("topic"));
        add(out, s, "http://www.w3.org/ns/prov#wasDerivedFrom", note);
        add(out, note, TYPE, "<" + AG + "Note>");
        add(out, note, SCHEMA + "mentions", some("product"));
        add(out, note, SCHEMA + "mentions", some("person"));
        add(out, note, SCHEMA + "text", "\"" + text(8) + "\"");
        add(out, note, SCHEMA + "dateCreated", typed(day() + "T09:00:00Z", "dateTime"));
    }

    private String named(PrintWriter out, String kind, String type, int i) {
        String s = iri(kind, i);
        add(out, s, TYPE, "<" + type + ">");
        add(out, s, RDFS + "label", "\"" + name() + " " + i + "\"@en");
        return s;
    }

    private void add(PrintWriter out, String s, String p, String o) {
        out.print(s + " <" + p + "> " + o + " <" + graph + "> .\n");
        triples++;
    }

    private String some(String kind) {
        return iri(kind, often(kind, random));
    }

    /** The first of a kind often, the last seldom. */
    private int often(String kind, Random chance) {
        return rank(count(kind), chance);
    }

    private static int rank(int size, Random chance) {
        return (int) Math.min(size - 1, Math.pow(size + 1, chance.nextDouble()) - 1);
    }

    private String text(int length) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chosen.add(words.get(rank(SPOKEN, random)));
        }
        return String.join(" ", chosen);
    }

    /** Of words that no text has: the program finds an announcement by the names in it, too. */
    private String name() {
        return words.get(SPOKEN + random.nextInt(words.size() - SPOKEN))
                + " "
                + words.get(SPOKEN + random.nextInt(words.size() - SPOKEN));
    }

    private String day() {
        return day(random);
    }

    private static String day(Random chance) {
        return LocalDate.of(2017, 1, 1).plusDays(chance.nextInt(3500)).toString();
    }

    private static String typed(String value, String type) {
        return "\"" + value + "\"^^<" + XSD + type + ">";
    }

    private static String iri(String kind, int i) {
        return "<" + BASE + "id/" + kind + "/" + i + ">";
    }

    /** One more set of what the questions ask of. */
    Map<String, String> parameters(Random chance) {
        String kind = KINDS.get(chance.nextInt(KINDS.size()));
        int announcement = chance.nextInt(texts.size());
        String[] said = texts.get(announcement).split(" ");
        String since = day(chance);
        return Map.of(
                "thing", bare(kind, chance.nextInt(count(kind))),
                "product", bare("product", chance.nextInt(count("product"))),
                "org", bare("organization", announcers.get(announcement)),
                "since", since,
                "until", LocalDate.parse(since).plusDays(300 + chance.nextInt(100)).toString(),
                "word", said[chance.nextInt(said.length)],
                "other", said[chance.nextInt(said.length)]);
    }

    private static String bare(String kind, int i) {
        return BASE + "id/" + kind + "/" + i;
    }

    private int count(String kind) {
        return Objects.requireNonNull(counts.get(kind));
    }
}
