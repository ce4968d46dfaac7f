package daman.analysis.gaps;

import daman.analysis.answers.Between;
import daman.analysis.answers.Figure;
import daman.claims.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far what is asked for was followed, of one group.
 *
 * @param of          the group
 * @param promised    all that somebody stands by: promised, agreed, allocated, delivered
 * @param allocated   of them allocated or delivered
 * @param missing     asked for and not promised, in things; null where nothing is asked for, or it isn't of one thing
 * @param unallocated promised or agreed, and not allocated yet
 * @param undelivered allocated, and not delivered yet
 */
public record Line<K>(K of, Figure asked, Figure promised, Figure allocated, Figure delivered, @Nullable Between missing, Figure unallocated, Figure undelivered) {
    /**
     * What is asked beyond what is promised. A promise without a number may be all that is missing, so that the lower end is zero then; a demand without a
     * number asks for nobody knows how much more.
     */
    static @Nullable Between missing(Figure asked, Figure promised) {
        if (asked.isEmpty()) return null;
        Range wanted = asked.number();
        if (wanted == null) return new Between(BigDecimal.ZERO, null);
        Range given = promised.number() == null ? new Range(BigDecimal.ZERO, BigDecimal.ZERO) : promised.number();
        BigDecimal low = promised.unnumbered() > 0 ? BigDecimal.ZERO : wanted.low().subtract(given.high()).max(BigDecimal.ZERO);
        return new Between(low, asked.unnumbered() > 0 ? null : wanted.high().subtract(given.low()).max(BigDecimal.ZERO));
    }
}
