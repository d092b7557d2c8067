package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Outline;
import announcementgraph.notes.SourceSpan;
import announcementgraph.vocabulary.Kind;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a title out of its line. Stateless. */
final class TitleSpan {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^[^\\p{L}\\p{N}]{0,2}(?:\\d{1,2}\\s*[.)]|[IVX]{1,4}\\.|제?\\s*\\d+\\s*(?:세션|강))\\s*");
    private static final Pattern BY = Pattern.compile("(?i)\\s(?:by|with|von|par|di|por)$");

    /** 홍길동 "세 개의 파도" */
    private static final Pattern QUOTED =
            Pattern.compile("([^\"“「『]{2,20}?)\\s*[\"“「『]([^\"”」』]{4,})[\"”」』]\\s*");

    private TitleSpan() {}

    private static boolean isPerson(Reading reading, int begin, int end) {
        return reading.namesIn(new SourceSpan(begin, end), Kind.PERSON).stream()
                .anyMatch(p -> p.begin() == begin && p.end() == end);
    }

    /** The line without its number and time in front, and without the speakers behind. */
    static SourceSpan within(Reading reading, SourceSpan line) {
        int begin = line.begin();
        Matcher number = NUMBERED.matcher(line.of(reading.text()));
        if (number.lookingAt()) {
            begin += number.end();
        }
        Matcher time = Programme.TIME.matcher(reading.text().substring(begin, line.end()));
        if (time.lookingAt()) {
            begin += time.end();
        }
        int end = line.end();
        Matcher quoted = QUOTED.matcher(reading.text().substring(begin, end));
        if (quoted.matches() && isPerson(reading, begin, begin + quoted.end(1))) {
            return new SourceSpan(begin + quoted.start(2), begin + quoted.end(2));
        }
        for (Name person : reading.namesIn(line, Kind.PERSON)) {
            if (person.begin() > begin + 3) {
                String before = reading.text().substring(begin, person.begin()).stripTrailing();
                Matcher by = BY.matcher(before);
                if (by.find()) {
                    end = Math.min(end, begin + by.start());
                    break;
                }
                if (!before.isEmpty()
                        && "-–—|,:/(".indexOf(before.charAt(before.length() - 1)) >= 0) {
                    end = Math.min(end, begin + before.length() - 1);
                    break;
                }
            }
        }
        return end <= begin ? line : Outline.trim(reading.text(), begin, end);
    }
}
