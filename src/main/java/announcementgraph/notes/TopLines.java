package announcementgraph.notes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines at the top of a note that say when, where and by whom: "Date: 2019-07-02", "장소: 코엑스".
 */
final class TopLines {

    /** How many lines with words are looked at. */
    private static final int TOP = 15;

    private static final Pattern HEADER =
            Pattern.compile("([\\p{L}][\\p{L} ]{0,19}?)\\s?[:：](?!:)\\s*+(?=\\S)");

    /** The words for a header, and the key that it is also known by. */
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("date", "date"),
                    Map.entry("when", "date"),
                    Map.entry("일시", "date"),
                    Map.entry("날짜", "date"),
                    Map.entry("일자", "date"),
                    Map.entry("기간", "date"),
                    Map.entry("日時", "date"),
                    Map.entry("日期", "date"),
                    Map.entry("时间", "date"),
                    Map.entry("place", "place"),
                    Map.entry("venue", "place"),
                    Map.entry("location", "place"),
                    Map.entry("where", "place"),
                    Map.entry("장소", "place"),
                    Map.entry("場所", "place"),
                    Map.entry("地点", "place"),
                    Map.entry("event", "event"),
                    Map.entry("conference", "event"),
                    Map.entry("행사", "event"),
                    Map.entry("행사명", "event"),
                    Map.entry("speaker", "speaker"),
                    Map.entry("speakers", "speaker"),
                    Map.entry("presenter", "speaker"),
                    Map.entry("발표자", "speaker"),
                    Map.entry("발표", "speaker"),
                    Map.entry("연사", "speaker"),
                    Map.entry("강연자", "speaker"),
                    Map.entry("講演者", "speaker"),
                    Map.entry("title", "title"),
                    Map.entry("제목", "title"),
                    Map.entry("host", "organizer"),
                    Map.entry("organizer", "organizer"),
                    Map.entry("주최", "organizer"),
                    Map.entry("tags", "tags"),
                    Map.entry("태그", "tags"),
                    Map.entry("author", "author"),
                    Map.entry("작성자", "author"),
                    Map.entry("source", "source"),
                    Map.entry("출처", "source"));

    private TopLines() {}

    static boolean isHeader(CharSequence text, Line line) {
        Matcher header = matcher(text, line);
        return header.lookingAt() && KEYS.containsKey(key(header));
    }

    /**
     * Put the headers among the first lines into the note's metadata; the lines stay in its text.
     */
    static void read(CharSequence text, List<Line> lines, NoteBuilder note) {
        int seen = 0;
        for (Line line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (++seen > TOP) {
                return;
            }
            Matcher header = matcher(text, line);
            if (header.lookingAt() && KEYS.containsKey(key(header))) {
                String value = text.subSequence(header.end(), line.end()).toString();
                note.metadatum(key(header), value);
                note.metadatum(KEYS.getOrDefault(key(header), key(header)), value);
            }
        }
    }

    private static String key(Matcher header) {
        return header.group(1).strip().toLowerCase(Locale.ROOT);
    }

    private static Matcher matcher(CharSequence text, Line line) {
        Mark mark = MarkFinder.find(text, line);
        int begin = mark == null ? line.begin() : mark.content();
        return HEADER.matcher(text)
                .region(begin, Math.max(begin, Math.min(line.end(), begin + 200)));
    }
}
