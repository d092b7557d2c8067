package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Documents that were made to do harm are read or refused in one line, in time, and nothing is
 * fetched: a server that they all point to sees no connection.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileDocumentsTest {

    private ServerSocket server;
    private String url;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(300);
        url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
    }

    @AfterEach
    void nobodyCame() throws IOException {
        try (ServerSocket listening = server) {
            listening.accept().close();
            throw new AssertionError("a document was followed to " + url);
        } catch (SocketTimeoutException e) {
            // Nobody came within the time.
        }
    }

    private String entities() {
        return "<!DOCTYPE x [<!ENTITY % p SYSTEM \"URL/p.dtd\"> %p; <!ENTITY e SYSTEM \"URL/e\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                .replace("URL", url);
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY l").append(i).append(" \"");
            type.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return type + "]>";
    }

    @Test
    void entitiesFromElsewhereAreNotFetchedNorRead() throws IOException {
        for (String entity : new String[] {"&e;", "&f;"}) {
            refusedOrRead("note.docx", word(entities(), entity));
            refusedOrRead("note.odt", open(entities(), entity));
            refusedOrRead("note.html", (entities() + "<p>words " + entity).getBytes(UTF_8));
            refusedOrRead("note.xhtml", (entities() + "<p>words " + entity).getBytes(UTF_8));
        }
    }

    @Test
    void entitiesThatMultiplyThemselvesAreRefused() throws IOException {
        refusedOrRead("note.docx", word(laughs(), "&l29;"));
        refusedOrRead("note.odt", open(laughs(), "&l29;"));
        refusedOrRead("note.html", (laughs() + "<p>words &l29;").getBytes(UTF_8));
    }

    @Test
    void picturesStylesAndFramesOfAPageAreNotFetched() throws NoteException {
        String page =
                """
                <html><head><link rel=stylesheet href="URL"><script src="URL"></script><base href="URL">
                <meta http-equiv=refresh content="0; url=URL"></head><body background="URL">
                <h1>Robot Day</h1><img src="URL" onerror="fetch('URL')"><iframe src="URL"></iframe>
                <object data="URL"></object><svg><image href="URL"/><use href="URL#x"/></svg><p>words</p></body></html>
                """
                        .replace("URL", url);
        assertThat(Layout.of("page.html", page)).isEqualTo("heading 1: Robot Day\ntext: words");
        assertThat(Layout.of("page.md", "# Robot Day\n\n" + "![a](" + url + ") words\n\n" + page))
                .contains("words");
    }

    @Test
    void aWordDocumentThatPointsElsewhereIsReadWithoutGoingThere() throws IOException {
        byte[] bytes =
                zip(
                        "[Content_Types].xml",
                        CONTENT_TYPES,
                        "_rels/.rels",
                        RELATIONS,
                        "word/document.xml",
                        "<w:document xmlns:w=\""
                                + WORD
                                + "\"><w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body></w:document>",
                        "word/_rels/document.xml.rels",
                        """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="URL" TargetMode="External"/>
                        <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="URL" TargetMode="External"/>
                        </Relationships>"""
                                .replace("URL", url));
        assertThat(refusedOrRead("note.docx", bytes)).isEqualTo("words");
    }

    @Test
    void theScriptOfAPdfIsNotRun() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog()
                    .setOpenAction(
                            new PDActionJavaScript("app.launchURL('" + url + "'); while(true) {}"));
            document.save(bytes);
        }
        assertThat(refusedOrRead("note.pdf", bytes.toByteArray())).contains("has no text to read");
    }

    @Test
    void aPdfOfVeryManyPagesIsReadOrRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 20_000; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
        }
        refusedOrRead("note.pdf", bytes.toByteArray());
    }

    @Test
    void aPdfThatIsNestedWithoutEndIsRefused() throws IOException {
        String pdf =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R 2 0 R]>>endobj\n3 0 obj"
                        + "[".repeat(200_000)
                        + "]".repeat(200_000)
                        + "endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF";
        refusedOrRead("note.pdf", pdf.getBytes(UTF_8));
        refusedOrRead("note.pdf", pdf.replace("/Count 1", "/Count 999999999").getBytes(UTF_8));
    }

    @Test
    void aWordDocumentNestedVeryDeepIsReadOrRefused() throws IOException {
        String deep =
                "<w:sdt><w:sdtContent>".repeat(20_000) + "</w:sdtContent></w:sdt>".repeat(20_000);
        refusedOrRead("note.docx", word("", "</w:t></w:r></w:p>" + deep + "<w:p><w:r><w:t>end"));
        refusedOrRead(
                "note.odt",
                open("", "<text:span>".repeat(50_000) + "a" + "</text:span>".repeat(50_000)));
    }

    @Test
    void aMillionCuesAreReadOrRefusedForTheirSize() {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (int i = 0; i < 300_000; i++) {
            text.append("00:00:01.000 --> 00:00:02.000\nwords ").append(i).append("\n\n");
        }
        assertThat(refusedOrRead("talk.vtt", text.toString().getBytes(UTF_8))).contains("words 7");
        for (int i = 0; i < 700_000; i++) {
            text.append("00:00:01.000 --> 00:00:02.000\nwords\n\n");
        }
        assertThat(refusedOrRead("talk.vtt", text.toString().getBytes(UTF_8)))
                .contains("are more than the limit");
    }

    /** The text, or the one line that refuses it. */
    private static String refusedOrRead(String name, byte[] bytes) {
        try {
            Note note = new NoteReader().read(name, bytes);
            assertThat(note.text()).doesNotContain("root:").hasSizeLessThan(30_000_000);
            return note.text();
        } catch (NoteException e) {
            assertThat(e.getMessage()).startsWith(name + ":").doesNotContain("\n");
            return String.valueOf(e.getMessage());
        }
    }

    private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String CONTENT_TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";

    private static byte[] word(String type, String words) throws IOException {
        return zip(
                "[Content_Types].xml",
                CONTENT_TYPES,
                "_rels/.rels",
                RELATIONS,
                "word/document.xml",
                "<?xml version=\"1.0\"?>"
                        + type
                        + "<w:document xmlns:w=\""
                        + WORD
                        + "\"><w:body><w:p><w:r><w:t>words "
                        + words
                        + "</w:t></w:r></w:p></w:body></w:document>");
    }

    private static byte[] open(String type, String words) throws IOException {
        String content =
                "<?xml version=\"1.0\"?>"
                        + type
                        + """
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                        <office:body><office:text><text:p>words\s"""
                        + words
                        + "</text:p></office:text></office:body></office:document-content>";
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
