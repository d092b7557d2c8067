package announcementgraph.fuzz;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents of each kind, to be changed by chance. */
final class Documents {

    private static final List<String> LINES =
            List.of("GTC 2024", "1. Keynote", "- NVIDIA announced Jetson Nano", "- It costs $499");

    private Documents() {}

    static byte[] word() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            LINES.forEach(line -> document.createParagraph().createRun().setText(line));
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Ada Park");
            table.getRow(0).getCell(1).setText("Acme");
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] slides() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            LINES.forEach(line -> show.createSlide().createTextBox().setText(line));
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] portable() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.newLineAtOffset(50, 700);
                stream.setLeading(14);
                for (String line : LINES) {
                    stream.showText(line);
                    stream.newLine();
                }
                stream.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    static byte[] openDocument() throws IOException {
        StringBuilder content =
                new StringBuilder(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
                        <office:body><office:text>""");
        LINES.forEach(line -> content.append("<text:p>").append(line).append("</text:p>"));
        content.append("</office:text></office:body></office:document-content>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            entry(zip, "content.xml", content.toString());
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
