package daman.statements;

/** Whether the speaker's own sentence is quoted (GUIDE.md, statements). */
public enum Form {
    DIRECT, INDIRECT;

    public String id() { return name().toLowerCase(java.util.Locale.ROOT); }
}
