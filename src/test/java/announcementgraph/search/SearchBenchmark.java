package announcementgraph.search;

import announcementgraph.graph.browse.EntityView.NameView;
import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.graph.browse.NoteView.MentionView;
import announcementgraph.graph.browse.Thing;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures the index on made-up notes: {@code SearchBenchmark FOLDER [PASSAGES]}. Prints how fast
 * it is written, how large it gets, and the latency of searches and completions of several kinds
 * beside bare Lucene queries of the same shape. Not run by the tests.
 */
final class SearchBenchmark {

    private static final int LINES = 10;
    private static final int ROUNDS = 300;
    private static final String[] SYLLABLES =
            "ba de fi go lu ma ne pi ro su ta ve wi xo zan dor lin mer tos rak".split(" ");
    private static final String[] HANGUL =
            "가 나 다 라 마 바 사 아 자 차 카 타 파 하 고 노 도 로 모 보 소 오 조 초 신 전 정 진 산 성".split(" ");
    private static final String[] PARTICLES = {"", "", "는", "을", "에서", "의", "로", "가"};
    private static final Kind[] KINDS = {
        Kind.ORGANIZATION,
        Kind.PRODUCT,
        Kind.PRODUCT,
        Kind.PRODUCT,
        Kind.PERSON,
        Kind.EVENT,
        Kind.TOPIC
    };

