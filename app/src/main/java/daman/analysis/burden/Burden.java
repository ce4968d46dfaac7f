package daman.analysis.burden;

import daman.analysis.answers.Which;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Rung;
import daman.analysis.memory.Timeline;
import daman.analysis.rates.Rates;
import daman.claims.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each provider has promised, against its economy and its people.
 *
 * @param all   of all promises, each once
 * @param loads those with the largest part of their economy first, those of whom it isn't known last
 * @param rates whose exchange rates were used; null where none was needed or known
 */
public record Burden(@Nullable LocalDate until, long known, Money all, List<Load> loads, @Nullable String rates, Cut cut) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 3;
    private static final int CENTS = 2;

    /**
     * One provider.
     *
     * @param promises  rows that it gives, alone or with others
     * @param own       what it promised alone, its stated shares of joint promises with it
     * @param delivered of that
     * @param joint     promises given with others in which its share isn't told
     * @param whole     what these are worth as wholes
     * @param equally   its part of them if all who give gave the same: nobody says so
     * @param economy   null where the tables have none of that year or before
     */
    public record Load(String provider, List<Integer> promises, Money own, Money delivered, List<Integer> joint, Money whole, @Nullable Range equally, Economies.@Nullable Economy economy) {
        /** What is its own, and its equal parts; null where neither is known. */
        public @Nullable Range together() { return Money.both(own.euros(), equally); }

        /** In per cent of a year's product. */
        public @Nullable Range share(@Nullable Range sum) { return economy == null || sum == null ? null : divided(Money.times(sum, HUNDRED), economy.gdp(), DIGITS); }

        /** In euros. */
        public @Nullable Range perHead(@Nullable Range sum) { return economy == null || sum == null ? null : divided(sum, BigDecimal.valueOf(economy.people()), CENTS); }
    }

    /** @param rates the reference rates, asked for where a sum needs one */
    public static Burden of(Cut cut, Which which, Economies economies, Supplier<Optional<Rates>> rates) {
        Timeline all = cut.timeline();
        Euros euros = new Euros(all, rates);
        List<Integer> standing = Arrays.stream(which.rows(cut)).filter(row -> cut.rung(row).isPromise()).boxed().toList();
        Map<String, List<Integer>> given = new TreeMap<>();
        for (int row : standing) for (String giver : all.lists().at(all.providers(row))) if (which.provider() == null || which.provider().equals(giver)) given.computeIfAbsent(giver, first -> new ArrayList<>()).add(row);
        LocalDate until = cut.until();
        List<Load> loads = given.entrySet().stream().map(one -> load(cut, euros, one.getKey(), one.getValue(), until == null ? null : economies.of(one.getKey(), until.getYear()).orElse(null))).sorted(Comparator.comparing(Burden::order).reversed().thenComparing(Load::provider)).toList();
        return new Burden(until, cut.known(), Money.of(cut, euros, standing), loads, euros.origin(), cut);
    }

    private static BigDecimal order(Load one) {
        Range share = one.share(one.together());
        return share == null ? BigDecimal.ONE.negate() : share.high();
    }

    private static Load load(Cut cut, Euros euros, String provider, List<Integer> promises, Economies.@Nullable Economy economy) {
        Timeline all = cut.timeline();
        List<Integer> own = promises.stream().filter(row -> givers(all, row) == 1).toList();
        Set<Integer> told = new HashSet<>();
        for (int row : own) told.addAll(cut.wholes(row)); // its share of these is told
        List<Integer> joint = promises.stream().filter(row -> givers(all, row) > 1 && !told.contains(row)).toList();
        List<Integer> delivered = own.stream().filter(row -> cut.rung(row) == Rung.DELIVERED).toList();
        return new Load(provider, promises, Money.of(cut, euros, own), Money.of(cut, euros, delivered), joint, Money.of(cut, euros, joint), equally(cut, euros, joint), economy);
    }

    private static int givers(Timeline all, int row) { return Math.max(all.lists().at(all.providers(row)).size(), all.giving(row)); }

    private static @Nullable Range equally(Cut cut, Euros euros, List<Integer> joint) {
        Set<Integer> looked = Set.copyOf(joint);
        Range sum = null;
        for (int row : joint) {
            Range whole = euros.of(row);
            if (whole == null || cut.isBelow(row, above -> looked.contains(above) && euros.of(above) != null)) continue;
            sum = Money.plus(sum, divided(whole, BigDecimal.valueOf(givers(cut.timeline(), row)), CENTS));
        }
        return sum;
    }

    private static Range divided(Range a, BigDecimal by, int scale) { return new Range(divided(a.low(), by, scale), divided(a.high(), by, scale)); }

    private static BigDecimal divided(BigDecimal a, BigDecimal by, int scale) { return a.divide(by, MathContext.DECIMAL64).setScale(scale, RoundingMode.HALF_EVEN); }
}
