package daman.ledger;

import java.util.Locale;

/** What an entry records (DESIGN, the ledger). */
public enum Kind {
    /** A snapshot of a report was taken. */
    REPORT,
    /** One commitment of one report. */
    CLAIM,
    /** A row of a data set's release. */
    ROW,
    /** A claim belongs to a guarantee, by a rule or a reviewer. */
    LINK,
    /** A reviewer accepts, corrects, rejects, merges or splits. */
    REVIEW,
    /** The bytes of a report's text were removed from beside the log; says why. */
    WITHDRAWAL,
    /** A day's exchange rate. */
    RATE,
    /** What is known of a source. */
    SOURCE,
    /** Who may decide was changed: an account or a token came, went or got another role. */
    ACCESS;

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() { return id; }

    public static Kind of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
}
