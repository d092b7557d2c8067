package announcementgraph.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the program beside plain Fuseki, turn by turn, so that what else the machine does meets
 * both. Ends with 1 where answers differ, or where the program fell behind what it was.
 */
final class ServerBenchmark {

    private static final int SETS = 250;
    private static final int WARM_UP = 50;
    private static final int ROUNDS = 2;
    private static final int CLIENTS = 8;

    private final Workload workload;
    private final Report report;
    private final Set<String> asked = new HashSet<>();
    private final Random fresh = new Random(2);

    private ServerBenchmark(Workload workload, Report report) {
        this.workload = workload;
        this.report = report;
    }

    /** {@code FOLDER TRIPLES SECONDS}, the seconds being those of the mix. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        clear(folder);
        Path file = Files.createDirectories(folder).resolve("graph.nq");
        Workload workload = new Workload(Long.parseLong(arguments[1]), 20_261_123);
        Report report = new Report(workload.write(file));
        try (Side ours = ours(folder, file);
                Side peer = peer(folder, file)) {
            new ServerBenchmark(workload, report)
                    .measure(ours, peer, Integer.parseInt(arguments[2]));
            report.process(ours);
            report.process(peer);
        }
        System.exit(report.end(folder) ? 0 : 1);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Side ours(Path folder, Path file) throws Exception {
        Path store = folder.resolve("store");
        String main = "announcementgraph.Main";
        Path log = folder.resolve("ours.log");
        List<String> load = List.of("import", "--store", store.toString(), file.toString());
        double seconds = Child.run(log, main, load);
        int port = Child.freePort();
        List<String> serve =
                List.of("serve", "--store", store.toString(), "--port", Integer.toString(port));
        String base = "http://localhost:" + port;
        return Side.await("ours", Child.start(log, main, serve), base, "/sparql", seconds, store);
    }

    private static Side peer(Path folder, Path file) throws Exception {
        Path store = folder.resolve("peer");
        String main = Peer.class.getName();
        Path log = folder.resolve("peer.log");
        double seconds = Child.run(log, main, List.of(store.toString(), "load", file.toString()));
        int port = Child.freePort();
        Child child =
                Child.start(log, main, List.of(store.toString(), "serve", Integer.toString(port)));
        String base = "http://localhost:" + port;
        return Side.await("fuseki", child, base, "/bench/sparql", seconds, store);
    }

    private void measure(Side ours, Side peer, int seconds) throws Exception {
        List<Question> questions = Question.all();
        for (Question question : questions) {
            Random chance = new Random(1);
            List<String> sets = new ArrayList<>();
            for (int i = 0; i < SETS; i++) {
                sets.add(question.with(workload.parameters(chance)));
            }
            asked.addAll(sets);
            compare(question, sets.subList(0, WARM_UP), ours, peer);
            turns(question.name() + ", asked again", ours, peer, sets);
            List<String> never = new ArrayList<>();
            for (int i = 0; i < SETS; i++) {
                never.add(neverAsked(question, fresh));
            }
            compareTimed(question, never, ours, peer);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : List.of(ours, peer)) {
                report.mix(
                        "mix, never asked, requests/s",
                        side,
                        Mix.run(side, requests(questions, 0), CLIENTS, seconds));
                report.mix(
                        "mix, asked again, requests/s",
                        side,
                        Mix.run(side, requests(questions, SETS), CLIENTS, seconds));
            }
        }
        api(ours);
    }

    private void compare(Question question, List<String> sets, Side ours, Side peer)
            throws Exception {
        for (String query : sets) {
            compare(question, query, ours.ask(query), peer.ask(query));
        }
    }

    private void compare(Question question, String query, byte[] ours, byte[] peers)
            throws IOException {
        boolean agree = Answers.agree(question, ours, peers);
        report.compared(
                question, agree, agree ? "" : query + ": " + Answers.difference(ours, peers));
    }

    /** What was asked once is in memory: so it shows what keeping answers gives. */
    private void turns(String name, Side ours, Side peer, List<String> sets) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (Side side : List.of(ours, peer)) {
                for (int i = 0; i < sets.size(); i++) {
                    long start = System.nanoTime();
                    side.ask(sets.get(i));
                    if (round > 0 && i >= WARM_UP) {
                        report.time(name, side, System.nanoTime() - start);
                    }
                }
            }
        }
    }

    private void compareTimed(Question question, List<String> sets, Side ours, Side peer)
            throws Exception {
        String name = question.name() + ", never asked";
        for (int i = 0; i < sets.size(); i++) {
            boolean oursFirst = i % 2 == 0;
            byte[] first = timed(name, oursFirst ? ours : peer, sets.get(i), i);
            byte[] second = timed(name, oursFirst ? peer : ours, sets.get(i), i);
            compare(question, sets.get(i), oursFirst ? first : second, oursFirst ? second : first);
        }
    }

    private byte[] timed(String name, Side side, String query, int turn) throws Exception {
        long start = System.nanoTime();
        byte[] answer = side.ask(query);
        if (turn >= WARM_UP) {
            report.time(name, side, System.nanoTime() - start);
        }
        return answer;
    }

    private String neverAsked(Question question, Random chance) {
        for (int i = 0; i < 1000; i++) {
            String query = question.with(workload.parameters(chance));
            if (asked.add(query)) {
                return query;
            }
        }
        throw new IllegalStateException("the graph is too small to ask anew: " + question.name());
    }

    /** As many as any side could need; with {@code sets} they are of so many sets. */
    private List<String> requests(List<Question> questions, int sets) {
        Random chance = new Random(sets == 0 ? fresh.nextLong() : 3);
        Set<String> once = new HashSet<>();
        List<String> requests = new ArrayList<>();
        List<Map<String, String>> kept = new ArrayList<>();
        for (int i = 0; i < sets; i++) {
            kept.add(workload.parameters(chance));
        }
        for (int i = 0; i < 40_000; i++) {
            int left = chance.nextInt(100);
            int q = 0;
            while ((left -= questions.get(q).percent()) >= 0) {
                q++;
            }
            Map<String, String> values =
                    sets == 0 ? workload.parameters(chance) : kept.get(chance.nextInt(sets));
            String query = questions.get(q).with(values);
            if (sets > 0 || once.add(query) && !asked.contains(query)) {
                requests.add(query);
            }
        }
        return requests;
    }

    private void api(Side ours) throws Exception {
        Random chance = new Random(4);
        for (int i = 0; i < SETS + WARM_UP; i++) {
            String iri = workload.parameters(chance).get("product") + "";
            String id = iri.substring(iri.indexOf("/id/") + 4);
            String focus = URLEncoder.encode(iri, StandardCharsets.UTF_8);
            for (String path :
                    List.of("/api/entities/" + id, "/api/graph/neighbours?focus=" + focus)) {
                long start = System.nanoTime();
                ours.get(path);
                if (i >= WARM_UP) {
                    String name = path.contains("neighbours") ? "API neighbours" : "API card";
                    report.time(name, ours, System.nanoTime() - start);
                }
            }
        }
    }
}
