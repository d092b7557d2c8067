package announcementgraph.notes;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** What holds for every note holds for notes thrown together by chance. */
class RandomNotesTest {

    private static final int NOTES = 2_000;

    private static final String[] PIECES = {
        "NVIDIA",
        "젯슨 나노",
        "를 공개",
        "발표",
        "word",
        "Ada Park, VP",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        "\n",
        "\n",
        "\n\n",
        "- ",
        "* ",
        "1. ",
        "2. ",
        "2) ",
        "① ",
        "└ ",
        "→ ",
        "=> ",
        "■ ",
        "[세션 1] ",
        "> ",
        "# ",
        "## ",
        "**",
        "*",
        "_",
        "`",
        "```\n",
        "~~~\n",
        "|",
        "| a | b |\n",
        "|---|---|\n",
        "---\n",
        "===\n",
        "[",
        "]",
        "(",
        ")",
        "[[",
        "]]",
        "[a](b)",
        "![i](j)",
        "<b>",
        "</b>",
        "<br>",
        "<div>",
        "</div>",
        "<details>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<!--",
        "-->",
        "<Keynote>",
        "【",
        "】",
        "key:: value",
        "Date: 2021",
        "{% x %}",
        ":::",
        "&amp;",
        "&#x301;",
        "e\u0301",
        "\u1112\u1161\u11ab",
        "🚀",
        "👩‍💻",
        "\u00A0",
        "\u200B",
        "\\",
        ":",
        ".",
        ",",
        "10:00",
        "3.5",
        "\r",
        "<li>",
        "<ul>",
        "<h2>",
        "</h2>",
        "<a href='x'>",
        "</a>",
        "<strong>",
        "</strong>",
        "%%",
        "==",
        "^x"
    };

    @ParameterizedTest
    @ValueSource(strings = {"note.md", "note.txt", "note.html", "note.vtt"})
    void blocksStandInOrderApartAndWithinTheText(String name) {
        for (int seed = 0; seed < NOTES; seed++) {
            String text = "Start\n" + text(new Random(seed));
            try {
                Layout.read(name, text);
            } catch (NoteException e) {
                Assertions.assertThat(e.getMessage()).startsWith(name + ":").doesNotContain("\n");
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": <" + text.replace("\n", "⏎") + ">", e);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 5 + random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
