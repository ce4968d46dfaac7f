package daman.guarantees.tables;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The derived tables and their columns ({@code V4__two_times.sql}). */
public final class Rows {
    /** What reports tell besides promises, by the lists of a reading, as {@code happenings} has them. */
    public static final List<String> LISTS = List.of("statements", "contacts", "attacks", "findings");
    /** In {@code known_to} and {@code valid_to}: no end yet. */
    public static final long OPEN = 1L << 52;

    public static final Table<Record> TAKEN_IN = DSL.table("taken_in");
    public static final Table<Record> INSTANTS = DSL.table("instants");
    public static final Table<Record> REPORTS = DSL.table("reports");
    public static final Table<Record> BANDS = DSL.table("bands");
    public static final Table<Record> CLAIMS = DSL.table("claims");
    public static final Table<Record> MEMBERSHIPS = DSL.table("memberships");
    public static final Table<Record> VERSIONS = DSL.table("versions");
    public static final Table<Record> DAYS = DSL.table("days");
    public static final Table<Record> HINTS = DSL.table("hints");
    public static final Table<Record> REVIEWS = DSL.table("reviews");
    public static final Table<Record> HAPPENINGS = DSL.table("happenings");

    public static final Field<Long> ENTRIES = DSL.field("entries", Long.class);
    public static final Field<Long> AT = DSL.field("at", Long.class);
    public static final Field<Long> POSITION = DSL.field("position", Long.class);
    public static final Field<String> ID = DSL.field("id", String.class);
    public static final Field<String> BODY = DSL.field("body", String.class);
    public static final Field<String> BAND = DSL.field("band", String.class);
    public static final Field<String> REPORT = DSL.field("report", String.class);
    public static final Field<String> CLAIM = DSL.field("claim", String.class);
    public static final Field<Long> KNOWN_FROM = DSL.field("known_from", Long.class);
    public static final Field<Long> KNOWN_TO = DSL.field("known_to", Long.class);
    public static final Field<Long> VALID_FROM = DSL.field("valid_from", Long.class);
    public static final Field<Long> VALID_TO = DSL.field("valid_to", Long.class);
    public static final Field<String> GUARANTEE = DSL.field("guarantee", String.class);
    public static final Field<String> RULE = DSL.field("rule", String.class);
    public static final Field<String> PART_OF = DSL.field("part_of", String.class);
    public static final Field<String> CORRECTED = DSL.field("corrected", String.class);
    public static final Field<Long> LAST_DAY = DSL.field("last_day", Long.class);
    public static final Field<String> MEASURE = DSL.field("measure", String.class);
    public static final Field<String> STAGE = DSL.field("stage", String.class);
    public static final Field<String> PROVIDERS = DSL.field("providers", String.class);
    public static final Field<String> HINT = DSL.field("hint", String.class);
    public static final Field<Long> DAY = DSL.field("day", Long.class);
    public static final Field<Long> FIRST_KNOWN = DSL.field("first_known", Long.class);
    public static final Field<String> TARGET = DSL.field("target", String.class);
    public static final Field<String> LIST = DSL.field("list", String.class);
    public static final Field<Long> NUMBER = DSL.field("number", Long.class);
    public static final Field<String> WHAT = DSL.field("what", String.class);
    public static final Field<String> ACTORS = DSL.field("actors", String.class);
    public static final Field<Long> UNDONE = DSL.field("undone", Long.class);

    private Rows() {}
}
