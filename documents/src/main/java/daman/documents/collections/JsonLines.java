package daman.documents.collections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.DeserializationFeature;
import daman.documents.text.Days;
import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.documents.text.Unreadable.Why;
import daman.documents.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One report a line (https://jsonlines.org): an object with {@code text} and, where known, {@code title}, {@code published} (2025-09-05), {@code publisher},
 * {@code url} and {@code language}. Other members are not looked at.
 */
public final class JsonLines {
    private static final int LONGEST_LINE = 16 << 20;
    private static final ObjectReader JSON = new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonLines() {}

    public static void read(Origin origin, InputStream in, Receiver receiver) throws IOException, Unreadable {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        boolean tooLong = false, any = false;
        for (int next; (next = in.read()) >= 0; ) {
            if (next == '\n') {
                any |= line(origin.part("line " + number++), line, tooLong, receiver);
                tooLong = false;
            } else if (line.size() < LONGEST_LINE) line.write(next);
            else tooLong = true;
        }
        any |= line(origin.part("line " + number), line, tooLong, receiver);
        if (!any) throw new Unreadable(origin.place(), "is empty", "nothing to read in it");
    }

    /** @return whether the line holds anything */
    private static boolean line(Origin origin, ByteArrayOutputStream line, boolean tooLong, Receiver receiver) {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (isBlank(bytes)) return false;
        receiver.take(() -> {
            if (tooLong) throw new Unreadable(origin.place(), "is longer than " + (LONGEST_LINE >> 20) + " MB, the most a report may have", "split it");
            return object(origin, Utf8.decode(origin.place(), bytes));
        });
        return true;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte one : bytes) if (one > ' ' || one < 0) return false;
        return true;
    }

    /** One report alone. @param line of one object, in as many lines as it likes */
    public static Document object(Origin origin, String line) throws Unreadable {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw wrong(Why.NO_OBJECT, "", origin, "is not one JSON object");
        }
        if (!node.isObject()) throw wrong(Why.NO_OBJECT, "", origin, "is not one JSON object");
        String text = member(origin, node, "text");
        if (text == null || text.isBlank()) throw wrong(Why.NO_TEXT, "text", origin, "has no \"text\"");
        String title = member(origin, node, "title");
        Facts facts = new Facts(day(origin, member(origin, node, "published")), member(origin, node, "publisher"), member(origin, node, "url"), member(origin, node, "language"));
        return Document.of(origin.place(), title == null ? "" : title, text, facts.or(origin.facts()));
    }

    private static @Nullable String member(Origin origin, JsonNode node, String name) throws Unreadable {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw wrong(Why.NO_STRING, name, origin, "has a \"" + name + "\" that is no string");
        return value.asText();
    }

    private static @Nullable LocalDate day(Origin origin, @Nullable String told) throws Unreadable {
        LocalDate day = Days.of(told);
        if (told != null && day == null) throw wrong(Why.NO_DAY, "published", origin, "has a \"published\" that is no date");
        return day;
    }

    private static Unreadable wrong(Why why, String about, Origin origin, String what) {
        return new Unreadable(why, about, origin.place(), what, "each line is one object such as {\"text\": \"…\", \"title\": \"…\", \"published\": \"2025-09-05\", \"publisher\": \"…\", \"url\": \"…\"}; the other lines are read");
    }
}
