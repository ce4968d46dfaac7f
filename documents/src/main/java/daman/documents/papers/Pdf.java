package daman.documents.papers;

import daman.documents.text.Document;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF as a document: its text layer. The day on which it was made is told as a hint and taken for nothing more. */
public final class Pdf {
    private static final int MOST_PAGES = 3000;
    /** Letters: a page with fewer has no text layer but stamps and numbers. */
    private static final int FEWEST = 16;
    /** Bytes in which the last mark stands; some servers add to files. */
    private static final int TAIL = 4096;
    private static final long CACHE_IN_MEMORY = 32L << 20, CACHE = 512L << 20;
    /** Kept here, since loggers that nobody holds forget that they are silent. PDFBox tells of each odd font. */
    private static final Logger[] LOGGERS = {Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox")};

    static {
        for (Logger logger : LOGGERS) logger.setLevel(Level.OFF);
    }

    private Pdf() {}

    /**
     * @param notes takes what is worth knowing, such as pages without text
     * @throws Unreadable when it is encrypted, broken, has no text layer, or unpacks to more than is safe
     */
    public static Document read(Origin origin, byte[] bytes, Consumer<String> notes) throws Unreadable {
        if (!ends(bytes)) throw new Unreadable(origin.place(), "ends too early (its last mark is missing)", "fetch it again");
        PackedStreams.check(origin.place(), bytes);
        try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes), MemoryUsageSetting.setupMixed(CACHE_IN_MEMORY, CACHE).streamCache)) {
            PackedStreams.check(origin.place(), pdf.getDocument());
            return document(origin, pages(origin, pdf), pdf, notes);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(origin.place(), "is encrypted", "save it without a password");
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(origin.place(), "is no PDF that can be read (" + reason(broken) + ")", "open it in a viewer and print it to a new PDF, or fetch it again");
        } catch (StackOverflowError | OutOfMemoryError hostile) {
            throw new Unreadable(origin.place(), "takes more memory to read than a paper may", "make sure who sent it, or give its text");
        }
    }

    /** A PDF that is cut short might be mended to a part of itself, and a part of a report isn't the report. */
    private static boolean ends(byte[] pdf) {
        return new String(pdf, Math.max(0, pdf.length - TAIL), Math.min(TAIL, pdf.length), StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static String reason(Exception broken) {
        String words = String.valueOf(broken.getMessage() == null ? broken.getClass().getSimpleName() : broken.getMessage()).replaceAll("\\s+", " ");
        return words.substring(0, Math.min(200, words.length()));
    }

    private static List<String> pages(Origin origin, PDDocument pdf) throws IOException, Unreadable {
        if (pdf.getNumberOfPages() > MOST_PAGES) throw new Unreadable(origin.place(), "has " + pdf.getNumberOfPages() + " pages, more than " + MOST_PAGES, "split it into its reports");
        PageText text = new PageText();
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) pages.add(text.of(pdf, page));
        return pages;
    }

    private static Document document(Origin origin, List<String> pages, PDDocument pdf, Consumer<String> notes) throws Unreadable {
        long silent = pages.stream().filter(page -> page.codePoints().filter(Character::isLetter).limit(FEWEST).count() < FEWEST).count();
        if (silent == pages.size())
            throw new Unreadable(origin.place(), "holds no text (" + pages.size() + (pages.size() == 1 ? " page" : " pages") + ", which may be scanned)", "recognise its text first, for instance with ocrmypdf");
        if (silent > 0) notes.accept(origin.place() + ": " + silent + " of " + pages.size() + " pages hold no text; if they are scanned, recognise their text first, for instance with ocrmypdf");
        Calendar made = pdf.getDocumentInformation().getCreationDate();
        if (made != null && origin.facts().published() == null) notes.accept(Hint.of(origin, made.toInstant().atZone(made.getTimeZone().toZoneId()).toLocalDate()));
        String text = Reflowed.text(pages);
        if (text.isBlank()) throw new Unreadable(origin.place(), "holds no text but running heads and page numbers", "look at it in a viewer, and give its text");
        return new Document(origin.place(), text, origin.facts());
    }
}
