package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the layout of lines that stand in a list entry or in a quotation of Markdown or HTML. */
final class PlacedLines {

    private final CharSequence text;
    private final int depth;
    private final boolean quoted;
    private final boolean followed;

    /**
     * @param depth the depth of the list entry around the lines, or -1
     * @param quoted whether they stand in a quotation
     * @param followed whether something stands after them
     */
    PlacedLines(CharSequence text, int depth, boolean quoted, boolean followed) {
        this.text = text;
        this.depth = depth;
        this.quoted = quoted;
        this.followed = followed;
    }

    /**
     * The drafts of these lines.
     *
     * @param mark the mark of the list entry that begins with the first line, or null if none does
     * @param indent the column of that mark
     */
    List<Draft> drafts(List<Line> lines, @Nullable Mark mark, int indent) {
        List<Draft> drafts = new ArrayList<>();
        boolean entry = mark != null && !lines.getFirst().isBlank();
        if (entry) {
            Line first = lines.getFirst();
            drafts.add(
                    Draft.item(
                            depth, depth, indent, mark, new SourceSpan(words(first), first.end())));
        }
        for (Draft draft :
                new LineLayout(
                                text,
                                entry ? lines.subList(1, lines.size()) : lines,
                                depth + 1,
                                followed)
                        .drafts()) {
            Draft placed = placed(draft);
            boolean goesOn =
                    entry && drafts.size() == 1 && placed.is(Shape.ITEM) && placed.mark() == null;
            if (goesOn) {
                drafts.set(0, drafts.getFirst().endingAt(placed.span().end()));
            } else {
                drafts.add(placed);
            }
        }
        return drafts;
    }

    /**
     * Where an entry's words begin: a second mark, as in "- → so" or "- [x] done", is a mark too.
     */
    private int words(Line first) {
        Mark inner = MarkFinder.find(text, first);
        if (inner != null && inner.kind() != Mark.Kind.NUMBER && inner.kind() != Mark.Kind.LABEL) {
            return inner.content();
        }
        int begin = first.begin();
        boolean task =
                first.end() - begin > 4
                        && text.charAt(begin) == '['
                        && " xX".indexOf(text.charAt(begin + 1)) >= 0
                        && text.charAt(begin + 2) == ']';
        return task ? Line.of(text, begin + 3, first.end()).begin() : begin;
    }

    /** Running text belongs to the entry or quotation around it. */
    private Draft placed(Draft draft) {
        boolean running = draft.is(Shape.TEXT) || (draft.is(Shape.HEADING) && depth >= 0);
        if (running && depth >= 0) {
            return Draft.item(depth, depth, draft.indent(), null, draft.span());
        }
        return running && quoted ? draft.as(Shape.QUOTE, 0) : draft;
    }
}
