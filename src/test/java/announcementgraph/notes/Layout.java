package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/** Shows a note's blocks as one line each, and checks what holds for every note. */
public final class Layout {

    private Layout() {}

    static Note read(String name, String text) throws NoteException {
        Note note = new NoteReader().read(name, text.getBytes(StandardCharsets.UTF_8));
        check(note);
        return note;
    }

    static String of(String name, String text) throws NoteException {
        return of(read(name, text));
    }

    static String of(Note note) {
        return note.blocks().stream()
                .map(block -> line(note, block))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Note note, Block block) {
        String words = block.span().of(note.text()).replace("\n", "⏎");
        return switch (block) {
            case Block.Heading heading -> "heading " + heading.level() + ": " + words;
            case Block.Item item ->
                    (item.ordered() ? "number " : "item ") + item.depth() + ": " + words;
            case Block.Paragraph paragraph -> "text: " + words;
            case Block.Quote quote -> "quote: " + words;
            case Block.Code code -> "code: " + words;
            case Block.Row row ->
                    (row.header() ? "head: " : "row: ")
                            + row.cells().stream()
                                    .map(cell -> cell.of(note.text()))
                                    .collect(Collectors.joining(" | "));
        };
    }

    /**
     * Blocks stand in order, apart and within the text; the text is in NFC and holds none of the
     * unseen characters.
     */
    public static void check(Note note) {
        assertThat(Normalizer.isNormalized(note.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(note.text()).doesNotContain("\r", "\u00A0", "\u200B", "\uFEFF");
        int end = 0;
        for (Block block : note.blocks()) {
            assertThat(block.span().begin()).as("begin of %s", block).isGreaterThanOrEqualTo(end);
            assertThat(block.span().length()).as("length of %s", block).isPositive();
            end = block.span().end();
            if (block instanceof Block.Row row) {
                checkCells(row);
            }
        }
        assertThat(end).isLessThanOrEqualTo(note.text().length());
        for (Link link : note.links()) {
            assertThat(link.span().end()).isLessThanOrEqualTo(note.text().length());
        }
    }

    private static void checkCells(Block.Row row) {
        List<SourceSpan> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            assertThat(row.span().contains(cells.get(i))).as("cell in %s", row).isTrue();
            assertThat(i == 0 || cells.get(i - 1).end() <= cells.get(i).begin())
                    .as("order in %s", row)
                    .isTrue();
        }
    }
}
