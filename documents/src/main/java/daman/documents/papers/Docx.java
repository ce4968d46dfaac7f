package daman.documents.papers;

import daman.documents.text.Bytes;
import daman.documents.text.Days;
import daman.documents.text.Document;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX (ISO/IEC 29500) as a document: the words of its body and of its footnotes. Deleted words, field codes and macros are left out; nothing
 * that it links to is fetched.
 */
public final class Docx {
    private static final String BODY = "word/document.xml", NOTES = "word/footnotes.xml", PROPERTIES = "docProps/core.xml";
    private static final Set<String> READ = Set.of(BODY, NOTES, PROPERTIES);
    private static final int MOST_OF_A_PART = 64 << 20;
    private static final long MOST = 256L << 20;
    private static final int MOST_PARTS = 20_000;

    private final Origin origin;
    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean macros;

    private Docx(Origin origin) {
        this.origin = origin;
    }

    /**
     * @param notes takes what is worth knowing, such as macros
     * @throws Unreadable when it is broken, encrypted, holds a DTD or unpacks to more than is safe
     */
    public static Document read(Origin origin, byte[] bytes, Consumer<String> notes) throws Unreadable { return new Docx(origin).document(bytes, notes); }

    private Document document(byte[] bytes, Consumer<String> notes) throws Unreadable {
        unpack(bytes);
        byte[] body = parts.get(BODY);
        if (body == null) throw broken("it has no " + BODY);
        String text = Stream.of(body, parts.getOrDefault(NOTES, new byte[0])).filter(part -> part.length > 0).map(this::words).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n\n"));
        if (refused != null) throw refused;
        if (text.isBlank()) throw new Unreadable(origin.place(), "holds no text", "if it holds pictures of pages, recognise their text first");
        if (macros) notes.accept(origin.place() + ": holds macros; its text is read, they are not");
        LocalDate made = made();
        if (made != null && origin.facts().published() == null) notes.accept(Hint.of(origin, made));
        return new Document(origin.place(), text, origin.facts());
    }

    private @Nullable Unreadable refused;

    private String words(byte[] part) {
        try {
            return WordText.of(events(part));
        } catch (XMLStreamException wrong) {
            if (refused == null) refused = broken(reason(wrong));
            return "";
        } catch (WordText.Refused wrong) {
            if (refused == null) refused = broken(String.valueOf(wrong.getMessage()));
            return "";
        }
    }

    private static XMLStreamReader events(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** The day on which it says that it was made; null where it says none. */
    private @Nullable LocalDate made() {
        byte[] properties = parts.get(PROPERTIES);
        if (properties == null) return null;
        try {
            XMLStreamReader events = events(properties);
            while (events.hasNext()) if (events.next() == XMLStreamConstants.START_ELEMENT && events.getLocalName().equals("created")) return Days.of(events.getElementText());
        } catch (XMLStreamException unfit) {
            return null; // a hint and no more
        }
        return null;
    }

    /** All parts are unpacked, those that aren't read to nothing: what the archive says of its sizes is not believed. */
    private void unpack(byte[] bytes) throws Unreadable {
        long all = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (++count > MOST_PARTS) throw tooMuch("more than " + MOST_PARTS + " parts");
                String name = entry.getName();
                macros |= name.endsWith("vbaProject.bin");
                all += READ.contains(name) ? keep(name, zip) : skip(name, zip, all);
                if (all > MOST) throw tooMuch(name);
            }
        } catch (ZipException wrong) {
            throw String.valueOf(wrong.getMessage()).contains("encrypted") ? new Unreadable(origin.place(), "is encrypted", "save it as .docx without a password") : broken(String.valueOf(wrong.getMessage()));
        } catch (IOException | IllegalArgumentException wrong) {
            throw broken(wrong.getMessage() == null ? "it ends too early" : wrong.getMessage());
        }
        if (count == 0) throw broken("it is no archive");
    }

    private long keep(String name, InputStream in) throws IOException, Unreadable {
        byte[] part = in.readNBytes(MOST_OF_A_PART + 1);
        if (part.length > MOST_OF_A_PART) throw tooMuch(name);
        if (parts.putIfAbsent(name, part) != null) throw broken("it holds " + name + " twice");
        return part.length;
    }

    private long skip(String name, InputStream in, long before) throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read; (read = in.read(buffer)) > 0; ) if (before + (size += read) > MOST) throw tooMuch(name);
        return size;
    }

    private Unreadable tooMuch(String what) { return new Unreadable(origin.place(), "unpacks to more than is safe (" + what + ")", "make sure who sent it; a published paper is not like that"); }

    private Unreadable broken(String how) { return new Unreadable(origin.place(), "is no DOCX that can be read (" + how + ")", "open it in a word processor and save it as .docx, or fetch it again"); }

    private static String reason(XMLStreamException wrong) { return "line " + (wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNumber()) + " of a part is no XML"; }
}
