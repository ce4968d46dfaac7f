package daman.analysis.answers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that lies somewhere between two.
 *
 * @param high null where nobody knows how much more it may be
 */
public record Between(BigDecimal low, @Nullable BigDecimal high) {
    /** From nothing on without an end: it says no more than that something is not known. */
    public boolean isAnything() { return low.signum() == 0 && high == null; }
}
