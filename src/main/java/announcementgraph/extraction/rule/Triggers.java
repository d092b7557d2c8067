package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Reading;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words that say that something happened, and how sure the note is of it. Immutable. */
final class Triggers {

    private record Word(String form, String relation, String order) {}

    private record Shade(String form, Modality modality) {}

    private final Map<String, List<Word>> words = new HashMap<>();
    private final List<Shade> shades = new ArrayList<>();

    Triggers(WordTables tables) {
        for (Map<String, String> row : tables.rows("triggers")) {
            String form = row.getOrDefault("form", "").toLowerCase(Locale.ROOT);
            String relation = row.getOrDefault("relation", "");
            words.computeIfAbsent(relation, r -> new ArrayList<>())
                    .add(new Word(form, relation, row.getOrDefault("order", "any")));
        }
        for (Map<String, String> row : tables.rows("modality-words")) {
            String form = row.getOrDefault("form", "").toLowerCase(Locale.ROOT);
            String modality = row.getOrDefault("modality", "stated").toUpperCase(Locale.ROOT);
            shades.add(new Shade(form, Modality.valueOf(modality)));
        }
    }

    /**
     * Reads the modality off the words of a sentence; a denial wins over a rumour, a rumour over a
     * plan.
     */
    Modality modality(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        Modality modality = Modality.STATED;
        for (Shade shade : shades) {
            if (shade.modality().compareTo(modality) > 0 && indexOf(lower, shade.form(), 0) >= 0) {
                modality = shade.modality();
            }
        }
        return modality;
    }

    /**
     * A word that says so, in a text.
     *
     * @param order {@code svo}, {@code sov}, {@code head} or {@code any}: where its ends are looked
     *     for
     */
    record Trigger(SourceSpan span, String form, String order) {}

    /**
     * The triggers of a relation within a sentence, in the order of the text, the longer of two
     * that overlap.
     */
    List<Trigger> find(Reading reading, SourceSpan sentence, String relation) {
        String text = sentence.of(reading.text()).toLowerCase(Locale.ROOT);
        List<Trigger> found = new ArrayList<>();
        for (Word word : words.getOrDefault(relation, List.of())) {
            String form = word.form();
            int at = indexOf(text, form, 0);
            while (at >= 0) {
                SourceSpan span =
                        new SourceSpan(
                                sentence.begin() + at, sentence.begin() + at + form.length());
                if (reading.namesAround(span).isEmpty()) {
                    found.add(new Trigger(span, form, word.order()));
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

    /**
     * Finds a word: on word borders where it is Latin, and not as the head of another Korean noun.
     */
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
