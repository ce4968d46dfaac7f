package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Refused;
import daman.bulk.runs.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A standing cluster: a JobManager and two TaskManagers, each a process of its own (docs/guide/cluster.md). Of the night: it must be killed in mid-run, which takes a run of some length. */
@EnabledIfSystemProperty(named = "daman.nightly", matches = "true")
class ClusterTest {
    @TempDir Path folder;

    private Run run(Cluster cluster, Path out, Path... places) throws java.io.IOException {
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

    @Test void aTaskManagerThatIsKilledInMidRunChangesNothing() throws Exception {
        Path[] made = new Path[4];
        for (int i = 0; i < made.length; i++) made[i] = Material.made(folder.resolve("made-" + i + ".jsonl"), 16_000, 10 + i);
        Path out = folder.resolve("out");
        try (Cluster cluster = new Cluster(Files.createDirectory(folder.resolve("cluster")), 2)) {
            Run second = run(cluster, out, made);
            CompletableFuture<Run.Outcome> outcome = begun(run(cluster, out, made));
            while (EmbeddedTest.checkpoints(out) == 0 && !outcome.isDone()) Thread.sleep(20);
            cluster.killTaskManager(0);
            assertThatThrownBy(() -> second.finish((taken, read) -> { })).as("while another run writes there").isInstanceOf(Refused.class);
            assertThat(outcome.get().readings()).isPositive();
            String job = Files.readString(out.resolve(".job")).split(" ")[1];
            assertThat(cluster.asked("/jobs/" + job + "/exceptions")).as("it was killed in mid-run, else this shows nothing").contains("\"exceptionName\"");
        }
        assertThat(EmbeddedTest.told(out)).as("a text at which the engine fails would be missing below").noneMatch(line -> line.contains("fault of Daman"));
        assertThat(Results.of(out)).containsExactlyInAnyOrderElementsOf(Results.firsts(Local.handed(made)));
    }
}
