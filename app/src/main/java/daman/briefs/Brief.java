package daman.briefs;

import daman.words.PageLanguage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A briefing.
 *
 * @param title    what it is about
 * @param of       of which times and which state of the ledger it is, a line each
 * @param made     when the last entry that counts was recorded: what a file says of its making
 * @param sections in their order
 * @param unknown  what no source tells, or nobody can add up, a sentence each
 * @param notes    to which the sentences lead, by their numbers from 1
 * @param headings of the unknowns' and the notes' own parts
 */
public record Brief(PageLanguage language, String title, List<String> of, Instant made, List<Section> sections, List<String> unknown, List<Note> notes, Headings headings) {
    public record Headings(String unknown, String notes) {}

    /** @param bars null for a section without a figure */
    public record Section(String heading, @Nullable Bars bars, List<Sentence> sentences) {}

    /**
     * Something that is said, and on what it rests: claims of the ledger, rows of the dossier's tables, or both.
     *
     * @param claims all of them, by their ids
     * @param rows   by what names them: table, actor, what, when; never none where there is no claim
     * @param notes  numbers of the notes that quote some of them and name the others
     */
    public record Sentence(String text, List<String> claims, List<String> rows, List<Integer> notes) {
        public Sentence {
            if (claims.isEmpty() && rows.isEmpty()) throw new IllegalArgumentException("claims: nothing is said that rests on none: " + text);
            if (notes.isEmpty()) throw new IllegalArgumentException("notes: " + text);
        }
    }

    /** A figure: a bar for each value. */
    public record Bars(String caption, List<Bar> bars) {
        public long most() { return bars.stream().mapToLong(Bar::value).max().orElse(0); }
    }

    /** @param shown the value as the language writes it @param notes as of a sentence */
    public record Bar(String label, long value, String shown, List<String> claims, List<Integer> notes) {}

    /** What stands below. */
    public sealed interface Note {}

    /**
     * Words of a report.
     *
     * @param claim    that they are
     * @param words    as they stand there
     * @param language of the report
     * @param from     on whose word, who published it, when
     * @param address  of the report; null where it has none on the web
     */
    public record Quotation(String claim, String words, String language, String from, @Nullable String address) implements Note {}

    /** Claims that are not quoted, by their ids. @param text before them @param more where the others are named, behind those that are named here; null where all are */
    public record Others(String text, List<String> claims, @Nullable String more) implements Note {
        /** "c-0123456789ab, c-ba9876543210 … and where the others are". */
        public String named() { return String.join(", ", claims) + (more == null ? "" : " " + more); }
    }

    /**
     * Rows of a table of the dossier.
     *
     * @param text   before them
     * @param keys   what names them in the table
     * @param source where a single one was read: an address of the web, or words; null for several, whose sources stand in the table
     */
    public record Rows(String text, String table, List<String> keys, @Nullable String source) implements Note {
        /** "world/calendar.tsv · DE · president · 2027-01-30". */
        public String named() { return table + " · " + String.join("; ", keys); }
    }
}
