package daman.analysis.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import daman.datasets.DatasetRow;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.importers.Import;
import daman.ledger.Ledger;
import daman.sources.Deflator;
import daman.sources.Range;
import daman.sources.Sources;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums in another currency and in prices of another year. */
class ValuationTest {
    private static final Sources SOURCES = new Sources(Path.of("..", "sources"));
    private static final List<Deflator> PRICES = List.of(new Deflator("EUR", 2023, new BigDecimal("10"), "somebody"), new Deflator("EUR", 2024, new BigDecimal("20"), "somebody"));
    private static final Deflators DEFLATORS = new Deflators(PRICES, "EUR");

    @TempDir Path folder;
    private Ledger ledger;
    private Rates rates;

    @BeforeEach void open() throws IOException {
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
        Path file = Files.writeString(folder.resolve("rates.csv"), """
            Date,USD,HRK,RUB
            2024-03-29,1.08,N/A,N/A
            2024-03-28,1.06,N/A,N/A
            2024-03-01,1.00,N/A,N/A
            2023-01-02,1.10,N/A,N/A
            2022-12-30,1.20,7.5,N/A
            2022-03-01,1.12,7.6,117.2
            """);
        Release release = Objects.requireNonNull(new Import(SOURCES.find("ecb").orElseThrow(), ledger, true).record(file, null, rows -> { }).release());
        rates = new Rates(new Datasets(ledger, Long.MAX_VALUE), release, SOURCES.fixedRates());
    }

    @AfterEach void close() { ledger.close(); }

    @Test void aDayWithoutAQuotationHasTheOneBeforeItForAWeek() {
        assertThat(rates.on("USD", LocalDate.of(2024, 3, 31))).get().extracting(Rate::value, Rate::from).containsExactly(new BigDecimal("1.08"), LocalDate.of(2024, 3, 29));
        assertThat(rates.on("USD", LocalDate.of(2024, 4, 5))).isPresent();
        assertThat(rates.on("USD", LocalDate.of(2024, 4, 6))).isEmpty();
    }

    @Test void aCurrencyThatBecameTheEuroHasItsFixedRateFromThenOn() {
        assertThat(rates.on("HRK", LocalDate.of(2022, 12, 31)).orElseThrow().value()).isEqualByComparingTo("7.5");
        assertThat(rates.on("HRK", LocalDate.of(2023, 1, 1)).orElseThrow().value()).isEqualByComparingTo("7.53450");
        assertThat(rates.mean("HRK", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)).orElseThrow().value()).isEqualByComparingTo("7.53450");
    }

    @Test void aCurrencyThatIsQuotedNoMoreHasNoRate() {
        assertThat(rates.on("RUB", LocalDate.of(2022, 3, 1))).isPresent();
        assertThat(rates.on("RUB", LocalDate.of(2024, 3, 28))).isEmpty();
        assertThat(rates.last("RUB")).contains(LocalDate.of(2022, 3, 1));
    }

    @Test void aRowIsTurnedByItsDayItsMonthOrAWindow() {
        DatasetRow row = row("\"2024-03-29\"");
        assertThat(worth("USD", new Valuation.By.Day(), null, row)).isEqualTo("108.0000");
        assertThat(worth("USD", new Valuation.By.Month(), null, row)).isEqualTo("104.6667");
        assertThat(worth("USD", new Valuation.By.Window(new Range<>(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))), null, row)).isEqualTo("116.0000");
        assertThat(worth("USD", new Valuation.By.Day(), null, row("{\"given\":\"in 2022\"}"))).as("the mean of its year").isEqualTo("116.0000");
        assertThat(worth("USD", new Valuation.By.Day(), null, row("{\"given\":\"unclear\"}"))).isEqualTo("none");
    }

    @Test void pricesOfOneYearAreToldInThoseOfAnother() {
        assertThat(worth("EUR", new Valuation.By.Day(), 2022, row("\"2024-03-29\""))).as("100 / (1.1 · 1.2)").isEqualTo("75.7576");
        assertThat(worth("EUR", new Valuation.By.Day(), 2024, row("\"2022-03-29\""))).isEqualTo("132.0000");
        assertThat(worth("EUR", new Valuation.By.Day(), 2022, row("\"2022-03-29\""))).isEqualTo("100.0000");
        assertThat(worth("EUR", new Valuation.By.Day(), 2022, row("\"2025-03-29\""))).as("prices of 2025 are not known").isEqualTo("none");
        assertThat(worth("USD", new Valuation.By.Day(), 2022, row("\"2024-03-29\""))).as("at the mean rate of 2022").isEqualTo("87.8788");
    }

    @Test void theRatesThatWereUsedAreTold() {
        Valuation valuation = new Valuation("USD", new Valuation.By.Day(), rates, null, DEFLATORS);
        valuation.of(row("\"2024-03-29\""), BigDecimal.ONE);
        valuation.of(row("\"2024-03-28\""), BigDecimal.ONE);
        valuation.of(row("\"2024-03-30\""), BigDecimal.ONE);
        assertThat(valuation.used()).extracting(Rate::value).containsExactly(new BigDecimal("1.06"), new BigDecimal("1.08"));
        assertThat(rates.origin()).isEqualTo("ecb, rates.csv");
    }

    private String worth(String currency, Valuation.By by, Integer prices, DatasetRow row) {
        return new Valuation(currency, by, rates, prices, DEFLATORS).of(row, BigDecimal.valueOf(100)).map(value -> value.setScale(4, RoundingMode.HALF_EVEN).toPlainString()).orElse("none");
    }

    private static DatasetRow row(String announced) {
        try {
            return new DatasetRow(1, 0, 2, "a", new ObjectMapper().readTree("{\"announced\":" + announced + "}"));
        } catch (IOException never) {
            throw new IllegalArgumentException(never);
        }
    }
}
