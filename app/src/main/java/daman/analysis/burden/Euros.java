package daman.analysis.burden;

import daman.analysis.memory.Timeline;
import daman.analysis.rates.Rate;
import daman.analysis.rates.Rates;
import daman.claims.Range;
import daman.claims.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sums of promises in euros: at the mean of the month in which the promise was first told of. Rates are asked for where a sum needs one. */
final class Euros {
    private static final int CENTS = 2;

    private final Timeline all;
    private final Supplier<Optional<Rates>> rates;
    private final Map<Rated, Optional<Rate>> used = new HashMap<>();
    private @Nullable Optional<Rates> read;

    private record Rated(String currency, YearMonth month) {}

    Euros(Timeline all, Supplier<Optional<Rates>> rates) {
        this.all = all;
        this.rates = rates;
    }

    /** Null where nobody tells a sum, where its currency has no rate of that time, and where it is told by the year or month without an end. */
    @Nullable Range of(int row) {
        List<Sum> sums = all.told(row).sums();
        for (Sum sum : sums) if (sum.per() == null && sum.currency().equals("EUR")) return sum.range();
        for (Sum sum : sums) if (sum.per() == null) {
            Optional<Rate> rate = rate(sum.currency(), YearMonth.from(LocalDate.ofEpochDay(all.first(row))));
            if (rate.isPresent()) return new Range(cents(Rates.euros(sum.range().low(), rate.get())), cents(Rates.euros(sum.range().high(), rate.get())));
        }
        return null;
    }

    private Optional<Rate> rate(String currency, YearMonth month) {
        if (read == null) read = rates.get();
        Optional<Rates> known = read;
        return used.computeIfAbsent(new Rated(currency, month), one -> known.flatMap(all -> all.mean(currency, month)));
    }

    private static BigDecimal cents(BigDecimal value) { return value.setScale(CENTS, RoundingMode.HALF_EVEN); }

    /** Whose rates were used; null where none was. */
    @Nullable String origin() { return read == null || used.values().stream().allMatch(Optional::isEmpty) ? null : read.map(Rates::origin).orElse(null); }
}
