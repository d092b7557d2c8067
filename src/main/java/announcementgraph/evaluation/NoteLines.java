package announcementgraph.evaluation;

import announcementgraph.notes.SourceSpan;

import java.util.List;
import java.util.Locale;

/** Where in a note something stands, in lines from 1; 0 where it does not. */
final class NoteLines {

    private final String text;
    private final List<String> lines;

    NoteLines(String text) {
        this.text = text;
        this.lines = text.toLowerCase(Locale.ROOT).lines().toList();
    }

    int at(SourceSpan span) {
        return span.lineIn(text);
    }

    /** The first line that holds one form of each of these names. */
    @SafeVarargs
    final int of(List<String>... names) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean all = true;
            for (List<String> forms : names) {
                all &= forms.stream().anyMatch(f -> line.contains(f.toLowerCase(Locale.ROOT)));
            }
            if (all) {
                return i + 1;
            }
        }
        return 0;
    }
}
