package daman.analysis.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement, a contact, an attack or a finding of a report, with its words.
 *
 * @param actors who speaks, takes part or attacks
 * @param what   of a statement on whose word it is, of a contact or a finding its kind, of an attack its first target
 * @param told   the day that the report tells; null where it leaves it open
 * @param note   of a finding, what doesn't fit; else empty
 */
public record Happening(Kind kind, List<String> actors, String what, @Nullable LocalDate told, String words, String note, ReportLine report) {
    public enum Kind {
        STATEMENT("statements"), CONTACT("contacts"), ATTACK("attacks"), FINDING("findings");

        private final String list;

        Kind(String list) {
            this.list = list;
        }

        /** Of the reading in which such stand. */
        public String list() { return list; }
    }

    /** The day it is told of, or else of its report. */
    public LocalDate day() { return told != null ? told : report.day(); }

    boolean isOf(String actor) { return actors.contains(actor); }
}
