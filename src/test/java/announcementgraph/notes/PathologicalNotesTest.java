package announcementgraph.notes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Notes that are made to hang or overflow a reader are read or refused in time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PathologicalNotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ",
                "> ",
                "* ",
                "1. ",
                "└",
                "→ ",
                "> - ",
                "\t",
                "  ",
                "[",
                "![",
                "[[",
                "*a **a ",
                "_",
                "`",
                "<",
                "<b>",
                "<div>",
                "|",
                "|\n",
                "{%",
                "==a",
                "%%",
                "[^",
                "((",
                "&#x1F600;",
                "\\",
                "a:: ",
                "**\"가\"**를 "
            })
    void tenThousandNestedMarksAreRead(String mark) throws NoteException {
        String text = "Start\n\n" + mark.repeat(10_000) + "words";
        for (String name : new String[] {"note.md", "note.txt", "note.html"}) {
            Layout.read(name, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "가", "a-", "a@", "(a", "2019", "http:"})
    void aHundredThousandLettersWithoutASpaceAreRead(String letters) throws NoteException {
        String text = "Start\n\n" + letters.repeat(100_000 / letters.length()) + "\n";
        for (String name : new String[] {"note.md", "note.txt", "note.html"}) {
            Layout.read(name, text);
        }
    }

    @Test
    void aListThatGoesDeeperWithEachLineIsRead() throws NoteException {
        StringBuilder text = new StringBuilder("Start\n");
        for (int i = 0; i < 3000; i++) {
            text.append(" ".repeat(i)).append("- entry\n");
        }
        Layout.read("note.md", text.toString());
        Layout.read("note.txt", text.toString());
    }

    @Test
    void oneLineOfFiveMillionCharactersIsRead() throws NoteException {
        Layout.read("note.txt", "word ".repeat(1_000_000));
        Layout.read("note.md", "가".repeat(5_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "[a](b) ", "| ", "http://a.b ", "- ", "]]", "1. ", "a::b "})
    void oneLineOfAMillionCharactersOfMarksIsRead(String piece) throws NoteException {
        String text = "Words\n\n" + piece.repeat(1_000_000 / piece.length());
        Layout.read("note.txt", text);
        Layout.read("note.md", text);
    }

    @Test
    void aHundredThousandBracketsAreRead() throws NoteException {
        Layout.read("note.md", "[".repeat(100_000) + "a" + "]".repeat(100_000));
        Layout.read("note.md", "[a](".repeat(100_000));
        Layout.read("note.md", "[[a|".repeat(100_000));
    }

    @Test
    void deepHtmlIsRead() throws NoteException {
        Layout.read("note.html", "<div>".repeat(100_000) + "words");
        Layout.read("note.html", "<ul><li>".repeat(20_000) + "words");
        Layout.read("note.html", "<table><tr><td>".repeat(2_000) + "words");
        Layout.read("note.md", "<div>\n".repeat(100_000) + "words");
    }

    @Test
    void aMillionBlankLinesAreRead() throws NoteException {
        Layout.read("note.md", "\n".repeat(1_000_000) + "words");
        Layout.read("note.txt", "a\n" + "\n".repeat(1_000_000) + "words");
    }

    @Test
    void manyNumbersAndSquaresAreRead() throws NoteException {
        StringBuilder text = new StringBuilder("Start\n\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i % 900 + 1).append(". point\n■ square\nwords\n");
        }
        Layout.read("note.txt", text.toString());
        Layout.read("note.md", text.toString());
    }

    @Test
    void frontMatterThatMultipliesItselfIsRefused() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append((before + ", ").repeat(8)).append(before).append("]\n");
        }
        yaml.append("---\nwords\n");
        refusedOrRead(yaml.toString());
        refusedOrRead("---\na: " + "[".repeat(50_000) + "\n---\nwords");
        refusedOrRead("---\n" + "a: b\n".repeat(200_000) + "---\nwords");
    }

    private static void refusedOrRead(String text) {
        try {
            new NoteReader().read("note.md", text.getBytes(StandardCharsets.UTF_8));
        } catch (NoteException e) {
            org.assertj.core.api.Assertions.assertThat(e.getMessage())
                    .startsWith("note.md:")
                    .doesNotContain("\n");
        }
    }
}
