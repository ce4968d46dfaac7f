package daman.guarantees.tables;

import java.util.Locale;

/** The words for what a review does. */
public enum Action {
    ACCEPT, REJECT, CORRECT, MERGE, SPLIT, UNDO;

    public String id() { return name().toLowerCase(Locale.ROOT); }

    public static Action of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
}
