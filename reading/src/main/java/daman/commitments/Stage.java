package daman.commitments;

import java.util.Locale;

/** How far the source claims the promise is (GUIDE.md, commitments). */
public enum Stage {
    REQUESTED, DISCUSSED, ANNOUNCED, AGREED, APPROVED, ALLOCATED, DELIVERED, SUSPENDED, WITHDRAWN, REFUSED, EXPIRED;

    public String id() { return name().toLowerCase(Locale.ROOT); }

    public static Stage of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
}
