package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Refused;
import daman.bulk.runs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A standing cluster: a JobManager and two TaskManagers, each a process of its own (docs/guide/cluster.md). Of the night: it must be killed in mid-run, which takes a run of some length. */
@EnabledIfSystemProperty(named = "daman.nightly", matches = "true")
class ClusterTest {
    /** So many that the run lasts beyond its first readings on a quick machine. */
    private static final int DOCUMENTS = 64_000;

    @TempDir Path folder;

    private Run run(Cluster cluster, Path out, Path... places) throws IOException {
        return new Run(EmbeddedTest.request(false, places), new Flink(Optional.of(cluster.address()), 2, cluster.jobJars(), Duration.ofMillis(200)), out, Local.PACK);
    }

    /** In a thread of its own: of the common pool, which has one thread here, Flink's client wants that one. */
    private static CompletableFuture<Run.Outcome> begun(Run run) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run.finish((taken, read) -> { });
            } catch (Exception failed) {
                throw new CompletionException(failed);
            }
        }, work -> Thread.ofPlatform().daemon().start(work));
    }

    /** A run that loses a machine gives the readings of a local one. */
    @Test void aTaskManagerThatIsKilledInMidRunChangesNothing() throws Exception {
        Path out = folder.resolve("out");
        Path[] made = new Path[4];
        for (int i = 0; i < made.length; i++) made[i] = Material.made(folder.resolve("made-" + i + ".jsonl"), DOCUMENTS / made.length, 10 + i);
        try (Cluster cluster = new Cluster(folder.resolve("cluster"), 2)) {
            Run second = run(cluster, out, made);
            CompletableFuture<Run.Outcome> outcome = begun(run(cluster, out, made));
            while (!hasReadings(out) && !outcome.isDone()) Thread.sleep(20);
            cluster.killTaskManager(0);
            assertThat(outcome).as("all was read before the kill: this shows nothing").isNotDone();
            assertThatThrownBy(() -> second.finish((taken, read) -> { })).as("while another run writes there").isInstanceOf(Refused.class);
            assertThat(outcome.get().readings()).isPositive();
            String job = Files.readString(out.resolve(".job")).split(" ")[1];
            assertThat(cluster.asked("/jobs/" + job + "/exceptions")).as("the machine had its part of the work").contains("\"exceptionName\"");
        }
        assertThat(EmbeddedTest.told(out)).as("a text at which the engine fails would be missing below").noneMatch(line -> line.contains("fault of Daman"));
        assertThat(Results.of(out)).containsExactlyInAnyOrderElementsOf(Results.firsts(Local.handed(made)));
    }

    /** Whether a checkpoint left some. */
    private static boolean hasReadings(Path out) throws IOException {
        Path readings = out.resolve("readings");
        if (!Files.isDirectory(readings)) return false;
        try (Stream<Path> files = Files.list(readings)) {
            return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
        }
    }
}
