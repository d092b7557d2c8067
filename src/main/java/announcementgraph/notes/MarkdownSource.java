package announcementgraph.notes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of Markdown what tools other than Markdown understand and readers do not see: Liquid
 * and Hugo tags, admonition fences, comments, block identifiers, footnote marks. Properties ({@code
 * key:: value}) are noted as metadata. What stands in fenced code stays as it is.
 */
final class MarkdownSource {

    private static final Pattern FENCE = Pattern.compile("\\s{0,12}(?:[-*+>] +)?(`{3,}|~{3,}).*");
    private static final Pattern LIQUID =
            Pattern.compile(
                    "\\{%[^\\n]{0,500}?%}|\\{\\{[<%]?[^\\n]{0,500}?[>%]?}}|\\{:[^}\\n]{0,200}}");
    private static final Pattern COMMENT = Pattern.compile("%%[^%\\n]{0,500}%%");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\]\\s]{1,40}](:\\s)?");
    private static final Pattern BLOCK_ID = Pattern.compile("\\s\\^[\\w-]{1,40}$");
    private static final Pattern BLOCK_REFERENCE = Pattern.compile("\\(\\([0-9a-f-]{36}\\)\\)");
    private static final Pattern EMBED = Pattern.compile("!\\[\\[[^\\]\\n]{0,300}]]");
    private static final Pattern CALLOUT = Pattern.compile("^(\\s*>\\s*)\\[!\\w+][+-]?\\s?");
    private static final Pattern ADMONITION = Pattern.compile("\\s*:{3,}\\s*[\\w-]*\\s*(.*)");
    private static final Pattern PROPERTY =
            Pattern.compile(
                    "\\s*+(?:[-*+] )?(\\[?)([\\p{L}][\\p{L}\\p{N} _.-]{0,40})::(?:\\s++(.*))?");
    private static final Pattern MODULE =
            Pattern.compile("(?:import|export) .*(?:from ['\"].*|=.*|['\"].*['\"];?)\\s*");
    private static final Pattern ODD_TAG = Pattern.compile("<(?=([^<>/!?\\s][^<>]{0,100})>)");
    private static final Pattern HIGHLIGHT = Pattern.compile("==(?=\\S)([^=\\n]{1,300})(?<=\\S)==");
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)([^~\\n]{1,300})(?<=\\S)~~");
    private static final Pattern PLANNED =
            Pattern.compile("^\\s*(?:SCHEDULED|DEADLINE|CLOCK): [<\\[][^>\\]\\n]{1,80}[>\\]].*");
    private static final Pattern DRAWER =
            Pattern.compile("^\\s*(?:- )?:(?:LOGBOOK|PROPERTIES|END):\\s*$");
    private static final Pattern HASH_TAG =
            Pattern.compile(
                    "(?<!\\S)#(?=[\\p{L}\\p{N}_/-]{0,60}\\p{L})([\\p{L}\\p{N}_/-]{1,60})#?(?!\\S)");
    private static final Set<String> PRIVATE_PROPERTIES =
            Set.of("id", "collapsed", "card-last-interval", "ls-type", "background-color");

    private final String body;
    private final NoteBuilder note;

    MarkdownSource(String body, NoteBuilder note) {
        this.body = body;
        this.note = note;
    }

    /** The body, with what nobody reads taken out. */
    String plain() {
        StringBuilder plain = new StringBuilder(body.length());
        String fence = "";
        for (String line : (Iterable<String>) body.lines()::iterator) {
            Matcher mark = FENCE.matcher(line);
            if (!fence.isEmpty()) {
                boolean closes = mark.matches() && mark.group(1).startsWith(fence);
                fence = closes ? "" : fence;
                plain.append(line);
            } else if (line.length() < 2000
                    && mark.matches()
                    && line.indexOf('`', mark.end(1)) < 0) {
                fence = mark.group(1);
                plain.append(line);
            } else {
                plain.append(plain(line));
            }
            plain.append('\n');
        }
        return plain.toString();
    }

    private String plain(String line) {
        if (line.startsWith("import ") || line.startsWith("export ")) {
            return line.length() < 500 && MODULE.matcher(line).matches() ? "" : line;
        }
        String trimmed = line.stripLeading();
        if (trimmed.startsWith(":::")) {
            Matcher admonition = ADMONITION.matcher(line);
            return admonition.matches() ? admonition.group(1) : line;
        }
        if (line.length() < 200
                && (PLANNED.matcher(line).matches() || DRAWER.matcher(line).matches())) {
            return "";
        }
        String plain = withoutTags(line);
        if (plain.indexOf('#') >= 0) {
            HASH_TAG.matcher(plain).results().forEach(tag -> note.metadatum("tags", tag.group(1)));
        }
        if (plain.contains("::")) {
            plain = property(plain);
        }
        return plain;
    }

    private static String withoutTags(String line) {
        String plain = line;
        if (plain.indexOf('{') >= 0) {
            plain = LIQUID.matcher(plain).replaceAll("");
        }
        if (plain.contains("%%")) {
            plain = COMMENT.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('[') >= 0) {
            plain = FOOTNOTE.matcher(plain).replaceAll("");
            plain = EMBED.matcher(plain).replaceAll("");
            plain = CALLOUT.matcher(plain).replaceAll("$1");
        }
        if (plain.indexOf('^') >= 0) {
            plain = BLOCK_ID.matcher(plain).replaceAll("");
        }
        if (plain.contains("((")) {
            plain = BLOCK_REFERENCE.matcher(plain).replaceAll("");
        }
        if (plain.contains("==")) {
            plain = HIGHLIGHT.matcher(plain).replaceAll("$1");
        }
        if (plain.contains("~~")) {
            plain = STRUCK.matcher(plain).replaceAll("$1");
        }
        return plain.indexOf('<') >= 0 ? withOddTagsEscaped(plain) : plain;
    }

    /** "&lt;Keynote&gt;" is no tag of HTML but a heading that somebody put in brackets. */
    private static String withOddTagsEscaped(String line) {
        return ODD_TAG.matcher(line)
                .replaceAll(
                        tag -> {
                            String inner = tag.group(1);
                            String name =
                                    inner.split("[^A-Za-z0-9]", 2)[0].toLowerCase(Locale.ROOT);
                            boolean plainWords =
                                    inner.indexOf('=') < 0
                                            && !inner.endsWith("/")
                                            && !inner.contains("://")
                                            && inner.indexOf('@') < 0;
                            boolean closedLater =
                                    line.contains("</" + name) || line.contains("</" + inner);
                            boolean escape =
                                    plainWords && !HtmlNames.isElement(name) && !closedLater;
                            return Matcher.quoteReplacement(escape ? "\\<" : "<");
                        });
    }

    private String property(String line) {
        Matcher property = PROPERTY.matcher(line.length() > 2000 ? "" : line);
        if (!property.matches()) {
            return line;
        }
        String key = property.group(2).strip();
        String given = property.group(3) == null ? "" : property.group(3).strip();
        boolean inBrackets = !property.group(1).isEmpty() && given.endsWith("]");
        String value = inBrackets ? given.substring(0, given.length() - 1) : given;
        if (PRIVATE_PROPERTIES.contains(key) || key.startsWith("logseq")) {
            return "";
        }
        for (String each : value.contains("[[") ? value.split("(?<=]]),") : new String[] {value}) {
            note.metadatum(key, each.replaceAll("\\[\\[(?:[^\\]|]*\\|)?([^\\]]*)]]", "$1"));
        }
        return line;
    }
}
