package daman.analysis.memory;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.columns.Ints;
import daman.analysis.columns.Values;
import daman.analysis.columns.WordIndex;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.History;
import daman.guarantees.Times;
import daman.ledger.Homes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns in a file are those of the tables; a file that isn't right is as good as none. */
class KeptColumnsTest {
    private static final long BUILD = 7;

    private static KeptColumns columns(History history, Path file) { return new KeptColumns(history.ledger, history.ledger.file().orElseThrow(), file, BUILD, 0); }

    private static Memory memory(History history, Path file) { return new Memory(history.ledger, Optional.of(columns(history, file))); }

    private static Memory fresh(History history) { return new Memory(history.ledger, Optional.empty()); }

    private static Path file(History history) { return history.folder.resolve("kept.columns"); }

    /** A file of all that there is. */
    private static Path kept(History history) {
        Path file = file(history);
        memory(history, file).load();
        assertThat(file).exists();
        return file;
    }

    private static void some(History history) { for (int step = 0; step < History.STEPS / 2; step++) history.step(); }

    @Test void answersAreThoseOfTheTablesAlsoAfterMoreWasRecorded() throws IOException {
        History.each(Homes.FILE, 6, 0, history -> {
            some(history);
            Path file = kept(history);
            Memory whole = memory(history, file);
            assertThat(whole.isKept()).isTrue();
            whole.load();
            assertThat(told(history, whole)).isEqualTo(told(history, fresh(history))).isNotEmpty();
            history.step();
            Memory behind = new Memory(history.ledger, Optional.of(new KeptColumns(history.ledger, history.ledger.file().orElseThrow(), file, BUILD, 10_000)));
            assertThat(behind.isKept()).as("little came since").isTrue();
            assertThat(told(history, behind)).isEqualTo(told(history, fresh(history)));
            history.step();
            assertThat(told(history, behind)).isEqualTo(told(history, fresh(history)));
            assertThat(told(history, whole)).as("taken in what came since").isEqualTo(told(history, fresh(history)));
        });
    }

    @Test void everyColumnIsKept() throws IOException {
        History.each(Homes.FILE, 3, 0, history -> {
            some(history);
            Path file = kept(history);
            Memory read = memory(history, file), anew = fresh(history);
            anew.load();
            read.load();
            long known = history.ledger.size() - 1;
            assertThat(fields(read.timeline(known))).isEqualTo(fields(anew.timeline(known))).hasSizeGreaterThan(30);
            assertThat(fields(read.reports(known))).isEqualTo(fields(anew.reports(known)));
            assertThat(fields(read.claims(known))).isEqualTo(fields(anew.claims(known)));
        });
    }

