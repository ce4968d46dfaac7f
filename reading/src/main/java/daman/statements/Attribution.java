package daman.statements;

import java.util.Locale;

/** On whose authority something is claimed (GUIDE.md, statements). */
public enum Attribution {
    NAMED, DOCUMENT, OFFICIAL, LEAK, OBSERVERS, HEARSAY, MEDIA;

    public String id() { return name().toLowerCase(Locale.ROOT); }

    public static Attribution of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
}
