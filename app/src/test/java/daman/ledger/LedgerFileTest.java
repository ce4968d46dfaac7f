package daman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.ledger.sql.LogTables;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir Path folder;

    @Test void aFileThatIsNotThereIsMadeForRecordingAndMissedForReading() {
        Path file = folder.resolve("new/folder/ledger.db");
        refused(() -> Ledger.existing(file), "is not there; daman intake PATH makes it");
        assertThat(file).doesNotExist();
        Ledger.open(file, Clock.systemUTC()).close();
        Ledger.existing(file).close();
    }

    @Test void whatIsNoLedgerIsSaidToBeNone() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.db"), "I am a text, and longer than a hundred bytes, so that nothing but the first of them can tell it from a ledger.");
        both(text, "is not a ledger");
        both(Files.writeString(folder.resolve("short.db"), "short"), "is not a ledger");
        both(Files.createDirectory(folder.resolve("folder.db")), "is a folder");
        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE something (a)");
        both(other, "is a database, but not a ledger");
        assertThat(Files.readString(text)).startsWith("I am a text");
    }

    @Test void aLedgerOfANewerDamanIsLeftAlone() throws SQLException {
        Path file = made();
        execute(file, "PRAGMA user_version = 99");
        both(file, "was made by a newer Daman");
    }

    @Test void aLedgerThatWasCutShortIsNotRepaired() throws IOException {
        Path file = made();
        long size;
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            size = cut.length() / 2;
            cut.setLength(size);
        }
        both(file, "is cut short; restore it from a backup");
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test void ofALedgerCutShorterThanItsHeadTheSameIsSaid() throws IOException {
        Path file = made();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(60);
        }
        both(file, "is cut short; restore it from a backup");
    }

    @Test void aLedgerCutShortBesideWhatWasLastWrittenIsNoLedgerToGoOnWith() throws IOException {
        Path file = made();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        Files.write(folder.resolve("made.db-wal"), new byte[32]);
        assertThatThrownBy(() -> { try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) { ledger.record(recording -> recording.append(Kind.SOURCE, "{}")); } }).isInstanceOf(LedgerRefused.class).hasMessageContaining("nothing was repaired");
    }

    @Test void aLedgerOfWhichNothingIsLeftIsNotBegunAnew() throws IOException {
        Path file = made();
        Files.write(file, new byte[0]);
        both(file, "is empty");
        assertThat(file).isEmptyFile();
    }

    @Test void whatWasLastWrittenIsNotLostWithTheLedger() throws IOException {
        Path file = folder.resolve("lost.db");
        Files.writeString(folder.resolve("lost.db-wal"), "what was last written");
        refused(() -> Ledger.open(file, Clock.systemUTC()), "put the ledger back beside it");
        assertThat(folder.resolve("lost.db-wal")).hasContent("what was last written");
    }

    @Test void nothingIsLeftBesideANewLedger() throws IOException {
        Path file = made();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test void theLedgerOfAnOlderDamanIsBroughtUpToDateByRecordingAlone() throws SQLException {
        Path file = folder.resolve("old.db");
        org.flywaydb.core.Flyway.configure().dataSource("jdbc:sqlite:" + file, null, null).locations("classpath:daman/ledger/tables/sqlite").target("2").load().migrate();
        execute(file, "INSERT INTO entries VALUES (0, 'source', '{}', zeroblob(32)), (1, 'source', '{}', zeroblob(32))");
        execute(file, "INSERT INTO nodes VALUES (1, 0, zeroblob(32))");
        refused(() -> Ledger.existing(file), "was made by an older Daman; daman intake brings it up to date");
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            assertThat(ledger.size()).isEqualTo(2);
            assertThat(ledger.<Integer>read(sql -> sql.fetchCount(LogTables.NODES))).isZero();
        }
        Ledger.existing(file).close();
    }

    @Test void aDamagedLedgerIsSaidToBe() throws IOException {
        Path file = made();
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(100);
            damaged.write(new byte[4000]);
        }
        both(file, "is damaged");
    }

    @Test void aReadOnlyLedgerRefusesToRecord() {
        Path file = made();
        assertThat(file.toFile().setWritable(false)).isTrue();
        refused(() -> Ledger.open(file, Clock.systemUTC()), "is read-only");
        try (Ledger ledger = Ledger.existing(file)) {
            assertThat(ledger.size()).isOne();
        }
    }

    /** A process that dies while it writes: what it acknowledged is there, what it didn't is not, and nothing is broken. */
    @Test void whatWasAcknowledgedSurvivesAKill() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.db");
        Path said = folder.resolve("acknowledged.txt");
        Process writer = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"), Endless.class.getName(), file.toString())
            .redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (writer.isAlive() && Files.size(said) < 100) Thread.sleep(5);
        writer.destroyForcibly();
        assertThat(writer.waitFor(300, TimeUnit.SECONDS)).isTrue();
        String[] lines = Files.readString(said).split("\n", -1);
        long acknowledged = Long.parseLong(lines[lines.length - 2]);
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            assertThat(ledger.size()).isGreaterThan(acknowledged).isEven();
            assertThat(ledger.verify().failure()).isNull();
        }
    }

    /** Records pairs until it is killed, and says the index of each pair's second entry once it is on disk. */
    static final class Endless {
        public static void main(String[] arguments) {
            try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Clock.systemUTC())) {
                while (true) {
                    long last = ledger.record(recording -> {
                        recording.append(Kind.SOURCE, "{}");
                        return recording.append(Kind.SOURCE, "{}").index();
                    });
                    System.out.println(last);
                    System.out.flush();
                }
            }
        }
    }

    private Path made() {
        Path file = folder.resolve("made.db");
        try (Ledger ledger = Ledger.open(file, Clock.systemUTC())) {
            ledger.record(recording -> recording.append(Kind.SOURCE, "{}"));
        }
        return file;
    }

    private static void both(Path file, String words) {
        refused(() -> Ledger.open(file, Clock.systemUTC()), words);
        refused(() -> Ledger.existing(file), words);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(LedgerRefused.class).hasMessageContaining(words);
    }

    private static void execute(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute(statement);
        }
    }
}
