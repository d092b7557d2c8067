package announcementgraph.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import announcementgraph.graph.browse.AnnouncementView;
import announcementgraph.graph.browse.EvidenceView;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

class AtomFeedTest {

    private static AnnouncementView announcement(String text, @Nullable String date) {
        EvidenceView words =
                new EvidenceView("https://n", "A note", "/id/note/n?at=0-1", text, 0, 1, "r", 1);
        return new AnnouncementView(
                "https://w3id.org/announcement-graph/id/announcement/a",
                "/id/announcement/a",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                date,
                "stated",
                text,
                words);
    }

    private static Document feed(String text, @Nullable String date) throws Exception {
        String xml =
                new AtomFeed("http://localhost", "/api/announcements.atom?q=a&b", "en")
                        .write(List.of(announcement(text, date)));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void hostileWordsAreTextAndNothingElse() throws Exception {
        String words = "<script>alert(1)</script> ]]> &amp; \u202Egnp.exe";
        Document feed = feed(words + "\u0000\u0008\ud800", null);
        assertThat(feed.getElementsByTagName("summary").item(0).getTextContent()).isEqualTo(words);
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2019,2019-01-01T00:00:00Z",
        "2019-07,2019-07-01T00:00:00Z",
        "2019-07-02,2019-07-02T00:00:00Z",
        "summer,1970-01-01T00:00:00Z"
    })
    void aDateAsPreciseAsKnownIsItsBeginning(String date, String instant) throws Exception {
        assertThat(feed("x", date).getElementsByTagName("updated").item(1).getTextContent())
                .isEqualTo(instant);
    }
}
