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
    /** With twice as many one machine, which is all that is left after the kill, was not done in five minutes. */
    private static final int DOCUMENTS = 64_000;
    private static final int ATTEMPTS = 6;

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

    /** The run must last until the kill comes, which on a quick machine it doesn't each time. */
    @Test void aTaskManagerThatIsKilledInMidRunChangesNothing() throws Exception {
        int attempt = 1;
        while (!killedInMidRun(attempt)) assertThat(attempt++).as("all was read before the kill each time: this shows nothing").isLessThan(ATTEMPTS);
    }

    /** A run that loses a machine gives the readings of a local one. @return whether it was still under way when it lost it */
    private boolean killedInMidRun(int attempt) throws Exception {
        Path here = Files.createDirectory(folder.resolve("attempt-" + attempt)), out = here.resolve("out");
        Path[] made = new Path[4];
        for (int i = 0; i < made.length; i++) made[i] = Material.made(here.resolve("made-" + i + ".jsonl"), DOCUMENTS / made.length, 10 + i);
        boolean killed;
        try (Cluster cluster = new Cluster(Files.createDirectory(here.resolve("cluster")), 2)) {
            Run second = run(cluster, out, made);
            CompletableFuture<Run.Outcome> outcome = begun(run(cluster, out, made));
            while (EmbeddedTest.checkpoints(out) == 0 && !outcome.isDone()) Thread.sleep(20);
            cluster.killTaskManager(0);
            if (!outcome.isDone()) assertThatThrownBy(() -> second.finish((taken, read) -> { })).as("while another run writes there").isInstanceOf(Refused.class);
            assertThat(outcome.get().readings()).isPositive();
            String job = Files.readString(out.resolve(".job")).split(" ")[1];
            killed = cluster.asked("/jobs/" + job + "/exceptions").contains("\"exceptionName\"");
        }
        assertThat(EmbeddedTest.told(out)).as("a text at which the engine fails would be missing below").noneMatch(line -> line.contains("fault of Daman"));
        assertThat(Results.of(out)).containsExactlyInAnyOrderElementsOf(Results.firsts(Local.handed(made)));
        return killed;
    }
}
