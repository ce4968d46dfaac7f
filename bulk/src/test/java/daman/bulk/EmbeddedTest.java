package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Refused;
import daman.bulk.runs.Request;
import daman.bulk.runs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs on Flink inside this process. */
class EmbeddedTest {
    @TempDir Path folder;

    static Request request(boolean keepCopies, Path... places) {
        return new Request(Stream.of(places).map(place -> place.toUri().toString()).toList(), null, false, keepCopies, Duration.ofDays(1), null);
    }

    private Run.Outcome run(String out, boolean keepCopies, int parallelism, Path... places) throws IOException, Refused, InterruptedException {
        Flink flink = new Flink(Optional.empty(), parallelism, List.of(), Duration.ofMillis(300));
        return new Run(request(keepCopies, places), flink, folder.resolve(out), Local.PACK).finish((taken, read) -> { });
    }

    @Test void whatIsReadIsWhatTheLocalRunReads() throws Exception {
        Path samples = Material.samples(folder.resolve("samples.jsonl"));
        Path made = Material.made(folder.resolve("made.jsonl"), 300, 1);
        run("out", true, 2, samples, made);
        assertThat(Results.of(folder.resolve("out"))).isNotEmpty().containsExactlyInAnyOrderElementsOf(Local.readings(samples, made));
    }

