package announcementgraph.extraction.recognition;

import announcementgraph.lexicon.WordTables;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the subject of a talk from its title where nothing in the title is known: "Deep Equilibrium
 * Models".
 */
final class NewTopics implements Recognizer {

    private static final Pattern HEAD =
            Pattern.compile(
                    "^((?:[\\p{Lu}\\d][\\p{L}\\p{N}-]*)(?:[ ][\\p{Lu}\\d][\\p{L}\\p{N}-]*){1,3})(?=$|[ ](?:for|with|via|using)[ ])");

    @Override
    public void find(Reading reading) {
        for (Session session : reading.sessions()) {
            List<Name> named = reading.namesIn(session.title());
            boolean told =
                    named.stream()
                            .anyMatch(
                                    n ->
                                            n.is(Kind.TOPIC)
                                                    || n.is(Kind.PRODUCT)
                                                    || n.is(Kind.PERSON));
            if (!told) {
                subject(reading, session.title());
            }
        }
    }

    private static void subject(Reading reading, SourceSpan title) {
        String text = title.of(reading.text());
        int colon = text.indexOf(": ");
        int offset = colon > 0 && colon < 40 ? colon + 2 : 0;
        Matcher matcher = HEAD.matcher(text.substring(offset));
        if (!matcher.find() || !telling(reading.words(), matcher.group(1))) {
            return;
        }
        int begin = title.begin() + offset + matcher.start(1);
        reading.add(
                new SourceSpan(begin, begin + matcher.group(1).length()),
                reading.named(Kind.TOPIC, matcher.group(1)),
                "session-subject",
                0.6);
    }

    private static boolean telling(WordTables words, String subject) {
        // "Page 1", "Day 2"
        if (subject.matches("\\p{L}+ \\d+")
                && words.contains("common-words", subject.substring(0, subject.indexOf(' ')))) {
            return false;
        }
        for (String word : subject.split(" ")) {
            if (words.contains("session-words", word)
                    || words.contains("titles", word)
                    || words.contains("event-words", word)) {
                return false;
            }
        }
        return true;
    }
}
