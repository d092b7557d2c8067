package announcementgraph.extraction.recognition;

import announcementgraph.language.KoreanDictionary;
import announcementgraph.language.Script;
import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a new person's name, where it can be one and its place is free. Immutable. */
final class PersonNames {

    /** Tables of words that no name consists of, and no name in Latin letters has a word of. */
    private static final List<String> OTHER_WORDS =
            List.of("titles", "session-words", "event-words");

    /** Of a Korean name, in syllables. */
    private static final int USUAL_LENGTH = 3;

    private final WordTables words;
    private final Pattern courtesy;

    PersonNames(WordTables words) {
        this.words = words;
        this.courtesy =
                Pattern.compile("\\s?(?:" + PersonForms.titlesOfKind(words, "courtesy") + ")$");
    }

    /** Takes the name that begins at this place of the text; says whether it was. */
    boolean take(Reading reading, int begin, String written, String rule, double confidence) {
        return plausible(written) && takeSure(reading, begin, written, rule, confidence);
    }

    /** Takes a name of which the layout leaves no doubt, even if all its words are common. */
    boolean takeSure(Reading reading, int begin, String name, String rule, double confidence) {
        String bare = courtesy.matcher(name).replaceFirst("");
        String written = bare.length() > 1 ? bare : name;
        SourceSpan span = new SourceSpan(begin, begin + written.length());
        List<Name> there = reading.namesAt(span);
        if (there.stream().anyMatch(n -> n.is(Kind.PERSON))) {
            return false;
        }
        if (there.stream()
                .anyMatch(n -> !n.is(Kind.TOPIC) && !n.is(Kind.PLACE) || n.confidence() > 0.9)) {
            return false;
        }
        there.forEach(reading::drop);
        return reading.add(span, reading.named(Kind.PERSON, written), rule, confidence);
    }

    /** Whether a person's name stands at this place, known or taken before. */
    static boolean isPerson(Reading reading, int begin) {
        return reading.namesAt(new SourceSpan(begin, begin + 1)).stream()
                .anyMatch(n -> n.is(Kind.PERSON) && n.begin() == begin);
    }

    /** Whether at least one word can only be a name, and none says that it is something else. */
    boolean plausible(String written) {
        return possible(written)
                && (Script.of(written.charAt(0)) != Script.LATIN
                        || List.of(written.split("[ ]+")).stream()
                                .anyMatch(
                                        w -> w.length() > 2 && !words.contains("common-words", w)));
    }

    /** Whether every word can only be a name, for places where the capitals do not tell. */
    boolean certain(String written) {
        return possible(written)
                && (Script.of(written.charAt(0)) != Script.LATIN
                        || List.of(written.split("[ ]+")).stream()
                                .noneMatch(
                                        w ->
                                                words.contains("common-words", w)
                                                        || Words.isAllCapitals(w)));
    }

    /** Whether no word says that it is something else. */
    boolean possible(String written) {
        if (Script.of(written.charAt(0)) != Script.LATIN) {
            return OTHER_WORDS.stream().noneMatch(table -> words.contains(table, written))
                    && !words.contains("speaker-words", written)
                    && !words.contains("common-words", written)
                    && (words.contains("person-names", written)
                            || Script.of(written.charAt(0)) != Script.HANGUL
                            || !KoreanDictionary.isOrdinary(written)
                                    && !(written.length() > USUAL_LENGTH
                                            && KoreanDictionary.opensWithWord(written)));
        }
        for (String word : written.split("[ ]+")) {
            if (words.contains("generic-words", word)
                            && (word.length() > 2 || Words.isAllCapitals(word))
                    || OTHER_WORDS.stream().anyMatch(table -> words.contains(table, word))
                    || words.contains("organization-words", word)) {
                return false;
            }
        }
        return true;
    }
}
