package daman.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.cli.Commands;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Terminal;
import daman.guarantees.Guarantees;
import daman.json.Gold;
import daman.languages.Knowledge;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import daman.reading.Reading;
import daman.reading.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a command has acknowledged is in the ledger, whatever happens to the process or to the disk. A few rounds in an ordinary
 * build; {@code .ci/run} asks for many by {@code -Ddaman.kills=200}.
 */
class DurabilityTest {
    private static final int KILLS = Integer.getInteger("daman.kills", 8);
    private static final int KILLS_EACH = 5;
    private static final int REPORTS = 75;
    /** A write of so many fails. */
    private static final int STRIDE = 9;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\"id\":\"(sha256:[0-9a-f]{64})\",\"recorded\":(?:true|false),\"claims\":(\\d+)");
    @TempDir Path folder;

    /** Several ledgers side by side, as many as there are processors: each suffers five kills, and recording goes on after each. */
    @Test void whatIntakeAcknowledgedSurvivesAKillAtAnyMoment() throws Exception {
        Path reports = reports();
        Random random = new Random(20_250_906);
        List<long[]> calm = sideBySide(List.of(() -> moments(folder.resolve("calm-1.db"), reports), () -> moments(folder.resolve("calm-2.db"), reports)));
        long first = Math.max(calm.get(0)[0], calm.get(1)[0]);
        long last = Math.max(calm.get(0)[1], calm.get(1)[1]);
        List<Callable<Integer>> ledgers = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill += KILLS_EACH) {
            Path ledger = folder.resolve("ledger-" + kill + ".db");
            List<Moment> moments = new ArrayList<>();
            // Every third kill from the start on, as long as a calm run takes to its first acknowledgement; the others from the first acknowledgement on, however busy the machine is.
            for (int one = kill; one < Math.min(KILLS, kill + KILLS_EACH); one++) moments.add(new Moment(one % 3 != 0, (long) ((one % 3 == 0 ? first : last - first) * random.nextDouble())));
            ledgers.add(() -> killed(ledger, reports, moments));
        }
        assertThat(sideBySide(ledgers).stream().mapToInt(Integer::intValue).sum()).as("kills between the first acknowledgement and the last").isPositive();
    }

    /** As many at a time as there are processors. */
    private static <T> List<T> sideBySide(List<Callable<T>> works) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(works)) results.add(one.get());
            return results;
        }
    }

    /** When an intake is killed: so many milliseconds after its start, or after its first acknowledgement. */
    private record Moment(boolean acknowledged, long millis) {}

    /** @param moments of each intake in turn @return how many kills came between the first acknowledgement and the last */
    private int killed(Path ledger, Path reports, List<Moment> moments) throws IOException, InterruptedException {
        int midway = 0;
        for (Moment moment : moments) {
            Process intake = start(List.of(), Intake.class, ledger, reports.toString());
            if (moment.acknowledged()) awaitAcknowledgement(intake, ledger);
            boolean ended = intake.waitFor(moment.millis(), TimeUnit.MILLISECONDS);
            Programs.end(intake.destroyForcibly());
            if (check(ledger) > 0 && !ended) midway++;
        }
        return midway;
    }

    /** Milliseconds to the first acknowledgement and to the end of a run that nobody disturbs. */
    private long[] moments(Path ledger, Path reports) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process intake = start(List.of(), Intake.class, ledger, reports.toString());
        awaitAcknowledgement(intake, ledger);
        long first = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        Programs.end(intake);
        assertThat(check(ledger)).isEqualTo(REPORTS);
        return new long[] {first, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)};
    }

    private void awaitAcknowledgement(Process intake, Path ledger) throws IOException, InterruptedException {
        while (intake.isAlive() && Files.size(said(ledger)) == 0) Thread.sleep(5);
    }

    /** The disk fails at the first write and then at each ninth; in a full run also from the second on, and so on: at each of them once. */
    @Test void aWriteThatFailsLeavesNothingHalf() throws Exception {
        assumeTrue(isInstalled("strace"), "strace is not installed: writes can't be made to fail");
        List<Callable<Long>> all = new ArrayList<>();
        for (String failing : List.of("pwrite64:error=EIO", "pwrite64:error=ENOSPC", "fdatasync,fsync:error=EIO", "ftruncate:error=EIO")) for (int first = 1; first <= (KILLS < 200 ? 1 : STRIDE); first++) {
            int from = first;
            all.add(() -> failed(failing, from));
        }
        long refused = all.removeFirst().call(); // which skips the test where nothing may be traced
        refused += sideBySide(all).stream().mapToLong(Long::longValue).sum();
        assertThat(refused).as("failures that were told").isPositive();
    }

    /** @return how many failures were told */
    private long failed(String failing, int first) throws IOException, InterruptedException {
        Path ledger = folder.resolve(failing.replaceAll("\\W", "-") + first + ".db");
        int status = Programs.end(start(List.of("strace", "-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=pwrite64,fdatasync,fsync,ftruncate", "-e", "inject=" + failing + ":when=" + first + "+" + STRIDE), Appender.class, ledger));
        List<String> said = Files.readAllLines(said(ledger));
        assumeTrue(status == 0, () -> "strace may not trace here: " + said);
        List<Long> acknowledged = said.stream().filter(line -> line.matches("\\d+")).map(Long::valueOf).toList();
        if (Files.exists(ledger)) {
            try (Ledger open = Ledger.existing(ledger)) {
                assertThat(open.verify().failure()).as("%s from the write %s on: %s", failing, first, said).isNull();
                for (long index : acknowledged) assertThat(open.entry(index)).as("%s of %s", index, said).isPresent();
                assertThat(open.size() % 3).isZero();
            }
        } else assertThat(acknowledged).isEmpty();
        return said.stream().filter(line -> line.startsWith("refused: ")).count();
    }

    @Test void aFullDiskIsToldAndCostsNothingThatWasAcknowledged() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "daman-test", disk.toString()) == 0, "no right to mount a small disk");
        try {
            Path ledger = disk.resolve("ledger.db");
            Process intake = start(List.of(), Intake.class, ledger, reports().toString());
            assertThat(Programs.end(intake)).isEqualTo(2);
            assertThat(Files.readString(said(ledger))).contains("has no room left on its disk; make room");
            assertThat(check(ledger)).isPositive();
            assertThat(run("mount", "-o", "remount,size=20m", disk.toString())).isZero();
            Process again = start(List.of(), Intake.class, ledger, reports().toString());
            assertThat(Programs.end(again)).isZero();
            assertThat(check(ledger)).isEqualTo(REPORTS);
        } finally {
            run("umount", disk.toString());
        }
    }

    /** The ledger holds, and holds all that was acknowledged last. @return how many reports that are */
    private int check(Path ledger) throws IOException {
        Matcher acknowledged = ACKNOWLEDGED.matcher(Files.readString(said(ledger)));
        if (!Files.exists(ledger)) {
            assertThat(acknowledged.find()).isFalse();
            return 0;
        }
        int reports = 0;
        try (Ledger open = Ledger.existing(ledger)) {
            assertThat(open.verify().failure()).isNull();
            for (Guarantees guarantees = new Guarantees(open); acknowledged.find(); reports++) {
                var report = guarantees.report(acknowledged.group(1)).orElseThrow();
                if (!acknowledged.group().contains("false")) assertThat(report.claims()).hasSize(Integer.parseInt(acknowledged.group(2)));
                assertThat(report.reading().report().text()).startsWith("Title");
            }
        }
        return reports;
    }

    /** {@code daman intake} as it is, with a reader that needs no time: it knows each report's reading by heart. */
    static final class Intake {
        public static void main(String[] arguments) { run(Gold::reading, arguments); }

        static void run(Function<Report, Reading> reader, String... arguments) {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            System.exit(Commands.run(new Surroundings(System.in, out, out, Terminal.NONE, Map.of(), Clock.systemUTC(), Path.of(""), () -> reader::apply, () -> Knowledge.of(Map.of("world/bodies.tsv", "id\tkind", "world/items.tsv", "item\tclass")), (ledger, port) -> 0),
                "intake", "--format", "json", "--ledger", arguments[0], arguments[1]));
        }
    }

    /** Records threes and says the index of the last of each; goes on after a failure. */
    static final class Appender {
        public static void main(String[] arguments) {
            for (int round = 0; round < 12; round++) {
                try (Ledger ledger = Ledger.open(Path.of(arguments[0]), Clock.systemUTC())) {
                    for (int i = 0; i < 4; i++) {
                        System.out.println(ledger.<Long>record(recording -> {
                            String text = recording.keep(new byte[20_000 + (int) recording.append(Kind.SOURCE, "{}").index()]);
                            recording.append(Kind.REPORT, "{\"id\":\"" + text + "\"}");
                            return recording.append(Kind.SOURCE, "{}").index();
                        }));
                    }
                } catch (LedgerRefused refused) {
                    System.out.println("refused: " + refused.getMessage());
                }
            }
        }
    }

    private Path reports() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        for (int i = 0; i < REPORTS; i++) {
            String name = String.format("%03d", i);
            if (Files.exists(reports.resolve(name + ".txt"))) continue;
            Files.writeString(reports.resolve(name + ".txt"), "Title " + name + "\n\nWords here. " + "More words. ".repeat(i * 12) + "\n");
            Files.writeString(reports.resolve(name + ".json"), reading(i % 3 + 1));
        }
        return reports;
    }

    /** What the reader knows by heart of a report. */
    static String reading(int claims) {
        String claim = "{\"evidence\":{\"text\":\"Words here\"},\"providers\":[\"NL\"],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"F-16\",\"stage\":\"announced\",\"attribution\":\"named\"}";
        return "{\"language\":\"en\",\"published\":\"2024-02-05\",\"publisher\":\"wire\",\"commitments\":[" + String.join(",", java.util.Collections.nCopies(claims, claim)) + "]}";
    }

    /** What the last program on a ledger said. */
    private Path said(Path ledger) { return folder.resolve(ledger.getFileName() + ".said"); }

    private Process start(List<String> before, Class<?> program, Path ledger, String... arguments) throws IOException {
        return Programs.start(before, said(ledger), program, Stream.concat(Stream.of(ledger.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return run(program, "-V") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
