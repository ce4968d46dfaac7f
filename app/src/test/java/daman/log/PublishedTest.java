package daman.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.ledger.Address;
import daman.ledger.Homes;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Verification;
import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.LogRefused;
import daman.log.notes.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The log of a ledger as others see it. */
@ParameterizedClass @EnumSource(Homes.class)
class PublishedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-09-06T12:00:00Z"), ZoneOffset.UTC);
    @TempDir static Path base;
    @Parameter Homes home;
    private Path folder;
    private Address address;
    private KeyFile file;
    private SigningKey key;

    @BeforeEach void place() throws IOException {
        folder = Files.createTempDirectory(base, "log");
        address = home.fresh(folder);
        file = new KeyFile(folder.resolve("daman.key"));
        key = file.key("example.com/guarantees");
    }

    @Test void aVerifierWrittenFromTheTextsFindsEveryEntry() throws IOException {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            for (int size : new int[] {0, 1, 2, 255, 256, 257, 700}) {
                grow(ledger, size);
                publish(ledger);
                List<byte[]> entries = Outsider.entries(published(), Files.readString(published().resolve("key.pub")).strip());
                assertThat(entries).hasSize(size);
                for (int i = 0; i < size; i++) assertThat(new String(entries.get(i), StandardCharsets.UTF_8)).isEqualTo(ledger.entry(i).orElseThrow().canonical());
                assertThat(verify()).isEqualTo(new Published.Finding(size, ledger.root(), Optional.empty()));
            }
        }
    }

    @Test void publishingAgainWritesOnlyWhatIsNew() throws IOException {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            grow(ledger, 600);
            publish(ledger);
            Map<Path, FileTime> before = times();
            assertThat(publish(ledger).written()).isZero();
            assertThat(times()).isEqualTo(before);
            grow(ledger, 800);
            Publishing.Outcome outcome = publish(ledger);
            assertThat(outcome).extracting(Publishing.Outcome::before, Publishing.Outcome::written).containsExactly(600L, 5);
            Map<Path, FileTime> after = times();
            before.remove(published().resolve("checkpoint"));
            assertThat(after).containsAllEntriesOf(before);
            assertThat(verify().failure()).isEmpty();
        }
    }

    @Test void aLogThatDoesNotContinueWhatIsPublishedIsRefused() throws IOException {
        try (Ledger ledger = Ledger.open(address, CLOCK); Ledger other = Ledger.open(home.fresh(folder), CLOCK)) {
            grow(ledger, 5);
            publish(ledger);
            String checkpoint = Files.readString(published().resolve("checkpoint"));
            other.record(recording -> recording.append(Kind.SOURCE, "{\"other\":true}"));
            grow(other, 9);
            String note = new KeyFile(folder.resolve("other.key")).key("example.com/other").verifier().name();
            assertThat(note).isEqualTo("example.com/other");
            Files.deleteIfExists(folder.resolve("daman.key.signed"));
            assertThatThrownBy(() -> publish(other)).isInstanceOf(LogRefused.class).hasMessageContaining("does not continue; nothing was published");
            assertThat(Files.readString(published().resolve("checkpoint"))).isEqualTo(checkpoint);
        }
    }

    @Test void theLogOfAnotherBeginningIsNotTheOneThatWasSeenBefore() throws IOException {
        try (Ledger ledger = Ledger.open(address, CLOCK)) {
            grow(ledger, 300);
            publish(ledger);
            Checkpoint seen = Checkpoint.open(Files.readString(published().resolve("checkpoint")), key.verifier());
            grow(ledger, 400);
            publish(ledger);
            assertThat(Published.verify(published(), key.verifier(), Optional.of(seen), Verification::isEntry).failure()).isEmpty();
            Checkpoint forged = new Checkpoint(seen.origin(), 299, seen.root());
            assertThat(Published.verify(published(), key.verifier(), Optional.of(forged), Verification::isEntry).failure()).contains("the first 299 entries are not those of the checkpoint that was seen before");
        }
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(published())) {
            for (Path one : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) times.put(one, Files.getLastModifiedTime(one));
        }
        return times;
    }

    private Path published() { return folder.resolve("published"); }

    private Published.Finding verify() { return Published.verify(published(), key.verifier(), Optional.empty(), Verification::isEntry); }

    private Publishing.Outcome publish(Ledger ledger) {
        return ledger.log((log, size) -> {
            String note = file.sign(key, log, size);
            return Publishing.publish(published(), log, Checkpoint.open(note, key.verifier()), note, key.verifier());
        });
    }

    private static void grow(Ledger ledger, int size) {
        ledger.record(recording -> {
            for (long i = recordedBefore(recording); i < size; i++) recording.append(Kind.SOURCE, "{\"n\":" + i + "}");
            return true;
        });
    }

    private static long recordedBefore(daman.ledger.Recording recording) { return recording.sql().fetchCount(org.jooq.impl.DSL.table("entries")); }
}
