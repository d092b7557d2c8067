package announcementgraph.notes;

import announcementgraph.notes.Draft.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which marked lines open a section. "1." to "3." one below the other are a list; the same with other lines
 * between are headings. So are squares, and words in brackets such as [세션 3].
 */
final class SectionMarks {

    private static final int LONGEST_HEADING = 160;

    private final CharSequence text;
    private final List<Draft> drafts;
    private final boolean hasHeadings;
    private final Map<String, Integer> levels = new LinkedHashMap<>();

    SectionMarks(CharSequence text, List<Draft> drafts) {
        this.text = text;
        this.drafts = new ArrayList<>(drafts);
        this.hasHeadings = drafts.stream().anyMatch(d -> d.is(Shape.HEADING) && d.level() > 1);
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
        byFamily.values().forEach(family -> runs(family).forEach(run -> {
            if (opensSections(run)) {
                opening.addAll(run);
            }
        }));
        opening.stream().sorted().forEach(this::promote);
        return drafts;
    }

    private static boolean isOutermost(Draft draft) {
        return draft.is(Shape.ITEM) && draft.level() <= 0 && draft.base() == 0 && draft.indent() <= 3;
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
        if (run.stream().anyMatch(i -> drafts.get(i).span().length() > LONGEST_HEADING) || mostAreSentences(run)) {
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
        for (int i = from + 1; i < to; i++) {
            Draft below = drafts.get(i);
            boolean hangs = below.is(Shape.ITEM) && (below.level() > 0 || below.indent() > opener.indent() + 1);
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

    private void promote(int index) {
        Draft draft = drafts.get(index);
        Mark mark = draft.mark();
        String family = mark == null ? "" : mark.family();
        int above = levelAbove(index);
        int level = levels.computeIfAbsent(family + ' ' + above, key -> {
            long inside = levels.keySet().stream().filter(other -> other.endsWith(" " + above)).count();
            return above + 1 + (int) inside;
        });
        drafts.set(index, draft.as(Shape.HEADING, level));
    }

    /** The level of the last heading above that was written as one; a note's title counts as 1. */
    private int levelAbove(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (drafts.get(i).is(Shape.HEADING) && drafts.get(i).mark() == null) {
                return drafts.get(i).level();
            }
        }
        return 1;
    }
}
