package daman.cli.datasets;

import daman.analysis.rates.Deflators;
import daman.analysis.rates.Rate;
import daman.analysis.rates.Rates;
import daman.analysis.rates.Valuation;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.sources.Range;
import daman.sources.Source;
import daman.sources.Sources;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In which currency and in prices of which year sums are told. */
final class MoneyOption {
    private static final MathContext SHOWN = new MathContext(6);

    @Option(names = "--in", paramLabel = "CURRENCY", defaultValue = "EUR", description = "EUR as the source converted; original: each currency by itself, as given; or another currency such as USD, by the reference rates that were taken in last") String currency = "";
    @Option(names = "--rate", paramLabel = "RATE", defaultValue = "month", description = "for another currency: day, month (its mean), or a window of days FROM..TO (its mean). A row without an exact day has the mean of its year") String rate = "";
    @Option(names = "--prices", paramLabel = "YEAR", description = "in constant prices of that year: euros by the consumer prices of the euro area (sources/euro-area-prices), then at the mean rate of that year") @Nullable Integer prices;

    boolean original() { return currency.equalsIgnoreCase("original"); }

    String code() { return currency.toUpperCase(Locale.ROOT); }

    /** Nothing of what the source gives is told otherwise. */
    boolean plain() { return prices == null && code().equals("EUR"); }

    Valuation valuation(Surroundings around, CommandSpec spec, Datasets datasets) {
        Deflators deflators = new Deflators(new Sources(around.home().resolve("sources")).deflators(), "EUR");
        if (prices != null && deflators.in(java.math.BigDecimal.ONE, prices, prices + 1).or(() -> deflators.in(java.math.BigDecimal.ONE, prices, prices - 1)).isEmpty())
            throw wrong(spec, "--prices " + prices + ": prices are known of the years " + deflators.years().orElse("(none)") + " (sources/*/deflators.tsv)");
        Optional<Rates> rates = code().equals("EUR") ? Optional.empty() : Optional.of(latest(around, datasets).orElseThrow(() -> wrong(spec, "no exchange rates are in this ledger; daman import ecb FILE takes them in")));
        rates.filter(known -> !known.knows(code())).ifPresent(known -> {
            throw wrong(spec, "--in " + currency + ": " + known.origin() + " has no such currency");
        });
        return new Valuation(code(), by(spec), rates.orElse(null), prices, deflators);
    }

    /** The rates that were taken in last. */
    static Optional<Rates> latest(Surroundings around, Datasets datasets) {
        Sources sources = new Sources(around.home().resolve("sources"));
        List<Release> releases = sources.all().stream().filter(Source::ofRates).flatMap(each -> datasets.releases(each.id()).stream()).toList();
        return releases.stream().max(Comparator.comparingLong(Release::index)).map(release -> new Rates(datasets, release, sources.fixedRates()));
    }

    private Valuation.By by(CommandSpec spec) {
        if (rate.equals("day")) return new Valuation.By.Day();
        if (rate.equals("month")) return new Valuation.By.Month();
        try {
            String[] ends = rate.split("\\.\\.", 2);
            return new Valuation.By.Window(new Range<>(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])));
        } catch (DateTimeException | IllegalArgumentException none) {
            throw wrong(spec, "--rate " + rate + " is none of day, month and a window such as 2022-09-06..2022-10-06");
        }
    }

    /** Which rates were used and whose they are; which prices. Empty where nothing was turned into anything. */
    String told(Surroundings around, Datasets datasets, Valuation valuation) {
        StringBuilder told = new StringBuilder();
        if (prices != null) told.append("in prices of ").append(prices).append(", by ").append(new Deflators(new Sources(around.home().resolve("sources")).deflators(), "EUR").source());
        List<Rate> used = List.copyOf(valuation.used());
        if (!used.isEmpty()) {
            Rate low = used.getFirst(), high = used.getLast();
            String by = prices != null ? "mean of " + prices : rate.equals("day") ? "of the day" : rate.equals("month") ? "mean of the month" : "mean of " + rate;
            told.append(told.isEmpty() ? "" : "; ").append("1 EUR = ").append(low.value().round(SHOWN).toPlainString()).append(used.size() > 1 ? " to " + high.value().round(SHOWN).toPlainString() : "").append(' ').append(code())
                .append(" (").append(by).append(used.size() > 1 ? ", " + used.size() + " rates" : ", " + low.days() + (low.days() == 1 ? " day " : " days ") + low.from() + " to " + low.to()).append("), ")
                .append(latest(around, datasets).map(Rates::origin).orElse(""));
        }
        return told.toString();
    }

    private static ParameterException wrong(CommandSpec spec, String what) { return new ParameterException(spec.commandLine(), Shown.plain(what)); }
}
