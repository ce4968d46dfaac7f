package daman.analysis.figures;

import daman.claims.Range;
import daman.claims.Sum;
import daman.deciding.Guarantee;
import daman.measures.Amount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums of several promises added up. A range stays a range, currencies stay apart, and of each promise the sum counts that is
 * claimed most often: what is told in euros and in dollars is one sum. A part isn't added beside its whole.
 *
 * @param sums     one for each currency and period, the largest upper end first
 * @param promises how many were looked at
 * @param counted  of how many the sum was added
 * @param parts    how many are in a sum already, as parts of a promise that is looked at too
 * @param unknown  how many have no sum that anybody tells
 */
public record Added(List<Sum> sums, long promises, long counted, long parts, long unknown) {
    /** A chain of parts longer than this isn't followed; it may be a ring that a reviewer made. */
    private static final int DEEPEST = 16;

    /** @param all promises by id, also those not looked at, through which a part may belong to its whole */
    public static Added of(Collection<Guarantee> some, Function<String, @Nullable Guarantee> all) {
        Map<String, Guarantee> looked = some.stream().anyMatch(one -> one.partOf() != null) ? some.stream().collect(Collectors.toMap(Guarantee::id, one -> one)) : Map.of();
        Map<Unit, Range> sums = new HashMap<>();
        long counted = 0, parts = 0, unknown = 0;
        for (Guarantee one : some) {
            if (isPart(one, looked, all)) parts++;
            else if (one.sums().isEmpty()) unknown++;
            else {
                Sum sum = one.sums().getFirst();
                sums.merge(new Unit(sum.currency(), sum.per()), sum.range(), (a, b) -> new Range(a.low().add(b.low()), a.high().add(b.high())));
                counted++;
            }
        }
        List<Sum> added = new ArrayList<>();
        sums.forEach((unit, range) -> added.add(new Sum(range, unit.currency, unit.per)));
        added.sort(Comparator.comparing((Sum sum) -> sum.range().high()).reversed().thenComparing(Sum::currency).thenComparing(sum -> sum.per() == null ? "" : sum.per().id()));
        return new Added(List.copyOf(added), some.size(), counted, parts, unknown);
    }

    private record Unit(String currency, Amount.@Nullable Per per) {}

    /** Whether a whole of it is looked at too, and has a sum. */
    private static boolean isPart(Guarantee one, Map<String, Guarantee> looked, Function<String, @Nullable Guarantee> all) {
        Set<String> seen = new HashSet<>(Set.of(one.id()));
        String above = one.partOf();
        for (int step = 0; step < DEEPEST && above != null && seen.add(above); step++) {
            Guarantee whole = looked.get(above);
            if (whole != null && !whole.sums().isEmpty()) return true;
            Guarantee next = whole == null ? all.apply(above) : whole;
            above = next == null ? null : next.partOf();
        }
        return false;
    }

}
