package daman.bulk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standing cluster of Flink's own jars, as docs/guide/cluster.md tells: each JobManager and TaskManager a process of its own, with the settings and heaps that stand there. */
final class Cluster implements AutoCloseable {
    private static final Pattern SETTINGS = Pattern.compile("(?s)```yaml\n(.*?)```"), STARTS = Pattern.compile("(?m)^java (-Xmx\\w+) -cp \\S+ (\\S+) ");
    /** What Flink itself consists of, by how the names of its jars begin. */
    private static final List<String> FLINK = List.of("flink-", "kryo-", "minlog-", "reflectasm-", "objenesis-", "RoaringBitmap-", "snakeyaml-engine-", "javassist-", "snappy-java-", "lz4-java-", "commons-cli-", "commons-collections-3",
        "commons-io-", "commons-compress-", "commons-lang3-", "commons-text-", "commons-math3-", "slf4j-api-");
    /** What a job brings along besides this program's own classes. */
    private static final List<String> JOB = List.of("daman-", "morfologik-", "french-pos-dict-", "german-pos-dict-", "english-pos-dict-", "language-ar-", "jackson-", "jsoup-", "readability4j-", "kotlin-stdlib-", "pdfbox-", "fontbox-", "jwarc-",
        "rome-", "jdom2-", "java-json-canonicalization-", "kafka-clients-", "flink-connector-kafka-");

    private final Path folder;
    private final int port = Processes.freePort();
    private final Map<String, String> heaps;
    private final List<Process> processes = new ArrayList<>();

    /** @param folder for settings and for what the processes print */
    Cluster(Path folder, int taskManagers) throws IOException, InterruptedException {
        this.folder = folder;
        String guide = guide();
        this.heaps = STARTS.matcher(guide).results().collect(Collectors.toMap(line -> line.group(2), line -> line.group(1)));
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(folder.resolve("conf/config.yaml"), settings(guide).replace("6123", String.valueOf(Processes.freePort())).replace("8081", String.valueOf(port)) + "io.tmp.dirs: " + folder + "\n");
        start("org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint", "--host", "127.0.0.1");
        for (int i = 0; i < taskManagers; i++) start("org.apache.flink.runtime.taskexecutor.TaskManagerRunner");
        while (!asked("/overview").contains("\"taskmanagers\":" + taskManagers)) await();
    }

    static String guide() throws IOException { return Files.readString(Local.HOME.resolve("docs/guide/cluster.md")); }

    /** The lines of {@code config.yaml}. */
    static String settings(String guide) {
        Matcher told = SETTINGS.matcher(guide);
        if (!told.find()) throw new IllegalStateException("the guide has no settings");
        return told.group(1);
    }

    private void start(String program, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--configDir", folder.resolve("conf").toString()));
        arguments.addAll(List.of(more));
        processes.add(Processes.start(said(processes.size()), List.of(Objects.requireNonNull(heaps.get(program), "the guide doesn't tell the heap of " + program)), Processes.jars(FLINK), program, arguments.toArray(String[]::new)));
    }

    private Path said(int process) { return folder.resolve("said-" + process + ".txt"); }

    private void await() throws IOException, InterruptedException {
        for (int i = 0; i < processes.size(); i++) if (!processes.get(i).isAlive()) throw new IllegalStateException("a process of the cluster ended: " + Files.readString(said(i)));
        Thread.sleep(100);
    }

    /** Of the web address; empty while nobody answers. */
    String asked(String path) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://" + address() + path)).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        }
    }

    String address() { return "127.0.0.1:" + port; }

    List<Path> jobJars() throws IOException { return Processes.asJars(Stream.concat(Processes.folders(), Processes.jars(JOB).stream()).toList(), folder); }

    /** As the system does it when there is no memory left, or somebody pulls the plug. */
    void killTaskManager(int which) throws InterruptedException { processes.get(1 + which).destroyForcibly().waitFor(); }

    @Override public void close() throws InterruptedException {
        for (Process process : processes) process.destroyForcibly().waitFor();
    }
}
