package daman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.log.notes.Checkpoint;
import daman.log.tree.Merkle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps a ledger safe in either home: copies, withdrawals, and several who use it at once. */
@ParameterizedClass @EnumSource(Homes.class)
class KeepingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-06T12:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "a sentence that nobody may read any more, ".repeat(300);
    @TempDir Path folder;
    @Parameter Homes home;
    private Address address;

    @BeforeEach void place() { address = home.fresh(folder); }

    @Test void aCopyInTheOtherHomeHasTheSameRootAndCanBeGoneOnWith() {
        Address other = Homes.values()[1 - home.ordinal()].fresh(folder);
        try (Ledger ledger = Ledger.open(address, CLOCK); Ledger copy = Ledger.open(other, CLOCK)) {
            filled(ledger);
            ledger.copyTo(copy, recording -> {});
            assertThat(copy.root()).isEqualTo(ledger.root());
            assertThat(copy.verify()).isEqualTo(ledger.verify()).extracting(Verification::failure).isNull();
            assertThat(copy.entry(299)).isEqualTo(ledger.entry(299));
            assertThat(copy.text(daman.reports.Digest.of("text".getBytes(StandardCharsets.UTF_8)))).contains("text");
            for (Ledger each : List.of(ledger, copy)) each.record(recording -> recording.append(Kind.SOURCE, "{\"after\":1}"));
            assertThat(copy.root()).isEqualTo(ledger.root());
            assertThatThrownBy(() -> ledger.copyTo(copy, recording -> {})).isInstanceOf(LedgerRefused.class).hasMessageContaining("holds a ledger already");
        }
    }

    @Test void whatWasTamperedWithIsNotCopied() {
        try (Ledger ledger = Ledger.open(address, CLOCK); Ledger copy = Ledger.open(home.fresh(folder), CLOCK)) {
            filled(ledger);
            Homes.execute(address, "DROP TRIGGER entries_stay" + (home == Homes.SERVER ? " ON entries" : ""));
            Homes.execute(address, "UPDATE entries SET entry = replace(entry, '\"n\":3', '\"n\":4') WHERE position = 3");
            assertThatThrownBy(() -> ledger.copyTo(copy, recording -> {})).isInstanceOf(LedgerRefused.class).hasMessageContaining("entry 3 is not what was recorded; daman verify says more; nothing was copied");
            assertThat(copy.size()).isZero();
        }
    }

    @Test void aBackupIsOfOneMomentWhileOthersRecord() {
        Path file = folder.resolve("backup.db");
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            filled(ledger);
            CountDownLatch stop = new CountDownLatch(1);
            CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> {
                while (stop.getCount() > 0) ledger.record(one -> one.append(Kind.SOURCE, "{}"));
            });
            ledger.backup(file, one -> {});
            stop.countDown();
            recording.join();
            assertThatThrownBy(() -> ledger.backup(file, one -> {})).isInstanceOf(LedgerRefused.class).hasMessageContaining("is there already; name a file that is not");
            try (Ledger backup = Ledger.open(file, CLOCK)) {
                Verification verification = backup.verify();
                assertThat(verification.failure()).isNull();
                assertThat(verification.size()).isBetween(300L, ledger.size());
                assertThat(verification.root()).isEqualTo(ledger.<String>log((log, size) -> java.util.HexFormat.of().formatHex(Merkle.of(verification.size(), log).root())));
                backup.record(one -> one.append(Kind.SOURCE, "{}"));
            }
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test void aTextThatWasWithdrawnIsGoneAndTheLogHolds() throws IOException {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            filled(ledger);
            Entry report = ledger.record(recording -> report(recording, SECRET));
            String root = ledger.root();
            String name = daman.reports.Digest.of(SECRET.getBytes(StandardCharsets.UTF_8));
            assertThat(ledger.text(name)).contains(SECRET);
            Entry withdrawal = ledger.withdraw(report.index(), "asked by the publisher", one -> {}).orElseThrow();
            assertThat(withdrawal.body().path("why").asText()).isEqualTo("asked by the publisher");
            assertThat(withdrawal.body().path("report").asText()).isEqualTo(name);
            assertThat(ledger.text(name)).isEmpty();
            assertThat(ledger.withdraw(report.index(), "again", one -> {})).isEmpty();
            assertThat(ledger.verify(Optional.of(new Checkpoint("", report.index() + 1, java.util.HexFormat.of().parseHex(root)))).failure()).isNull();
            if (home == Homes.FILE) for (Path file : files()) assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain("nobody may read");
        }
    }

    @Test void aTextThatVanishedWithoutAnEntryIsMissed() {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            ledger.record(recording -> report(recording, "here"));
            assertThatThrownBy(() -> Homes.execute(address, "DELETE FROM texts")).hasRootCauseMessage(home == Homes.FILE
                ? "[SQLITE_CONSTRAINT_TRIGGER] A RAISE function within a trigger fired, causing the SQL statement to abort (texts are deleted only after their withdrawal was recorded)"
                : rootMessage());
            Homes.execute(address, "DROP TRIGGER texts_remain" + (home == Homes.SERVER ? " ON texts" : ""));
            assertThat(ledger.verify().failure()).contains("the trigger texts.texts_remain was dropped");
            Homes.execute(address, "DELETE FROM texts");
            assertThat(ledger.verify().failure()).contains("is missing, and no entry withdrew it");
        }
    }

    private static String rootMessage() { return "ERROR: texts are deleted only after their withdrawal was recorded\n  Where: PL/pgSQL function texts_remain() line 3 at RAISE"; }

    @Test void aLedgerThatWasWrittenAnewIsNotTheOneThatWasSignedFor() {
        try (Ledger ledger = Ledger.open(address, CLOCK); Ledger other = Ledger.open(home.fresh(folder), CLOCK)) {
            filled(ledger);
            Checkpoint signed = ledger.log((log, size) -> new Checkpoint("", 100, Merkle.of(100, log).root()));
            assertThat(ledger.verify(Optional.of(signed)).failure()).isNull();
            other.record(recording -> recording.append(Kind.SOURCE, "{\"n\":-1}"));
            filled(other);
            assertThat(other.verify().failure()).isNull();
            assertThat(other.verify(Optional.of(signed)).failure()).isEqualTo("the first 100 entries are not those that were signed for");
            assertThat(other.verify(Optional.of(new Checkpoint("", 400, signed.root()))).failure()).isEqualTo("entry 301 is missing: 400 entries were signed for");
        }
    }

    @Test void aTreeWithoutItsNodesIsDamagedAndNothingIsRecorded() {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            filled(ledger);
            Homes.execute(address, "DROP TRIGGER nodes_remain" + (home == Homes.SERVER ? " ON nodes" : ""));
            Homes.execute(address, "DELETE FROM nodes");
        }
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            assertThatThrownBy(() -> ledger.record(recording -> recording.append(Kind.SOURCE, "{}"))).isInstanceOf(LedgerRefused.class).hasMessageContaining("is damaged: it lacks nodes of its tree at level 8");
            assertThat(ledger.size()).isEqualTo(300);
        }
    }

    /** One waits, readers don't, and whoever waits too long is told. */
    @Test void twoWhoRecordTakeTurns() throws InterruptedException {
        try (Ledger first = Ledger.open(address, CLOCK); Ledger second = Ledger.open(address, CLOCK)) {
            filled(first);
            CountDownLatch recording = new CountDownLatch(1);
            CountDownLatch finish = new CountDownLatch(1);
            CompletableFuture<Entry> slow = CompletableFuture.supplyAsync(() -> first.record(one -> {
                Entry entry = one.append(Kind.SOURCE, "{\"slow\":true}");
                one.sql();
                recording.countDown();
                await(finish);
                return entry;
            }));
            recording.await();
            assertThat(second.size()).isEqualTo(300);
            assertThatThrownBy(() -> second.record(one -> one.append(Kind.SOURCE, "{}"))).isInstanceOf(LedgerRefused.class).hasMessageContaining("is being written by another process; wait for it and try again");
            CompletableFuture<Entry> waiting = CompletableFuture.supplyAsync(() -> second.record(one -> one.append(Kind.SOURCE, "{}")));
            Thread.sleep(200);
            assertThat(waiting).isNotDone();
            finish.countDown();
            assertThat(slow.join().index()).isEqualTo(300);
            assertThat(waiting.join().index()).isEqualTo(301);
            assertThat(first.verify().failure()).isNull();
        }
    }

    @Test void theLedgerOfANewerDamanIsLeftAlone() {
        Ledger.open(address, CLOCK).close();
        Homes.execute(address, home == Homes.FILE ? "PRAGMA user_version = 99"
            : "INSERT INTO flyway_schema_history SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'x', now(), 0, true");
        assertThatThrownBy(() -> Ledger.open(address, CLOCK)).isInstanceOf(LedgerRefused.class).hasMessageContaining("was made by a newer Daman; bring Daman up to date");
        assertThatThrownBy(() -> Ledger.existing(address)).isInstanceOf(LedgerRefused.class).hasMessageContaining("was made by a newer Daman");
    }

    @Test void aDatabaseOfSomethingElseIsNoLedger() {
        Homes.execute(address, "CREATE TABLE something (a INTEGER)");
        assertThatThrownBy(() -> Ledger.open(address, CLOCK)).isInstanceOf(LedgerRefused.class).hasMessageContaining("is a database, but not a ledger; name");
        assertThatThrownBy(() -> Ledger.existing(address)).isInstanceOf(LedgerRefused.class).hasMessageContaining("is a database, but not a ledger");
    }

    @Test void whatKeepsAServerFromServingIsTold() {
        if (!(address instanceof Address.Server server)) return;
        refused(new Address.Server("127.0.0.1:1/none", "nobody", "", ""), "postgresql://nobody@127.0.0.1:1/none cannot be reached; start the server, or check host and port");
        refused(new Address.Server(server.place(), server.user(), "wrong", ""), "refuses this account or its password; check both");
        refused(new Address.Server(server.place().replaceFirst("/.*", "/none"), server.user(), server.password(), ""), "the server has no such database; make it with createdb");
        refused(new Address.Server(server.place(), server.user(), server.password(), server.options() + "&options=-c%20default_transaction_read_only=on"), "is read-only; record on the primary");
        assertThat(server.toString()).doesNotContain(server.password());
    }

    private static void refused(Address address, String words) {
        assertThatThrownBy(() -> Ledger.open(address, CLOCK)).isInstanceOf(LedgerRefused.class).hasMessageContaining(words);
    }

    private static void filled(Ledger ledger) {
        ledger.record(recording -> {
            for (int i = 0; i < 299; i++) recording.append(Kind.SOURCE, "{\"n\":" + i + "}");
            return recording.append(Kind.REPORT, "{\"id\":\"" + recording.keep("text".getBytes(StandardCharsets.UTF_8)) + "\"}");
        });
    }

    private static Entry report(Recording recording, String text) {
        String id = recording.keep(text.getBytes(StandardCharsets.UTF_8));
        String reading = recording.keep(("{\"words\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
        return recording.append(Kind.REPORT, "{\"id\":\"" + id + "\",\"reading\":\"" + reading + "\"}");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(300, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> leftovers() {
        try {
            return files().stream().filter(file -> file.getFileName().toString().startsWith(".")).toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
