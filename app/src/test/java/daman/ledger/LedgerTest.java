package daman.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.log.tree.Hashes;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass @EnumSource(Homes.class)
class LedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-06T12:00:00.123456Z"), ZoneOffset.UTC);
    @TempDir static Path folder;
    @Parameter Homes home;
    private Address address;

    @BeforeEach void place() { address = home.fresh(folder); }

    @Test void anEntryIsCanonicalJsonWithItsIndexAndTime() {
        try (Ledger ledger = ledger()) {
            append(ledger, "{\"b\": 1.50, \"a\": \"ضمان\"}");
            assertThat(ledger.entry(0).orElseThrow().canonical()).isEqualTo("{\"at\":\"2025-09-06T12:00:00.123Z\",\"body\":{\"a\":\"ضمان\",\"b\":1.5},\"index\":0,\"kind\":\"source\"}");
        }
    }

    @Test void theRootIsThatOfRfc6962() {
        try (Ledger ledger = ledger()) {
            assertThat(ledger.root()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < 37; i++) {
                append(ledger, "{\"n\":" + i + "}");
                leaves.add(ledger.entry(i).orElseThrow().canonical().getBytes(StandardCharsets.UTF_8));
                assertThat(ledger.root()).as("size %s", i + 1).isEqualTo(HexFormat.of().formatHex(naive(leaves)));
            }
            assertThat(ledger.verify()).isEqualTo(new Verification(37, ledger.root(), null));
        }
    }

    @Test void manyAppendedAtOnceAreTheSameAsOneByOne() {
        List<String> bodies = java.util.stream.IntStream.range(0, 1300).mapToObj(i -> "{\"n\":" + i + "}").toList();
        try (Ledger ledger = ledger(); Ledger other = Ledger.open(home.fresh(folder), CLOCK)) {
            fill(ledger, bodies.size());
            List<Entry> entries = other.record(recording -> recording.append(Kind.SOURCE, bodies));
            assertThat(entries).hasSize(1300).last().isEqualTo(ledger.entry(1299).orElseThrow());
            assertThat(other.verify()).isEqualTo(ledger.verify());
            assertThatThrownBy(() -> other.record(recording -> recording.append(Kind.SOURCE, List.of("{}", "{\"a\":\"" + "x".repeat(Entry.LIMIT) + "\"}")))).isInstanceOf(EntryTooLong.class);
            assertThat(other.root()).isEqualTo(ledger.root());
        }
    }

    /** Each process knows what it recorded last, and not what another did since. */
    @Test void twoProcessesRecordInTurn() {
        try (Ledger one = ledger(); Ledger two = ledger()) {
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < 40; i++) leaves.add(append(i % 3 == 0 ? one : two, "{\"n\":" + i + "}").canonical().getBytes(StandardCharsets.UTF_8));
            assertThat(one.root()).isEqualTo(HexFormat.of().formatHex(naive(leaves)));
        }
    }

    @Test void whatThrowsLeavesNothing() {
        try (Ledger ledger = ledger()) {
            append(ledger, "{}");
            String root = ledger.root();
            assertThatThrownBy(() -> ledger.record(recording -> {
                recording.keep("text".getBytes(StandardCharsets.UTF_8));
                recording.append(Kind.SOURCE, "{}");
                throw new IllegalStateException("halfway");
            })).hasMessage("halfway");
            assertThat(ledger.size()).isEqualTo(1);
            assertThat(ledger.root()).isEqualTo(root);
            assertThat(ledger.text(Digest.of("text".getBytes(StandardCharsets.UTF_8)))).isEmpty();
            append(ledger, "{}");
            assertThat(ledger.entry(1)).isPresent();
        }
    }

    @Test void anEntryLongerThanATileCarriesIsRefusedAndNothingIsAppended() {
        try (Ledger ledger = ledger()) {
            assertThatThrownBy(() -> append(ledger, "{\"a\":\"" + "x".repeat(Entry.LIMIT) + "\"}")).isInstanceOf(EntryTooLong.class);
            assertThat(ledger.size()).isZero();
        }
    }

    @Test void aTreeOfManyTilesHasTheRootOfRfc6962() {
        List<byte[]> leaves = new ArrayList<>();
        for (int size : new int[] {255, 256, 257, 511, 700, 1700}) {
            try (Ledger ledger = Ledger.open(address, CLOCK)) { // each time anew, from the tables
                ledger.record(recording -> {
                    while (leaves.size() < size) leaves.add(recording.append(Kind.SOURCE, "{\"n\":" + leaves.size() + "}").canonical().getBytes(StandardCharsets.UTF_8));
                    return true;
                });
                assertThat(ledger.root()).as("size %s", size).isEqualTo(HexFormat.of().formatHex(naive(leaves)));
                assertThat(ledger.verify()).isEqualTo(new Verification(size, ledger.root(), null));
            }
        }
    }

    @Test void whateverOpensTheLedgerCanNeitherChangeNorDeleteEntries() {
        try (Ledger ledger = ledger()) {
            fill(ledger, 300);
        }
        execute("INSERT INTO texts VALUES ('a', " + bytes("62") + ")");
        for (String statement : List.of("UPDATE entries SET kind = 'claim'", "DELETE FROM entries", "DELETE FROM nodes", "UPDATE nodes SET hash = hash",
            "INSERT INTO entries VALUES (307, 'claim', '{}', " + bytes("00".repeat(32)) + ")", "UPDATE texts SET bytes = " + bytes("63"), "DELETE FROM texts")) {
            assertThatThrownBy(() -> execute(statement)).as(statement).hasCauseInstanceOf(SQLException.class);
        }
        if (home == Homes.SERVER) for (String table : List.of("entries", "nodes", "texts")) assertThatThrownBy(() -> execute("TRUNCATE " + table)).hasCauseInstanceOf(SQLException.class);
    }

    @Test void verifyNamesTheFirstEntryThatWasTamperedWith() {
        try (Ledger ledger = ledger()) {
            for (int i = 0; i < 5; i++) append(ledger, "{\"n\":" + i + "}");
        }
        without("entries_stay", "entries");
        execute("UPDATE entries SET entry = replace(entry, '\"n\":3', '\"n\":4') WHERE position = 3");
        try (Ledger ledger = Ledger.existing(address)) {
            assertThat(ledger.verify().failure()).isEqualTo("entry 3 is not what was recorded: its hash differs");
            assertThat(ledger.verify().size()).isEqualTo(3);
        }
    }

    @Test void verifySeesAMissingEntryAndAnAlteredTextAndATreeThatDoesNotFit() {
        try (Ledger ledger = ledger()) {
            fill(ledger, 300);
            ledger.record(recording -> recording.append(Kind.REPORT, "{\"id\":\"" + recording.keep("text".getBytes(StandardCharsets.UTF_8)) + "\"}"));
        }
        without("texts_stay", "texts");
        execute("UPDATE texts SET bytes = " + bytes("63"));
        assertThat(failure()).contains("another hash");
        without("nodes_stay", "nodes");
        execute("UPDATE nodes SET hash = " + bytes("00".repeat(32)) + " WHERE level = 8");
        assertThat(failure()).isEqualTo("the tree does not hold over entry 255 (level 8)");
        without("entries_remain", "entries");
        execute("DELETE FROM entries WHERE position = 1");
        assertThat(failure()).isEqualTo("entry 1 is missing");
    }

    @Test void readersSeeOneStateWhileAnotherIsWritten() {
        try (Ledger ledger = ledger()) {
            append(ledger, "{}");
            assertThat(ledger.<List<Long>>ask(prepared -> {
                long before = Stored.size(prepared);
                append(ledger, "{}");
                return List.of(before, Stored.size(prepared));
            })).containsExactly(1L, 1L);
            assertThat(ledger.size()).isEqualTo(2);
        }
    }

    private String failure() {
        try (Ledger ledger = Ledger.existing(address)) {
            return String.valueOf(ledger.verify().failure());
        }
    }

    /** RFC 6962, 2.1, word for word. */
    private static byte[] naive(List<byte[]> leaves) {
        if (leaves.size() == 1) return Hashes.leaf(leaves.getFirst());
        int half = Integer.highestOneBit(leaves.size() - 1);
        var digest = Digest.sha256();
        digest.update((byte) 1);
        digest.update(naive(leaves.subList(0, half)));
        digest.update(naive(leaves.subList(half, leaves.size())));
        return digest.digest();
    }

    private static Entry append(Ledger ledger, String body) { return ledger.record(recording -> recording.append(Kind.SOURCE, body)); }

    private static void fill(Ledger ledger, int entries) {
        ledger.record(recording -> {
            for (int i = 0; i < entries; i++) recording.append(Kind.SOURCE, "{\"n\":" + i + "}");
            return true;
        });
    }

    private Ledger ledger() { return Ledger.open(address, CLOCK); }

    private void execute(String statement) { Homes.execute(address, statement); }

    private void without(String trigger, String table) { execute("DROP TRIGGER " + trigger + (home == Homes.SERVER ? " ON " + table : "")); }

    private String bytes(String hex) { return home == Homes.SERVER ? "'\\x" + hex + "'" : "x'" + hex + "'"; }
}
