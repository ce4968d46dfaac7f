package daman.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.documents.Mutations;
import daman.importers.tables.UnreadableTable;
import daman.ledger.Ledger;
import daman.sources.Column;
import daman.sources.Layout;
import daman.sources.Source;
import daman.sources.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * Whatever is spoilt in a published file, it is recorded whole, or not at all with a word. The parts of a workbook are spoilt before they are packed too, so that
 * what is spoilt reaches the reader of cells. A long run as in SpoiltDocumentsTest.
 */
class SpoiltTablesTest {
    private static final Sources SOURCES = new Sources(Path.of("..", "sources"));
    private static final Map<String, byte[]> PARTS = new LinkedHashMap<>();
    private static final Map<String, byte[]> SEEDS = seeds();

    @Property(tries = 120, seed = "20250905", shrinking = ShrinkingMode.OFF)
    void nothingThatIsSpoiltIsHalfRecorded(@ForAll long seed) throws IOException {
        String name = List.copyOf(SEEDS.keySet()).get(Math.floorMod((int) (seed ^ seed >>> 32), SEEDS.size()));
        take(name, spoilt(name, seed), seed);
    }

    @Test void aLongRun() throws IOException {
        long seconds = Long.getLong("daman.fuzz.seconds", 0);
        assumeTrue(seconds > 0, "only with -Ddaman.fuzz.seconds");
        long end = System.nanoTime() + seconds * 1_000_000_000L, runs = 0, broken = 0;
        for (long seed = System.currentTimeMillis(); System.nanoTime() < end; seed++, runs++) for (String name : SEEDS.keySet()) {
            byte[] spoilt = spoilt(name, seed);
            try {
                take(name, spoilt, seed);
            } catch (Throwable found) {
                broken++;
                Files.createDirectories(Path.of("target/fuzz"));
                Files.write(Path.of("target/fuzz/" + seed + "-" + name), spoilt);
                found.printStackTrace();
            }
        }
        System.out.println("fuzz: " + runs * SEEDS.size() + " files, " + broken + " broken");
        assertThat(broken).isZero();
    }

    private static void take(String name, byte[] bytes, long seed) throws IOException {
        Path folder = Files.createTempDirectory("daman-spoilt");
        Path file = Files.write(folder.resolve(name), bytes);
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC())) {
            long rows = 0;
            try {
                Import.Outcome outcome = new Import(source(name), ledger, seed % 2 == 0).record(file, null, done -> { });
                rows = outcome.release() == null ? 0 : outcome.rows() + 1;
                if (outcome.release() == null) assertThat(outcome.report().problems()).isNotEmpty();
            } catch (UnreadableTable unreadable) {
                assertThat(unreadable).hasMessageContaining(name + ": ").hasMessageContaining("; ");
            }
            assertThat(ledger.size()).isEqualTo(rows);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
            }
        }
    }

    private static Source source(String name) { return SOURCES.find(name.endsWith(".xlsx") ? "kiel" : "ecb").orElseThrow(); }

    private static byte[] spoilt(String name, long seed) throws IOException {
        byte[] bytes = SEEDS.get(name);
        if (!name.equals("inside.xlsx")) return new Mutations(seed).of(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            int part = 0;
            for (var each : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(Math.floorMod(seed + part++, 3) == 0 ? new Mutations(seed + part).of(each.getValue()) : each.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> seeds() {
        try {
            Path folder = Files.createTempDirectory("daman-seeds");
            Layout layout = SOURCES.find("kiel").orElseThrow().layout("release-21").orElseThrow();
            List<Object> names = new ArrayList<>(layout.columns().stream().map(Column::name).toList());
            Map<String, Object> values = Map.of("activity_id", "NOH1", "donor", "Norway", "aid_type_general", "Humanitarian", "measure", "Commitment", "reporting_currency", "NOK", "announcement_date", 45566, "tot_activity_value", 12.5);
            List<Object> row = new ArrayList<>(layout.columns().stream().map(column -> values.get(column.name())).toList());
            Path written = new Book(folder.resolve("a.xlsx")).sheet(layout.sheet(), List.of(names, row, row)).write();
            try (ZipFile zip = new ZipFile(written.toFile())) {
                for (ZipEntry entry : java.util.Collections.list(zip.entries())) PARTS.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            byte[] book = Files.readAllBytes(written);
            Map<String, byte[]> seeds = new LinkedHashMap<>();
            seeds.put("a.xlsx", book);
            seeds.put("inside.xlsx", book);
            seeds.put("a.csv", sample());
            return seeds;
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static byte[] sample() {
        List<Column> columns = SOURCES.find("ecb").orElseThrow().layouts().getFirst().columns();
        String day = columns.stream().map(column -> column.kind() == Column.Kind.DAY ? "2025-09-05" : column.read() ? "1.25" : "").collect(Collectors.joining(","));
        return (columns.stream().map(Column::name).collect(Collectors.joining(",")) + "\n" + day + "\n" + day.replace("-05,", "-04,") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
