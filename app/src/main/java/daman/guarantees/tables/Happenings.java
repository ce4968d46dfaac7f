package daman.guarantees.tables;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.ReadingParser;
import daman.ledger.sql.Prepared;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reports tell besides promises, a row each. It is derived from the readings beside the log, and goes when a report's text is withdrawn: derived anew
 * it comes out the same, since the reading is gone then.
 */
final class Happenings {
    private final Prepared prepared;

    Happenings(Prepared prepared) {
        this.prepared = prepared;
    }

    /** @param reading as JSON; empty where it is gone */
    void add(long position, String reading) {
        if (reading.isEmpty()) return;
        JsonNode read = ReadingParser.tree("the reading of entry " + position, reading);
        for (String list : Rows.LISTS) {
            long number = 0;
            for (JsonNode one : read.path(list))
                prepared.run("INSERT INTO happenings (position, list, number, day, what, actors) VALUES (?, ?, ?, ?, ?, ?)", position, list, number++, day(one.path("date").textValue()), what(list, one), actors(list, one));
        }
    }

    void remove(String report) { prepared.run("DELETE FROM happenings WHERE position = (SELECT position FROM reports WHERE id = ?)", report); }

    private static @Nullable Long day(@Nullable String date) { return date == null ? null : LocalDate.parse(date).toEpochDay(); }

    private static String what(String list, JsonNode one) {
        return switch (list) {
            case "statements" -> one.path("attribution").asText();
            case "attacks" -> one.path("targets").path(0).asText("");
            default -> one.path("kind").asText();
        };
    }

    private static String actors(String list, JsonNode one) {
        return switch (list) {
            case "statements" -> one.path("speakers").isArray() ? one.path("speakers").toString() : "[]";
            case "contacts" -> one.path("participants").isArray() ? one.path("participants").toString() : "[]";
            case "attacks" -> one.hasNonNull("by") ? "[" + one.path("by") + "]" : "[]";
            default -> "[]";
        };
    }
}
