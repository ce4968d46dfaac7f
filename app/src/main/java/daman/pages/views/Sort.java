package daman.pages.views;

import daman.claims.Sum;
import daman.deciding.Guarantee;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;

/** In which order a list of promises stands. */
public enum Sort {
    LAST(Comparator.comparing(Guarantee::last).reversed()),
    FIRST(Comparator.comparing(Guarantee::first).reversed()),
    STAGE(Comparator.comparing((Guarantee one) -> one.stage() == null ? -1 : one.stage().ordinal()).reversed()),
    SUM(Comparator.comparing(Sort::largest).reversed()),
    CLAIMS(Comparator.comparing(Guarantee::claimCount).reversed()),
    GRADE(Comparator.comparing((Guarantee one) -> one.grade().toString()));

    private final Comparator<Guarantee> order;

    Sort(Comparator<Guarantee> order) {
        this.order = order;
    }

    public String id() { return name().toLowerCase(Locale.ROOT); }

    static Sort of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }

    /** Where two are alike, as in {@link #LAST}, so that each order is one. */
    public Comparator<Guarantee> order() { return order.thenComparing(LAST.order).thenComparing(Guarantee::id); }

    /** The figure alone: currencies are not turned into each other for an order. */
    private static BigDecimal largest(Guarantee one) { return one.sums().stream().map(Sum::range).map(range -> range.high()).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO); }
}
