package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Reading;
import announcementgraph.language.Script;
import announcementgraph.notes.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words that say that something happened. Stateless. */
final class Triggers {

    private Triggers() {}

    /**
     * A word that says so, in a text.
     *
     * @param order {@code svo}, {@code sov}, {@code head} or {@code any}: where its ends are looked for
     */
    record Trigger(SourceSpan span, String form, String order) {}

    /** The triggers of a relation within a sentence, in the order of the text, the longer of two that overlap. */
    static List<Trigger> find(Reading reading, SourceSpan sentence, String relation) {
        String text = sentence.of(reading.text()).toLowerCase(Locale.ROOT);
        List<Trigger> found = new ArrayList<>();
        for (Map<String, String> row : reading.words().rows("triggers")) {
            if (!relation.equals(row.get("relation"))) {
                continue;
            }
            String form = row.getOrDefault("form", "").toLowerCase(Locale.ROOT);
            int at = indexOf(text, form, 0);
            while (at >= 0) {
                SourceSpan span = new SourceSpan(sentence.begin() + at, sentence.begin() + at + form.length());
                if (reading.names().stream().noneMatch(n -> n.span().contains(span))) {
                    found.add(new Trigger(span, form, row.getOrDefault("order", "any")));
                }
                at = indexOf(text, form, at + 1);
            }
        }
        found.sort(
                Comparator.comparingInt((Trigger t) -> t.span().begin())
                        .thenComparingInt(t -> -t.span().length()));
        List<Trigger> kept = new ArrayList<>();
        for (Trigger trigger : found) {
            if (kept.isEmpty() || !kept.getLast().span().overlaps(trigger.span())) {
                kept.add(trigger);
            }
        }
        return kept;
    }

    /** Finds a word: on word borders where it is Latin, and not as the head of another Korean noun. */
    static int indexOf(String text, String form, int from) {
        int at = text.indexOf(form, from);
        while (at >= 0) {
            if (standsAlone(text, form, at)) {
                return at;
            }
            at = text.indexOf(form, at + 1);
        }
        return -1;
    }

    private static boolean standsAlone(String text, String form, int at) {
        int end = at + form.length();
        if (Script.of(form.charAt(0)) == Script.LATIN) {
            boolean begins = at == 0 || Script.of(text.charAt(at - 1)) != Script.LATIN;
            boolean ends = end == text.length() || Script.of(text.charAt(end)) != Script.LATIN;
            return begins && ends;
        }
        return end >= text.length() || "자장회문료집".indexOf(text.charAt(end)) < 0;
    }
}
