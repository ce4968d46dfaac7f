package daman.bulk;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Refused;
import daman.bulk.runs.Request;
import daman.bulk.runs.Run;
import daman.handover.Handover;
import daman.reports.KnowledgeFolder;
import daman.reports.KnowledgePack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman bulk}. */
@Command(name = "daman bulk", mixinStandardHelpOptions = true, description = "Read many reports on Flink, here or on a cluster, each text once, and write the readings as files.",
    footer = {"%nOf folders what holds reports in them and below is read, as daman read takes it (elsewhere than in files of this machine: .warc, .warc.gz, .jsonl and .ndjson); a file that is named is read whatever it is.",
        "FOLDER gets readings/ and copies/ and told/, which names what was left out.",
        "daman intake --readings FOLDER takes the readings over into a ledger.", "The same call goes on after a stop. Ends with 0 when all was read, 1 when something was left out (told/ names it), 2 for a wrong call, 3 when the run failed."})
final class Bulk implements Callable<Integer> {
    /** Problems that are printed; all of them stand in the folder. */
    private static final int SHOWN = 20;
    private static final int DONE = 0, LEFT_OUT = 1, WRONG_CALL = 2, OUR_FAULT = 3;

    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "where the readings go; on a cluster, a folder that each machine sees under this path") Path folder = Path.of("");
    @Option(names = "--sieve", description = "pass over texts that hold no word of a promise") boolean sieve;
    @Option(names = "--keep-copies", description = "read near-identical texts too; without it one of them is read and the others are named in copies/") boolean copies;
    @Option(names = "--remember", paramLabel = "DAYS", defaultValue = "90", description = "for how many days of the run a text is known (90)") int days = 90;
    @Option(names = "--published", paramLabel = "DATE", description = "the day of publication (2025-09-05) of reports that name none") @Nullable LocalDate published;
    @Option(names = "--cluster", paramLabel = "HOST:PORT", description = "a standing cluster's web address; without it Flink runs inside this process") @Nullable String cluster;
    @Option(names = "--parallelism", paramLabel = "TASKS", description = "tasks of each step (here: one a processor)") int parallelism = Runtime.getRuntime().availableProcessors();
    @Option(names = "--checkpoint", paramLabel = "SECONDS", defaultValue = "10", description = "so often what was done is made safe (10)") double checkpoint = 10;
    @Option(names = "--kafka", paramLabel = "SERVERS", description = "host:port,host:port of Kafka, to read a topic instead of files; each message is one line of JSON") @Nullable String kafka;
    @Option(names = "--topic", paramLabel = "NAME", description = "which topic, from its beginning") @Nullable String topic;
    @Option(names = "--until-now", description = "end where the topic ends now, instead of waiting for more") boolean untilNow;
    @Parameters(paramLabel = "PLACE", arity = "0..*", description = "files and folders, by paths or by addresses that Flink knows") List<String> places = List.of();
    @Spec @Nullable CommandSpec spec;

    Bulk(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override public Integer call() throws InterruptedException {
        Run run = new Run(request(), flink(), folder, KnowledgePack.of(KnowledgeFolder.home()));
        try {
            return told(run.finish(new Progress(err, System::nanoTime)));
        } catch (Refused refused) {
            err.println("daman: " + refused.getMessage());
            return WRONG_CALL;
        } catch (IOException failed) {
            err.println("daman: " + reason(failed) + "; what was made safe stays in " + folder + ", and the same call goes on from there");
            return OUR_FAULT;
        }
    }

    private int told(Run.Outcome outcome) {
        out.println(outcome.readings() + " readings, " + outcome.copies() + " copies named, " + outcome.leftOut() + " things left out, in " + folder + (outcome.goneOn() ? " (gone on with)" : ""));
        boolean nothing = topic == null && outcome.isEmpty(); // a topic may have no message yet
        if (nothing) err.println("daman: these places hold no report; daman read --help lists what is read");
        if (outcome.leftOut() > 0) problems(outcome.leftOut());
        return outcome.leftOut() > 0 || nothing ? LEFT_OUT : DONE;
    }

    private void problems(long all) {
        long[] shown = {0};
        new Handover(folder).told(problem -> {
            if (shown[0]++ < SHOWN) err.println("daman: " + problem);
        }, note -> { });
        if (all > SHOWN) err.println("daman: " + (all - SHOWN) + " more are named in " + folder.resolve(Handover.TOLD));
    }

    /** The system's own words are a path alone where something may not be done. */
    private static String reason(IOException failed) {
        return failed instanceof FileSystemException alone && alone.getReason() == null ? alone.getFile() + " can't be written (" + alone.getClass().getSimpleName().replace("Exception", "") + ")" : String.valueOf(failed.getMessage());
    }

    private Request request() {
        if ((kafka == null) != (topic == null)) throw wrong("--kafka and --topic go together");
        if (places.isEmpty() == (kafka == null)) throw wrong("Name places, or a topic by --kafka and --topic");
        Request.Topic named = kafka == null || topic == null ? null : new Request.Topic(kafka, topic, untilNow);
        return new Request(places.stream().map(this::address).toList(), named, sieve, copies, Duration.ofDays(days), published);
    }

    private String address(String place) {
        if (place.matches("[a-z][a-z0-9+.-]+:/.*")) return place;
        Path path = Path.of(place).toAbsolutePath().normalize();
        if (cluster == null && !Files.exists(path)) throw wrong(place + " is not there");
        return path.toUri().toString();
    }

    private Flink flink() {
        try {
            Flink asked = new Flink(Optional.ofNullable(cluster), parallelism, List.of(), Duration.ofMillis(Math.round(1000 * checkpoint)));
            return cluster == null ? asked : asked.bringing(jars());
        } catch (IllegalArgumentException wrong) {
            throw wrong("--" + wrong.getMessage());
        }
    }

    /** This program's own, and what it needs besides Flink. */
    private List<Path> jars() {
        Path home = KnowledgeFolder.home().resolve("bulk").resolve("target");
        try {
            List<Path> jars = new ArrayList<>(Flink.jars(home.resolve("lib")));
            jars.add(home.resolve("daman-bulk.jar"));
            return jars;
        } catch (IOException missing) {
            throw wrong("the program's own jars are not in " + home + "; start it as ./daman bulk");
        }
    }

    private ParameterException wrong(String what) { return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), what); }
}
