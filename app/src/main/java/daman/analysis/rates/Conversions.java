package daman.analysis.rates;

import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Conversion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts a release's sums anew, in the way its source declares, and holds the results against the published ones. */
public final class Conversions {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private Conversions() {}

    /** A row whose published euros are not ours. @param ours null where there is no rate for its days */
    public record Difference(DatasetRow row, String currency, BigDecimal value, BigDecimal published, Optional<BigDecimal> ours) {}

    /** @param rows with a sum in another currency than the euro and a published value in euros */
    public record Comparison(int rows, int within, List<Difference> differences) {}

    public static Comparison of(Datasets datasets, Release release, Conversion conversion, Rates rates) {
        int[] counts = {0, 0};
        List<Difference> differences = new ArrayList<>();
        datasets.rows(release, row -> {
            Optional<BigDecimal> value = row.number(conversion.value()), published = row.number(conversion.euros());
            String currency = row.text(conversion.currency());
            if (currency == null || currency.equals("EUR") || value.isEmpty() || published.isEmpty() || value.get().signum() == 0) return;
            counts[0]++;
            Optional<BigDecimal> ours = rate(row, currency, conversion, rates).map(rate -> Rates.euros(value.get(), rate));
            if (ours.isPresent() && near(ours.get(), published.get(), conversion.tolerance())) counts[1]++;
            else differences.add(new Difference(row, currency, value.get(), published.get(), ours));
        });
        return new Comparison(counts[0], counts[1], differences);
    }

    private static Optional<Rate> rate(DatasetRow row, String currency, Conversion conversion, Rates rates) {
        if (conversion.window() != null) return rates.mean(currency, conversion.window().low(), conversion.window().high());
        Optional<LocalDate> day = row.day("announced");
        if (day.isPresent()) return rates.mean(currency, YearMonth.from(day.get()));
        return year(row).flatMap(year -> rates.mean(currency, year.atDay(1), year.atMonth(12).atEndOfMonth()));
    }

    /** The last year that the words for the day name. */
    static Optional<Year> year(DatasetRow row) {
        Matcher years = YEAR.matcher(row.values().path("announced").path("given").asText());
        Optional<Year> last = Optional.empty();
        while (years.find()) last = Optional.of(Year.parse(years.group()));
        return last;
    }

    private static boolean near(BigDecimal a, BigDecimal b, BigDecimal tolerance) {
        return a.subtract(b).abs().compareTo(b.abs().multiply(tolerance, MathContext.DECIMAL64)) <= 0;
    }
}
