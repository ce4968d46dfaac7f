package daman.analysis.scoring;

import java.util.List;
import java.util.Locale;

/** The lists of a reading, each with the fields that are compared once two items match. */
enum ItemList {
    STATEMENTS("form", "attribution", "channel", "date"),
    COMMITMENTS("recipient", "stage", "attribution", "amount", "quantity", "item", "condition", "date"),
    CONTACTS("date"),
    ATTACKS("by", "date"),
    FINDINGS();

    private final List<String> fields;

    ItemList(String... fields) {
        this.fields = List.of(fields);
    }

    List<String> fields() { return fields; }

    String id() { return name().toLowerCase(Locale.ROOT); }
}
