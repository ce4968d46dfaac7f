package daman.analysis.rates;

import com.fasterxml.jackson.databind.JsonNode;
import daman.datasets.Datasets;
import daman.datasets.Release;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Euro reference rates by day, as recorded. A day without a quotation (a weekend, a holiday) has the one before it, at most a week old. */
public final class Rates {
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;
    private static final int OLDEST_DAYS = 7;

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> quotations = new HashMap<>();

    /** @param release of a source whose rows are days and whose fields are currencies */
    public Rates(Datasets datasets, Release release) {
        datasets.rows(release, row -> {
            LocalDate day = LocalDate.parse(String.valueOf(row.text("day")));
            for (Iterator<Map.Entry<String, JsonNode>> fields = row.values().fields(); fields.hasNext(); ) {
                String currency = fields.next().getKey();
                if (!currency.equals("day")) row.number(currency).ifPresent(rate -> quotations.computeIfAbsent(currency, each -> new TreeMap<>()).put(day, rate));
            }
        });
    }

    /** Empty where the currency has no quotation of the week that ends on that day: not yet, no more, or never. */
    public Optional<Rate> on(String currency, LocalDate day) {
        if (currency.equals("EUR")) return Optional.of(euro(day, day));
        Map.Entry<LocalDate, BigDecimal> quoted = of(currency).floorEntry(day);
        return quoted == null || quoted.getKey().isBefore(day.minusDays(OLDEST_DAYS)) ? Optional.empty() : Optional.of(new Rate(currency, quoted.getValue(), 1, quoted.getKey(), quoted.getKey()));
    }

    /** The arithmetic mean of the quotations of these days, both ends included; empty where there is none. */
    public Optional<Rate> mean(String currency, LocalDate from, LocalDate to) {
        if (currency.equals("EUR")) return Optional.of(euro(from, to));
        NavigableMap<LocalDate, BigDecimal> days = of(currency).subMap(from, true, to, true);
        if (days.isEmpty()) return Optional.empty();
        BigDecimal sum = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Rate(currency, sum.divide(BigDecimal.valueOf(days.size()), EXACT_ENOUGH), days.size(), days.firstKey(), days.lastKey()));
    }

    public Optional<Rate> mean(String currency, YearMonth month) { return mean(currency, month.atDay(1), month.atEndOfMonth()); }

    /** The value of a sum in euros. */
    public static BigDecimal euros(BigDecimal sum, Rate rate) { return sum.divide(rate.value(), EXACT_ENOUGH); }

    /** The value of euros in the rate's currency. */
    public static BigDecimal from(BigDecimal euros, Rate rate) { return euros.multiply(rate.value(), EXACT_ENOUGH); }

    private NavigableMap<LocalDate, BigDecimal> of(String currency) { return quotations.getOrDefault(currency, new TreeMap<>()); }

    private static Rate euro(LocalDate from, LocalDate to) { return new Rate("EUR", BigDecimal.ONE, 1, from, to); }
}
