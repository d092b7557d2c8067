package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkdownTest {

    private static String layout(String text) throws NoteException {
        return Layout.of("note.md", text);
    }

    @Test
    void headingsListsQuotesCodeAndTablesAreFound() throws NoteException {
        assertThat(
                        layout(
                                """
                        # Robot Day

                        Some *running* text
                        on two lines.

                        ## 1. Opening
                        - first
                          - second
                            1. third
                        - fourth

                        > said Ada

                        | Name | Company |
                        | --- | --- |
                        | Ada | **Acme** |

                        ```java
                        int x;
                        ```
                        """))
                .isEqualTo(
                        """
                        heading 1: Robot Day
                        text: Some running text⏎on two lines.
                        heading 2: Opening
                        item 0: first
                        item 1: second
                        number 2: third
                        item 0: fourth
                        quote: said Ada
                        head: Name | Company
                        row: Ada | Acme
                        code: int x;""");
    }

    @Test
    void theTextIsWhatAPersonReads() throws NoteException {
        Note note =
                Layout.read(
                        "note.md",
                        "Ada's [Jetson *Nano*](https://a.example/x) ![picture](p.png) is `small`\\\nand cheap<br>too.");
        assertThat(note.text()).isEqualTo("Ada's Jetson Nano  is small\nand cheap\ntoo.");
        assertThat(note.links()).hasSize(1);
        assertThat(note.links().getFirst().span().of(note.text())).isEqualTo("Jetson Nano");
        assertThat(note.links().getFirst().target()).isEqualTo("https://a.example/x");
    }

    @Test
    void wordsThatTagsCutInTwoAreJoined() throws NoteException {
        assertThat(layout("**<font color=\"red\">가</font><font>나연구소</font>** 는 <sup>2</sup>"))
                .isEqualTo("text: 가나연구소 는 2");
    }

    @Test
    void wordsInsideOfHtmlBlocksStay() throws NoteException {
        assertThat(
                        layout(
                                "<details>\n<summary>More</summary>\n\n- hidden **entry**\n\n</details>\n\n<!-- no -->\n<div align=\"center\">\n<b>Middle</b>\n</div>"))
                .isEqualTo("text: More\nitem 0: hidden entry\ntext: Middle");
    }

    @Test
    void marksThatMarkdownDoesNotKnowAreEntries() throws NoteException {
        assertThat(
                        layout(
                                "# Day\n\n▶ Keynote\n→ Announcing Widget\n└ small\n\n1. Opening, Ada\n\nWidget One\n\n2. Closing, Bo\n\nWidget Two\n"))
                .isEqualTo(
                        """
                        heading 1: Day
                        item 0: Keynote
                        item 1: Announcing Widget
                        item 2: small
                        heading 2: Opening, Ada
                        text: Widget One
                        heading 2: Closing, Bo
                        text: Widget Two""");
    }

    @Test
    void aBoldLineAloneIsAHeadingUnlessItAnswersTheOneBefore() throws NoteException {
        assertThat(
                        layout(
                                "## Day 1\n\n**Talk one**\n\n- a\n\n**Speaker:**\n\n**Ada Park, Acme**\n"))
                .isEqualTo(
                        """
                        heading 2: Day 1
                        heading 3: Talk one
                        item 0: a
                        heading 3: Speaker:
                        text: Ada Park, Acme""");
    }

    @Test
    void wordsInAngleBracketsAreNoTags() throws NoteException {
        Note note = Layout.read("note.md", "# Day\n\n<Keynote>\n\n- a\n\nThe <Widget> is here");
        assertThat(Layout.of(note))
                .isEqualTo(
                        "heading 1: Day\nheading 2: Keynote\nitem 0: a\ntext: The <Widget> is here");
    }

    @Test
    void emphasisThatMarkdownMissesBesideHangulIsTakenOffToo() throws NoteException {
        assertThat(layout("**\"젯슨 나노(Nano)\"**를 공개했다")).isEqualTo("text: \"젯슨 나노(Nano)\"를 공개했다");
    }

    @Test
    void frontMatterIsMetadataAndItsWordsAreAtTheTop() throws NoteException {
        Note note =
                Layout.read(
                        "note.md",
                        """
                ---
                title: "Robot Day: a recap"
                date: 2021-05-04
                tags: [robots, edge ai]
                summary: Acme shows Widget One
                event_date: 2021-05-03
                image: {path: a.png}
                ---
                The day began.
                """);
        assertThat(note.title()).isEqualTo("Robot Day: a recap");
        assertThat(note.metadata()).containsEntry("tags", List.of("robots", "edge ai"));
        assertThat(note.metadatum("date")).isEqualTo("2021-05-04");
        assertThat(note.metadatum("image.path")).isEqualTo("a.png");
        assertThat(Layout.of(note))
                .isEqualTo(
                        """
                        heading 1: Robot Day: a recap
                        text: Acme shows Widget One
                        text: robots, edge ai
                        text: event date: 2021-05-03
                        text: The day began.""");
    }

    @Test
    void marksInFrontMatterAreTakenOff() throws NoteException {
        assertThat(
                        layout(
                                "---\ntitle: '**Robot** Day'\ndescription: '**Acme** shows [Widget](x)'\n---\nSee"
                                        + " [it](/robot-day)."))
                .isEqualTo("heading 1: Robot Day\ntext: Acme shows Widget\ntext: See it.");
    }

    @Test
    void whatTheBodyRepeatsOfFrontMatterIsNotSaidTwice() throws NoteException {
        assertThat(layout("---\ntitle: Robot Day\n---\n# Robot Day\n\nHi."))
                .isEqualTo("heading 1: Robot Day\ntext: Hi.");
    }

    @Test
    void aValueWithAColonThatOtherToolsTakeIsTaken() throws NoteException {
        assertThat(Layout.read("note.md", "---\ntitle: Robot Day: Keynote\n---\nHi.").title())
                .isEqualTo("Robot Day: Keynote");
    }

    @Test
    void brokenFrontMatterIsRefusedWithItsPlace() {
        assertThatThrownBy(
                        () ->
                                Layout.read(
                                        "broken.md",
                                        "---\ntitle: ok\ntags: [a, b\nmore: x\n---\nHi."))
                .isInstanceOf(NoteException.class)
                .hasMessageMatching(
                        "broken\\.md:4:\\d+: the front matter is not YAML: .*; mend that line.*");
    }

    @Test
    void aFileThatBeginsWithARuleHasNoFrontMatter() throws NoteException {
        assertThat(layout("---\nJust words\n---\nMore words"))
                .contains("Just words")
                .contains("More words");
    }

    @Test
    void wikiLinksPropertiesAndTagsAreUnderstood() throws NoteException {
        Note note =
                Layout.read(
                        "note.md",
                        "speaker:: [[Ada Park]]\n\n- met [[people/Ada Park|Ada]] #robots\n  id:: 65f0\n- ![[pic.png]] saw [[Widget One]] ^b1\n");
        assertThat(note.metadatum("speaker")).isEqualTo("Ada Park");
        assertThat(note.text())
                .contains("met Ada #robots")
                .contains("saw Widget One")
                .doesNotContain("65f0", "^b1", "pic.png");
        assertThat(note.links())
                .extracting(Link::target)
                .containsExactly("Ada Park", "people/Ada Park", "Widget One");
        assertThat(note.links()).allMatch(Link::wiki);
        assertThat(note.metadata()).containsEntry("tags", List.of("robots"));
    }

    @Test
    void whatSiteBuildersAddIsLeftOut() throws NoteException {
        assertThat(
                        layout(
                                "{% include toc.html %}\n:::tip Good to know\nWidgets[^1] are ==small==.\n:::\n\n{{< youtube x >}}\n"))
                .isEqualTo("text: Good to know⏎Widgets are small.");
    }

    @Test
    void aRuleUnderRunningTextMakesNoHeadingOfIt() throws NoteException {
        assertThat(layout("One line\nand one more\n---\nthen\n"))
                .isEqualTo("text: One line⏎and one more\ntext: then");
    }

    @Test
    void entriesSetInDeepAreNoCode() throws NoteException {
        assertThat(layout("# T\n\n    - first\n\n        - second\n"))
                .isEqualTo("heading 1: T\nitem 0: first\nitem 1: second");
    }
}
