package daman.analysis.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One item of a gold file or a reading and its place in the text: code points, end exclusive. */
record Item(JsonNode node, int start, int end) {
    /** @throws IllegalArgumentException where its evidence is no exact slice, or is given by its words and doesn't stand there just once */
    static Item of(JsonNode node, String text, String where) {
        JsonNode evidence = node.path("evidence");
        String words = evidence.isTextual() ? evidence.textValue() : evidence.path("text").textValue();
        if (words == null && !evidence.has("start")) throw new IllegalArgumentException(where + ": no evidence");
        Item item = evidence.has("start") ? new Item(node, evidence.path("start").asInt(), evidence.path("end").asInt()) : search(node, text, words, where);
        if (words != null && !words.equals(item.slice(text))) throw new IllegalArgumentException(where + ": evidence is not the slice " + item.start + "-" + item.end + ": " + words);
        return item;
    }

    private static Item search(JsonNode node, String text, String words, String where) {
        int at = text.indexOf(words);
        if (at < 0 || text.indexOf(words, at + words.length()) >= 0) throw new IllegalArgumentException(where + ": evidence occurs " + (at < 0 ? "not at all" : "more than once") + ": " + words);
        int start = text.codePointCount(0, at);
        return new Item(node, start, start + words.codePointCount(0, words.length()));
    }

    /** The words at its place, or null where the text has no such place. */
    @Nullable String slice(String text) {
        if (start < 0 || end < start || end > text.codePointCount(0, text.length())) return null;
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** Shared part of the shorter of the two. */
    double overlap(Item other) {
        int shared = Math.min(end, other.end) - Math.max(start, other.start);
        return Math.max(0, shared) / (double) Math.max(1, Math.min(end - start, other.end - other.start));
    }
}
