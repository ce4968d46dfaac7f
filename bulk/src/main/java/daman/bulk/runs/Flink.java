package daman.bulk.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.PipelineOptionsInternal;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where a run runs.
 *
 * @param cluster     {@code host:port} of a standing cluster's web address; empty for one inside this process
 * @param parallelism how many tasks of each step
 * @param jars        what the job brings along to a standing cluster
 * @param checkpoint  how long at most until what was done is safe
 */
public record Flink(Optional<String> cluster, int parallelism, List<Path> jars, Duration checkpoint) {
    /** Losses of machines that a run bears. */
    private static final int ATTEMPTS = 20;
    /** Milliseconds between checkpoints. */
    private static final int MOST_OFTEN = 50;

    public Flink {
        if (parallelism < 1) throw new IllegalArgumentException("parallelism: " + parallelism + " is less than 1");
        if (checkpoint.toMillis() < MOST_OFTEN) throw new IllegalArgumentException("checkpoint: more often than each " + MOST_OFTEN + " ms");
        if (cluster.isPresent() && !cluster.get().matches("[^:/\\s]+:[0-9]{1,5}")) throw new IllegalArgumentException("cluster: " + cluster.get() + " is no host:port");
    }

    /** The same with what the job brings along. */
    public Flink bringing(List<Path> brought) { return new Flink(cluster, parallelism, brought, checkpoint); }

    /** The jars of a folder. */
    public static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** @param name under which a cluster will know the job */
    StreamExecutionEnvironment environment(OutFolder out, JobID name) throws IOException {
        Configuration settings = settings(out);
        settings.set(PipelineOptionsInternal.PIPELINE_FIXED_JOB_ID, name.toHexString());
        StreamExecutionEnvironment flink = cluster.isEmpty() ? StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings)
            : StreamExecutionEnvironment.createRemoteEnvironment(host(cluster.get()), port(cluster.get()), settings, jars.stream().map(Path::toString).toArray(String[]::new));
        flink.setParallelism(parallelism);
        return flink;
    }

    private Configuration settings(OutFolder out) throws IOException {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        settings.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoint);
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, out.checkpoints().toUri().toString());
        settings.set(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION, ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        settings.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1)); // counts travel by it
        // Here no machine can be lost; what fails, such as a write to a full disk, would fail again.
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, cluster.isEmpty() ? "none" : "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, ATTEMPTS);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(1));
        Optional<Path> last = out.lastCheckpoint();
        if (last.isPresent()) {
            settings.set(StateRecoveryOptions.SAVEPOINT_PATH, last.get().toUri().toString());
            settings.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
        }
        return settings;
    }

    /** Whether a cluster still works on a job. Where the cluster is gone, so is the job. */
    static boolean isRunning(String clusterAndJob) {
        String[] both = clusterAndJob.split(" ");
        Configuration settings = new Configuration();
        settings.set(RestOptions.ADDRESS, host(both[0]));
        settings.set(RestOptions.PORT, port(both[0]));
        settings.set(RestOptions.RETRY_MAX_ATTEMPTS, 1);
        try (RestClusterClient<StandaloneClusterId> client = new RestClusterClient<>(settings, StandaloneClusterId.getInstance())) {
            return !client.getJobStatus(JobID.fromHexString(both[1])).get().isGloballyTerminalState();
        } catch (Exception unknown) {
            return false;
        }
    }

    private static String host(String cluster) { return cluster.substring(0, cluster.indexOf(':')); }

    private static int port(String cluster) { return Integer.parseInt(cluster.substring(cluster.indexOf(':') + 1)); }
}
