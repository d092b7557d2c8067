package announcementgraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Gathers what was measured; says it as a table, as JSON and as a picture, and what got worse. */
final class Report {

    /** What is worse by no more than this is noise. */
    private static final double TOLERATED = 1.2;

    private static final double FLOOR_MILLIS = 0.3;

    private final long triples;
    private final Map<String, Map<String, List<Double>>> times = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Double>>> mixes = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> processes = new LinkedHashMap<>();
    private final Map<String, Integer> differences = new TreeMap<>();
    private int compared;

    Report(long triples) {
        this.triples = triples;
    }

    void time(String what, Side side, long nanos) {
        put(times, what, side, nanos / 1e6);
    }

    void mix(String what, Side side, Mix.Result result) {
        put(mixes, what, side, result.perSecond());
        put(mixes, what + ", refused", side, result.refused());
    }

    private static void put(
            Map<String, Map<String, List<Double>>> to, String what, Side side, double value) {
        to.computeIfAbsent(what, w -> new TreeMap<>())
                .computeIfAbsent(side.name(), s -> new ArrayList<>())
                .add(value);
    }

    void compared(Question question, boolean agree, String query) {
        compared++;
        if (!agree && differences.merge(question.name(), 1, Integer::sum) == 1) {
            System.out.println("Answers differ: " + query);
        }
    }

    void process(Side side) throws IOException {
        Map<String, Double> taken = new LinkedHashMap<>();
        taken.put("load s", side.loadSeconds());
        taken.put("start s", side.startSeconds());
        taken.put("disk MB", side.diskMegabytes());
        taken.put("CPU s", side.child().cpuSeconds());
        taken.put("RSS MB", side.child().residentMegabytes());
        processes.put(side.name(), taken);
    }

    /** Prints and writes all; whether nothing differs and nothing got worse. */
    boolean end(Path folder) throws IOException {
        Map<String, Double> ratios = new LinkedHashMap<>();
        Map<String, Map<String, double[]>> summary = new LinkedHashMap<>();
        System.out.printf(Locale.ROOT, "%d triples; ms: p50 p95 p99%n", triples);
        times.forEach(
                (what, sides) -> {
                    System.out.printf("%-28s", what);
                    sides.forEach(
                            (side, all) -> {
                                double[] p = {at(all, .5), at(all, .95), at(all, .99)};
                                summary.computeIfAbsent(what, w -> new TreeMap<>()).put(side, p);
                                System.out.printf(
                                        Locale.ROOT, "  %s %.2f %.2f %.2f", side, p[0], p[1], p[2]);
                            });
                    if (sides.size() == 2) {
                        ratios.put(what, ratio(sides, .5));
                    }
                    System.out.println();
                });
        mixes.forEach((what, sides) -> System.out.println(what + ": " + sides));
        processes.forEach((side, taken) -> System.out.println(side + ": " + taken));
        System.out.println("compared " + compared + ", differ: " + differences);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        folder.resolve("results.json").toFile(),
                        Map.of(
                                "triples", triples,
                                "milliseconds", summary,
                                "ratios", ratios,
                                "mix", mixes,
                                "processes", processes,
                                "compared", compared,
                                "differences", differences));
        Files.writeString(folder.resolve("ratios.svg"), Chart.of(ratios));
        return differences.isEmpty() & noWorse(ratios);
    }

    private boolean noWorse(Map<String, Double> ratios) throws IOException {
        boolean fine = true;
        try (InputStream in = Report.class.getResourceAsStream("baseline.json")) {
            JsonNode baseline = new ObjectMapper().readTree(Objects.requireNonNull(in));
            for (Map.Entry<String, Double> ratio : ratios.entrySet()) {
                double was = baseline.path(ratio.getKey()).asDouble(Double.POSITIVE_INFINITY);
                Map<String, List<Double>> sides = Objects.requireNonNull(times.get(ratio.getKey()));
                double peer = at(Objects.requireNonNull(sides.get("fuseki")), .5);
                double lost = (ratio.getValue() - was) * peer;
                if (ratio.getValue() > was * TOLERATED && lost > FLOOR_MILLIS) {
                    System.out.println("Worse than it was: " + ratio + ", was " + was);
                    fine = false;
                }
            }
        }
        return fine;
    }

    private static double ratio(Map<String, List<Double>> sides, double part) {
        return at(Objects.requireNonNull(sides.get("ours")), part)
                / at(Objects.requireNonNull(sides.get("fuseki")), part);
    }

    private static double at(List<Double> all, double part) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part));
    }
}
