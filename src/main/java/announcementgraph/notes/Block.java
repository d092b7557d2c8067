package announcementgraph.notes;

import java.util.List;

/**
 * A piece of a note's layout, in the order of the text. A block's span covers its content without
 * marks (no {@code ##}, no bullet, no table bars). Blocks do not overlap.
 */
public sealed interface Block {

    /** The place of the content in the note's text. */
    SourceSpan span();

    /**
     * A heading: of Markdown or HTML, a numbered line that opens a section ("1. Keynote Speech"), a
     * line in bold alone.
     *
     * @param level 1 is the outermost; a note's title, if it stands in the text, is a heading of
     *     level 1
     */
    record Heading(int level, SourceSpan span) implements Block {}

    /**
     * An entry of a list, one line of it or a paragraph.
     *
     * @param depth 0 for an entry of the outermost list
     * @param ordered whether its mark was a number
     */
    record Item(int depth, boolean ordered, SourceSpan span) implements Block {}

    /** Running text: one or more lines without a blank one between. */
    record Paragraph(SourceSpan span) implements Block {}

    /** Text marked as quoted. */
    record Quote(SourceSpan span) implements Block {}

    /**
     * A row of a table.
     *
     * @param header whether it is the head of the table
     * @param cells the places of the cells' content, in order; an empty cell has an empty span
     */
    record Row(boolean header, List<SourceSpan> cells, SourceSpan span) implements Block {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Program text: kept for reading, not read for facts. */
    record Code(SourceSpan span) implements Block {}
}
