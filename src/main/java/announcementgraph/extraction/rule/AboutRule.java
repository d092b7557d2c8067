package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.recognition.Session;
import announcementgraph.extraction.structure.Line;
import announcementgraph.language.Script;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;
import announcementgraph.vocabulary.Vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an event and its sessions are about: topics and products in titles, in the note's keywords,
 * behind "focused on".
 */
final class AboutRule implements Rule {

    private static final Pattern FOCUS =
            Pattern.compile(
                    "(?i)\\b(?:focus(?:ed|es|ing)? on|about|conference on|summit on|dedicated to|themed?)\\b|주제로|주제는|중심으로|관한|テーマ|主题");

    private static final int NEAR = 50;

    @Override
    public void apply(Reading reading, Facts facts) {
        for (Session session : reading.sessions()) {
            for (Name name : reading.namesIn(session.title())) {
                if (name.is(Kind.TOPIC) || name.is(Kind.PRODUCT)) {
                    facts.relation(
                            session.referent(),
                            Vocabulary.ABOUT,
                            name.referent(),
                            session.title(),
                            "session-title",
                            name.nested() ? 0.6 : 0.8);
                }
            }
        }
        reading.event()
                .ifPresent(
                        event -> {
                            for (Line line : head(reading)) {
                                SourceSpan focus = focus(reading, line);
                                for (Name name : reading.namesIn(focus, Kind.TOPIC)) {
                                    facts.relation(
                                            event,
                                            Vocabulary.ABOUT,
                                            name.referent(),
                                            line.span(),
                                            "event-subject",
                                            0.6);
                                }
                            }
                        });
    }

    private static List<Line> head(Reading reading) {
        List<Line> lines = reading.outline().lines();
        return lines.subList(0, Math.min(8, lines.size()));
    }

    /**
     * The part of a line that says what the event is about: behind "focused on", or a list of
     * keywords.
     */
    private static SourceSpan focus(Reading reading, Line line) {
        var matcher = FOCUS.matcher(line.text());
        if (matcher.find()) {
            // In Korean and Japanese what it is about stands before the word.
            boolean behind = Script.of(matcher.group().charAt(0)) == Script.LATIN;
            int begin = line.span().begin();
            return behind
                    ? new SourceSpan(begin + matcher.start(), line.span().end())
                    : new SourceSpan(
                            Math.max(begin, begin + matcher.start() - NEAR), begin + matcher.end());
        }
        String label = line.text().toLowerCase(Locale.ROOT);
        int colon = label.indexOf(':');
        boolean keywords =
                colon > 0
                        && reading.words().rows("field-words").stream()
                                .anyMatch(
                                        r ->
                                                "topics".equals(r.get("field"))
                                                        && label.substring(0, colon)
                                                                .strip()
                                                                .equals(r.get("form")));
        return keywords ? line.span() : new SourceSpan(line.span().begin(), line.span().begin());
    }
}
