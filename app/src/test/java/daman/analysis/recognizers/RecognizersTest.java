package daman.analysis.recognizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.json.Gold;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public cases of sums and days, through the same mentions that {@code daman read --mentions} prints. */
class RecognizersTest {
    private static final Recognizers RECOGNIZERS = new Recognizers(new Reader(Knowledge.of(KnowledgeFolder.read(KnowledgeFolder.home())))::read);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"currency-en.json, 0.95", "currency-fr.json, 0.95", "date-en.json, 0.70", "date-fr.json, 0.65"})
    void mostCasesAreRead(String name, double least) throws IOException {
        Path file = Gold.folder().resolveSibling("data").resolve("recognizers").resolve(name);
        assumeTrue(Files.exists(file), name + " does not lie beside this checkout");
        assertThat(RECOGNIZERS.count(file).rate()).isGreaterThanOrEqualTo(least);
    }

    @Test void aSumIsExactInSpanValueAndCurrency() throws IOException {
        Path file = Files.writeString(folder.resolve("currency-en.json"), """
            [{"Input": "it paid 5 euros and a bitcoin", "Results": [
              {"Text": "5 euros", "TypeName": "currency", "Resolution": {"value": "5", "unit": "Euro", "isoCurrency": "EUR"}},
              {"Text": "5 euros", "TypeName": "currency", "Resolution": {"value": "6", "unit": "Euro", "isoCurrency": "EUR"}},
              {"Text": "a bitcoin", "TypeName": "currency", "Resolution": {"value": "1", "unit": "Bitcoin"}}]}]""");
        Recognized counted = RECOGNIZERS.count(file);
        assertThat(counted.exact()).isEqualTo(1);
        assertThat(counted.misses()).singleElement().satisfies(miss -> assertThat(miss.expected()).isEqualTo("5 euros = 6 Euro"));
        assertThat(counted.leftOut()).containsExactly(java.util.Map.entry("no currency of ISO 4217: Bitcoin", 1));
    }

    @Test void aDayIsThePastOneSeenFromTheCase() throws IOException {
        Path file = Files.writeString(folder.resolve("date-en.json"), """
            [{"Input": "they met on Thursday", "Context": {"ReferenceDateTime": "2025-09-05T00:00:00"}, "Results": [
              {"Text": "on Thursday", "Type": "date", "Value": {"PastResolution": {"date": "2025-09-04"}}},
              {"Text": "tomorrow", "Type": "date", "Value": {"PastResolution": {"date": "2025-09-06"}}}]}]""");
        Recognized counted = RECOGNIZERS.count(file);
        assertThat(counted.exact()).isEqualTo(1);
        assertThat(counted.cases()).isEqualTo(1);
        assertThat(counted.leftOut()).hasSize(1);
    }
}
