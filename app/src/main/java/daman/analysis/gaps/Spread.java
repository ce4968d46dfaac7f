package daman.analysis.gaps;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How long some things took, in days.
 *
 * @param count  how many are known
 * @param median null where none is
 * @param low    the true median lies above it with 97.5 per cent, if these are drawn from many; null where they are too few to say so
 * @param high   the true median lies below it with 97.5 per cent
 */
public record Spread(long count, @Nullable BigDecimal median, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    private static final double OUTSIDE = 0.025;
    /** Beyond this the binomial distribution is told by the normal one. */
    private static final int MANY = 200;
    private static final double NORMAL = 1.959964;

    static Spread of(int[] days) {
        int[] sorted = days.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        if (count == 0) return new Spread(0, null, null, null);
        int rank = rank(count);
        BigDecimal median = BigDecimal.valueOf(sorted[(count - 1) / 2] + sorted[count / 2]).divide(BigDecimal.TWO);
        return new Spread(count, median, rank == 0 ? null : BigDecimal.valueOf(sorted[rank - 1]), rank == 0 ? null : BigDecimal.valueOf(sorted[count - rank]));
    }

    /** Which of the ordered values bounds the median from below, from 1; 0 where none does (order statistics: David and Nagaraja, section 7.1). */
    private static int rank(int count) {
        if (count > MANY) return (int) Math.floor((count + 1) / 2.0 - NORMAL * Math.sqrt(count) / 2);
        double chance = Math.pow(0.5, count), outside = 0;
        int rank = 0;
        while ((outside += chance) <= OUTSIDE) {
            rank++;
            chance *= (double) (count - rank + 1) / rank;
        }
        return rank;
    }
}
