package daman.bulk.runs;

import daman.bulk.readers.Steps;
import daman.bulk.tables.Equipment;
import daman.handover.Handover;
import daman.reports.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Begins a run or goes on with it, and waits for its end. */
public final class Run {
    private static final long TOLD_EACH_MILLISECONDS = 1000;
    private static final Duration ANSWERED = Duration.ofMinutes(10);

    private final Request request;
    private final Flink flink;
    private final Path out;
    private final byte[] knowledge;

    /**
     * @param out       a folder that every machine of the cluster sees under this path
     * @param knowledge the pack of tables ({@link daman.reports.KnowledgePack})
     */
    public Run(Request request, Flink flink, Path out, byte[] knowledge) {
        this.request = request;
        this.flink = flink;
        this.out = out.toAbsolutePath().normalize();
        this.knowledge = knowledge;
    }

    /**
     * What lies in the folder at the end.
     *
     * @param readings lines of readings
     * @param copies   lines that name copies, of which some may have been read before
     * @param leftOut  lines that tell of what could not be read
     * @param noted    lines that tell what else is worth knowing
     * @param goneOn   whether it went on from a checkpoint, or was whole already
     */
    public record Outcome(long readings, long copies, long leftOut, long noted, boolean goneOn) {
        /** Whether no place held anything. */
        public boolean isEmpty() { return readings + copies + leftOut + noted == 0; }
    }

    /**
     * @param progress now and then given how many documents were taken and read since the last start
     * @throws Refused     where the folder is another's
     * @throws IOException where the run failed: what checkpoints have stays, and the same call goes on from there
     */
    public Outcome finish(BiConsumer<Long, Long> progress) throws IOException, Refused, InterruptedException {
        try (OutFolder folder = OutFolder.take(out, request.identity(Digest.of(knowledge)))) {
            if (folder.isFinished()) return outcome(true);
            Optional<String> before = folder.begun();
            if (before.isPresent() && Flink.isRunning(before.get())) throw new Refused(out + " is being written by a job that still runs (cluster and job: " + before.get() + "); wait for it or cancel it there");
            boolean goesOn = folder.lastCheckpoint().isPresent();
            awaited(begun(folder), progress);
            folder.finish();
            return outcome(goesOn);
        }
    }

    private JobClient begun(OutFolder folder) throws IOException, InterruptedException {
        JobID name = new JobID();
        StreamExecutionEnvironment environment = flink.environment(folder, name);
        Path pack = Files.createTempFile("daman-knowledge", ".json");
        try {
            Files.write(pack, knowledge);
            environment.registerCachedFile(pack.toUri().toString(), Equipment.KNOWLEDGE);
            Pipeline.build(environment, request, knowledge, new org.apache.flink.core.fs.Path(out.toUri()));
            // Known before the cluster is asked: whatever becomes of this process meanwhile, the next call looks for that job.
            if (flink.cluster().isPresent()) folder.begin(flink.cluster().get() + " " + name);
            return submitted(environment);
        } catch (IOException | InterruptedException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("the run could not be begun: " + reason(failed), failed);
        } finally {
            Files.deleteIfExists(pack);
        }
    }

    /** A cluster that is short of everything may lose the question or its answer, and Flink waits for that without an end. */
    private JobClient submitted(StreamExecutionEnvironment environment) throws IOException, InterruptedException {
        FutureTask<JobClient> submission = new FutureTask<>(() -> environment.executeAsync("daman bulk " + out.getFileName()));
        Thread.ofPlatform().daemon().name("submission").start(submission);
        try {
            return submission.get(ANSWERED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new IOException("the cluster did not say within " + ANSWERED.toMinutes() + " minutes whether it took the run; look there, and give the same call again", silent);
        } catch (ExecutionException failed) {
            throw new IOException("the run could not be begun: " + reason(failed), failed);
        }
    }

    private static void awaited(JobClient job, BiConsumer<Long, Long> progress) throws IOException, InterruptedException {
        var result = job.getJobExecutionResult();
        while (true) {
            try {
                result.get(TOLD_EACH_MILLISECONDS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException still) {
                tell(job, progress);
            } catch (ExecutionException failed) {
                throw new IOException("the run failed: " + reason(failed), failed);
            }
        }
    }

    private static void tell(JobClient job, BiConsumer<Long, Long> progress) throws InterruptedException {
        try {
            Map<String, Object> counts = job.getAccumulators().get(TOLD_EACH_MILLISECONDS, TimeUnit.MILLISECONDS);
            progress.accept((Long) counts.getOrDefault(Steps.TAKEN, 0L), (Long) counts.getOrDefault(Steps.READ, 0L));
        } catch (ExecutionException | TimeoutException | IllegalStateException notNow) {
            // Only a count: the next may come, or the run is over and its cluster with it.
        }
    }

    /** The innermost: Flink wraps what went wrong many times. */
    private static String reason(Throwable failed) {
        Throwable inner = failed;
        while (inner.getCause() != null) inner = inner.getCause();
        return inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
    }

    private Outcome outcome(boolean goneOn) {
        Handover handover = new Handover(out);
        long[] told = new long[2];
        handover.told(problem -> told[0]++, note -> told[1]++);
        return new Outcome(handover.count(Handover.READINGS), handover.count(Handover.COPIES), told[0], told[1], goneOn);
    }
}
