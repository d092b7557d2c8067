package announcementgraph.server.api;

import announcementgraph.graph.browse.AnnouncementView;
import announcementgraph.graph.browse.Thing;

import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes announcements as an Atom feed (RFC 4287). Words of notes are text, never markup. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Undated ones are as old as can be, so that no reader takes them for news. */
    private static final String UNDATED = "1970-01-01T00:00:00Z";

    private final String origin;
    private final String self;
    private final boolean korean;

    /**
     * @param origin scheme and host of this server
     * @param self the path and query of the feed
     */
    AtomFeed(String origin, String self, String language) {
        this.origin = origin;
        this.self = self;
        this.korean = language.equals("ko");
    }

    String write(List<AnnouncementView> announcements) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", korean ? "ko" : "en");
            element(xml, "title", korean ? "발표 그래프: 발표" : "Announcement Graph: announcements");
            element(xml, "id", origin + self);
            link(xml, "self", origin + self);
            String newest =
                    announcements.isEmpty() ? UNDATED : instant(announcements.getFirst().date());
            element(xml, "updated", newest);
            for (AnnouncementView announcement : announcements) {
                entry(xml, announcement);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written: " + e.getMessage(), e);
        }
        return written.toString();
    }

    private void entry(XMLStreamWriter xml, AnnouncementView announcement)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", announcement.iri());
        element(xml, "title", title(announcement));
        element(xml, "updated", instant(announcement.date()));
        xml.writeStartElement("author");
        String by = names(announcement.by());
        element(xml, "name", by.isEmpty() ? announcement.evidence().noteTitle() : by);
        xml.writeEndElement();
        link(xml, "alternate", origin + announcement.href());
        link(xml, "via", origin + announcement.evidence().href());
        element(xml, "summary", announcement.text());
        xml.writeEndElement();
    }

    private static String title(AnnouncementView announcement) {
        List<Thing> things =
                announcement.announced().isEmpty()
                        ? announcement.about()
                        : announcement.announced();
        String title =
                Stream.of(names(announcement.by()), names(things))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(": "));
        return title.isEmpty() ? announcement.text() : title;
    }

    private static String names(List<Thing> things) {
        return things.stream().map(Thing::label).collect(Collectors.joining(", "));
    }

    /** A date as precise as known, from its beginning. */
    private static String instant(@Nullable String date) {
        if (date == null || !date.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")) {
            return UNDATED;
        }
        return date + "-01-01".substring(Math.min(6, date.length() - 4)) + "T00:00:00Z";
    }

    private static void link(XMLStreamWriter xml, String relation, String href)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(
                        c ->
                                c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || c >= 0x20 && c <= 0xd7ff
                                        || c >= 0xe000 && c <= 0xfffd
                                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
