package daman.claims;

import daman.commitments.Commitment;
import daman.statements.Attribution;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One commitment of one report, as an entry of the ledger.
 *
 * @param id        {@code c-} and twelve hex digits, derived from the report, the words' place and what is claimed
 * @param index     of its entry in the ledger
 * @param telling   what the report says around it
 * @param guarantee the promise it speaks of; null where it speaks of none in particular
 * @param rule      by which it was joined to that promise, or to none
 * @param partOf    the larger promise out of which it comes; null where the report names none
 */
public record Claim(String id, long index, ReportHead report, Commitment commitment, Telling telling, @Nullable String guarantee, String rule, @Nullable String partOf) {
    /** The day of the act where the text gives it, else the report's. */
    public LocalDate day() { return commitment.date() != null ? commitment.date() : report.day(); }

    /** Whether it can move a stage: a named source, a document or the reporter's own voice. A leak, a rumour or an unnamed official can't. */
    public boolean hasAuthority() { return commitment.attribution() == Attribution.NAMED || commitment.attribution() == Attribution.DOCUMENT; }

    /** The same claim of another promise. */
    public Claim linked(@Nullable String guarantee, String rule, @Nullable String partOf) {
        return new Claim(id, index, report, commitment, telling, guarantee, rule, partOf);
    }
}
