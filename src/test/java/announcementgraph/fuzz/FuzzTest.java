package announcementgraph.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Reads what chance makes, for some seconds in every build and for ten minutes by {@code mvn -B
 * verify -Pfuzz} (or {@code -Dfuzz.seconds=N}). Each input has its number, from which it can be
 * made again: {@code -Dfuzz.seed=NUMBER} begins with it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 12);
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Every build reads a part of the largest texts; ten minutes of chance read them whole. */
    private static final int PART = SECONDS >= 60 ? 1 : 20;

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<String> TEXT_ENDINGS = List.of("md", "txt", "html", "vtt", "srt");
    private static final List<String> CHARSETS =
            List.of("UTF-8", "UTF-8", "UTF-16", "UTF-16LE", "MS949", "Shift_JIS", "GB18030");

    private final Reading reading = new Reading();

    FuzzTest() throws Exception {}

    private interface Input {
        byte[] bytes(Random random) throws Exception;
    }

    @Test
    void textsMadeByChanceAreReadForWhatHoldsOfEveryNote() {
        run(TEXT_ENDINGS, random -> RandomText.of(random).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textsInAnyEncodingWithWrongBytesAreReadOrRefused() {
        run(
                TEXT_ENDINGS,
                random -> {
                    Charset charset =
                            Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));
                    byte[] bytes = RandomText.of(random).getBytes(charset);
                    return random.nextBoolean() ? bytes : RandomBytes.changed(bytes, random);
                });
    }

    @Test
    void documentsWithWrongBytesAreReadOrRefused() throws Exception {
        Map<String, byte[]> documents =
                Map.of(
                        "pdf", Documents.portable(),
                        "docx", Documents.word(),
                        "pptx", Documents.slides(),
                        "odt", Documents.openDocument());
        List<String> endings = documents.keySet().stream().sorted().toList();
        run(
                endings,
                random -> {
                    String ending = endings.get(random.nextInt(endings.size()));
                    return RandomBytes.changed(documents.get(ending), random);
                });
    }

    @Test
    void notesPutTogetherFromOursAreReadForWhatHoldsOfEveryNote() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> notes = Files.list(Path.of("data/notes"))) {
            for (Path note :
                    notes.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                lines.addAll(Files.readAllLines(note));
            }
        }
        run(
                List.of("md", "txt"),
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(60); i >= 0; i--) {
                        String line = lines.get(random.nextInt(lines.size()));
                        int cut = random.nextInt(4) == 0 ? random.nextInt(line.length() + 1) : 0;
                        text.append(line.substring(cut)).append(random.nextInt(9) == 0 ? "" : "\n");
                    }
                    return text.append("end").toString().getBytes(StandardCharsets.UTF_8);
                });
    }

    /** The same input for the same number; the ending is chosen first. */
    private void run(List<String> endings, Input input) {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos() / 4;
        int read = 0;
        int all = 0;
        for (long seed = SEED; all == 0 || System.nanoTime() < end; seed++, all++) {
            Random random = new Random(seed);
            // The first numbers of neighbouring seeds are much alike.
            random.nextLong();
            String name = "note." + endings.get(random.nextInt(endings.size()));
            if (check(seed, name, random, input)) {
                read++;
            }
        }
        System.getLogger("fuzz")
                .log(System.Logger.Level.INFO, "{0} inputs, {1} of them read", all, read);
        assertThat(all < 100 || read > 0).as("some of %d were read", all).isTrue();
    }

    private boolean check(long seed, String name, Random random, Input input) {
        try {
            byte[] bytes = input.bytes(random);
            return Assertions.assertTimeoutPreemptively(LIMIT, () -> reading.check(name, bytes));
        } catch (Throwable e) {
            throw new AssertionError("seed " + seed + ", " + name + ": " + e.getMessage(), e);
        }
    }

    static Stream<String> extremes() {
        return Stream.of(
                "word ".repeat(200_000 / PART),
                "가".repeat(1_000_000 / PART),
                "엔비디아가 젯슨 나노를 발표했다 ".repeat(60_000 / PART),
                nested(1_000),
                "- ".repeat(10_000 / PART) + "NVIDIA",
                "> ".repeat(10_000 / PART) + "NVIDIA",
                "[".repeat(200_000 / PART),
                "([{<".repeat(50_000 / PART) + ">}])".repeat(50_000 / PART),
                "🚀".repeat(200_000 / PART),
                "👩‍💻 ".repeat(50_000 / PART),
                "\u202Eאבג \u2066abc\u2069 العربية ".repeat(20_000 / PART),
                "NVIDIA announced Jetson Nano\n".repeat(100_000 / PART),
                "- 가\n".repeat(100_000 / PART),
                "| a ".repeat(100_000 / PART) + "|\n" + "|---".repeat(100_000 / PART) + "|\n",
                "a\tb\t".repeat(50_000 / PART) + "\nc\td\n");
    }

    /**
     * A list of ten thousand levels, or a part of them: each a column deeper up to this many, then
     * again.
     */
    private static String nested(int columns) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000 / PART; i++) {
            text.append(" ".repeat(i % columns)).append("- level ").append(i).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void whatIsLongDeepOrOfOneKindIsRead(String text) {
        for (String name : List.of("note.md", "note.txt")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String shown = name + ", " + text.substring(0, Math.min(30, text.length()));
            Assertions.assertTimeoutPreemptively(
                    LIMIT, () -> reading.checkSpans(name, bytes), shown);
        }
    }
}
