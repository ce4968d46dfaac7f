package daman.documents.text;

import daman.documents.text.Unreadable.Why;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: positions in a text that was repaired on the way would point at other words. */
public final class Utf8 {
    private Utf8() {}

    public static String text(String place, byte[] bytes) throws Unreadable {
        if (bytes.length == 0) throw empty(place);
        refuseBinary(place, bytes);
        String text = decode(place, bytes);
        if (text.isBlank()) throw empty(place);
        return text;
    }

    public static String decode(String place, byte[] bytes) throws Unreadable {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError())
            throw new Unreadable(place, "is not UTF-8 (broken at byte " + in.position() + ")", "convert it first, for instance with iconv -t UTF-8");
        return out.flip().toString();
    }

    private static void refuseBinary(String place, byte[] bytes) throws Unreadable {
        if (Bytes.startsWith(bytes, 0xFF, 0xFE) || Bytes.startsWith(bytes, 0xFE, 0xFF))
            throw new Unreadable(place, "is UTF-16, not UTF-8", "convert it first, for instance with iconv -f UTF-16 -t UTF-8");
        int control = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) throw new Unreadable(Why.BINARY, "", place, "is binary, not text (a zero at byte " + i + ")", "give the report's plain text");
            if (isControl(bytes[i])) control++;
        }
        if (control * 4L > bytes.length)
            throw new Unreadable(Why.BINARY, "", place, "is binary, not text (mostly control characters)", "give the report's plain text");
    }

    private static boolean isControl(byte b) { return b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7F; }

    private static Unreadable empty(String place) { return new Unreadable(Why.EMPTY, "", place, "is empty", "nothing to read in it"); }
}
