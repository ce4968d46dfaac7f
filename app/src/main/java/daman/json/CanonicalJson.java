package daman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final StringBuilder out;

    private CanonicalJson(JsonParser json, int length) {
        this.json = json;
        this.out = new StringBuilder(length);
    }

    /** @throws UncheckedIOException when the text is not one JSON value, names a member twice, or holds half of a character */
    public static String of(String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            CanonicalJson canonical = new CanonicalJson(json, text.length());
            canonical.value(json.nextToken());
            if (json.nextToken() != null) throw new IOException("more than one value");
            return canonical.out.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException("not canonical JSON: " + broken.getMessage(), broken);
        }
    }

    private void value(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> string(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> out.append(json.getText());
            case null, default -> throw new IOException("no value");
        }
    }

    private void array() throws IOException {
        out.append('[');
        int start = out.length();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (out.length() > start) out.append(',');
            value(token);
        }
        out.append(']');
    }

    /** A member as it stands in the text, with its name and a comma after it. */
    private record Member(String name, int start, int end) {}

    private void object() throws IOException {
        out.append('{');
        int start = out.length();
        List<Member> members = new ArrayList<>();
        boolean sorted = true;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int at = out.length();
            String name = json.currentName();
            string(name);
            out.append(':');
            value(json.nextToken());
            out.append(',');
            sorted &= members.isEmpty() || members.getLast().name.compareTo(name) < 0;
            members.add(new Member(name, at, out.length()));
        }
        if (!sorted) sort(members, start);
        if (!members.isEmpty()) out.setLength(out.length() - 1);
        out.append('}');
    }

    private void sort(List<Member> members, int start) throws IOException {
        members.sort(Comparator.comparing(Member::name));
        for (int i = 1; i < members.size(); i++) if (members.get(i).name.equals(members.get(i - 1).name)) throw new IOException("two members " + members.get(i).name);
        StringBuilder right = new StringBuilder(out.length() - start);
        for (Member member : members) right.append(out, member.start, member.end);
        out.setLength(start);
        out.append(right);
    }

    /** RFC 8785, 3.2.2.2. */
    private void string(String text) throws IOException {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char ch = text.charAt(i);
            if (ch >= ' ' && ch != '"' && ch != '\\' && !Character.isSurrogate(ch)) continue;
            if (Character.isSurrogate(ch)) {
                if (!Character.isHighSurrogate(ch) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) throw new IOException("half of a character");
                continue;
            }
            out.append(text, plain, i).append(escaped(ch));
            plain = i + 1;
        }
        out.append(text, plain, text.length()).append('"');
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
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER && Math.abs(json.getLongValue()) <= EXACT) out.append(json.getLongValue());
        else out.append(NumberToJSON.serializeNumber(Double.parseDouble(json.getText())));
    }
}
