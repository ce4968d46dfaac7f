package daman.analysis.rates;

import daman.datasets.DatasetRow;
import daman.sources.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a row's euros are worth in another currency, or in prices of one year. It keeps account of the rates that it used. Constant prices are those of the euro area; turned into another
 * currency, they are turned at the mean rate of the year whose prices they are.
 */
public final class Valuation {
    private static final String EURO = "EUR";

    private final String currency;
    private final By by;
    private final @Nullable Rates rates;
    private final @Nullable Integer prices;
    private final Deflators deflators;
    private final TreeMap<BigDecimal, Rate> used = new TreeMap<>();

    /** Which rate holds for a row. */
    public sealed interface By {
        /** Its day; a day that is not exact has the mean of its year. */
        record Day() implements By {}

        /** The mean of its month; of its year where the day is not exact. */
        record Month() implements By {}

        /** One for all rows: the mean of these days. */
        record Window(Range<LocalDate> days) implements By {}
    }

    /** @param rates needed for another currency than the euro @param prices the year in whose prices sums are told; null for those of their own time */
    public Valuation(String currency, By by, @Nullable Rates rates, @Nullable Integer prices, Deflators deflators) {
        if (!currency.equals(EURO) && rates == null) throw new IllegalArgumentException("rates: none, but sums are wanted in " + currency);
        this.currency = currency;
        this.by = by;
        this.rates = rates;
        this.prices = prices;
        this.deflators = deflators;
    }

    /** Those used so far, each once, the lowest first. */
    public java.util.Collection<Rate> used() { return used.values(); }

    /** Empty where the row's day, its rate or the prices of its year are not known. */
    public Optional<BigDecimal> of(DatasetRow row, BigDecimal euros) {
        Optional<BigDecimal> sum = prices == null ? Optional.of(euros) : year(row).flatMap(year -> deflators.in(euros, year, prices));
        if (currency.equals(EURO)) return sum;
        return sum.flatMap(value -> rate(row).map(rate -> {
            used.put(rate.value(), rate);
            return Rates.from(value, rate);
        }));
    }

    private Optional<Rate> rate(DatasetRow row) {
        Rates known = java.util.Objects.requireNonNull(rates);
        if (prices != null) return known.mean(currency, LocalDate.of(prices, 1, 1), LocalDate.of(prices, 12, 31));
        Optional<LocalDate> day = row.day("announced");
        return switch (by) {
            case By.Window window -> known.mean(currency, window.days().low(), window.days().high());
            case By.Day own when day.isPresent() -> known.on(currency, day.get());
            case By.Month own when day.isPresent() -> known.mean(currency, YearMonth.from(day.get()));
            case By.Day own -> ofYear(known, row);
            case By.Month own -> ofYear(known, row);
        };
    }

    private Optional<Rate> ofYear(Rates known, DatasetRow row) { return year(row).flatMap(year -> known.mean(currency, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))); }

    private static Optional<Integer> year(DatasetRow row) { return row.day("announced").map(LocalDate::getYear).or(() -> Conversions.year(row).map(Year::getValue)); }
}
