package daman.cli;

import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman bench}: starts the benchmark of a checkout in a Java machine of its own; a release has none. */
@Command(name = "bench", description = "Measure how fast Daman is on this machine, beside what else there is, in one run.", mixinStandardHelpOptions = true,
    footer = {"%nspeeds   reading and sieve on one thread, beside Lucene's analyzers", "sieve    what the first sieve lets through, on topic and off it", "threads  two threads beside one", "others   HeidelTime and LanguageTool beside Daman, where they are built (-Pothers)", "day      a made day of a crawl of the web, sieved and read", "flink    daman bulk on this machine beside daman read, over the made day", "flame    where its time goes, as a flame graph", "ratios, memory, hostile  what a build is held against", "%nWithout a name: speeds, sieve, threads, others, day, flink. Results are kept as results.json and as the page index.html."})
final class Bench implements Callable<Integer> {
    private static final List<String> ALL = List.of("speeds", "sieve", "threads", "others", "day", "flink");
    private static final String BUILD = "./mvnw -q -pl bench -am -Dmaven.test.skip=true package";

    private final Surroundings around;

    @Option(names = "--documents", paramLabel = "COUNT", description = "of the made day; 380000 unless given") @Nullable Integer documents;
    @Option(names = "--reports", paramLabel = "FOLDER", description = "the reports to measure with") @Nullable Path reports;
    @Option(names = "--out", paramLabel = "FOLDER", description = "where results go; bench/target/results unless given") @Nullable Path out;
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "what to measure") List<String> names = List.of();

    Bench(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() throws IOException, InterruptedException {
        Path module = around.home().resolve("bench"), jar = module.resolve("target/daman-bench.jar");
        if (!Files.exists(jar)) {
            around.err().println(Files.exists(module.resolve("pom.xml")) ? "daman: the benchmark isn't built; build it once by " + BUILD : "daman: the benchmark belongs to the sources and is no part of a release; measure in a checkout");
            return Status.WRONG_CALL;
        }
        Process process = new ProcessBuilder(command(jar)).redirectErrorStream(true).start();
        process.getInputStream().transferTo(around.out());
        around.out().flush();
        return process.waitFor();
    }

    private List<String> command(Path jar) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Ddaman.home=" + around.home().toAbsolutePath()));
        if (documents != null) command.add("-Ddaman.bench.documents=" + documents);
        if (reports != null) command.add("-Ddaman.bench.reports=" + reports.toAbsolutePath());
        if (out != null) command.add("-Ddaman.bench.out=" + out.toAbsolutePath());
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(names.isEmpty() ? ALL : names);
        return command;
    }
}
