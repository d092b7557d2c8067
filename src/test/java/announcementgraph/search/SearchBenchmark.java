package announcementgraph.search;

import announcementgraph.graph.browse.EntityView.NameView;
import announcementgraph.graph.browse.IndexedNote;
import announcementgraph.graph.browse.IndexedThing;
import announcementgraph.graph.browse.NoteView.MentionView;
import announcementgraph.graph.browse.Thing;
import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures the index on made-up notes: {@code SearchBenchmark FOLDER [PASSAGES]}. Prints how fast
 * it is written, how large it gets, and how long searches and completions of several kinds take
 * beside {@link BareLucene} queries of the same shape, one after the other in turns. The times are
 * those of the processor. Not run by the tests; {@code mvn -Pbench-search} runs it.
 */
final class SearchBenchmark {

    private static final int LINES = 10;
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
        try (LuceneIndex index = LuceneIndex.open(folder, "names", () -> benchmark.koreanNames())) {
            if (index.revision() < 0) {
                benchmark.write(index, passages);
            }
            say("%,d documents, %,d MB", index.size(), size(folder) >> 20);
            try (Analyzers analyzers = new Analyzers(() -> benchmark.koreanNames())) {
                benchmark.measure(index, analyzers);
            }
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

    private void measure(LuceneIndex index, Analyzers analyzers) {
        BareLucene bare = new BareLucene(index, analyzers);
        for (boolean warm : new boolean[] {false, true}) {
            say(warm ? "" : "warming up");
            Side.heading();
            Side.of("all searches", searches(index, bare));
            // what is kept after it was asked once would make the sum look better
            Side.measure("everything", i -> ours(index, "", Map.of()), i -> bare.words(""));
            Side.of("all completions", completions(index, bare));
        }
    }

    private String english(int i) {
        return things.get(i).names().get(0).form();
    }

    private String korean(int i) {
        return things.get(i).names().get(1).form();
    }

    private List<Side> searches(LuceneIndex index, BareLucene bare) {
        List<Side> sides = new ArrayList<>();
        BiFunction<String, IntFunction<String>, Side> plain =
                (what, typed) ->
                        Side.measure(
                                what,
                                i -> ours(index, typed.apply(i), Map.of()),
                                i -> bare.words(typed.apply(i)));
        sides.add(plain.apply("a frequent word", i -> words.get(i % 20)));
        sides.add(plain.apply("a word", i -> words.get(i * 7)));
        sides.add(plain.apply("two words", i -> words.get(i % 50) + " " + words.get(50 + i)));
        sides.add(plain.apply("an English name", this::english));
        sides.add(plain.apply("a Korean name", i -> korean(i) + "의"));
        IntFunction<String> pair = i -> words.get(i % 30) + " " + words.get(i % 7);
        sides.add(
                Side.measure(
                        "a phrase",
                        i -> ours(index, '"' + pair.apply(i) + '"', Map.of()),
                        i -> bare.phrase(pair.apply(i))));
        Map<String, List<String>> years = Map.of("year", List.of("2019", "2020"));
        sides.add(
                Side.measure(
                        "a word and filters",
                        i -> ours(index, words.get(i), years),
                        i -> bare.narrowed(words.get(i), years)));
        sides.add(
                Side.measure(
                        "a misspelled name",
                        i -> ours(index, typo(english(i)), Map.of()),
                        i -> bare.fuzzy(Forms.key(typo(english(i))))));
        return sides;
    }

    private List<Side> completions(LuceneIndex index, BareLucene bare) {
        List<Side> sides = new ArrayList<>();
        BiFunction<String, IntFunction<String>, Side> start =
                (what, typed) ->
                        Side.measure(
                                what,
                                i -> completed(index, typed.apply(i)),
                                i -> bare.start(Forms.key(typed.apply(i))));
        sides.add(start.apply("completion, 1 key", i -> english(i).substring(0, 1)));
        sides.add(start.apply("completion, 3 keys", i -> english(i).substring(0, 3)));
        sides.add(start.apply("completion, Korean", i -> korean(i).substring(0, 2)));
        IntFunction<String> inside = i -> english(i).substring(2, 6);
        sides.add(
                Side.measure(
                        "completion, inside",
                        i -> completed(index, inside.apply(i)),
                        i -> bare.inside(Forms.key(inside.apply(i)))));
        sides.add(
                Side.measure(
                        "completion, typo",
                        i -> completed(index, typo(english(i))),
                        i -> bare.fuzzyStart(Forms.key(typo(english(i))))));
        return sides;
    }

    private static String typo(String name) {
        return name.substring(0, 2) + "q" + name.substring(3);
    }

    private static long ours(LuceneIndex index, String typed, Map<String, List<String>> filters) {
        return index.search(new SearchQuery(typed, filters, "relevance", 1, 10, "en", false))
                .total();
    }

    private static long completed(LuceneIndex index, String typed) {
        return index.suggest(typed, 10, "ko").size();
    }
}
