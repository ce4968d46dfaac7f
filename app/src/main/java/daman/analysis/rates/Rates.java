package daman.analysis.rates;

import com.fasterxml.jackson.databind.JsonNode;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.FixedRate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Euro reference rates by day, as recorded. A day without a quotation (a weekend, a holiday) has the one before it, at most a week old. */
public final class Rates {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final int OLDEST_DAYS = 7;

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> quotations = new HashMap<>();

    private final Map<String, FixedRate> fixed = new HashMap<>();
    private final String origin;

    /** @param release of a source whose rows are days and whose fields are currencies */
    public Rates(Datasets datasets, Release release) { this(datasets, release, List.of()); }

    /** @param fixed currencies that became the euro */
    public Rates(Datasets datasets, Release release, List<FixedRate> fixed) {
        this.origin = release.source() + ", " + release.file();
        for (FixedRate one : fixed) this.fixed.put(one.currency(), one);
        datasets.rows(release, row -> {
            LocalDate day = LocalDate.parse(String.valueOf(row.text("day")));
            for (Iterator<Map.Entry<String, JsonNode>> fields = row.values().fields(); fields.hasNext(); ) {
                String currency = fields.next().getKey();
                if (!currency.equals("day")) row.number(currency).ifPresent(rate -> quotations.computeIfAbsent(currency, each -> new TreeMap<>()).put(day, rate));
            }
        });
    }

    /** Whose rates these are: source and file. */
    public String origin() { return origin; }

    public boolean knows(String currency) { return currency.equals("EUR") || quotations.containsKey(currency) || fixed.containsKey(currency); }

    /** The last day on which a currency was quoted. */
    public Optional<LocalDate> last(String currency) { return of(currency).isEmpty() ? Optional.empty() : Optional.of(of(currency).lastKey()); }

    /** Empty where the currency has no quotation of the week that ends on that day: not yet, no more, or never. */
    public Optional<Rate> on(String currency, LocalDate day) {
        if (currency.equals("EUR")) return Optional.of(euro(day, day));
        if (isFixed(currency, day)) return Optional.of(fixedRate(currency, day, day));
        Map.Entry<LocalDate, BigDecimal> quoted = of(currency).floorEntry(day);
        return quoted == null || quoted.getKey().isBefore(day.minusDays(OLDEST_DAYS)) ? Optional.empty() : Optional.of(new Rate(currency, quoted.getValue(), 1, quoted.getKey(), quoted.getKey()));
    }

    /** The arithmetic mean of the quotations of these days, both ends included; empty where there is none. */
    public Optional<Rate> mean(String currency, LocalDate from, LocalDate to) {
        if (currency.equals("EUR")) return Optional.of(euro(from, to));
        NavigableMap<LocalDate, BigDecimal> days = of(currency).subMap(from, true, to, true);
        if (days.isEmpty()) return isFixed(currency, from) ? Optional.of(fixedRate(currency, from, to)) : Optional.empty();
        BigDecimal sum = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Rate(currency, sum.divide(BigDecimal.valueOf(days.size()), EXACT_ENOUGH), days.size(), days.firstKey(), days.lastKey()));
    }

    public Optional<Rate> mean(String currency, YearMonth month) { return mean(currency, month.atDay(1), month.atEndOfMonth()); }

    /** The value of a sum in euros. */
    public static BigDecimal euros(BigDecimal sum, Rate rate) { return sum.divide(rate.value(), EXACT_ENOUGH); }

    /** The value of euros in the rate's currency. */
    public static BigDecimal from(BigDecimal euros, Rate rate) { return euros.multiply(rate.value(), EXACT_ENOUGH); }

    private boolean isFixed(String currency, LocalDate day) { return fixed.containsKey(currency) && !fixed.get(currency).from().isAfter(day); }

    private Rate fixedRate(String currency, LocalDate from, LocalDate to) { return new Rate(currency, fixed.get(currency).rate(), 1, from, to); }

    private NavigableMap<LocalDate, BigDecimal> of(String currency) { return quotations.getOrDefault(currency, new TreeMap<>()); }

    private static Rate euro(LocalDate from, LocalDate to) { return new Rate("EUR", BigDecimal.ONE, 1, from, to); }
}