    @Test void theSameTablesGiveTheSameBytesWithTheRightsOfTheLedger() throws IOException {
        try (History history = new History(Homes.FILE, 5)) {
            some(history);
            Files.setPosixFilePermissions(history.ledger.file().orElseThrow(), java.util.EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            byte[] first = Files.readAllBytes(kept(history));
            Files.delete(file(history));
            assertThat(Files.readAllBytes(kept(history))).isEqualTo(first);
            assertThat(Files.getPosixFilePermissions(file(history))).containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
            assertThat(columns(history, file(history)).difference()).isEmpty();
            assertThat(file(history)).exists();
            try (var left = Files.list(history.folder)) {
                assertThat(left.map(one -> one.getFileName().toString()).filter(name -> name.startsWith("."))).isEmpty();
            }
        }
    }

    @Test void aSpoiltFileIsAsGoodAsNone() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            byte[] whole = Files.readAllBytes(kept(history));
            Map<Long, List<String>> right = told(history, fresh(history));
            for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 200)) {
                byte[] spoilt = whole.clone();
                spoilt[at] ^= 0x10;
                Files.write(file(history), spoilt);
                assertThat(told(history, memory(history, file(history)))).as("byte %d", at).isEqualTo(right);
            }
            for (int length : new int[] {0, 7, 100, whole.length / 2, whole.length - 1}) {
                Files.write(file(history), Arrays.copyOf(whole, length));
                assertThat(memory(history, file(history)).isKept()).as("%d bytes", length).isFalse();
            }
            Files.write(file(history), Arrays.copyOf(whole, whole.length + 1));
            assertThat(memory(history, file(history)).isKept()).isFalse();
            memory(history, file(history)).load();
            assertThat(Files.readAllBytes(file(history))).as("made anew").isEqualTo(whole);
        }
    }

    @Test void aFileOfAnotherBuildOfAnotherLogOrFromBeforeAWithdrawalIsNotRead() throws IOException {
        try (History history = new History(Homes.FILE, 3); History other = new History(Homes.FILE, 4)) {
            some(history);
            some(other);
            Path file = kept(history);
            assertThat(memory(history, file).isKept()).isTrue();
            assertThat(memory(other, file).isKept()).as("of another log").isFalse();
            assertThat(new Memory(history.ledger, Optional.of(new KeptColumns(history.ledger, file, file, BUILD + 1, 0))).isKept()).as("of another build").isFalse();
            history.withdraw();
            assertThat(new Memory(history.ledger, Optional.of(new KeptColumns(history.ledger, file, file, BUILD, 10_000))).isKept()).as("what was withdrawn is in it").isFalse();
            assertThat(columns(history, file).difference()).isEmpty();
            assertThat(file).as("it can't be held against the tables any more").doesNotExist();
        }
    }

    @Test void whoeverMakesItsChecksumsAnewIsFoundByVerifying() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            byte[] whole = Files.readAllBytes(kept(history));
            int forged = 0;
            for (int at = 200; at < whole.length; at += Math.max(1, whole.length / 50)) {
                byte[] other = whole.clone();
                other[at] ^= 1;
                Files.write(file(history), ColumnsKept.summed(other));
                forged++;
                assertThat(columns(history, file(history)).difference()).as("byte %d", at).contains("the file " + file(history) + " is not what the tables say");
            }
            assertThat(forged).isGreaterThan(40);
        }
    }

    @Test void whereNothingCanBeWrittenTheTablesAreRead() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            Memory memory = memory(history, history.folder.resolve("no such folder").resolve("kept.columns"));
            assertThat(memory.isWorthKeeping()).isFalse();
            memory.load();
            assertThat(memory.isKept()).isFalse();
            assertThat(told(history, memory)).isEqualTo(told(history, fresh(history)));
        }
    }

    @Test void whoWasAnsweredFromTheTablesLeavesAFileForTheNext() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            Memory first = memory(history, file(history));
            assertThat(first.isWorthKeeping()).isTrue();
            Timeline answered = first.timeline(history.ledger.size() - 1);
            first.keepForOthers();
            assertThat(first.timeline(history.ledger.size() - 1)).isSameAs(answered);
            assertThat(first.isLoaded()).as("what it had wasn't read twice").isTrue();
            byte[] left = Files.readAllBytes(file(history));
            assertThat(memory(history, file(history)).isWorthKeeping()).as("it is there").isFalse();
            Files.delete(file(history));
            assertThat(Files.readAllBytes(kept(history))).as("as whoever reads all at once").isEqualTo(left);
        }
    }

    @Test void whoeverReadInAnotherOrderLeavesTheSameFile() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            byte[] right = Files.readAllBytes(kept(history));
            Files.delete(file(history));
            Memory other = memory(history, file(history));
            other.claims(history.ledger.size() - 1);
            other.timeline(history.ledger.size() - 1);
            other.keepForOthers();
            assertThat(Files.readAllBytes(file(history))).isEqualTo(right);
            Files.delete(file(history));
            Memory grown = memory(history, file(history));
            grown.timeline(history.ledger.size() - 1);
            history.step();
            grown.timeline(history.ledger.size() - 1);
            grown.keepForOthers();
            byte[] left = Files.readAllBytes(file(history));
            Files.delete(file(history));
            assertThat(Files.readAllBytes(kept(history))).isEqualTo(left);
        }
    }

    @Test void whatCannotBePutInItsPlaceLeavesNothing() throws IOException {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            Files.createDirectories(file(history).resolve("something else of that name"));
            Memory memory = memory(history, file(history));
            memory.load();
            assertThat(told(history, memory)).isEqualTo(told(history, fresh(history)));
            assertThat(hidden(history)).isEmpty();
        }
    }

    @Test void whatAnEndedProcessLeftHalfwayGoes() throws Exception {
        try (History history = new History(Homes.FILE, 2)) {
            some(history);
            Process ended = new ProcessBuilder("true").start();
            ended.waitFor();
            String name = "." + file(history).getFileName() + ".", living = name + ProcessHandle.current().pid() + "-1", mine = name + "notes";
            for (String each : List.of(name + ended.pid() + "-1", living, mine)) Files.writeString(history.folder.resolve(each), "half");
            kept(history);
            assertThat(hidden(history)).containsExactlyInAnyOrder(living, mine);
        }
    }

    private static List<String> hidden(History history) throws IOException {
        try (var all = Files.list(history.folder)) {
            return all.map(one -> one.getFileName().toString()).filter(name -> name.startsWith(".")).toList();
        }
    }

    /** What is answered as of some entries: promises as they are listed, who tells of them, what words find, what is known of reports. */
    private static Map<Long, List<String>> told(History history, Memory memory) {
        Map<Long, List<String>> told = new TreeMap<>();
        long last = history.ledger.size() - 1;
        for (long known : new long[] {last, last / 2, last / 5}) {
            List<String> lines = new ArrayList<>();
            Timeline timeline = memory.timeline(known);
            ClaimRows claims = memory.claims(known);
            ReportRows reports = memory.reports(known);
            for (int row : timeline.at(known, (int) Times.NOW.asOf().toEpochDay())) {
                Guarantee one = timeline.guarantee(row);
                lines.add(GuaranteeJson.line(one) + " " + claims.reportsOf(one.id(), known).stream().sorted().toList());
            }
            for (int report = 0; report < reports.known(known); report++) {
                lines.add(reports.id(report) + " " + reports.word(reports.publisher(report)) + " " + reports.day(report) + " " + reports.isCopy(report));
                for (int one = reports.begin(report); one < reports.begin(report + 1); one++) lines.add(reports.list(one) + " " + reports.what(one) + " " + reports.dayOf(one) + " " + reports.actorLists().at(reports.actors(one)));
            }
            for (String word : List.of("a", "words", "germany")) lines.add(word + " " + claims.words().find(WordIndex.words(word)).cardinality() + " " + reports.titles().find(WordIndex.words(word)).cardinality());
            told.put(known, lines);
        }
        return told;
    }

    /** All its columns by the names of their fields. */
    private static Map<String, Object> fields(Object rows) {
        Map<String, Object> found = new TreeMap<>();
        each(rows, field -> {
            switch (value(field, rows)) {
                case Ints column -> found.put(field.getName(), list(column.size(), column::at));
                case Values<?> values -> found.put(field.getName(), list(values.size(), values::at));
                case int[] numbers -> found.put(field.getName(), list(numbers.length, at -> numbers[at]));
                case WordIndex index -> found.put(field.getName(), List.of("a", "is", "the", "1").stream().map(word -> index.find(List.of(word))).toList());
                case StepLists steps -> found.put(field.getName(), fields(steps));
                default -> { /* no column */ }
            }
        });
        return found;
    }

    private static List<Object> list(int size, IntFunction<Object> at) { return IntStream.range(0, size).mapToObj(at).toList(); }

    private static void each(Object rows, Consumer<Field> field) { for (Field one : rows.getClass().getDeclaredFields()) if (!java.lang.reflect.Modifier.isStatic(one.getModifiers())) field.accept(one); }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
