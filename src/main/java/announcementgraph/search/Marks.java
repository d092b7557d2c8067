package announcementgraph.search;

import announcementgraph.search.analysis.Analyzers;
import announcementgraph.search.analysis.Forms;
import announcementgraph.search.analysis.Script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the characters of a text that a query is about. */
final class Marks {

    /** Characters to mark. */
    record Mark(int begin, int end) {}

    private final Analyzers analyzers;

    Marks(Analyzers analyzers) {
        this.analyzers = analyzers;
    }

    /** The marks of an entry's text in order, none touching another. */
    List<Mark> of(Entry entry, List<Part> parts) {
        List<Mark> marks = new ArrayList<>(inText(entry.text(), parts));
        Set<String> iris = new HashSet<>();
        parts.forEach(part -> iris.addAll(part.iris()));
        parts.forEach(part -> iris.addAll(part.partly()));
        for (Entry.Span span : entry.spans()) {
            if (iris.contains(entry.things().get(span.thing()))
                    && span.end() <= entry.text().length()) {
                marks.add(new Mark(span.begin(), span.end()));
            }
        }
        return merged(marks);
    }

    /** Words are read by their stems, which takes long, only where they do not stand as typed. */
    List<Mark> inText(String text, List<Part> parts) {
        List<Mark> marks = new ArrayList<>();
        Set<String> inflected = new HashSet<>();
        boolean coded = parts.stream().anyMatch(part -> !part.codes().isEmpty());
        List<Analyzers.Term> codes = coded ? Analyzers.terms(analyzers.codes(), text) : List.of();
        for (Part part : parts) {
            int before = marks.size();
            addTerms(codes, part.codes(), marks);
            part.cjk().forEach(word -> addCjk(text, word, marks));
            if (marks.size() == before) {
                inflected.addAll(part.stems());
            }
        }
        if (!inflected.isEmpty()) {
            addTerms(Analyzers.terms(analyzers.morphemes(), text), inflected, marks);
        }
        return merged(marks);
    }

    private static void addTerms(List<Analyzers.Term> terms, Set<String> wanted, List<Mark> marks) {
        for (Analyzers.Term term : terms) {
            if (wanted.contains(term.text())) {
                marks.add(new Mark(term.begin(), term.end()));
            }
        }
    }

    /** Finds a word whatever spaces stand inside it. */
    private static void addCjk(String text, String word, List<Mark> marks) {
        StringBuilder dense = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                dense.append(Script.of(c).isCjk() ? Forms.fold(String.valueOf(c)).charAt(0) : c);
                places.add(i);
            }
        }
        String wanted = word.replaceAll("\\s", "");
        for (int at = dense.indexOf(wanted);
                at >= 0 && !wanted.isEmpty();
                at = dense.indexOf(wanted, at + 1)) {
            marks.add(new Mark(places.get(at), places.get(at + wanted.length() - 1) + 1));
        }
    }

    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Mark::begin).thenComparingInt(Mark::end));
        List<Mark> merged = new ArrayList<>();
        for (Mark mark : sorted) {
            Mark last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && mark.begin() <= last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Mark(last.begin(), Math.max(last.end(), mark.end())));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }
}
