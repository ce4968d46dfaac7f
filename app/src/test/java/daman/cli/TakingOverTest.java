package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.handover.CopyLine;
import daman.handover.HandedReading;
import daman.languages.Knowledge;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import daman.reports.KnowledgeFolder;
import daman.reports.KnowledgePack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daman intake --readings}: what was read elsewhere goes into the ledger as if it had been read here. */
class TakingOverTest {
    private static final Path HOME = Path.of(System.getProperty("daman.home", "..")).toAbsolutePath().normalize();
    private static final Knowledge KNOWLEDGE = KnowledgeFolder.knowledge(HOME);
    private static final Reader READER = new Reader(KNOWLEDGE);
    private static final String OWN = Digest.of(KnowledgePack.of(HOME));
    private static final Reading READ = READER.read(report("en-1.txt"));

    @TempDir Path folder;
    private final Typed typed = new Typed();

    @BeforeEach void prepare() throws IOException {
        typed.home = HOME;
        typed.knowledge = KNOWLEDGE;
        typed.reader = READER::read;
        Files.createDirectories(folder.resolve("out/readings"));
        Files.createDirectories(folder.resolve("out/copies"));
    }

    private static Report report(String name) {
        try {
            String text = Files.readString(HOME.resolve("samples").resolve(name));
            return new Report("news/" + name, Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, LocalDate.parse("2025-04-12"), "Example Wire", null, null);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void readings(String... lines) throws IOException { Files.writeString(folder.resolve("out/readings/part-0.jsonl"), String.join("\n", lines) + "\n"); }

    private Typed.Answer intake() { return typed.run("intake", "--readings", folder.resolve("out").toString(), "--ledger", folder.resolve("l.db").toString()); }

    @Test void aReadingThatWasHandedOverIsTheSame() {
        assertThat(HandedReading.parse("line 1", new HandedReading(READ, null, OWN).line()).reading()).isEqualTo(new Reading(READ.report(), READ.language(), READ.title(), READ.statements(), READ.commitments(), READ.contacts(), READ.attacks(), READ.findings(), java.util.List.of()));
    }

    @Test void itIsRecordedOnce() throws IOException {
        readings(new HandedReading(READ, null, OWN).line());
        assertThat(intake().out()).contains("news/en-1.txt: " + READ.commitments().size() + " claims", "1 report recorded, 0 known already");
        assertThat(intake().out()).contains("0 reports recorded, 1 known already");
    }

    @Test void aCopyIsLeftOut() throws IOException {
        readings(new HandedReading(READ, null, OWN).line());
        Files.writeString(folder.resolve("out/copies/part-0.jsonl"), new CopyLine(READ.report().id(), READ.report().source(), "sha256:0").line() + "\n");
        assertThat(intake().out()).contains("0 reports recorded, 0 known already");
    }

    @Test void aFileThatIsBeingWrittenIsNotLookedAt() throws IOException {
        Files.writeString(folder.resolve("out/readings/.part-0.jsonl.inprogress"), "{\"half");
        assertThat(intake().status()).isEqualTo(0);
    }

    @Test void wordsThatAreNotInTheTextAreNotTakenOver() throws IOException {
        ObjectNode line = (ObjectNode) new ObjectMapper().readTree(new HandedReading(READ, null, OWN).line());
        line.put("text", line.get("text").asText().replace("Pistorius", "Somebody else"));
        readings(line.toString(), "{\"half", new HandedReading(READER.read(report("en-2.txt")), null, OWN).line());
        Typed.Answer answer = intake();
        assertThat(answer.err()).contains("part-0.jsonl · line 1: has an item whose words don't stand at", "part-0.jsonl · line 2: is not JSON", "2 things were left out");
        assertThat(answer.out()).contains("1 report recorded");
    }

    /** Repaired on the way, its text would be another, and its report another's. */
    @Test void aLineThatIsNotUtf8IsNotTakenOver() throws IOException {
        byte[] broken = (new HandedReading(READ, null, OWN).line() + "\n" + new HandedReading(READER.read(report("en-2.txt")), null, OWN).line() + "\n").getBytes(StandardCharsets.UTF_8);
        broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("Example Wire")] = (byte) 0xFF;
        Files.write(folder.resolve("out/readings/part-0.jsonl"), broken);
        Typed.Answer answer = intake();
        assertThat(answer.err()).contains("part-0.jsonl · line 1: cannot be read as lines of UTF-8");
        assertThat(answer.out()).contains("news/en-2.txt", "1 report recorded").doesNotContain("news/en-1.txt");
    }

    @Test void aReadingMadeWithOtherTablesIsMadeAnew() throws IOException {
        Reading nothing = new Reading(READ.report(), READ.language(), READ.title(), java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of());
        readings(new HandedReading(nothing, null, "sha256:other").line());
        Typed.Answer answer = intake();
        assertThat(answer.err()).contains("1 of the readings were made with other tables than these, and were made anew");
        assertThat(answer.out()).contains("news/en-1.txt: " + READ.commitments().size() + " claims");
    }

    @Test void aFolderWithoutReadingsIsNamed() {
        assertThat(typed.run("intake", "--readings", folder.resolve("nothing").toString(), "--ledger", folder.resolve("l.db").toString())).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(2);
            assertThat(answer.err()).contains("holds no readings");
        });
    }
}
