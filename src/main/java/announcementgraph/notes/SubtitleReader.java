package announcementgraph.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads subtitles, WebVTT and SubRip. Cues that go on with a sentence are one paragraph, which
 * begins with the time that its first is shown at, hours first. Captions that roll repeat their
 * last line; it is read once.
 */
final class SubtitleReader implements NoteFormat {

    private static final Pattern TIMES =
            Pattern.compile(
                    "((?:\\d{1,3}:)?\\d{1,2}:\\d{2})[.,]\\d{1,3}\\s+-->\\s+(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[\\w.]+)?\\s+([^>]{1,100})>");
    private static final Pattern TAG = Pattern.compile("</?[^<>]{1,100}>|\\{\\\\[^{}]{1,100}}");
    private static final Pattern SPEAKS = Pattern.compile("(?:- |>> |[^.!?:]{1,60}: ).*");
    private static final String SENTENCE_ENDS = ".!?…。！？♪)]";

    /** Captions without full stops would run on for ever; then the time would say nothing. */
    private static final int LONGEST_SECONDS = 20;

    private static final int LONGEST = 400;

    private String time = "";
    private final StringBuilder open = new StringBuilder();

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
        close(note);
    }

    /** What the first line calls it; else the file's name says best what it is. */
    private static void title(List<String> lines, NoteBuilder note) {
        String head = lines.isEmpty() ? "" : lines.getFirst();
        String title =
                head.startsWith("WEBVTT") ? head.substring(6).replaceFirst("^[\\s-]+", "") : "";
        if (title.isBlank()) {
            note.metadatum("title", note.name().replaceFirst("\\.\\w{2,4}$", ""));
        } else {
            note.metadatum("title", title);
            note.text().append(title.strip());
            note.add(Draft.heading(1, new SourceSpan(0, note.text().length())));
            note.blankLine();
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

    private void cue(String at, String words, NoteBuilder note) {
        if (words.isEmpty()) {
            return;
        }
        boolean goesOn =
                !open.isEmpty()
                        && SENTENCE_ENDS.indexOf(open.charAt(open.length() - 1)) < 0
                        && !SPEAKS.matcher(words).matches()
                        && open.length() + words.length() < LONGEST
                        && seconds(at) - seconds(time) < LONGEST_SECONDS;
        if (goesOn) {
            open.append(' ').append(words);
            return;
        }
        close(note);
        time = at.indexOf(':') == at.lastIndexOf(':') ? "00:" + at : at;
        open.append(words);
    }

    private void close(NoteBuilder note) {
        if (!open.isEmpty()) {
            note.newLine();
            int begin = note.text().length();
            note.text().append(time).append(' ').append(open);
            note.add(Draft.of(Draft.Shape.TEXT, 0, new SourceSpan(begin, note.text().length())));
            open.setLength(0);
        }
    }

    private static int seconds(String time) {
        int seconds = 0;
        for (String part : time.split(":")) {
            seconds = 60 * seconds + Integer.parseInt(part);
        }
        return seconds;
    }
}
