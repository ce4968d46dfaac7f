package daman.analysis.rates;

import daman.sources.Deflator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Prices of one year told in prices of another, for one currency. */
public final class Deflators {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of each year the factor by which prices rose from the year before. */
    private final NavigableMap<Integer, BigDecimal> rises = new TreeMap<>();
    private final String source;

    public Deflators(List<Deflator> all, String currency) {
        for (Deflator one : all) if (one.currency().equals(currency)) rises.put(one.year(), BigDecimal.ONE.add(one.change().divide(HUNDRED)));
        this.source = all.stream().filter(one -> one.currency().equals(currency)).map(Deflator::source).findFirst().orElse("");
    }

    public String source() { return source; }

    /** Prices of which years can be told: the first one's are known by the rise after it. */
    public Optional<String> years() { return rises.isEmpty() ? Optional.empty() : Optional.of(rises.firstKey() - 1 + " to " + rises.lastKey()); }

    /** A sum of one year in prices of another; empty where prices of a year between are not known. */
    public Optional<BigDecimal> in(BigDecimal sum, int year, int prices) {
        BigDecimal rise = BigDecimal.ONE;
        for (int each = Math.min(year, prices) + 1; each <= Math.max(year, prices); each++) {
            if (!rises.containsKey(each)) return Optional.empty();
            rise = rise.multiply(rises.get(each));
        }
        return Optional.of(year < prices ? sum.multiply(rise, MathContext.DECIMAL128) : sum.divide(rise, MathContext.DECIMAL128));
    }
}
