package daman.exporters.records;

import java.util.Locale;

/** What can be exported. */
public enum What {
    GUARANTEES, CLAIMS, EVENTS;

    public String id() { return name().toLowerCase(Locale.ROOT); }
}
