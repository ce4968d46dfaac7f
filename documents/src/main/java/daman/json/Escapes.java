package daman.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * JSON goes to terminals as well as to programs: besides what JSON itself demands, every character that steers a terminal
 * or turns the direction of writing is written as an escape. The value stays the same.
 */
final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int[] ASCII = ascii();

    private static int[] ascii() {
        int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
        escapes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
        return escapes;
    }

    @Override public int[] getEscapeCodesForAscii() { return ASCII; }

    @Override public @Nullable SerializableString getEscapeSequence(int ch) {
        return steers(ch) ? new SerializedString(String.format("\\u%04x", ch)) : null;
    }

    private static boolean steers(int ch) {
        return ch >= 0x7F && ch <= 0x9F || ch == 0x2028 || ch == 0x2029 || ch >= 0x202A && ch <= 0x202E || ch >= 0x2066 && ch <= 0x2069;
    }
}
