package announcementgraph.notes;

import org.jsoup.parser.Tag;

/** Tells the elements of HTML from other words in angle brackets. */
final class HtmlNames {

    private HtmlNames() {}

    static boolean isElement(String name) {
        return Tag.isKnownTag(name);
    }
}
