package announcementgraph.notes;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the text of PDF by PDFBox, and turns Word, PowerPoint and OpenDocument files into XHTML by
 * Apache Tika. What is embedded in them is not read. A file that unpacks to very much, or takes
 * very long, is refused.
 */
final class DocumentText {

    private static final int MOST_CHARACTERS = 20_000_000;
    private static final int SECONDS = 120;

    private DocumentText() {}

    /**
     * @param ending the ending of the name in lower case, which decides the reader
     */
    static void read(String name, String ending, byte[] bytes, NoteBuilder note)
            throws NoteException {
        String text = text(name, ending, bytes);
        if (!ending.equals("pdf")) {
            new HtmlReader(true).read(text, note);
        } else if (text.isBlank()) {
            throw new NoteException(
                    name
                            + ": has no text to read, its pages are pictures as a rule; put it through text recognition first");
        } else {
            new PlainTextReader().read(CleanText.of(text), note);
        }
    }

    private static String text(String name, String ending, byte[] bytes) throws NoteException {
        FutureTask<String> reading = new FutureTask<>(() -> read(ending, bytes));
        Thread reader = new Thread(reading, "reads " + name);
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new NoteException(
                    name + ": was not read within " + SECONDS + " seconds; save it as text", e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoteException(name + ": reading was interrupted; read it again", e);
        } catch (ExecutionException | CancellationException e) {
            throw refused(name, e);
        }
    }

    private static String read(String ending, byte[] bytes)
            throws IOException, SAXException, TikaException {
        if (ending.equals("pdf")) {
            return PdfText.of(bytes);
        }
        ContentHandler xhtml = new ToXMLContentHandler();
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            ContentHandler limited =
                    new SecureContentHandler(
                            new WriteOutContentHandler(xhtml, MOST_CHARACTERS), in);
            parser(ending).parse(in, limited, new Metadata(), context);
        }
        return xhtml.toString();
    }

    private static Parser parser(String ending) {
        return switch (ending) {
            case "odt", "odp" -> new OpenDocumentParser();
            default -> new OOXMLParser();
        };
    }

    private static NoteException refused(String name, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean locked =
                    cause instanceof EncryptedDocumentException
                            || cause.getClass().getSimpleName().equals("InvalidPasswordException")
                            || cause.getClass()
                                    .getSimpleName()
                                    .equals("OLE2NotOfficeXmlFileException");
            if (locked) {
                return new NoteException(
                        name + ": is protected by a password; save it without one", e);
            }
        }
        return new NoteException(
                name
                        + ": is damaged, or is not what its name says; open and save it anew, or save it as text",
                e);
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {
            // Pictures and attached files are not part of the note.
        }
    }
}
