package announcementgraph.notes;

import java.util.regex.Pattern;

/**
 * Turns HTML inside of Markdown into Markdown: tags go, words stay, links and tables keep their
 * sense.
 */
final class HtmlInMarkdown {

    private static final Pattern UNSEEN =
            Pattern.compile(
                    "(?is)<!--.*?(?:-->|\\z)|<(script|style|iframe|svg|noscript|template)\\b.*?(?:</\\1\\s*>|\\z)");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?is)<a\\s[^<>]{0,500}?href=[\"']?([^\"'\\s<>]{1,2000})[\"']?[^<>]{0,500}>([^<>]{1,500})</a>");
    private static final Pattern ROW_END = Pattern.compile("(?i)</tr\\s*>");
    private static final Pattern CELL_END = Pattern.compile("(?i)</t[dh]\\s*>\\s*(?=<t[dh]\\b)");
    private static final Pattern ENTRY = Pattern.compile("(?i)<li\\b[^<>]*>\\s*");
    private static final Pattern HEADING = Pattern.compile("(?i)<h([1-6])\\b[^<>]*>\\s*");
    private static final Pattern BREAK =
            Pattern.compile(
                    "(?i)<(?:br|/p|/div|/h[1-6]|/summary|/ul|/ol|/section|/details|hr|p|/center)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,5000}>");

    private HtmlInMarkdown() {}

    /** The words of a piece of HTML as Markdown lines. */
    static String words(String html) {
        String words = UNSEEN.matcher(html).replaceAll("");
        words = LINK.matcher(words).replaceAll("[$2]($1)");
        words = CELL_END.matcher(words).replaceAll(" | ");
        words = ROW_END.matcher(words).replaceAll("\n");
        words = ENTRY.matcher(words).replaceAll("\n- ");
        words =
                HEADING.matcher(words)
                        .replaceAll(
                                level ->
                                        "\n\n"
                                                + "#".repeat(Integer.parseInt(level.group(1)))
                                                + " ");
        words = BREAK.matcher(words).replaceAll("\n\n");
        words = TAG.matcher(words).replaceAll("");
        StringBuilder lines = new StringBuilder(words.length());
        words.lines().forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString();
    }
}
