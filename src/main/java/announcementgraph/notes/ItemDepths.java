package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Settles how deep entries are that only their indentation and their marks tell about. What is set
 * in further is deeper; so is another mark in the same column, until the first comes back. A mark
 * such as └ hangs below the line before.
 */
final class ItemDepths {

    private record Level(int indent, String family, int depth) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Draft before;

    /** The drafts with every entry's depth known. */
    List<Draft> settled(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Draft next = draft.is(Shape.ITEM) ? item(draft) : draft;
            if (!next.is(Shape.ITEM)) {
                levels.clear();
            }
            settled.add(next);
            before = next;
        }
        return settled;
    }

    private Draft item(Draft draft) {
        Mark mark = draft.mark();
        if (draft.level() != Draft.OPEN || mark == null) {
            return draft.as(Shape.ITEM, draft.level() + offset(draft));
        }
        int depth =
                mark.kind() == Mark.Kind.CHILD ? childDepth(draft) : depth(draft, mark.family());
        return draft.as(Shape.ITEM, depth);
    }

    /**
     * Entries that Markdown knows as a list of its own hang below a line with a mark that it does
     * not know.
     */
    private int offset(Draft draft) {
        Level top = levels.peek();
        return top == null || draft.level() < 0 || top.indent > draft.indent() ? 0 : top.depth + 1;
    }

    private int depth(Draft draft, String family) {
        while (!levels.isEmpty() && levels.peek().indent > draft.indent()) {
            levels.pop();
        }
        boolean known =
                levels.stream()
                        .anyMatch(l -> l.indent == draft.indent() && l.family.equals(family));
        while (known && !levels.isEmpty() && !levels.peek().family.equals(family)) {
            levels.pop();
        }
        Level top = levels.peek();
        int depth;
        if (top == null) {
            depth = draft.base();
        } else if (known) {
            return top.depth;
        } else {
            depth = top.depth + 1;
        }
        levels.push(new Level(draft.indent(), family, depth));
        return depth;
    }

    private int childDepth(Draft draft) {
        Draft last = before;
        if (last == null || !last.is(Shape.ITEM)) {
            return draft.base() + 1;
        }
        Mark mark = last.mark();
        if (mark == null || mark.kind() != Mark.Kind.CHILD) {
            return last.level() + 1;
        }
        int deeper = Integer.signum(draft.indent() - last.indent());
        return Math.max(draft.base() + (deeper < 0 ? 1 : 0), last.level() + deeper);
    }
}
