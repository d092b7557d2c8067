package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import announcementgraph.language.Language;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

class NoteReaderTest {

    private static final String KOREAN = "로봇의 날 요약\n\n젯슨 나노를 공개했다. 값은 99달러이다.\n";
    private static final String JAPANESE = "ロボットの日\n\nジェットソンを発表した。価格は安い。\n";
    private static final String CHINESE = "机器人大会\n\n公司发布了新的开发板，价格便宜。\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "x-windows-949", "EUC-KR"})
    void koreanIsReadInEveryEncodingThatItIsWrittenIn(String charset) throws NoteException {
        Note note = new NoteReader().read("note.txt", KOREAN.getBytes(Charset.forName(charset)));
        assertThat(note.text()).isEqualTo(KOREAN.strip());
        assertThat(note.language()).isEqualTo(Language.KOREAN);
    }

    @Test
    void otherLanguagesAreReadInTheirOldEncodings() throws NoteException {
        assertThat(read(JAPANESE, "windows-31j")).isEqualTo(JAPANESE.strip());
        assertThat(read(CHINESE, "GB18030")).isEqualTo(CHINESE.strip());
        assertThat(read("Café à Zürich: the naïve robot’s day\nwas déjà vu.", "windows-1252"))
                .isEqualTo("Café à Zürich: the naïve robot’s day\nwas déjà vu.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void aByteOrderMarkDecidesAndIsDropped(String charset, String mark) throws NoteException {
        byte[] words = KOREAN.getBytes(Charset.forName(charset));
        byte[] bytes = new byte[mark.length() / 2 + words.length];
        for (int i = 0; i < mark.length() / 2; i++) {
            bytes[i] = (byte) Integer.parseInt(mark.substring(2 * i, 2 * i + 2), 16);
        }
        System.arraycopy(words, 0, bytes, mark.length() / 2, words.length);
        assertThat(new NoteReader().read("note.txt", bytes).text()).isEqualTo(KOREAN.strip());
    }

    @Test
    void shortKoreanInTheOldEncodingIsNotTakenForWestern() throws NoteException {
        assertThat(read("GTC 2019 후기\n", "x-windows-949")).isEqualTo("GTC 2019 후기");
    }

    @Test
    void textAndNameAreInOneNormalForm() throws NoteException {
        String decomposed = Normalizer.normalize("엔비디아 발표", Normalizer.Form.NFD);
        Note note =
                new NoteReader()
                        .read(decomposed + ".txt", decomposed.getBytes(StandardCharsets.UTF_8));
        assertThat(note.name()).isEqualTo("엔비디아 발표.txt");
        assertThat(note.text()).isEqualTo("엔비디아 발표");
    }

    @Test
    void piecesThatComposeAcrossTagsAreComposed() throws NoteException {
        Note note = Layout.read("note.md", "cafe<b></b>\u0301 [open](x)");
        assertThat(note.text()).isEqualTo("café open");
        assertThat(note.links().getFirst().span().of(note.text())).isEqualTo("open");
    }

    @Test
    void lineBreaksAreOneKindAndUnseenCharactersGo() throws NoteException {
        Note note = Layout.read("note.txt", "one\r\ntwo\rthree\u00A0four\u200B five\ttab");
        assertThat(note.text()).isEqualTo("one\ntwo\nthree four five\ttab");
    }

    @Test
    void aNameWithoutKnownEndingIsReadIfItHoldsText() throws NoteException {
        assertThat(Layout.read("README", "Robot Day").title()).isEqualTo("Robot Day");
        assertThat(Layout.read("note.log", "Robot Day").title()).isEqualTo("Robot Day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.png", "note.txt", "note"})
    void whatIsNotTextIsRefusedByName(String name) {
        byte[] bytes = new byte[5000];
        new Random(7).nextBytes(bytes);
        assertThatThrownBy(() -> new NoteReader().read(name, bytes))
                .isInstanceOf(NoteException.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining("save it as UTF-8")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anEmptyFileIsRefusedByName() {
        assertThatThrownBy(() -> new NoteReader().read("empty.md", new byte[0]))
                .hasMessageContaining("empty.md: the file is empty");
        assertThatThrownBy(() -> Layout.read("blank.md", " \n\n "))
                .hasMessageContaining("blank.md: has no text");
    }

    @Test
    void aFileOverTheLimitIsRefusedWithoutReadingIt() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }
        assertThatThrownBy(() -> new NoteReader().read(large))
                .hasMessage(
                        "large.txt: 52,428,800 bytes are more than the limit of 20,971,520; split the note or raise the limit");
        assertThatThrownBy(() -> new NoteReader(10).read("n.txt", new byte[11]))
                .hasMessageContaining("limit of 10");
    }

    @Test
    void aMissingFileAndAFolderAreNamed() {
        assertThatThrownBy(() -> new NoteReader().read(folder.resolve("none.md")))
                .hasMessageContaining("none.md: there is no such file");
        assertThatThrownBy(() -> new NoteReader().read(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void aFileOnDiskReadsLikeItsBytes() throws IOException, NoteException {
        Path file = Files.writeString(folder.resolve("note.md"), "# Robot Day\n\nHi.");
        assertThat(new NoteReader().read(file))
                .isEqualTo(Layout.read("note.md", "# Robot Day\n\nHi."));
    }

    @Test
    void pagesAreReadWithoutWhatSurroundsThem() throws NoteException {
        assertThat(
                        Layout.of(
                                "page.html",
                                """
                        <html><head><title>Robot Day</title><script>var x;</script></head><body>
                        <nav><a href="/">Home</a></nav>
                        <h1>Robot Day</h1><p>Acme <b>showed</b>
                           <a href="https://w.example">Widget&nbsp;One</a>.</p>
                        <ul><li>small<ol><li>light</li></ol></li><li>cheap</li></ul>
                        <table><tr><th>Name</th><th>Firm</th></tr><tr><td>Ada</td><td>Acme</td></tr></table>
                        <blockquote>Good.</blockquote><footer>Imprint</footer></body></html>
                        """))
                .isEqualTo(
                        """
                        heading 1: Robot Day
                        text: Acme showed Widget One.
                        item 0: small
                        number 1: light
                        item 0: cheap
                        head: Name | Firm
                        row: Ada | Acme
                        quote: Good.""");
    }

    @Test
    void subtitlesKeepTheirTimesInTheText() throws NoteException {
        assertThat(
                        Layout.of(
                                "talk.vtt",
                                """
                        WEBVTT - Robot Day

                        1
                        00:00:01.000 --> 00:00:04.000 align:start
                        <v Ada Park>Welcome to
                        <i>Robot Day</i>

                        01:05.500 --> 01:07.000
                        Meet Widget One
                        """))
                .isEqualTo(
                        "heading 1: Robot Day\ntext: 00:00:01 Ada Park: Welcome to Robot Day\ntext: 00:01:05 Meet Widget One");
        assertThat(
                        Layout.of(
                                "talk.srt",
                                "1\n00:00:01,000 --> 00:00:04,000\nHello\n\n2\n00:00:04,000 --> 00:00:06,000\nHello\nthere\n"))
                .isEqualTo("text: 00:00:01 Hello there");
    }

    @Test
    void aSentenceThatRunsOverCuesIsOneParagraph() throws NoteException {
        Note note =
                Layout.read(
                        "Robot Day keynote.srt",
                        """
                        1
                        00:00:58,000 --> 00:01:01,000
                        Today Acme shows

                        2
                        00:01:01,000 --> 00:01:03,000
                        the Widget One.

                        3
                        00:01:03,000 --> 00:01:05,000
                        - It is small

                        4
                        00:01:05,000 --> 00:01:08,000
                        - And cheap

                        5
                        00:02:00,000 --> 00:02:08,000
                        later
                        """);
        assertThat(Layout.of(note))
                .isEqualTo(
                        """
                        text: 00:00:58 Today Acme shows the Widget One.
                        text: 00:01:03 - It is small
                        text: 00:01:05 - And cheap
                        text: 00:02:00 later""");
        assertThat(note.title()).isEqualTo("Robot Day keynote");
    }

    @Test
    void whatStandsAroundTheWordsOfAPageIsLeftOut() throws NoteException {
        Note note =
                Layout.read(
                        "page.html",
                        """
                        <html><head><title>Robot Day | Ada's site</title></head><body>
                        <header><nav>Home</nav>Ada's site</header><div class="cookie-banner">We use cookies</div>
                        <h1>Robot Day</h1><p>One<br>Two</p><p hidden>unseen</p>
                        <p style="color: red; display: none">unseen</p><div aria-hidden="true">icon</div>
                        <div class="wide sidebar">Others</div><section id="comments">Nice!</section></body></html>
                        """);
        assertThat(Layout.of(note)).isEqualTo("heading 1: Robot Day\ntext: One⏎Two");
        assertThat(note.title()).isEqualTo("Robot Day");
    }

    @Test
    void listsOfTomlMayRunOverLines() throws NoteException {
        Note note =
                Layout.read(
                        "note.md",
                        "+++\ntitle = 'Robot Day'\nspeakers = [\n  \"Ada Park\",\n  \"Kim\",\n]\n+++\nwords\n");
        assertThat(note.metadata().get("speakers")).containsExactly("Ada Park", "Kim");
    }

    @Test
    void aFileThatWasCutInTheMiddleOfALetterIsRead() throws NoteException {
        byte[] bytes = "로봇의 날에 젯슨 나노를 공개했다는 소식을 전한다".getBytes(StandardCharsets.UTF_8);
        Note note = new NoteReader().read("cut.txt", Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(note.text()).startsWith("로봇의 날에 젯슨 나노를").endsWith("\uFFFD");
    }

    @Test
    void traditionalChineseInItsOldEncodingIsRead() throws NoteException {
        String text = "機器人日 2024\n\n- 這是我們在會議上看到的新產品，他們會繼續合作\n";
        Note note = new NoteReader().read("note.txt", text.getBytes(Charset.forName("Big5")));
        assertThat(note.text()).isEqualTo(text.strip());
    }

    @Test
    void whatOutlinersKeepForThemselvesIsLeftOut() throws NoteException {
        assertThat(
                        Layout.of(
                                "note.md",
                                "- Acme shows ~~the~~ Widget\n  SCHEDULED: <2024-03-18 Mon>\n  :LOGBOOK:\n  CLOCK: [2024-03-18 Mon 10:00:00]\n  :END:\n- end\n"))
                .isEqualTo("item 0: Acme shows the Widget\nitem 0: end");
    }

    @Test
    void everyNoteOfOursIsRead() throws IOException, NoteException {
        readAll(Path.of("data", "notes"));
    }

    /** Runs only where the corpus lies beside the checkout. */
    @Test
    void everyNoteOfTheCorpusIsRead() throws IOException, NoteException {
        Path corpus = Path.of("..", "shared", "corpus", "notes");
        Assumptions.assumeTrue(
                Files.isDirectory(corpus),
                "no ../shared/corpus beside this checkout: nothing to read");
        readAll(corpus);
    }

    private static void readAll(Path folder) throws IOException, NoteException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Note note = new NoteReader().read(file);
                Layout.check(note);
                assertThat(note.blocks()).as(note.name()).isNotEmpty();
            }
        }
    }

    private static String read(String text, String charset) throws NoteException {
        return new NoteReader().read("note.txt", text.getBytes(Charset.forName(charset))).text();
    }
}