    @Test void ofTextsThatAreAlikeTheFirstIsLeftInWhateverOrderTheyCome() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) files.add(Material.made(folder.resolve("made-" + i + ".jsonl"), 100, 2 + i));
        files.add(Material.ofOneSite(folder.resolve("site.jsonl"), 400, 9));
        List<String> firsts = Results.firsts(Local.handed(files.toArray(Path[]::new)));
        assertThat(firsts).hasSizeBetween(300, 700);
        for (int parallelism = 1; parallelism <= 4; parallelism++) {
            Collections.shuffle(files, new Random(parallelism));
            run("out-" + parallelism, false, parallelism, files.toArray(Path[]::new));
            assertThat(Results.of(folder.resolve("out-" + parallelism))).as("by %d tasks of each step", parallelism).isEqualTo(firsts);
        }
    }

    @Test void whatIsHandedOverMakesTheLedgerThatTheLocalRunMakes() throws Exception {
        String page = "<html><body><article><h1>%s</h1><p>%s</p></article></body></html>";
        Path crawl = Files.createDirectories(folder.resolve("crawl"));
        for (String name : List.of("en-1", "uk-2")) for (String ending : List.of(".txt", ".json")) Files.copy(Local.HOME.resolve("samples/" + name + ending), crawl.resolve(name + ending));
        Files.writeString(crawl.resolve("notes.csv"), "no report");
        Material.samples(crawl.resolve("lines.jsonl"));
        String gift = Files.readString(Local.HOME.resolve("samples/en-2.txt")), other = Files.readString(Local.HOME.resolve("samples/fr-3.txt"));
        Files.write(crawl.resolve("crawl.warc"), Material.archive(page.formatted("Gifts", gift.replace("\n\n", "</p><p>")), page.formatted("Cadeaux", other.replace("\n\n", "</p><p>"))));
        run("out", true, 2, crawl);
        assertThat(Local.run("intake", "--ledger", ledger("bulk"), "--readings", folder.resolve("out").toString()).status()).isZero();
        assertThat(Local.run("intake", "--ledger", ledger("local"), crawl.toString()).status()).isZero();
        assertThat(claims("bulk")).hasSizeGreaterThan(50).isEqualTo(claims("local"));
    }

    private String ledger(String name) { return folder.resolve(name + ".db").toString(); }

    /** Each with its report, its words and the guarantee it belongs to; without the moment of its recording. */
    private List<String> claims(String name) throws IOException {
        Path exported = folder.resolve(name + ".json");
        assertThat(Local.run("export", "--ledger", ledger(name), "--what", "claims", "--format", "json", "--out", exported.toString()).status()).isZero();
        return lines(exported).filter(line -> line.contains("\"guarantee\"")).map(line -> line.replaceAll("\"recorded\":\"[^\"]*\"", "")).toList();
    }

    @Test void whatCannotBeReadIsToldAsTheLocalRunTellsIt() throws Exception {
        Path lines = Files.write(folder.resolve("lines.jsonl"), List.of("{\"text\": \"Norway will give Ukraine three ships, Defence Minister Tore Sandvik said on Monday in Bergen.\"}", "{broken", "{\"title\": \"no text\"}"));
        Path archive = Files.write(folder.resolve("broken.warc.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3});
        Run.Outcome outcome = run("out", true, 2, lines, archive);
        assertThat(outcome.readings()).isEqualTo(1);
        String told = String.join("\n", told(folder.resolve("out")));
        assertThat(told).contains("lines.jsonl · line 2").contains("lines.jsonl · line 3").contains("broken.warc.gz");
        assertThat(Local.run("read", lines.toString(), archive.toString()).err()).filteredOn(line -> line.contains(" · line ")).hasSize(2).allSatisfy(line -> assertThat(told).contains(what(line)));
    }

    /** What the local run says is wrong, as JSON writes it. */
    private static String what(String line) { return line.substring(line.indexOf(": ", line.indexOf(" · line ")) + 2, line.indexOf(';')).replace("\"", "\\\""); }

    static List<String> told(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("told"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).flatMap(EmbeddedTest::lines).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test void foldersAreGoneThroughAsTheLocalRunDoesIt() throws Exception {
        Path crawl = Files.createDirectories(folder.resolve("crawl")), hidden = Files.createDirectories(crawl.resolve(".hidden")), last = Files.createDirectories(crawl.resolve("z"));
        Files.copy(Local.HOME.resolve("samples/en-1.txt"), hidden.resolve("en-1.txt"));
        Files.copy(Local.HOME.resolve("samples/fr-3.txt"), crawl.resolve(".fr-3.txt"));
        Files.copy(Local.HOME.resolve("samples/uk-2.txt"), last.resolve("uk-2.txt"));
        Files.createSymbolicLink(last.resolve("loop"), crawl);
        Files.createSymbolicLink(crawl.resolve("again"), last);
        Files.createSymbolicLink(crawl.resolve("gone.txt"), folder.resolve("nowhere"));
        Path named = Files.copy(Local.HOME.resolve("samples/en-2.txt"), folder.resolve(".en-2.txt"));
        run("out", true, 2, crawl, named);
        assertThat(Results.of(folder.resolve("out"))).hasSize(3).containsExactlyInAnyOrderElementsOf(Local.readings(crawl, named));
        assertThat(told(folder.resolve("out"))).singleElement().asString().contains("gone.txt", "is not there");
    }

    @Test void aFolderIsOfOneRun() throws Exception {
        Path samples = Material.samples(folder.resolve("samples.jsonl"));
        Run.Outcome first = run("out", true, 1, samples);
        assertThat(run("out", true, 1, samples)).isEqualTo(new Run.Outcome(first.readings(), 0, 0, 0, true));
        Path other = Material.made(folder.resolve("other.jsonl"), 3, 3);
        assertThatThrownBy(() -> run("out", true, 1, other)).isInstanceOf(Refused.class).hasMessageContaining("is of another run");
    }

    @Test void twoRunsDoNotWriteOneFolder() throws Exception {
        Path samples = Material.samples(folder.resolve("samples.jsonl"));
        Path out = Files.createDirectories(folder.resolve("out"));
        try (var held = java.nio.channels.FileChannel.open(out.resolve(".lock"), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE); var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> run("out", true, 1, samples)).isInstanceOf(Refused.class).hasMessageContaining("is being written by another daman bulk");
        }
    }

    @Test void aSieveLeavesWhatItLeavesTheLocalRun() throws Exception {
        String gift = Files.readString(Local.HOME.resolve("samples/en-1.txt")), page = "<html><body><nav>Home News Sport</nav><article><h1>%s</h1><p>%s</p></article></body></html>";
        String weather = "Rain will spread from the west in the course of the day and reach the coast by the evening, the weather service said. ".repeat(5);
        Path archive = Files.write(folder.resolve("crawl.warc"), Material.archive(page.formatted("Gifts", gift.replace("\n\n", "</p><p>")), page.formatted("Weather", weather), page.formatted("More", gift.replace("\n\n", "</p><p>") + "</p><p>" + weather)));
        Path lines = Files.write(folder.resolve("lines.jsonl"), List.of(Material.line(gift, "2025-04-12"), Material.line(weather, "2025-04-12")));
        Request request = new Request(List.of(archive.toUri().toString(), lines.toUri().toString()), null, true, true, Duration.ofDays(1), null);
        new Run(request, new Flink(Optional.empty(), 2, List.of(), Duration.ofMillis(300)), folder.resolve("out"), Local.PACK).finish((taken, read) -> { });
        assertThat(Results.of(folder.resolve("out"))).hasSize(3).containsExactlyInAnyOrderElementsOf(Local.run("read", "--sieve", "--format", "json", "--explain", archive.toString(), lines.toString()).out());
        assertThat(String.join("\n", told(folder.resolve("out")))).contains("texts hold no word of a promise");
    }

    /** The process is killed as soon as a checkpoint is there; the same call goes on from it. */
    @Test void aKilledRunGoesOn() throws Exception {
        Path made = Material.made(folder.resolve("made.jsonl"), 5000, 4);
        Path out = folder.resolve("out");
        Process process = Processes.start(folder.resolve("said"), List.of("-Ddaman.home=" + Local.HOME), Processes.libraries(), "daman.bulk.Main", "--out", out.toString(), "--keep-copies", "--checkpoint", "0.2", "--parallelism", "2", made.toString());
        while (checkpoints(out) == 0 && process.isAlive()) Thread.sleep(20);
        assertThatThrownBy(() -> run("out", true, 2, made)).as("a second run at once").isInstanceOf(Refused.class).hasMessageContaining("is being written by another daman bulk");
        process.destroyForcibly().waitFor();
        assertThat(out.resolve("finished")).as("it was killed before its end, else this shows nothing").doesNotExist();
        Run.Outcome outcome = new Run(request(true, made), new Flink(Optional.empty(), 2, List.of(), Duration.ofSeconds(1)), out, Local.PACK).finish((taken, read) -> { });
        assertThat(outcome.goneOn()).isTrue();
        assertThat(Results.of(out)).containsExactlyInAnyOrderElementsOf(Local.readings(made));
    }

    static long checkpoints(Path out) {
        if (!Files.isDirectory(out.resolve(".checkpoints"))) return 0;
        try (Stream<Path> files = Files.find(out.resolve(".checkpoints"), 3, (path, kind) -> path.endsWith("_metadata"))) {
            return files.count();
        } catch (IOException | java.io.UncheckedIOException moving) {
            return 0;
        }
    }
}
