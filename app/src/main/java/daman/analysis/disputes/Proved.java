package daman.analysis.disputes;

import daman.analysis.figures.Cut;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of what a publisher told. Each promise counts once, from the day on which the publisher first told of it in a text of its own.
 *
 * @param judged       promises that others have had {@value #PATIENCE} days to tell of
 * @param confirmed    of them told by another publisher, in a text of its own, on that day or later, and not contradicted
 * @param contradicted of them denied by another publisher
 * @param alone        of them told by nobody else
 * @param share        confirmed, in per cent of those judged; null below {@value #LEAST}
 * @param low          the true share lies above it with 97.5 per cent (Wilson's interval); null below {@value #LEAST}
 * @param high         the true share lies below it with 97.5 per cent
 */
public record Proved(String publisher, long judged, long confirmed, long contradicted, long alone, @Nullable BigDecimal share, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    /** Below so many promises nothing is said of how good a publisher is. */
    public static final int LEAST = 10;
    /** Days. */
    public static final int PATIENCE = 30;
    private static final double NORMAL = 1.959964;

    static final class Seen {
        long judged, confirmed, contradicted, alone;
    }

    /** Those with most promises first. */
    static List<Proved> of(Cut cut, Tellings tellings, List<Dispute> disputes) {
        LocalDate until = cut.until();
        if (until == null) return List.of();
        Map<Integer, List<Dispute>> denied = disputes.stream().collect(Collectors.groupingBy(one -> cut.timeline().promise(one.promise().id())));
        BitSet some = new BitSet();
        denied.keySet().forEach(some::set);
        Judging judging = new Judging(tellings, until.toEpochDay() - PATIENCE);
        cut.rows().forEach(row -> judging.look(row, some.get(cut.timeline().promise(row)) ? denied.get(cut.timeline().promise(row)) : List.of()));
        return judging.seen().entrySet().stream().map(one -> of(one.getKey(), one.getValue())).sorted(Comparator.comparing(Proved::judged).reversed().thenComparing(Proved::publisher)).toList();
    }

    private static Proved of(String publisher, Seen seen) {
        if (seen.judged < LEAST) return new Proved(publisher, seen.judged, seen.confirmed, seen.contradicted, seen.alone, null, null, null);
        double n = seen.judged, p = seen.confirmed / n, z = NORMAL * NORMAL / n, middle = (p + z / 2) / (1 + z), half = NORMAL * Math.sqrt(p * (1 - p) / n + z / (4 * n)) / (1 + z);
        return new Proved(publisher, seen.judged, seen.confirmed, seen.contradicted, seen.alone, percent(p), percent(Math.max(0, middle - half)), percent(Math.min(1, middle + half)));
    }

    private static BigDecimal percent(double share) { return new BigDecimal(100 * share, MathContext.DECIMAL32).setScale(1, RoundingMode.HALF_EVEN); }
}
