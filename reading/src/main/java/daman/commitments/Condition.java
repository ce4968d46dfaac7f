package daman.commitments;

import java.util.Locale;

/** What the promise waits for (GUIDE.md, commitments). */
public enum Condition {
    CEASEFIRE, US_BACKING, APPROVAL, OTHER;

    public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Condition of(String id) { return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
