package announcementgraph.extraction.recognition;

import announcementgraph.extraction.structure.Outline;
import announcementgraph.language.Script;
import announcementgraph.notes.SourceSpan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of a programme's entry, between the marks that part titles, people and posts.
 *
 * @param span its place
 * @param mark the mark before it, one of {@code , & / | - : · " @ (}, a tab for a wide gap, a space
 *     where it opens the entry, {@code )} behind a bracket
 * @param bracket the number of the bracket that it stands in; 0 outside
 * @param cell the number of the table's cell that it stands in; 0 outside tables
 */
record Field(SourceSpan span, char mark, int bracket, int cell) {

    private static final String OPENING = "([（【［";
    private static final String CLOSING = ")]）】］";
    private static final Pattern NEXT_PERSON =
            Pattern.compile(
                    "\\s\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,2}\\s?(?:$|[,(（|/–-])");
    private static final String QUOTES = "\"“”「」『』";

    /**
     * The fields of a place in the text.
     *
     * @param borders where links end, behind which something else begins
     */
    static List<Field> of(String text, SourceSpan place, int cell, Set<Integer> borders) {
        List<Field> fields = new ArrayList<>();
        int begin = place.begin();
        char mark = cell > 0 ? '|' : ' ';
        int bracket = 0;
        int brackets = 0;
        for (int i = place.begin(); i < place.end(); i++) {
            int length = borders.contains(i) && text.charAt(i) == ' ' ? 1 : markAt(text, i, place);
            if (length == 0) {
                continue;
            }
            SourceSpan span = Outline.trim(text, begin, i);
            if (span.length() > 0) {
                fields.add(new Field(span, mark, bracket, cell));
            }
            char found = text.charAt(i);
            int closing = QUOTES.indexOf(found) < 0 ? -1 : closing(text, i, place);
            if (closing > 0) {
                // What is quoted is one field, whatever marks it has.
                SourceSpan quoted = Outline.trim(text, i + 1, closing);
                fields.add(new Field(quoted, '"', bracket, cell));
                mark = ' ';
                begin = closing + 1;
                i = closing;
                continue;
            }
            if (OPENING.indexOf(found) >= 0) {
                brackets++;
                bracket = cell * 100 + brackets;
            } else if (CLOSING.indexOf(found) >= 0) {
                bracket = 0;
            }
            boolean gap = length != 4 && Character.isWhitespace(found);
            if (!gap || span.length() > 0) {
                mark = length == 4 ? '@' : kind(found);
            }
            begin = i + length;
            i = begin - 1;
        }
        SourceSpan last = Outline.trim(text, begin, place.end());
        if (last.length() > 0) {
            fields.add(new Field(last, mark, bracket, cell));
        }
        return fields;
    }

    /** Where the quotation closes that opens here, or -1. */
    private static int closing(String text, int at, SourceSpan place) {
        int open = QUOTES.indexOf(text.charAt(at));
        char close = open <= 0 ? text.charAt(at) : QUOTES.charAt(open + open % 2);
        int end = text.indexOf(close, at + 1);
        return end > at + 1 && end < place.end() && !text.substring(at + 1, end).isBlank()
                ? end
                : -1;
    }

    boolean quoted() {
        return mark == '"';
    }

    /** How many characters the mark at this place has; 0 where none is. */
    private static int markAt(String text, int at, SourceSpan place) {
        char c = text.charAt(at);
        char before = at > place.begin() ? text.charAt(at - 1) : ' ';
        char next = at + 1 < place.end() ? text.charAt(at + 1) : ' ';
        boolean apart = Character.isWhitespace(before) && Character.isWhitespace(next);
        return switch (c) {
            case '(', ')', '[', ']', '（', '）', '【', '】', '［', '］' -> 1;
            case '"',
                    '“',
                    '”',
                    '「',
                    '」',
                    '『',
                    '』',
                    '|',
                    '｜',
                    '\t',
                    '\n',
                    '，',
                    '、',
                    '／',
                    '：',
                    '—',
                    '―',
                    '•' ->
                    1;
            case ',', ';' -> Character.isDigit(before) && Character.isDigit(next) ? 0 : 1;
            case ':' -> Character.isWhitespace(next) ? 1 : 0;
            case '/', '-', '–' -> apart ? 1 : 0;
            case '·', 'ㆍ' -> 1;
            case '&' ->
                    apart && NEXT_PERSON.matcher(text).region(at + 1, place.end()).lookingAt()
                            ? 1
                            : 0;
            case '@' -> Character.isWhitespace(before) ? 1 : 0;
            case ' ' ->
                    text.startsWith(" by ", at)
                                    && at + 4 < place.end()
                                    && (Character.isUpperCase(text.charAt(at + 4))
                                            || text.charAt(at + 4) == '@')
                            ? 4
                            : Character.isWhitespace(next) ? 2 : 0;
            default -> 0;
        };
    }

    private static char kind(char c) {
        if (OPENING.indexOf(c) >= 0) {
            return '(';
        }
        if (CLOSING.indexOf(c) >= 0) {
            return ')';
        }
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        return switch (c) {
            case '，', '、', ';' -> ',';
            case '｜' -> '|';
            case '／' -> '/';
            case '–', '—', '―' -> '-';
            case '：' -> ':';
            case 'ㆍ', '•' -> '·';
            case '\n', ' ' -> '\t';
            default -> c;
        };
    }

    /** How many words it has; an unspaced script's characters count as half a word each. */
    int words(String text) {
        String written = span.of(text);
        return Script.of(written.charAt(0)) == Script.UNSPACED
                ? (written.length() + 1) / 2
                : written.split("\\s+").length;
    }
}
