package announcementgraph.extraction.structure;

import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of running text into sentences. Stateless. */
public final class Sentences {

    private Sentences() {}

    /**
     * The sentences of a line: it ends at {@code . ! ? 。} before a space and a new beginning, and
     * at a semicolon.
     */
    public static List<SourceSpan> of(String text, SourceSpan line) {
        List<SourceSpan> sentences = new ArrayList<>();
        int begin = line.begin();
        for (int i = line.begin(); i < line.end(); i++) {
            if (ends(text, i, line)) {
                add(sentences, text, begin, i + 1);
                begin = i + 1;
            }
        }
        add(sentences, text, begin, line.end());
        return sentences;
    }

    private static void add(List<SourceSpan> sentences, String text, int begin, int end) {
        SourceSpan sentence = Outline.trim(text, begin, end);
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(String text, int i, SourceSpan line) {
        char c = text.charAt(i);
        if (c == '。' || c == ';' || c == '；' || c == '！' || c == '？') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        if (i + 1 >= line.end() || !Character.isWhitespace(text.charAt(i + 1))) {
            return false;
        }
        if (c != '.') {
            return true;
        }
        int start = i;
        while (start > line.begin() && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean initial = i - start == 1 && Character.isUpperCase(text.charAt(start));
        boolean abbreviation =
                List.of(
                                "vs", "Dr", "Mr", "Ms", "Mrs", "Prof", "Inc", "Corp", "Ltd", "Univ",
                                "St", "etc", "No")
                        .contains(text.substring(start, i));
        boolean number =
                start == i
                        && i > line.begin()
                        && i - line.begin() <= 3
                        && Character.isDigit(text.charAt(i - 1));
        return !initial && !abbreviation && !number;
    }
}
