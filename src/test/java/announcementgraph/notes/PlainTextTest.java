package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static String layout(String text) throws NoteException {
        return Layout.of("note.txt", text);
    }

    @Test
    void numberedLinesWithOtherLinesBetweenAreHeadings() throws NoteException {
        assertThat(
                        layout(
                                """
                        Robot Day 2021

                        1. Opening, Ada Park VP
                        The road so far
                        Announcing Widget One

                        2. Customer talk, 김하나 센터장, 가나연구소
                        └ Memory is the bottleneck
                        └ Learning never ends
                        """))
                .isEqualTo(
                        """
                        heading 1: Robot Day 2021
                        heading 2: Opening, Ada Park VP
                        text: The road so far⏎Announcing Widget One
                        heading 2: Customer talk, 김하나 센터장, 가나연구소
                        item 1: Memory is the bottleneck
                        item 1: Learning never ends""");
    }

    @Test
    void numberedLinesOneBelowTheOtherAreAList() throws NoteException {
        assertThat(layout("What we saw\n\n1. a robot\n2. a board\n3. a car\n\nThat was all.\n"))
                .isEqualTo(
                        """
                        heading 1: What we saw
                        number 0: a robot
                        number 0: a board
                        number 0: a car
                        text: That was all.""");
    }

    @Test
    void aShortLineRightOverAListIsItsHeadingAndASentenceIsNot() throws NoteException {
        assertThat(
                        layout(
                                """
                        Robot Day 2021

                        TALKS I SAW
                        - a robot
                        - a board

                        It was late, and we left.
                        - a car
                        """))
                .isEqualTo(
                        """
                        heading 1: Robot Day 2021
                        heading 2: TALKS I SAW
                        item 0: a robot
                        item 0: a board
                        text: It was late, and we left.
                        item 0: a car""");
    }

    @Test
    void aHangingMarkIsOneDeeperThanTheEntryBeforeItAlsoAfterABlankLine() throws NoteException {
        assertThat(layout("Track 5\n\n→ Data loader\n\n└ BERT\n\n└ GPT-2\n\n→ Scripts\n"))
                .isEqualTo(
                        """
                        heading 1: Track 5
                        item 0: Data loader
                        item 1: BERT
                        item 1: GPT-2
                        item 0: Scripts""");
    }

    @Test
    void depthFollowsIndentationAndThenTheMark() throws NoteException {
        assertThat(layout("List\n\n- one\n  * two\n    · three\n- four\n▶ five\n- six\n"))
                .isEqualTo(
                        """
                        heading 1: List
                        item 0: one
                        item 1: two
                        item 2: three
                        item 0: four
                        item 1: five
                        item 0: six""");
    }

    @Test
    void everyMarkOfAListIsKnown() throws NoteException {
        for (String mark :
                new String[] {
                    "└", "├", "ㄴ", "→", "=>", "->", "-", "*", "+", "·", "•", "▶", "▪", "●", "◦",
                    "※", "✓", "✔", "☑", "–", "—", ">", "🚀", "✅", "1)", "(1)", "①", "가.", "가)",
                    "Ⅰ.", "a)", "1️⃣"
                }) {
            String layout = layout("Words before\n\nMore words.\n" + mark + " Jetson board\n");
            assertThat(layout).as(mark).matches("(?s).*(item|number) [01]: Jetson board");
        }
    }

    @Test
    void squaresAndWordsInBracketsOpenSections() throws NoteException {
        assertThat(
                        layout(
                                """
                        Notes of the day

                        ■ Morning
                        - a talk
                        ■ Afternoon
                        - a demo

                        [세션 3] 로봇의 눈
                        - camera

                        【Exhibition】
                        - booth

                        <Links>
                        - site
                        """))
                .isEqualTo(
                        """
                        heading 1: Notes of the day
                        heading 2: Morning
                        item 0: a talk
                        heading 2: Afternoon
                        item 0: a demo
                        heading 3: 로봇의 눈
                        item 0: camera
                        heading 3: Exhibition
                        item 0: booth
                        heading 3: Links
                        item 0: site""");
    }

    @Test
    void aLineOverARuleIsAHeading() throws NoteException {
        assertThat(layout("Recap\n\nMorning\n-------\nIt rained.\n"))
                .isEqualTo("heading 1: Recap\nheading 2: Morning\ntext: It rained.");
    }

    @Test
    void barsAndTabsMakeTables() throws NoteException {
        assertThat(
                        layout(
                                "Who spoke\n\nName | Company\n-----|-----\nAda | Acme\n\nTime\tTalk\tRoom\n10:00\tRobots\tA\n"))
                .isEqualTo(
                        """
                        heading 1: Who spoke
                        head: Name | Company
                        row: Ada | Acme
                        row: Time | Talk | Room
                        row: 10:00 | Robots | A""");
    }

    @Test
    void headersAtTheTopAreMetadataAndStayInTheText() throws NoteException {
        Note note =
                Layout.read(
                        "note.txt",
                        "Robot Day\n일시: 2021-05-03\n장소 : 서울 코엑스\nSpeaker: Ada Park\n\nIt was good.");
        assertThat(note.metadatum("date")).isEqualTo("2021-05-03");
        assertThat(note.metadatum("일시")).isEqualTo("2021-05-03");
        assertThat(note.metadatum("place")).isEqualTo("서울 코엑스");
        assertThat(note.metadatum("speaker")).isEqualTo("Ada Park");
        assertThat(note.text()).contains("일시: 2021-05-03");
    }

    @Test
    void aLineThatGoesOnWithAnEntryBelongsToIt() throws NoteException {
        assertThat(
                        layout(
                                "Talk\n\n- a board that costs\n  ninety-nine dollars\n- All right. Hey everybody. Good\nafternoon, friends\n"))
                .isEqualTo(
                        """
                        heading 1: Talk
                        item 0: a board that costs⏎  ninety-nine dollars
                        item 0: All right. Hey everybody. Good⏎afternoon, friends""");
    }

    @Test
    void datesTimesAndAmountsAreNoMarks() throws NoteException {
        assertThat(
                        layout(
                                "2021. 5. 3 Seoul\n\n10.30 Registration\n3.5배 빠르다\n2024.03 GTC\n-5 degrees\n"))
                .isEqualTo(
                        "heading 1: 2021. 5. 3 Seoul\ntext: 10.30 Registration⏎3.5배 빠르다⏎2024.03 GTC⏎-5 degrees");
    }

    @Test
    void aLongFirstLineIsCutForTheTitleAndStaysText() throws NoteException {
        Note note = Layout.read("note.txt", "word ".repeat(100) + "\n\nMore.");
        assertThat(note.title()).hasSizeLessThanOrEqualTo(121).endsWith("word…");
        assertThat(Layout.of(note)).startsWith("text: word word");
    }

    @Test
    void aTextFileWithHashHeadingsIsReadAsMarkdown() throws NoteException {
        assertThat(layout("# Day\n\n## Talk\n\n**Ada** spoke"))
                .isEqualTo("heading 1: Day\nheading 2: Talk\ntext: Ada spoke");
    }
}