    /** Of this thread alone, so that what else the machine does tells less. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Random random = new Random(20261123);
    private final List<String> words = new ArrayList<>();
    private final List<IndexedThing> things = new ArrayList<>();
    private final List<Thing> events = new ArrayList<>();

    private SearchBenchmark() {
        for (int i = 0; i < 30_000; i++) {
            words.add(i % 3 == 0 ? word(HANGUL, 2 + i % 3) : word(SYLLABLES, 2 + i % 3));
        }
        for (int i = 0; i < 20_000; i++) {
            things.add(thing(i));
        }
    }

    /** The folder, and how many passages. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int passages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        SearchBenchmark benchmark = new SearchBenchmark();
        try (LuceneIndex index = LuceneIndex.open(folder, benchmark.koreanNames())) {
            if (index.revision() < 0) {
                benchmark.write(index, passages);
            }
            say("%,d documents, %,d MB", index.size(), size(folder) >> 20);
            benchmark.measure(index);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(format, values));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private String word(String[] syllables, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    private IndexedThing thing(int i) {
        Kind kind = KINDS[i % KINDS.length];
        String english =
                word(SYLLABLES, 3) + " " + word(SYLLABLES, 2) + (i % 4 == 0 ? " " + i % 97 : "");
        String korean = word(HANGUL, 3) + " " + word(HANGUL, 2);
        String iri = Iris.mint(kind, english);
        Thing thing = Thing.of(iri, kind.word(), english, Map.of("en", english, "ko", korean));
        if (kind == Kind.EVENT) {
            events.add(thing);
        }
        List<NameView> names =
                List.of(new NameView(english, "en", true), new NameView(korean, "ko", true));
        return new IndexedThing(
                thing, names, List.of(), Map.of(), 1 + 20_000 / (i + 1), random.nextInt(20));
    }

    private List<String> koreanNames() {
        return things.stream().map(thing -> thing.names().get(1).form()).toList();
    }

    private int zipf(int size) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size)) - 1);
    }

    private void write(LuceneIndex index, int passages) {
        long begin = System.nanoTime();
        long cpu = CPU.getCurrentThreadCpuTime();
        index.stage(new IndexChange(Set.of(), List.of(), Set.of(), things));
        for (int n = 0; n * LINES < passages; n++) {
            index.stage(new IndexChange(Set.of(), List.of(note(n)), Set.of(), List.of()));
        }
        index.prepareCommit(1);
        index.commit();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double busy = (CPU.getCurrentThreadCpuTime() - cpu) / 1e9;
        say(
                "written in %.0f s, %.0f s of processor: %,.0f passages a second of processor",
                seconds, busy, passages / busy);
    }

    private IndexedNote note(int n) {
        StringBuilder text = new StringBuilder();
        List<MentionView> mentions = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            int length = 8 + random.nextInt(16);
            for (int i = 0; i < length; i++) {
                String word = words.get(zipf(words.size()));
                text.append(word)
                        .append(word.charAt(0) >= '가' ? PARTICLES[random.nextInt(8)] : "")
                        .append(' ');
                if (i % 8 == 3) {
                    IndexedThing thing = things.get(zipf(things.size()));
                    String form = thing.names().get(random.nextInt(2)).form();
                    mentions.add(
                            new MentionView(
                                    text.length(),
                                    text.length() + form.length(),
                                    thing.thing(),
                                    1));
                    text.append(form).append(form.charAt(0) >= '가' ? "의 " : " ");
                }
            }
            text.append('\n');
        }
        Thing event = events.get(n % events.size());
        String date = String.format("%d-%02d-%02d", 2017 + n % 9, 1 + n % 12, 1 + n % 28);
        return new IndexedNote(
                Iris.mint(Kind.NOTE, "note-" + n),
                "Note " + n + " of " + event.label(),
                "ko",
                text.toString(),
                Optional.of(date),
                Optional.of(event),
                List.of(),
                mentions,
                List.of(),
                List.of());
    }

    private void measure(LuceneIndex index) {
        for (int warm = 0; warm < 2; warm++) {
            say("%-28s %8s %8s %8s %10s", "milliseconds of processor", "p50", "p95", "max", "hits");
            search(index, "a frequent word", i -> words.get(i % 20), Map.of());
            bare(index, "  bare Lucene", i -> new String[] {words.get(i % 20)});
            search(index, "two words", i -> words.get(i % 50) + " " + words.get(50 + i), Map.of());
            bare(index, "  bare Lucene", i -> new String[] {words.get(i % 50), words.get(50 + i)});
            search(index, "an English name", i -> things.get(i).names().get(0).form(), Map.of());
            search(
                    index,
                    "a Korean name",
                    i -> things.get(i).names().get(1).form() + "의",
                    Map.of());
            search(
                    index,
                    "a phrase",
                    i -> '"' + words.get(i % 30) + " " + words.get(i % 7) + '"',
                    Map.of());
            search(
                    index,
                    "a word and filters",
                    i -> words.get(i),
                    Map.of("year", List.of("2019", "2020")));
            search(
                    index,
                    "a misspelled name",
                    i -> typo(things.get(i).names().get(0).form()),
                    Map.of());
            search(index, "everything", i -> "", Map.of());
            complete(
                    index,
                    "completion, 1 key",
                    i -> things.get(i).names().get(0).form().substring(0, 1));
            complete(
                    index,
                    "completion, 3 keys",
                    i -> things.get(i).names().get(0).form().substring(0, 3));
            complete(
                    index,
                    "completion, Korean",
                    i -> things.get(i).names().get(1).form().substring(0, 2));
            complete(
                    index,
                    "completion, inside",
                    i -> things.get(i).names().get(0).form().substring(2, 6));
            complete(index, "completion, typo", i -> typo(things.get(i).names().get(0).form()));
        }
    }

    private static String typo(String name) {
        return name.substring(0, 2) + "q" + name.substring(3);
    }

    private static void search(
            LuceneIndex index,
            String what,
            IntFunction<String> query,
            Map<String, List<String>> filters) {
        time(
                what,
                i -> {
                    SearchQuery asked =
                            new SearchQuery(
                                    query.apply(i), filters, "relevance", 1, 10, "en", false);
                    return index.search(asked).total();
                });
    }

    private static void complete(LuceneIndex index, String what, IntFunction<String> typed) {
        time(what, i -> (long) index.suggest(typed.apply(i), 10, "ko").size());
    }

    /** Terms, facets and stored fields, and nothing else. */
    private static void bare(LuceneIndex index, String what, IntFunction<String[]> terms) {
        time(
                what,
                i ->
                        index.ask(
                                snapshot -> {
                                    BooleanQuery.Builder query = new BooleanQuery.Builder();
                                    for (String term : terms.apply(i)) {
                                        query.add(
                                                new TermQuery(new Term(Fields.CODE, term)),
                                                Occur.MUST);
                                    }
                                    var state = java.util.Objects.requireNonNull(snapshot.facets());
                                    var found =
                                            FacetsCollectorManager.search(
                                                    snapshot,
                                                    query.build(),
                                                    10,
                                                    new FacetsCollectorManager());
                                    FacetsCollector collected = found.facetsCollector();
                                    var counts =
                                            new SortedSetDocValuesFacetCounts(state, collected);
                                    for (String facet : Facets.ALL) {
                                        counts.getTopChildren(20, facet);
                                    }
                                    for (ScoreDoc hit : found.topDocs().scoreDocs) {
                                        snapshot.storedFields().document(hit.doc);
                                    }
                                    return found.topDocs().totalHits.value();
                                }));
    }

    private static void time(String what, IntFunction<Long> task) {
        double[] times = new double[ROUNDS];
        long hits = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = CPU.getCurrentThreadCpuTime();
            hits += task.apply(i);
            times[i] = (CPU.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        say(
                "%-28s %8.2f %8.2f %8.2f %10d",
                what,
                times[ROUNDS / 2],
                times[ROUNDS * 95 / 100],
                times[ROUNDS - 1],
                hits / ROUNDS);
    }
}
