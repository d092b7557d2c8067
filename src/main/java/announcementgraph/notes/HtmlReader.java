package announcementgraph.notes;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads HTML: headings, lists, tables, quotations and running text of a page's main part, without
 * what surrounds it.
 */
final class HtmlReader implements NoteFormat {

    private static final Set<String> UNREAD =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "footer",
                    "aside",
                    "iframe",
                    "svg",
                    "form",
                    "button",
                    "head",
                    "select",
                    "object",
                    "canvas",
                    "audio",
                    "video",
                    "math");

    /** Names that pages give to what stands around their words. */
    private static final Set<String> AROUND =
            Set.of(
                    "sidebar",
                    "comments",
                    "comment-list",
                    "related",
                    "related-posts",
                    "breadcrumb",
                    "breadcrumbs",
                    "cookie-banner",
                    "cookie-notice",
                    "cookies",
                    "newsletter",
                    "share",
                    "social-share",
                    "sharing",
                    "site-header",
                    "site-footer",
                    "navbar",
                    "nav",
                    "menu",
                    "footer",
                    "skip-link",
                    "advertisement");

    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none");

    private final boolean keepsLines;

    /**
     * @param keepsLines whether line breaks in the source are line breaks, as in what a document
     *     was turned into
     */
    HtmlReader(boolean keepsLines) {
        this.keepsLines = keepsLines;
    }

    @Override
    public void read(String text, NoteBuilder note) {
        Document page = Jsoup.parse(text);
        about(page, note);
        Writer writer = new Writer(note, keepsLines);
        main(page).filter(writer);
        writer.flush();
    }

    private static void about(Document page, NoteBuilder note) {
        Element heading = page.selectFirst("h1");
        String title = title(page, heading);
        note.metadatum("title", title);
        for (Element meta : page.select("meta[content]")) {
            String name =
                    meta.attr(meta.hasAttr("name") ? "name" : "property").toLowerCase(Locale.ROOT);
            switch (name) {
                case "description", "keywords", "author" ->
                        note.metadatum(name, meta.attr("content"));
                case "article:published_time", "date" ->
                        note.metadatum("date", meta.attr("content"));
                default -> {
                    // Other metadata is for machines.
                }
            }
        }
        if (heading == null && !title.isBlank()) {
            int begin = note.text().length();
            note.text().append(CleanText.ofLine(title));
            note.add(Draft.heading(1, new SourceSpan(begin, note.text().length())));
        }
    }

    /** A page's title often ends with the site's name, which its first heading does not have. */
    private static String title(Document page, @Nullable Element heading) {
        String given = page.title();
        String shown = heading == null ? "" : heading.text();
        return given.isBlank() || (shown.length() > 3 && given.startsWith(shown)) ? shown : given;
    }

    private static boolean isUnread(Element element) {
        if (UNREAD.contains(element.normalName())) {
            return true;
        }
        if (element.normalName().equals("body")) {
            return false;
        }
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || UNSEEN.matcher(element.attr("style")).find()
                || (isAround(element) && element.selectFirst("h1") == null);
    }

    private static boolean isAround(Element element) {
        return AROUND.contains(element.id())
                || element.classNames().stream().anyMatch(AROUND::contains)
                || Set.of("navigation", "complementary", "search", "dialog")
                        .contains(element.attr("role"))
                || (element.normalName().equals("header") && element.selectFirst("nav") != null);
    }

    private static Element main(Document page) {
        List<Element> articles = page.select("article");
        Element main = articles.size() == 1 ? articles.getFirst() : page.selectFirst("main");
        return main == null || main.text().length() * 2 < page.body().text().length()
                ? page.body()
                : main;
    }

    /** Walks the page without recursion, since pages may be nested as deep as they like. */
    private static final class Writer implements NodeFilter {

        private final NoteBuilder note;
        private final StringBuilder text;
        private final boolean keepsLines;
        private final Deque<Integer> numbers = new ArrayDeque<>();
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Mark mark;
        private int lineBegin = -1;
        private int heading;
        private int quotes;
        private int pre;
        private int strong;
        private boolean bold;

        private Writer(NoteBuilder note, boolean keepsLines) {
            this.note = note;
            this.text = note.text();
            this.keepsLines = keepsLines;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element) {
                return open(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult open(Element element) {
            String name = element.normalName();
            if (isUnread(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("br")) {
                breakLine();
            } else if (name.equals("tr") && element.selectFirst("table") == null) {
                flush();
                row(element);
                return FilterResult.SKIP_CHILDREN;
            } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
                flush();
            }
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0';
                case "ul", "menu", "dl" -> numbers.push(0);
                case "ol" -> numbers.push(1);
                case "li", "dd" -> entry();
                case "blockquote" -> quotes++;
                case "pre" -> pre++;
                case "b", "strong" -> strong++;
                default -> {
                    // Other elements say nothing of the layout.
                }
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String name = element.normalName();
            if (element.isBlock() && !name.equals("br")) {
                flush();
            }
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
                case "ul", "menu", "dl", "ol" -> numbers.poll();
                case "li", "dd" -> mark = null;
                case "blockquote" -> quotes--;
                case "pre" -> pre--;
                case "b", "strong" -> strong--;
                case "a" -> link(element);
                default -> {
                    // Nothing was opened.
                }
            }
            return FilterResult.CONTINUE;
        }

        private void entry() {
            Integer number = numbers.poll();
            if (number == null || number == 0) {
                numbers.push(0);
                mark = new Mark(Mark.Kind.BULLET, "-", 0, 0);
            } else {
                numbers.push(number + 1);
                mark = new Mark(Mark.Kind.NUMBER, "1.", number, 0);
            }
        }

        private void words(String raw) {
            String clean = CleanText.of(raw);
            if (pre > 0 || keepsLines) {
                String[] parts = clean.split("\n", -1);
                for (int i = 0; i < parts.length; i++) {
                    if (i > 0) {
                        breakLine();
                    }
                    append(parts[i]);
                }
            } else {
                append(clean.replaceAll("[ \\t\\n]+", " "));
            }
        }

        private void append(String words) {
            boolean atBegin = lineBegin < 0 || lineBegin == text.length();
            String shown =
                    atBegin || Character.isWhitespace(text.charAt(text.length() - 1))
                            ? words.stripLeading()
                            : words;
            if (shown.isEmpty() || (atBegin && shown.isBlank())) {
                return;
            }
            if (lineBegin < 0) {
                beginBlock();
            }
            bold &= strong > 0 || shown.isBlank();
            text.append(shown);
        }

        private void beginBlock() {
            if (mark == null) {
                note.blankLine();
            } else {
                note.newLine();
            }
            text.append("  ".repeat(Math.max(0, depth())));
            if (mark != null) {
                text.append(mark.ordered() ? mark.number() + ". " : "- ");
            }
            lineBegin = text.length();
            bold = true;
        }

        private void breakLine() {
            if (lineBegin >= 0) {
                endLine();
                text.append('\n');
                lineBegin = text.length();
                bold = true;
            }
        }

        private void endLine() {
            Line line = Line.of(text, lineBegin, text.length());
            text.setLength(line.end());
            lines.add(new Line(line.begin(), line.end(), line.indent(), bold && !line.isBlank()));
        }

        private int depth() {
            return mark == null && numbers.isEmpty() ? -1 : numbers.size() - 1;
        }

        private void flush() {
            if (lineBegin < 0) {
                return;
            }
            endLine();
            SourceSpan all =
                    new SourceSpan(
                            lines.getFirst().begin(),
                            Math.max(lines.getFirst().begin(), lines.getLast().end()));
            if (heading > 0) {
                note.add(Draft.heading(heading, all));
            } else if (pre > 0) {
                note.add(Draft.of(Draft.Shape.CODE, 0, all));
            } else {
                PlacedLines placed = new PlacedLines(text, depth(), quotes > 0, true);
                placed.drafts(List.copyOf(lines), mark, 2 * depth()).forEach(note::add);
            }
            mark = null;
            lines.clear();
            lineBegin = -1;
        }

        private void row(Element row) {
            List<Element> cells =
                    row.children().stream()
                            .filter(
                                    cell ->
                                            cell.normalName().equals("td")
                                                    || cell.normalName().equals("th"))
                            .toList();
            if (cells.stream().allMatch(cell -> cell.text().isBlank())) {
                return;
            }
            note.newLine();
            List<SourceSpan> spans = new ArrayList<>();
            for (Element cell : cells) {
                text.append("| ");
                int begin = text.length();
                text.append(CleanText.ofLine(cell.text()));
                spans.add(new SourceSpan(begin, text.length()));
                links(cell, begin);
                text.append(' ');
            }
            text.append('|');
            boolean head = cells.stream().allMatch(cell -> cell.normalName().equals("th"));
            note.add(
                    Draft.row(
                            head,
                            spans,
                            new SourceSpan(spans.getFirst().begin(), spans.getLast().end())));
        }

        private void links(Element cell, int begin) {
            int from = begin;
            for (Element link : cell.select("a[href]")) {
                String words = CleanText.ofLine(link.text());
                int at = words.isEmpty() ? -1 : text.indexOf(words, from);
                if (at >= 0) {
                    note.link(new SourceSpan(at, at + words.length()), link.attr("href"), false);
                    from = at + words.length();
                }
            }
        }

        /** A link that ends here; its words are the last of the text. */
        private void link(Element link) {
            String words = CleanText.ofLine(link.text());
            int end = Line.of(text, 0, text.length()).end();
            int begin = end - words.length();
            if (link.hasAttr("href") && begin >= 0 && text.substring(begin, end).equals(words)) {
                note.link(new SourceSpan(begin, end), link.attr("href"), false);
            }
        }
    }
}
