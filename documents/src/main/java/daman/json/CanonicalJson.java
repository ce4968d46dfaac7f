package daman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.erdtman.jcs.NumberToJSON;

/**
 * The one spelling that a JSON text has by RFC 8785: members in the order of their names' UTF-16 units, no space, numbers as ECMAScript
 * writes doubles. Linear in the length but for the sorting; the library that knows the numbers is several times slower on whole texts,
 * and is what the tests hold this against.
 */
public final class CanonicalJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final long EXACT = 1L << 53;

    private final JsonParser json;
    /** What was written; characters and no builder, as what is moved here must be moved whole and not one by one. */
    private char[] out;
    private int length;

    private CanonicalJson(JsonParser json, int length) {
        this.json = json;
        this.out = new char[length + 16];
    }

    /** @throws UncheckedIOException when the text is not one JSON value, names a member twice, or holds half of a character */
    public static String of(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            CanonicalJson canonical = new CanonicalJson(json, text.length());
            canonical.value(json.nextToken());
            if (json.nextToken() != null) throw new IOException("more than one value");
            return new String(canonical.out, 0, canonical.length);
        } catch (IOException broken) {
            throw new UncheckedIOException("not canonical JSON: " + broken.getMessage(), broken);
        }
    }

    private void value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> put(json.getText());
            case null, default -> throw new IOException("no value");
        }
    }

    private void array() throws IOException {
        put('[');
        int start = length;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (length > start) put(',');
            value(token);
        }
        put(']');
    }

    /** A member as it stands in the text, with its name and a comma after it. */
    private record Member(String name, int start, int end) implements Comparable<Member> {
        @Override public int compareTo(Member other) { return name.compareTo(other.name); }
    }

    private void object() throws IOException {
        put('{');
        int start = length;
        List<Member> members = new ArrayList<>();
        boolean sorted = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int at = length;
            String name = json.currentName();
            string(name.toCharArray(), 0, name.length());
            put(':');
            value(json.nextToken());
            put(',');
            sorted &= members.isEmpty() || members.getLast().name.compareTo(name) < 0;
            members.add(new Member(name, at, length));
        }
        if (!sorted) sort(members, start);
        if (!members.isEmpty()) length--;
        put('}');
    }

    private void sort(List<Member> members, int start) throws IOException {
        Collections.sort(members);
        for (int i = 1; i < members.size(); i++) if (members.get(i).name.equals(members.get(i - 1).name)) throw new IOException("two members " + members.get(i).name);
        char[] asTheyCame = Arrays.copyOfRange(out, start, length);
        length = start;
        for (Member member : members) put(asTheyCame, member.start - start, member.end - member.start);
    }

    /** RFC 8785, 3.2.2.2. */
    private void string(char[] text, int start, int size) throws IOException {
        put('"');
        int end = start + size;
        int plain = start;
        for (int i = start; i < end; i++) {
            char ch = text[i];
            if (ch >= ' ' && ch != '"' && ch != '\\' && !Character.isSurrogate(ch)) continue;
            if (Character.isSurrogate(ch)) {
                if (!Character.isHighSurrogate(ch) || i + 1 == end || !Character.isLowSurrogate(text[++i])) throw new IOException("half of a character");
                continue;
            }
            put(text, plain, i - plain);
            put(escaped(ch));
            plain = i + 1;
        }
        put(text, plain, end - plain);
        put('"');
    }

    private static String escaped(char ch) {
        return switch (ch) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> Objects.requireNonNull(String.format("\\u%04x", (int) ch));
        };
    }

    /** A whole number that every double holds is its own spelling, minus zero aside. */
    private void number(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER && Math.abs(json.getLongValue()) <= EXACT) put(Long.toString(json.getLongValue()));
        else put(NumberToJSON.serializeNumber(Double.parseDouble(json.getText())));
    }

    private void put(char ch) {
        if (length == out.length) grow(1);
        out[length++] = ch;
    }

    private void put(String text) {
        grow(text.length());
        text.getChars(0, text.length(), out, length);
        length += text.length();
    }

    private void put(char[] text, int start, int size) {
        grow(size);
        System.arraycopy(text, start, out, length, size);
        length += size;
    }

    private void grow(int by) {
        if (length + by > out.length) out = Arrays.copyOf(out, Math.max(length + by, 2 * out.length));
    }
}
