package daman.guarantees;

import daman.commitments.Commitment;
import daman.statements.Attribution;
import java.time.LocalDate;

/**
 * One commitment of one report, as an entry of the ledger.
 *
 * @param id        {@code c-} and twelve hex digits, derived from the report, the words' place and what is claimed
 * @param index     of its entry in the ledger
 * @param guarantee the promise it speaks of
 * @param rule      by which it was joined to that promise
 */
public record Claim(String id, long index, ReportHead report, Commitment commitment, String guarantee, String rule) {
    /** The day of the act where the text gives it, else the report's. */
    public LocalDate day() { return commitment.date() != null ? commitment.date() : report.day(); }

    /** Whether it can move a stage: a named source, a document or the reporter's own voice. A leak, a rumour or an unnamed official can't. */
    public boolean hasAuthority() { return commitment.attribution() == Attribution.NAMED || commitment.attribution() == Attribution.DOCUMENT; }
}
