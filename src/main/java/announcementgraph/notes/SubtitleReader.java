package announcementgraph.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads subtitles, WebVTT and SubRip: a paragraph a cue, which begins with the time that it is
 * shown at. Captions that roll repeat their last line; it is read once.
 */
final class SubtitleReader implements NoteFormat {

    private static final Pattern TIMES =
            Pattern.compile(
                    "((?:\\d{1,3}:)?\\d{1,2}:\\d{2})[.,]\\d{1,3}\\s+-->\\s+(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[\\w.]+)?\\s+([^>]{1,100})>");
    private static final Pattern TAG = Pattern.compile("</?[^<>]{1,100}>|\\{\\\\[^{}]{1,100}}");

    @Override
    public void read(String text, NoteBuilder note) {
        List<String> lines = text.lines().toList();
        title(lines, note);
        String last = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher times = TIMES.matcher(lines.get(i).strip());
            if (times.matches()) {
                List<String> words = words(lines, i + 1, last);
                last = words.isEmpty() ? last : words.getLast();
                cue(times.group(1), String.join(" ", words), note);
            }
        }
    }

    private static void title(List<String> lines, NoteBuilder note) {
        if (!lines.isEmpty() && lines.getFirst().startsWith("WEBVTT")) {
            note.metadatum("title", lines.getFirst().substring(6).replaceFirst("^[\\s-]+", ""));
        }
    }

    private static List<String> words(List<String> lines, int from, String last) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).isBlank(); i++) {
            if (TIMES.matcher(lines.get(i).strip()).matches()) {
                break;
            }
            String spoken = VOICE.matcher(lines.get(i)).replaceAll("$1: ");
            String line = unescaped(TAG.matcher(spoken).replaceAll("")).strip();
            if (!line.isEmpty()
                    && !line.equals(last)
                    && (words.isEmpty() || !words.getLast().equals(line))) {
                words.add(line);
            }
        }
        return words;
    }

    private static String unescaped(String line) {
        return line.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static void cue(String time, String words, NoteBuilder note) {
        if (!words.isEmpty()) {
            note.newLine();
            int begin = note.text().length();
            note.text().append(time).append(' ').append(words);
            note.add(Draft.of(Draft.Shape.TEXT, 0, new SourceSpan(begin, note.text().length())));
        }
    }
}
