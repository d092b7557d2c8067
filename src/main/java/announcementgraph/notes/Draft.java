package announcementgraph.notes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A block before it is settled: whether a numbered line is an entry or opens a section, and how
 * deep an entry is, can only be said when all the lines are known.
 *
 * @param shape what it is so far
 * @param level a heading's level, or an entry's depth; {@link #OPEN} where the lines around will
 *     tell
 * @param base the depth that open entries begin at: 0, or one below the list entry that they stand
 *     in
 * @param indent columns that it is set in
 * @param mark its mark, if it had one
 * @param span the place of its content
 * @param cells a row's cells
 * @param head whether a row is the head of its table
 */
record Draft(
        Shape shape,
        int level,
        int base,
        int indent,
        @Nullable Mark mark,
        SourceSpan span,
        List<SourceSpan> cells,
        boolean head) {

    static final int OPEN = -1;

    enum Shape {
        HEADING,
        ITEM,
        TEXT,
        QUOTE,
        ROW,
        CODE
    }

    static Draft heading(int level, SourceSpan span) {
        return new Draft(Shape.HEADING, level, 0, 0, null, span, List.of(), false);
    }

    static Draft item(int depth, int base, int indent, @Nullable Mark mark, SourceSpan span) {
        return new Draft(Shape.ITEM, depth, base, indent, mark, span, List.of(), false);
    }

    static Draft of(Shape shape, int indent, SourceSpan span) {
        return new Draft(shape, 0, 0, indent, null, span, List.of(), false);
    }

    static Draft row(boolean head, List<SourceSpan> cells, SourceSpan span) {
        return new Draft(Shape.ROW, 0, 0, 0, null, span, cells, head);
    }

    Draft as(Shape newShape, int newLevel) {
        return new Draft(newShape, newLevel, base, indent, mark, span, cells, head);
    }

    Draft endingAt(int end) {
        return new Draft(
                shape, level, base, indent, mark, new SourceSpan(span.begin(), end), cells, head);
    }

    /** This draft where its text was moved. */
    Draft movedBy(UnaryOperator<SourceSpan> move) {
        return new Draft(
                shape,
                level,
                base,
                indent,
                mark,
                move.apply(span),
                cells.stream().map(move).toList(),
                head);
    }

    boolean is(Shape other) {
        return shape == other;
    }

    Block toBlock() {
        return switch (shape) {
            case HEADING -> new Block.Heading(Math.max(1, Math.min(6, level)), span);
            case ITEM -> new Block.Item(Math.max(0, level), mark != null && mark.ordered(), span);
            case TEXT -> new Block.Paragraph(span);
            case QUOTE -> new Block.Quote(span);
            case ROW -> new Block.Row(head, cells, span);
            case CODE -> new Block.Code(span);
        };
    }
}
