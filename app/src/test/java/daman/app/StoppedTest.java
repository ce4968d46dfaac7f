package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import daman.cli.gathering.looks.Bundles;
import daman.guarantees.Guarantees;
import daman.json.Gold;
import daman.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An intake that is told to stop in the middle finishes what it is recording, and goes on from there when it is called again. */
class StoppedTest {
    private static final int REPORTS = Bundles.MOST + 24;
    /** As a shell tells it: 128 and SIGTERM. */
    private static final int TERMINATED = 143;
    /** The first intake waits at this report until it is told to stop, however late that comes; it stands too far behind the first one to be looked at together with it. */
    private static final String WAITS_AT = Bundles.MOST + 12 + ".txt";
    @TempDir Path folder;

    @Test void anIntakeToldToStopLeavesWhatItSaidOfAndNothingHalf() throws IOException, InterruptedException {
        Path reports = reports();
        Path ledger = folder.resolve("ledger.db");
        Process intake = Programs.start(List.of(), said(), Waiting.class, ledger.toString(), reports.toString());
        while (intake.isAlive() && acknowledged() < 3) Thread.sleep(2);
        intake.destroy();
        assertThat(Programs.end(intake)).isEqualTo(TERMINATED);
        assertThat(Files.readString(said())).contains("daman: was told to stop");
        long first = acknowledged();
        assertThat(first).isBetween(3L, REPORTS - 1L);
        try (Ledger open = Ledger.existing(ledger)) {
            assertThat(open.verify().failure()).isNull();
            assertThat((long) new Guarantees(open).reports().size()).isBetween(first, first + 1); // the last may be recorded, and not told any more
            assertThat(new Guarantees(open).waiting()).isZero();
        }
        Programs.end(Programs.start(List.of(), said(), DurabilityTest.Intake.class, ledger.toString(), reports.toString()));
        try (Ledger open = Ledger.existing(ledger)) {
            assertThat(open.verify().failure()).isNull();
            assertThat(new Guarantees(open).reports()).hasSize(REPORTS);
        }
    }

    private long acknowledged() throws IOException {
        try (var lines = Files.lines(said())) {
            return lines.filter(line -> line.startsWith("{\"source\"")).count();
        }
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < REPORTS; i++) {
            String name = String.format("%03d", i);
            Files.writeString(reports.resolve(name + ".txt"), "Title " + name + "\n\nWords here.\n");
            Files.writeString(reports.resolve(name + ".json"), "{\"language\":\"en\",\"published\":\"2024-02-05\",\"publisher\":\"wire\",\"commitments\":[{\"evidence\":{\"text\":\"Words here\"},\"providers\":[\"NL\"],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"F-16\",\"stage\":\"announced\",\"attribution\":\"named\"}]}");
        }
        return reports;
    }

    private Path said() { return folder.resolve("said.txt"); }

    /** The intake that is told to stop. */
    static final class Waiting {
        public static void main(String[] arguments) {
            DurabilityTest.Intake.run(report -> {
                while (report.source().endsWith(WAITS_AT)) LockSupport.park();
                return Gold.reading(report);
            }, arguments);
        }
    }
}
