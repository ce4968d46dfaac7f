package daman.json;

import com.fasterxml.jackson.databind.JsonNode;
import daman.text.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a reading's JSON as values; those of a report's slices against its text. */
final class Members {
    private final String text;

    Members(String text) {
        this.text = text;
    }

    /** The member {@code evidence}: an object, of which the words alone suffice when they occur once, or just the words. */
    Evidence evidence(JsonNode node) {
        JsonNode evidence = node.path("evidence");
        return evidence.isTextual() ? search(evidence.textValue()) : slice(evidence);
    }

    Evidence slice(JsonNode place) {
        if (!place.has("start")) return search(required(string(place, "text"), "evidence.text"));
        int start = place.path("start").intValue();
        int end = place.path("end").intValue();
        String words = string(place, "text");
        return new Evidence(words == null ? cut(start, end) : words, start, end);
    }

    private String cut(int start, int end) {
        try {
            int from = text.offsetByCodePoints(0, start);
            return text.substring(from, text.offsetByCodePoints(from, end - start));
        } catch (IndexOutOfBoundsException outside) {
            throw new IllegalArgumentException("evidence " + start + "-" + end + " lies outside its report", outside);
        }
    }

    private Evidence search(String words) {
        int at = text.indexOf(words);
        if (at < 0) throw new IllegalArgumentException("evidence is not in its report: " + words);
        int start = text.codePointCount(0, at);
        return new Evidence(words, start, start + words.codePointCount(0, words.length()));
    }

    <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> each) {
        List<T> values = new ArrayList<>();
        for (JsonNode element : node.path(name)) values.add(each.apply(element));
        return List.copyOf(values);
    }

    static @Nullable String string(JsonNode node, String name) { return node.path(name).textValue(); }

    static List<String> strings(JsonNode node, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : node.path(name)) values.add(element.asText());
        return values;
    }

    /** A number, or the string of digits that the ledger keeps where no double holds it. */
    static @Nullable BigDecimal decimal(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isNumber() ? value.decimalValue() : value.isTextual() ? new BigDecimal(value.textValue()) : null;
    }

    static @Nullable LocalDate date(JsonNode node) {
        String day = string(node, "date");
        return day == null ? null : LocalDate.parse(day);
    }

    static @Nullable Temporal when(JsonNode node, String name) {
        String day = node.path(name).isNull() || node.path(name).isMissingNode() ? null : node.path(name).asText();
        if (day == null) return null;
        return switch (day.length()) {
            case 4 -> Year.parse(day);
            case 7 -> YearMonth.parse(day);
            default -> LocalDate.parse(day);
        };
    }

    static @Nullable Period duration(JsonNode node) {
        String duration = string(node, "duration");
        return duration == null ? null : Period.parse(duration);
    }

    static <T> T required(@Nullable T value, String name) {
        if (value == null) throw new IllegalArgumentException("\"" + name + "\" is missing");
        return value;
    }
}
