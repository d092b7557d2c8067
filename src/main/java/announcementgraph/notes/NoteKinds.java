package announcementgraph.notes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Which files are notes, by the endings of their names. */
public final class NoteKinds {

    private static final Set<String> DOCUMENTS = Set.of("pdf", "docx", "pptx", "odt", "odp");
    private static final Set<String> MARKDOWN = Set.of("md", "mdx", "markdown");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml");
    private static final Set<String> SUBTITLES = Set.of("vtt", "srt");
    private static final Set<String> PLAIN = Set.of("txt", "text", "org", "rst", "adoc");

    /** How much of a file without an ending is looked at. */
    private static final int SAMPLE = 4096;

    private NoteKinds() {}

    /**
     * The ending of a name in lower case, without its dot: up to eight ASCII letters and digits,
     * one of them a letter; empty for "메모" and "2024.03.18 후기".
     */
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        boolean isEnding = dot > 0 && ending.matches("(?=\\d*[A-Za-z])[A-Za-z\\d]{1,8}");
        return isEnding ? ending.toLowerCase(Locale.ROOT) : "";
    }

    /**
     * Whether a file that nobody named, in a folder that somebody did, is a note: by its ending, or
     * for a name without one by its being text.
     */
    public static boolean isNote(Path file) {
        Path name = file.getFileName();
        String ending = ending(name == null ? "" : name.toString());
        return ending.isEmpty()
                ? isText(file)
                : isDocument(ending)
                        || isMarkdown(ending)
                        || isPage(ending)
                        || isSubtitles(ending)
                        || PLAIN.contains(ending);
    }

    private static boolean isText(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] sample = in.readNBytes(SAMPLE);
            for (byte b : sample) {
                if (b == 0) {
                    return false;
                }
            }
            return sample.length > 0;
        } catch (IOException e) {
            // Whoever reads it will say why it cannot be read.
            return true;
        }
    }

    static boolean isDocument(String ending) {
        return DOCUMENTS.contains(ending);
    }

    static boolean isMarkdown(String ending) {
        return MARKDOWN.contains(ending);
    }

    static boolean isPage(String ending) {
        return PAGES.contains(ending);
    }

    static boolean isSubtitles(String ending) {
        return SUBTITLES.contains(ending);
    }
}
