package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;

import daman.ledger.Ledger;
import daman.sources.Layout;
import daman.sources.Source;
import daman.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layout has a sample of our own, and each sample is read strictly. */
class SamplesTest {
    private static final Path HOME = Path.of("..", "sources");
    @TempDir Path folder;

    static List<Path> sources() throws IOException {
        try (Stream<Path> folders = Files.list(HOME)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve("layouts.tsv"))).sorted().toList();
        }
    }

    @ParameterizedTest @MethodSource("sources") void everyLayoutHasASampleThatIsTakenWhole(Path place) throws IOException {
        String id = Files.readAllLines(place.resolve("source.tsv")).stream().filter(line -> line.startsWith("id\t")).findFirst().orElseThrow().substring(3);
        Source source = new Sources(HOME).find(id).orElseThrow();
        Set<String> layouts = new HashSet<>();
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC()); Stream<Path> samples = Files.list(place.resolve("sample"))) {
            for (Path sample : samples.sorted().toList()) {
                Import.Outcome outcome = new Import(source, ledger, false).record(sample, null, rows -> { });
                assertThat(outcome.report().problems()).as(sample.toString()).isEmpty();
                assertThat(outcome.rows()).as(sample.toString()).isPositive();
                layouts.add(java.util.Objects.requireNonNull(outcome.release()).layout());
            }
        }
        assertThat(layouts).isEqualTo(new HashSet<>(source.layouts().stream().map(Layout::id).toList()));
    }
}
