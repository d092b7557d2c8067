package announcementgraph.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DocumentTest {

    @Test
    void wordDocumentsAreRead() throws IOException, NoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line :
                    new String[] {
                        "로봇의 날", "■ Keynote, Ada Park", "- Announcing Widget One", "- 젯슨 나노 발표"
                    }) {
                document.createParagraph().createRun().setText(line);
            }
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Ada");
            table.getRow(0).getCell(1).setText("Acme");
            document.write(bytes);
        }
        Note note = read("note.docx", bytes.toByteArray());
        assertThat(Layout.of(note))
                .isEqualTo(
                        """
                        text: 로봇의 날
                        heading 2: Keynote, Ada Park
                        item 0: Announcing Widget One
                        item 0: 젯슨 나노 발표
                        row: Ada | Acme""");
        assertThat(note.title()).isEqualTo("로봇의 날");
    }

    @Test
    void slidesAreRead() throws IOException, NoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            XSLFSlide slide = show.createSlide();
            slide.createTextBox().setText("Announcing Widget One");
            show.write(bytes);
        }
        assertThat(Layout.of(read("talk.pptx", bytes.toByteArray())))
                .contains("Announcing Widget One");
    }

    @Test
    void portableDocumentsAreReadLineByLine() throws IOException, NoteException {
        Note note = read("talk.pdf", pdf(false));
        assertThat(Layout.of(note)).contains("Robot Day").contains("item 0: Announcing Widget One");
    }

    @Test
    void aPdfIsReadWithoutPageNumbersRunningHeadsAndBrokenWords()
            throws IOException, NoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int page = 1; page <= 3; page++) {
                page(
                        document,
                        new Piece(50, 750, "Robot Day proceedings"),
                        new Piece(
                                50,
                                700,
                                "Acme shows the Widget One on stage, and tells how its communi-"),
                        new Piece(50, 686, "cation works."),
                        new Piece(50, 650, "- first"),
                        new Piece(70, 636, "- deeper"),
                        new Piece(50, 600, "Ada Park"),
                        new Piece(200, 600, "Acme"),
                        new Piece(350, 600, "Widget"),
                        new Piece(50, 586, "Kim Minsu"),
                        new Piece(200, 586, "Bolt"),
                        new Piece(350, 586, "Gear"),
                        new Piece(300, 40, "- " + page + " -"));
            }
            document.save(bytes);
        }
        String page =
                """
                text: Acme shows the Widget One on stage, and tells how its communication works.
                item 0: first
                item 1: deeper
                row: Ada Park | Acme | Widget
                row: Kim Minsu | Bolt | Gear""";
        assertThat(Layout.of(read("day.pdf", bytes.toByteArray())))
                .isEqualTo(String.join("\n", page, page, page));
    }

    private record Piece(int x, int y, String words) {}

    private static void page(PDDocument document, Piece... pieces) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            for (Piece piece : pieces) {
                stream.beginText();
                stream.newLineAtOffset(piece.x, piece.y);
                stream.showText(piece.words);
                stream.endText();
            }
        }
    }

    @Test
    void openDocumentsAreRead() throws IOException, NoteException {
        String content =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                <office:body><office:text><text:h text:outline-level="1">Robot Day</text:h>
                <text:p>Announcing Widget One</text:p></office:text></office:body></office:document-content>
                """;
        byte[] bytes =
                zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
        assertThat(Layout.of(read("note.odt", bytes)))
                .isEqualTo("heading 1: Robot Day\ntext: Announcing Widget One");
    }

    @Test
    void aDocumentWithAPasswordIsRefused() throws IOException {
        byte[] bytes = pdf(true);
        assertThatThrownBy(() -> read("locked.pdf", bytes))
                .hasMessage("locked.pdf: is protected by a password; save it without one");
        byte[] encrypted =
                Arrays.copyOf(
                        new byte[] {
                            (byte) 0xD0,
                            (byte) 0xCF,
                            0x11,
                            (byte) 0xE0,
                            (byte) 0xA1,
                            (byte) 0xB1,
                            0x1A,
                            (byte) 0xE1
                        },
                        4096);
        assertThatThrownBy(() -> read("locked.docx", encrypted))
                .hasMessageStartingWith("locked.docx: is ");
    }

    @Test
    void aDamagedDocumentIsRefused() {
        for (String name : new String[] {"a.pdf", "a.docx", "a.pptx", "a.odt"}) {
            assertThatThrownBy(
                            () ->
                                    read(
                                            name,
                                            "this is not a document"
                                                    .repeat(100)
                                                    .getBytes(StandardCharsets.UTF_8)))
                    .as(name)
                    .isInstanceOf(NoteException.class)
                    .hasMessageStartingWith(name + ": is damaged");
        }
    }

    @Test
    void aDocumentThatUnpacksToVeryMuchIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", CONTENT_TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                            .getBytes(StandardCharsets.UTF_8));
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> read("bomb.docx", bytes.toByteArray()))
                .hasMessageStartingWith("bomb.docx: is damaged");
    }

    private static final String CONTENT_TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";

    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";

    private static Note read(String name, byte[] bytes) throws NoteException {
        Note note = new NoteReader().read(name, bytes);
        Layout.check(note);
        return note;
    }

    private static byte[] pdf(boolean locked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.newLineAtOffset(50, 700);
                stream.setLeading(14);
                for (String line :
                        new String[] {
                            "Robot Day", "- Announcing Widget One", "- It costs little"
                        }) {
                    stream.showText(line);
                    stream.newLine();
                }
                stream.endText();
            }
            if (locked) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                entry(zip, namesAndTexts[i], namesAndTexts[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
