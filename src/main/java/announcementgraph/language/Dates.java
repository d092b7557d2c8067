package announcementgraph.language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dates as notes write them, in Korean, English, Japanese and Chinese: {@code 2019-7-2},
 * {@code 2019.07.02}, {@code 2019년 7월 2일}, {@code July 2–4, 2019}, {@code Mar 18-21, 2024}, {@code
 * 2 July 2019}, {@code 2024년 3월}, {@code '24.3.18}. Stateless.
 */
public final class Dates {

    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String TILL = "\\s*(?:-|–|—|~|to|,|및|&|and|∼|～)\\s*";
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<![\\d.])((?:19|20)\\d{2})\\s*[-./]\\s*(\\d{1,2})(?:\\s*[-./]\\s*(\\d{1,2}))?(?!\\d)"
                            + "(?:\\s*\\(.\\))?(?:"
                            + TILL
                            + "(?:(?:(?:19|20)\\d{2})\\s*[-./]\\s*)?(?:(\\d{1,2})\\s*[-./]\\s*)?(\\d{1,2})(?![\\d:]))?");
    private static final Pattern CJK =
            Pattern.compile(
                    "((?:19|20)\\d{2})\\s*[년年]\\s*(\\d{1,2})\\s*[월月](?:\\s*(\\d{1,2})\\s*(?:[일日]|(?=\\s*[,~-])))?"
                            + "(?:\\s*\\(.\\))?(?:"
                            + TILL
                            + "(?:(\\d{1,2})\\s*[월月]\\s*)?(\\d{1,2})\\s*[일日])?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "\\b"
                            + MONTH
                            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:"
                            + TILL
                            + "(?:"
                            + MONTH
                            + "\\s+)?(\\d{1,2})(?:st|nd|rd|th)?)?\\s*,?\\s*((?:19|20)\\d{2})\\b",
                    INSENSITIVE);
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?:"
                            + TILL
                            + "(\\d{1,2})(?:st|nd|rd|th)?)?\\s+(?:of\\s+)?"
                            + MONTH
                            + "\\s*,?\\s*((?:19|20)\\d{2})\\b",
                    INSENSITIVE);
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b" + MONTH + "\\s*,?\\s*((?:19|20)\\d{2})\\b", INSENSITIVE);
    private static final Pattern YEAR_MONTH =
            Pattern.compile("((?:19|20)\\d{2})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]");
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.])['’]?(\\d{2})[./](\\d{1,2})[./](\\d{1,2})(?![\\d.])");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]");
    private static final Pattern MONTH_DAY_ENGLISH =
            Pattern.compile(
                    "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s*,?\\s*\\d{4})",
                    INSENSITIVE);
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d{2})(?![\\d,]|[.]\\d)");

    private Dates() {}

    /**
     * A date in a text.
     *
     * @param begin index of its first character
     * @param end index after its last
     * @param start ISO date, as precise as written: {@code 2019-07-02}, {@code 2019-07} or {@code
     *     2019}; without a year {@code --07-02}
     * @param finish the last day of a range
     */
    public record Found(int begin, int end, String start, Optional<String> finish) {

        public boolean hasYear() {
            return !start.startsWith("-");
        }

        public boolean hasDay() {
            return start.length() >= 7 && start.lastIndexOf('-') > 4 || !hasYear();
        }
    }

    /**
     * Finds the dates with a day or a month, and those with neither year nor range, in the order of
     * the text.
     */
    public static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        all(
                NUMBERS,
                text,
                found,
                m -> dated(m, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
        all(
                CJK,
                text,
                found,
                m -> dated(m, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)));
        all(
                MONTH_FIRST,
                text,
                found,
                m ->
                        dated(
                                m,
                                m.group(5),
                                month(m.group(1)),
                                m.group(2),
                                month(m.group(3)),
                                m.group(4)));
        all(
                DAY_FIRST,
                text,
                found,
                m -> dated(m, m.group(4), month(m.group(3)), m.group(1), null, m.group(2)));
        all(
                MONTH_ONLY,
                text,
                found,
                m -> dated(m, m.group(2), month(m.group(1)), null, null, null));
        all(YEAR_MONTH, text, found, m -> dated(m, m.group(1), m.group(2), null, null, null));
        all(COMPACT, text, found, m -> dated(m, m.group(1), m.group(2), m.group(3), null, null));
        all(
                SHORT_YEAR,
                text,
                found,
                m -> dated(m, "20" + m.group(1), m.group(2), m.group(3), null, null));
        all(MONTH_DAY, text, found, m -> dated(m, "-", m.group(1), m.group(2), null, null));
        all(
                MONTH_DAY_ENGLISH,
                text,
                found,
                m -> dated(m, "-", month(m.group(1)), m.group(2), null, null));
        found.sort((a, b) -> Integer.compare(a.begin(), b.begin()));
        return found;
    }

    /** The first year from 1990 to 2039 that stands alone or in a date. */
    public static Optional<String> year(String text) {
        Matcher matcher = YEAR.matcher(text);
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            if (year >= 1990 && year < 2040) {
                return Optional.of(matcher.group(1));
            }
        }
        return find(text).stream()
                .filter(Found::hasYear)
                .map(f -> f.start().substring(0, 4))
                .findFirst();
    }

    private static void all(
            Pattern pattern,
            String text,
            List<Found> found,
            java.util.function.Function<MatchResult, Optional<Found>> reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            MatchResult match = matcher.toMatchResult();
            if (found.stream().noneMatch(f -> f.begin() < match.end() && match.start() < f.end())) {
                reading.apply(match).ifPresent(found::add);
            }
        }
    }

    private static Optional<Found> dated(
            MatchResult match,
            String year,
            @Nullable String month,
            @Nullable String day,
            @Nullable String lastMonth,
            @Nullable String lastDay) {
        Optional<String> start = iso(year, month, day);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> finish =
                lastDay == null || day == null
                        ? Optional.empty()
                        : iso(year, lastMonth == null ? month : lastMonth, lastDay)
                                .filter(last -> last.compareTo(start.get()) > 0);
        return Optional.of(new Found(match.start(), match.end(), start.get(), finish));
    }

    private static Optional<String> iso(String year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return Optional.of(year);
        }
        int m = Integer.parseInt(month);
        int d = day == null ? 1 : Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1 || d > 31) {
            return Optional.empty();
        }
        String date = year + "-" + two(m);
        return Optional.of(day == null ? date : date + "-" + two(d));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static @Nullable String month(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String months = "janfebmaraprmayjunjulaugsepoctnovdec";
        int at = months.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return Integer.toString(at / 3 + 1);
    }
}
