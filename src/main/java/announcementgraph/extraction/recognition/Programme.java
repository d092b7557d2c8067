package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Line;
import announcementgraph.extraction.structure.Section;
import announcementgraph.language.Dates;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How programmes are written: times of day, rooms, days and the headings above. Stateless. */
final class Programme {

    /** A time of day or a range of it at the beginning of a line, with the marks behind. */
    static final Pattern TIME =
            Pattern.compile(
                    "^[^\\p{L}\\p{N}]{0,3}(?:(?:오전|오후|AM|PM)\\s*)?\\d{1,2}(?::\\d{2}(?!:?\\d)|\\s*시(?:\\s*\\d{1,2}분)?|\\s*(?:am|pm|AM|PM)\\b)\\s*(?:am|pm|AM|PM)?"
                            + "(?:\\s*[-–~∼～]\\s*(?:오전|오후)?\\s*\\d{1,2}(?::\\d{2}|\\s*시|\\s*(?:am|pm|AM|PM))?\\s*(?:am|pm|AM|PM)?)?\\s*[:|,)\\]–-]*\\s*");

    private static final Pattern DAY =
            Pattern.compile("(?i)\\d\\s*일차|\\bday\\s*\\d|첫째\\s*날|둘째\\s*날|\\d日目");
    private static final Pattern PROGRAMME =
            Pattern.compile(
                    "(?i)^[^\\p{L}\\p{N}]*(?:sessions?|talks?|tutorials?|workshops?|programme?|schedule|agenda|timetable|demos?|posters?|keynotes?|lectures?|speakers?|line-?up|연사.{0,3}|라인업|登壇者|講演者|嘉宾|들은\\s*세션|세션.{0,6}|프로그램|일정.{0,4}|발표.{0,6}|강연.{0,4}|아젠다|セッション|プログラム|议程|日程)[^\\p{L}\\p{N}]*$");

    /** A line that is but a room. */
    static final Pattern ROOM =
            Pattern.compile(
                    "(?i)^[^\\p{L}\\p{N}]*(?:west|east|north|south|hall|room|ballroom|track|booth|auditorium|그랜드볼룸|홀|룸|\\d+관).{0,40}$");

    private Programme() {}

    /** Whether a heading opens a day, a programme, or is but a time or a date. */
    static boolean opens(Line heading) {
        return DAY.matcher(heading.text()).find()
                || PROGRAMME.matcher(heading.text()).matches()
                || timeOnly(heading)
                || isDate(heading);
    }

    private static boolean isDate(Line line) {
        String rest = line.text();
        for (Dates.Found date : Dates.find(line.text())) {
            rest = rest.replace(line.text().substring(date.begin(), date.end()), "");
        }
        return !Dates.find(line.text()).isEmpty()
                && rest.replaceAll(
                                "(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|[월화수목금토일]요일|[^\\p{L}\\p{N}]",
                                "")
                        .isEmpty();
    }

    /** Whether a line is but a time: "10:00", "16:20 ~". */
    static boolean timeOnly(Line line) {
        Matcher matcher = TIME.matcher(line.text());
        return matcher.lookingAt()
                && line.text()
                        .substring(matcher.end())
                        .chars()
                        .noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a section or one above it is a programme. */
    static boolean includes(Optional<Section> section) {
        return section.filter(Programme::includes).isPresent();
    }

    /** Whether a section or one above it is a programme. */
    static boolean includes(Section section) {
        return section.headings().stream()
                .anyMatch(
                        h ->
                                DAY.matcher(h.text()).find()
                                        || PROGRAMME.matcher(h.text()).matches()
                                        || isDate(h));
    }
}
