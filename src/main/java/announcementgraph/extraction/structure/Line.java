package announcementgraph.extraction.structure;

import announcementgraph.notes.Block;
import announcementgraph.notes.SourceSpan;

/**
 * One line of a note, without the spaces around it.
 *
 * @param index its place among the lines, from 0
 * @param span its place in the text
 * @param block the block it belongs to
 * @param depth the depth of its list entry, 0 for the outermost; -1 outside lists
 * @param text the characters at the span
 */
public record Line(int index, SourceSpan span, Block block, int depth, String text) {

    public boolean isHeading() {
        return block instanceof Block.Heading;
    }

    public boolean isItem() {
        return block instanceof Block.Item;
    }

    public boolean isRow() {
        return block instanceof Block.Row;
    }

    /** Whether it is the first line of its block. */
    public boolean opensBlock() {
        return span.begin() <= block.span().begin() || index == 0;
    }
}
