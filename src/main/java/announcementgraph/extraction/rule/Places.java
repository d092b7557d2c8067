package announcementgraph.extraction.rule;

import announcementgraph.extraction.recognition.Name;
import announcementgraph.extraction.recognition.Reading;
import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Sentences;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where names stand to each other in a line. Stateless. */
final class Places {

    private static final Pattern COORDINATED =
            Pattern.compile(
                    "(?i)\\s*(?:,|/|·|&|\\+|、|，|와|과|및|그리고|,?\\s*and|,?\\s*or|랑|하고|및|と|和|以及|,\\s*및)\\s*(?:the\\s+|its\\s+)?");

    private static final Pattern SUBJECT =
            Pattern.compile("(?s)^(?:은|는|이|가|에서|も|は|が)(?:[\\s,]|에?서?).*|^(?:,|:|：|\\s[-–—:]).*");

    /** "lands at Foobar:": where it stands behind such a word, it is no subject. */
    private static final Pattern GOVERNED =
            Pattern.compile("(?i)(?:^|\\s)(?:at|on|in|with|for|to|from|via)\\s$");

    private static final Pattern ELABORATED =
            Pattern.compile(
                    "(?is)\\s?(?:(?:model|product|chip|service)s?\\s?)?(?:family|series|suite|lineup|line|models?|chips?)?\\s?(?:,?\\s(?:including|such as|namely|like)\\s|\\swith\\s[^,;.]{1,40}(?:,\\s(?:and\\s)?|\\sand\\s)|,?\\sand\\s|,\\s(?:and\\s)?)(?:the\\s|its\\s|an?\\s)?(?:(?:new|latest|updated)\\s)?");

    private Places() {}

    /** The sentences of a note, each within one line. */
    static List<SourceSpan> sentences(Reading reading) {
        List<SourceSpan> sentences = new ArrayList<>();
        for (Line line : reading.outline().lines()) {
            sentences.addAll(Sentences.of(reading.text(), line.span()));
        }
        return sentences;
    }

    /** The names of a kind in a span that do not stand within longer ones. */
    static List<Name> outer(Reading reading, SourceSpan span, Kind kind) {
        return reading.namesIn(span, kind).stream().filter(n -> !n.nested()).toList();
    }

    /** The last of these names that ends before a place. */
    static Optional<Name> lastBefore(List<Name> names, int index) {
        return names.stream().filter(n -> n.end() <= index).reduce((a, b) -> b);
    }

    /** The first of these names that begins at a place or behind it. */
    static Optional<Name> firstBehind(List<Name> names, int index) {
        return names.stream().filter(n -> n.begin() >= index).findFirst();
    }

    /** A name and those that are listed with it ("A, B 및 C"), to its left. */
    static List<Name> listedBefore(Reading reading, List<Name> names, Name last) {
        List<Name> listed = new ArrayList<>(List.of(last));
        for (int i = names.indexOf(last) - 1; i >= 0; i--) {
            if (!coordinated(reading, names.get(i), listed.getFirst())) {
                break;
            }
            listed.addFirst(names.get(i));
        }
        return listed;
    }

    /** A name and those that are listed with it, to its right. */
    static List<Name> listedBehind(Reading reading, List<Name> names, Name first) {
        List<Name> listed = new ArrayList<>(List.of(first));
        for (int i = names.indexOf(first) + 1; i < names.size(); i++) {
            if (!coordinated(reading, listed.getLast(), names.get(i))) {
                break;
            }
            listed.add(names.get(i));
        }
        return listed;
    }

    private static boolean coordinated(Reading reading, Name left, Name right) {
        if (left.end() > right.begin()) {
            return false;
        }
        String between = reading.text().substring(left.end(), right.begin());
        return COORDINATED.matcher(between).matches()
                || between.length() < 70 && ELABORATED.matcher(between).matches()
                || between.length() < 30
                        && between.matches("\\s?\\([^()]*\\)\\s*(?:,|/|와|과|및|and)\\s*")
                || between.length() < 16
                        && between.matches(
                                "(?i)\\s?(?:models?|family|series|chips?|모델|제품군|시리즈)?\\s?[:：]\\s?|\\s?(?:models?|family|series|chips?|모델|제품군|시리즈)\\s?\\(\\s?");
    }

    /** Whether the particles behind an organization make it the one who acts. */
    static boolean isSubject(Reading reading, Name organization) {
        String behind =
                reading.text()
                        .substring(
                                organization.end(),
                                Math.min(reading.text().length(), organization.end() + 3));
        return SUBJECT.matcher(behind).matches()
                && !GOVERNED.matcher(reading.text())
                        .region(Math.max(0, organization.begin() - 8), organization.begin())
                        .find();
    }

    /** The smallest span that covers these, widened to the sentence's words between. */
    static SourceSpan cover(SourceSpan first, SourceSpan second) {
        return new SourceSpan(
                Math.min(first.begin(), second.begin()), Math.max(first.end(), second.end()));
    }

    static SourceSpan lineOf(Reading reading, int index) {
        return reading.outline().lineAt(index).span();
    }
}
