package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Iris;
import announcementgraph.vocabulary.Kind;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Forgets topics that the note only brushes: what belongs to somebody's title ("ML Engineer") or to
 * a product's name ("NVIDIA Inference Microservice"), and broad subjects (energy efficiency, open
 * source) that no heading, title or entry is about.
 */
final class PassingTopics implements Recognizer {

    @Override
    public void find(Reading reading) {
        Set<String> broad =
                reading.words().rows("broad-topics").stream()
                        .map(row -> Iris.mint(Kind.TOPIC, row.getOrDefault("form", "")))
                        .collect(Collectors.toSet());
        List<Name> topics = reading.names().stream().filter(n -> n.is(Kind.TOPIC)).toList();
        for (Name topic : topics) {
            if (inTitleOfPerson(reading, topic) || inName(reading, topic)) {
                reading.drop(topic);
            }
        }
        Set<Referent> prominent =
                topics.stream()
                        .filter(t -> isProminent(reading, t))
                        .map(Name::referent)
                        .collect(Collectors.toSet());
        for (Name topic : topics) {
            if (broad.contains(topic.referent().iri()) && !prominent.contains(topic.referent())) {
                reading.drop(topic);
            }
        }
    }

    /** "Applied AI Engineer": the capitalised word right behind says what somebody is. */
    private static boolean inTitleOfPerson(Reading reading, Name topic) {
        String text = reading.text();
        int at = topic.end() + 1;
        return at < text.length()
                && text.charAt(at - 1) == ' '
                && Character.isUpperCase(text.charAt(at))
                && reading.words().contains("titles", KnownNames.wordAt(text, at));
    }

    /**
     * Capitals that go on from a company's name in running text: "NVIDIA Inference Microservice".
     */
    private static boolean inName(Reading reading, Name topic) {
        String text = reading.text();
        int at = topic.begin();
        if (at < 2
                || text.charAt(at - 1) != ' '
                || !Character.isUpperCase(text.charAt(at))
                || titled(reading, topic)) {
            return false;
        }
        int behind = topic.end() + 1;
        boolean goesOn =
                behind < text.length()
                        && text.charAt(behind - 1) == ' '
                        && Character.isUpperCase(text.charAt(behind));
        return goesOn
                && reading.namesAt(new SourceSpan(at - 2, at - 1)).stream()
                        .anyMatch(n -> n.is(Kind.ORGANIZATION) && n.end() == at - 1);
    }

    private static boolean isProminent(Reading reading, Name topic) {
        Line line = reading.outline().lineAt(topic.begin());
        int before = topic.begin() - line.span().begin();
        boolean entry =
                (line.isItem() || line.isRow())
                        && before <= 2
                        && topic.span().length() * 2 >= line.span().length();
        return entry || titled(reading, topic);
    }

    private static boolean titled(Reading reading, Name topic) {
        return reading.outline().lineAt(topic.begin()).isHeading()
                || reading.sessions().stream().anyMatch(s -> s.title().contains(topic.span()));
    }
}
