package daman.documents.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text by the encoding that is declared: by a mark at the beginning, by the server, by the document. Valid UTF-8 beyond ASCII is UTF-8
 * whatever is declared, since no other encoding's text looks so by chance. Nothing is guessed from letters: a wrong guess makes words that nobody wrote.
 */
public final class Encoding {
    /** What cannot be decoded becomes U+FFFD, as browsers do, up to one letter in so many; beyond that the declaration is wrong. */
    private static final int ONE_BAD_IN = 1000;
    /** Labels mean what the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels) says, where Java reads them more narrowly. */
    private static final Map<String, String> LABELS = Map.of("iso-8859-1", "windows-1252", "latin1", "windows-1252", "us-ascii", "windows-1252", "ascii", "windows-1252",
        "iso-8859-9", "windows-1254", "cp1251", "windows-1251", "win-1251", "windows-1251", "utf8", "UTF-8");

    private Encoding() {}

    /**
     * @param inside the encoding that the document names in itself
     * @throws Unreadable when none is declared and it isn't UTF-8, or when the one declared doesn't fit
     */
    public static String text(Origin origin, byte[] bytes, @Nullable String inside) throws Unreadable {
        Charset marked = marked(bytes);
        if (marked != null) return tolerant(origin, bytes, marked).substring(1);
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        String declared = origin.charset() != null && known(origin.charset()) != null ? origin.charset() : inside;
        Charset charset = declared == null ? null : known(declared);
        if (utf8 != null && (charset == null || beyondAscii(bytes) || !wide(charset))) return utf8;
        if (charset != null) return tolerant(origin, bytes, charset);
        if (declared != null) throw new Unreadable(origin.place(), "declares an encoding that is not known, '" + declared + "'", "convert it to UTF-8 first, for instance with iconv");
        return tolerant(origin, bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (Bytes.startsWith(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (Bytes.startsWith(bytes, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return Bytes.startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable Charset known(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LABELS.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            return null;
        }
    }

    private static boolean beyondAscii(byte[] bytes) {
        for (byte one : bytes) if (one < 0) return true;
        return false;
    }

    /** Whether ASCII bytes mean something else in it. */
    private static boolean wide(Charset charset) { return !"<a>".equals(new String(new byte[] {'<', 'a', '>'}, charset)) || charset.name().startsWith("ISO-2022"); }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException no) {
            return null;
        }
    }

    private static String tolerant(Origin origin, byte[] bytes, Charset charset) throws Unreadable {
        CharBuffer text;
        try {
            text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException never) {
            throw new IllegalStateException("what can't be decoded is replaced", never);
        }
        long bad = text.chars().filter(letter -> letter == '\uFFFD').count();
        if (bad * ONE_BAD_IN > text.length())
            throw new Unreadable(origin.place(), "is not " + charset.name() + (charset.equals(StandardCharsets.UTF_8) ? ", and declares nothing else that fits" : ", though it says so"), "find out its encoding and convert it, for instance with iconv -f windows-1251 -t UTF-8");
        return text.toString();
    }
}
