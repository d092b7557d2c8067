package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides which marked lines open a section. "1." to "3." one below the other are a list; the same
 * with other lines between are headings. So are squares, and words in brackets such as [세션 3].
 */
final class SectionMarks {

    private static final int LONGEST_HEADING = 160;

    /** How many blocks below a line are looked at to tell whether it opens a section. */
    private static final int FURTHEST = 200;

    private final CharSequence text;
    private final List<Draft> drafts;
    private final boolean hasHeadings;

    SectionMarks(CharSequence text, List<Draft> drafts) {
        this.text = text;
        this.drafts = withAnswers(text, drafts);
        this.hasHeadings = drafts.stream().anyMatch(d -> d.is(Shape.HEADING) && d.level() > 1);
    }

    /** A bold line right after a bold "Speaker:" is what that line asks for, and no heading. */
    private static List<Draft> withAnswers(CharSequence text, List<Draft> drafts) {
        List<Draft> answered = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            boolean answer =
                    draft.is(Shape.HEADING)
                            && draft.level() == Draft.OPEN
                            && !answered.isEmpty()
                            && asksForMore(text, answered.getLast());
            answered.add(answer ? draft.as(Shape.TEXT, 0) : draft);
        }
        return answered;
    }

    private static boolean asksForMore(CharSequence text, Draft draft) {
        return draft.is(Shape.HEADING)
                && draft.span().length() > 0
                && ":：".indexOf(text.charAt(draft.span().end() - 1)) >= 0;
    }

    /** The drafts, with those that open a section made headings. */
    List<Draft> settled() {
        Map<String, List<Integer>> byFamily = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Mark mark = drafts.get(i).mark();
            if (mark != null && mark.mayOpenSection() && isOutermost(drafts.get(i))) {
                byFamily.computeIfAbsent(mark.family(), family -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> opening = new ArrayList<>();
        byFamily.values()
                .forEach(
                        family ->
                                runs(family)
                                        .forEach(
                                                run -> {
                                                    if (opensSections(run)) {
                                                        opening.addAll(run);
                                                    }
                                                }));
        promote(new TreeSet<>(opening));
        return drafts;
    }

    private static boolean isOutermost(Draft draft) {
        return draft.is(Shape.ITEM)
                && draft.level() <= 0
                && draft.base() == 0
                && draft.indent() <= 3;
    }

    /** Lines whose numbers follow each other; signs without numbers are one run. */
    private List<List<Integer>> runs(List<Integer> family) {
        List<List<Integer>> runs = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (int index : family) {
            int number = numberOf(index);
            if (runs.isEmpty() || (number != before + 1 && number != 0)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(index);
            before = number;
        }
        return runs;
    }

    private int numberOf(int index) {
        Mark mark = drafts.get(index).mark();
        return mark == null ? 0 : mark.number();
    }

    private boolean opensSections(List<Integer> run) {
        if (run.stream().anyMatch(i -> drafts.get(i).span().length() > LONGEST_HEADING)
                || mostAreSentences(run)) {
            return false;
        }
        int loose = 0;
        int gaps = 0;
        for (int k = 0; k < run.size(); k++) {
            boolean last = k == run.size() - 1;
            if (!last || run.size() == 1) {
                gaps++;
                if (holdsSection(run.get(k), last ? drafts.size() : run.get(k + 1))) {
                    loose++;
                }
            }
        }
        return loose * 2 > gaps || (loose * 2 == gaps && loose > 0);
    }

    /** Whether what follows a line, up to the next of its run, is more than entries below it. */
    private boolean holdsSection(int from, int to) {
        Draft opener = drafts.get(from);
        if (from + 1 >= to || drafts.get(from + 1).is(Shape.HEADING)) {
            return false;
        }
        for (int i = from + 1; i < Math.min(to, from + FURTHEST); i++) {
            Draft below = drafts.get(i);
            boolean hangs =
                    below.is(Shape.ITEM)
                            && (below.level() > 0 || below.indent() > opener.indent() + 1);
            if (!hangs) {
                return true;
            }
        }
        return !hasHeadings;
    }

    private boolean mostAreSentences(List<Integer> run) {
        long sentences = run.stream().filter(i -> endsLikeSentence(drafts.get(i).span())).count();
        return sentences * 2 > run.size();
    }

    private boolean endsLikeSentence(SourceSpan span) {
        return span.length() > 0 && ".。".indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    /**
     * Make headings of these, and settle the level of headings that are only bold or in brackets:
     * one below the last heading above that was written as one (a note's title counts as 1), and
     * one more for each other mark that opened sections there before.
     */
    private void promote(Set<Integer> opening) {
        Map<Integer, List<String>> familiesBelow = new HashMap<>();
        int written = 1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Mark mark = draft.mark();
            if (draft.is(Shape.HEADING) && draft.level() != Draft.OPEN) {
                written = draft.level();
            } else if (draft.is(Shape.HEADING) || opening.contains(i)) {
                String family = mark == null ? "" : mark.family();
                List<String> families =
                        familiesBelow.computeIfAbsent(written, level -> new ArrayList<>());
                if (!families.contains(family)) {
                    families.add(family);
                }
                drafts.set(i, draft.as(Shape.HEADING, written + 1 + families.indexOf(family)));
            }
        }
    }
}
